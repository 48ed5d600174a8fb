/** Paths as lists of absolute segments: read, moved, cleaned and written again. */
import type { Matrix } from './scene.ts';

export interface Spot {
  x: number;
  y: number;
}

export type Segment =
  | { kind: 'M' | 'L'; to: Spot }
  | { kind: 'C'; first: Spot; second: Spot; to: Spot }
  | { kind: 'Q'; first: Spot; to: Spot }
  | { kind: 'A'; rx: number; ry: number; turn: number; large: number; sweep: number; to: Spot }
  | { kind: 'Z'; to: Spot };

const argumentCounts: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads `d`. Smooth curves (`S`, `T`) are written out. */
export function segmentsOf(d: string): Segment[] {
  const segments: Segment[] = [];
  let at: Spot = { x: 0, y: 0 };
  let start = at;
  for (const [letter, values] of commandsOf(d)) {
    const kind = letter.toUpperCase();
    const base = letter === kind ? { x: 0, y: 0 } : at;
    const spot = (index: number): Spot => ({
      x: base.x + (values[index] ?? 0),
      y: base.y + (values[index + 1] ?? 0),
    });
    const segment = segmentOf(kind, values, spot, at, base, start, segments.at(-1));
    segments.push(segment);
    at = segment.to;
    if (kind === 'M') start = at;
  }
  return segments;
}

function segmentOf(
  kind: string,
  values: number[],
  spot: (index: number) => Spot,
  at: Spot,
  base: Spot,
  start: Spot,
  last: Segment | undefined,
): Segment {
  switch (kind) {
    case 'M':
    case 'L':
      return { kind, to: spot(0) };
    case 'H':
      return { kind: 'L', to: { x: spot(0).x, y: at.y } };
    case 'V':
      return { kind: 'L', to: { x: at.x, y: base.y + (values[0] ?? 0) } };
    case 'C':
      return { kind, first: spot(0), second: spot(2), to: spot(4) };
    case 'S':
      return {
        kind: 'C',
        first: mirrored(at, last?.kind === 'C' ? last.second : at),
        second: spot(0),
        to: spot(2),
      };
    case 'Q':
      return { kind, first: spot(0), to: spot(2) };
    case 'T':
      return { kind: 'Q', first: mirrored(at, last?.kind === 'Q' ? last.first : at), to: spot(0) };
    case 'A': {
      const [rx, ry, turn, large, sweep] = values as [number, number, number, number, number];
      return { kind, rx, ry, turn, large, sweep, to: spot(5) };
    }
    default:
      return { kind: 'Z', to: start };
  }
}

function mirrored(centre: Spot, spot: Spot): Spot {
  return { x: 2 * centre.x - spot.x, y: 2 * centre.y - spot.y };
}

/** Commands with their numbers, one command for each set of them. */
function commandsOf(d: string): [string, number[]][] {
  const commands: [string, number[]][] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-df-zA-DF-Z]*)/g)) {
    const kind = letter.toUpperCase();
    const count = argumentCounts[kind];
    if (count === undefined) throw new Error(`"${letter}" is no path command.`);
    const values = kind === 'A' ? arcNumbers(rest) : numbersIn(rest);
    if (count === 0) commands.push([letter, []]);
    for (let index = 0; count > 0 && index < values.length; index += count) {
      const isLine = kind === 'M' && index > 0;
      const next = isLine ? (letter === 'M' ? 'L' : 'l') : letter;
      commands.push([next, values.slice(index, index + count)]);
    }
  }
  return commands;
}

export function numbersIn(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

/** Flags of arcs may stand together without a space: `0 01`. */
function arcNumbers(text: string): number[] {
  const spaced = text.replace(
    /([-+.\de]+[\s,]+[-+.\de]+[\s,]+[-+.\de]+)[\s,]+([01])[\s,]*([01])[\s,]*/g,
    '$1 $2 $3 ',
  );
  return numbersIn(spaced);
}

export function movedSpot([a, b, c, d, e, f]: Matrix, { x, y }: Spot): Spot {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Segments under a matrix. Arcs keep their axes, so they must not be turned or sheared. */
export function movedSegments(matrix: Matrix, segments: Segment[]): Segment[] {
  const move = (spot: Spot) => movedSpot(matrix, spot);
  return segments.map((segment) => {
    const to = move(segment.to);
    if (segment.kind === 'C')
      return { ...segment, first: move(segment.first), second: move(segment.second), to };
    if (segment.kind === 'Q') return { ...segment, first: move(segment.first), to };
    if (segment.kind !== 'A') return { ...segment, to };
    const [a, b, c, d] = matrix;
    if (b !== 0 || c !== 0) throw new Error('An arc is turned.');
    const sweep = a * d < 0 ? 1 - segment.sweep : segment.sweep;
    return { ...segment, rx: segment.rx * Math.abs(a), ry: segment.ry * Math.abs(d), sweep, to };
  });
}

/** `d` with two decimals at most and no needless letter or space. */
export function pathText(segments: Segment[]): string {
  let text = '';
  let at: Spot = { x: Number.NaN, y: Number.NaN };
  let letter = '';
  for (const segment of segments) {
    const to = { x: round(segment.to.x), y: round(segment.to.y) };
    if (segment.kind === 'L' && to.x === at.x && to.y === at.y) continue;
    const [kind, values] = writtenSegment(segment, at, to);
    const isImplied = kind === letter && kind !== 'M' && kind !== 'Z';
    text += (isImplied ? ' ' : kind) + values.join(' ');
    letter = kind;
    at = to;
  }
  return text.replaceAll(' -', '-').replace(/(\.\d+) (?=\.)/g, '$1');
}

function writtenSegment(segment: Segment, at: Spot, to: Spot): [string, (string | number)[]] {
  const written = (...spots: Spot[]) => spots.flatMap((spot) => [short(spot.x), short(spot.y)]);
  switch (segment.kind) {
    case 'Z':
      return ['Z', []];
    case 'C':
      return ['C', written(segment.first, segment.second, to)];
    case 'Q':
      return ['Q', written(segment.first, to)];
    case 'A': {
      const { rx, ry, turn, large, sweep } = segment;
      return ['A', [short(rx), short(ry), short(turn), large, sweep, ...written(to)]];
    }
    case 'L':
      if (to.y === at.y) return ['H', [short(to.x)]];
      if (to.x === at.x) return ['V', [short(to.y)]];
      return ['L', written(to)];
    case 'M':
      return ['M', written(to)];
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A number as short as it goes: two decimals at most, no leading zero. */
export function short(value: number): string {
  return String(round(value)).replace(/^(-?)0\./, '$1.');
}
