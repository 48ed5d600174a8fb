/**
 * Runs in the page: the lines of architecture diagrams. Mermaid draws them straight from end to end, through services
 * if need be, and only one from a service to another; here each leaves and arrives at the sides that its author wrote.
 */
import { sure } from '../sure.ts';
import type { Box } from '../svg/scene.ts';
import { matrixOf, setAttributes } from './elements.ts';
import { lineThrough, type Spot } from './line-through.ts';
import { boxesOfLine, placeLabel } from './place-label.ts';
import type { ArchitectureDb } from './read-graphs.ts';
import { routeBetween, type End, type Way } from './route.ts';

const ways: Record<string, Way> = {
  L: { dx: -1, dy: 0 },
  R: { dx: 1, dy: 0 },
  T: { dx: 0, dy: -1 },
  B: { dx: 0, dy: 1 },
};

/** In px: how long and how wide heads are, how wide a row of a label is at least and at most, and how high. */
const [headLength, headWidth, narrowRow, wideRow, rowHeight] = [9, 7, 80, 150, 17];

/** The text with one line at most from a service to another, which is all that Mermaid's layout takes. */
export function withoutSecondEdges(text: string): string {
  if (!/^\s*architecture/m.test(text)) return text;
  const seen = new Set<string>();
  const isSecond = (line: string) => {
    const [, from, to] =
      /^\s*([\w-]+)(?:\{group\})?\s*:\s*[LRTB]\b.*\b[LRTB]\s*:\s*([\w-]+)(?:\{group\})?\s*$/.exec(line) ?? [];
    const pair = `${from} ${to}`;
    if (from === undefined || !seen.has(pair)) return void seen.add(pair);
    return true;
  };
  return text
    .split('\n')
    .map((line) => (isSecond(line) ? '' : line))
    .join('\n');
}

export function leadEdges(svg: SVGSVGElement, db: ArchitectureDb, ground: string): void {
  const layer = svg.querySelector<SVGGElement>('.architecture-edges');
  if (!layer) return;
  layer.replaceChildren();
  const nodes = placedNodes(svg, db, layer);
  const names = [...svg.querySelectorAll('.architecture-groups text')].map((name) => boxIn(layer, name));
  const boxes = [...nodes.values()].flatMap((node) => node.boxes);
  const obstacles = [...names, ...boxes];
  const endAt = (id: string, side: string, isGroup: boolean | undefined): End => {
    const { middle, body, whole, group } = sure(nodes.get(id));
    const box = isGroup && group ? group : side === 'B' ? whole : body;
    const spots: Record<string, Spot> = {
      L: { x: box.left, y: middle.y },
      R: { x: box.right, y: middle.y },
      T: { x: middle.x, y: box.top },
      B: { x: middle.x, y: box.bottom },
    };
    return { spot: sure(spots[side]), way: sure(ways[side]) };
  };
  const lines: { spots: Spot[]; from: End; to: End }[] = [];
  for (const { lhsId, lhsDir, lhsGroup, rhsId, rhsDir, rhsGroup } of db.getEdges()) {
    const [from, to] = [endAt(lhsId, lhsDir, lhsGroup), endAt(rhsId, rhsDir, rhsGroup)];
    const others = lines.map(({ spots }) => spots);
    lines.push({ spots: routeBetween(from, to, { boxes, names }, others), from, to });
  }
  const counts = new Map<string, number>();
  const labels: Box[] = [];
  for (const [index, { lhsId, rhsId, lhsInto, rhsInto, title = '' }] of db.getEdges().entries()) {
    const { spots, from, to } = sure(lines[index]);
    const pair = `L_${lhsId}_${rhsId}`;
    const count = counts.get(pair) ?? 0;
    counts.set(pair, count + 1);
    const isPoint = spots.length === 2 && spots[0]?.x === spots[1]?.x && spots[0]?.y === spots[1]?.y;
    if (isPoint) continue;
    const edge = add(layer, 'g', {});
    const d = lineThrough(shortened(spots, lhsInto, rhsInto));
    add(edge, 'path', { class: 'edge', id: `${svg.id}-${pair}_${count}`, d });
    if (lhsInto) drawHead(edge, sure(spots[0]), from.way);
    if (rhsInto) drawHead(edge, sure(spots.at(-1)), to.way);
    if (title === '') continue;
    const others = lines.filter((line) => line.spots !== spots).flatMap((line) => boxesOfLine(line.spots));
    labels.push(drawLabel(edge, title, spots, [...obstacles, ...others, ...labels], ground));
  }
}

interface PlacedNode {
  middle: Spot;
  /** What lines end at: of a service its icon, of a junction its middle. */
  body: Box;
  /** With its name. */
  whole: Box;
  group: Box | undefined;
  boxes: Box[];
}

function placedNodes(svg: SVGSVGElement, db: ArchitectureDb, layer: SVGGElement): Map<string, PlacedNode> {
  const groupOf = (id = '') => {
    const frame = svg.getElementById(`${svg.id}-group-${id}`);
    return frame ? boxIn(layer, frame) : undefined;
  };
  const services = db.getServices().map(({ id, in: group }): [string, PlacedNode] => {
    const service = sure(svg.getElementById(`${svg.id}-service-${id}`));
    const boxes = [...service.children].map((child) => boxIn(layer, child));
    const body = sure(boxes.at(-1));
    return [id, { middle: middleOf(body), body, whole: joined(boxes), group: groupOf(group), boxes }];
  });
  const junctions = db.getJunctions().map(({ id, in: group }): [string, PlacedNode] => {
    const { x, y } = middleOf(boxIn(layer, sure(svg.getElementById(`${svg.id}-node-${id}`))));
    const around = (by: number): Box => ({ left: x - by, right: x + by, top: y - by, bottom: y + by });
    const body = around(0);
    return [id, { middle: { x, y }, body, whole: body, group: groupOf(group), boxes: [around(4)] }];
  });
  return new Map([...services, ...junctions]);
}

function boxIn(layer: SVGGElement, element: Element): Box {
  const { e, f } = matrixOf(layer);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left - e, right: right - e, top: top - f, bottom: bottom - f };
}

function joined(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function middleOf({ left, right, top, bottom }: Box): Spot {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function add(parent: Element, name: string, attributes: Record<string, string | number>): SVGGraphicsElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGGraphicsElement;
  setAttributes(element, attributes);
  parent.append(element);
  return element;
}

/** The line without what its heads cover: their tips are finer than it. */
function shortened(spots: readonly Spot[], atStart: boolean, atEnd: boolean): Spot[] {
  const towards = (spot: Spot, next: Spot): Spot => {
    const by = Math.min(headLength, Math.hypot(next.x - spot.x, next.y - spot.y)) / 2;
    return { x: spot.x + Math.sign(next.x - spot.x) * by, y: spot.y + Math.sign(next.y - spot.y) * by };
  };
  const [last, ahead] = [spots.length - 1, spots.length - 2];
  return spots.map((spot, index) => {
    if (index === 0 && atStart) return towards(spot, sure(spots[1]));
    return index === last && atEnd ? towards(spot, sure(spots[ahead])) : spot;
  });
}

function drawHead(edge: Element, { x, y }: Spot, { dx, dy }: Way): void {
  const [baseX, baseY] = [x + dx * headLength, y + dy * headLength];
  const [acrossX, acrossY] = [(dy * headWidth) / 2, (dx * headWidth) / 2];
  const points = [x, y, baseX + acrossX, baseY + acrossY, baseX - acrossX, baseY - acrossY];
  add(edge, 'polygon', { class: 'arrow', points: points.join(' ') });
}

/** Draws a label, and tells where it is. */
function drawLabel(edge: Element, title: string, line: Spot[], obstacles: Box[], ground: string): Box {
  const text = add(edge, 'text', { 'text-anchor': 'middle' }) as SVGTextElement;
  const longest = Math.max(...boxesOfLine(line).map(({ left, right }) => right - left));
  const rows = rowsOf(title, Math.min(wideRow, Math.max(narrowRow, longest - 12)), (row) => {
    text.textContent = row;
    return text.getComputedTextLength();
  });
  const width = Math.max(...rows.map((row) => row.width)) + 6;
  const { box, isOnLine } = placeLabel(line, { width, height: rows.length * rowHeight }, obstacles);
  text.replaceChildren();
  const x = (box.left + box.right) / 2;
  for (const [index, row] of rows.entries())
    add(text, 'tspan', { x, y: box.top + (index + 0.78) * rowHeight }).textContent = row.words;
  if (isOnLine) {
    const { left, top } = box;
    const back = add(edge, 'rect', { x: left, y: top, width, height: rows.length * rowHeight });
    back.setAttribute('style', `fill:${ground};stroke:none`);
    text.before(back);
  }
  return box;
}

/** A label in rows no wider than `widest`, as far as its words allow. */
function rowsOf(
  title: string,
  widest: number,
  widthOf: (row: string) => number,
): { words: string; width: number }[] {
  return title.split(/<br\s*\/?>/).flatMap((part) => {
    const rows = [''];
    for (const word of part.trim().split(/\s+/)) {
      const longer = `${rows.at(-1) ?? ''} ${word}`.trim();
      if (rows.at(-1) === '' || widthOf(longer) <= widest) rows[rows.length - 1] = longer;
      else rows.push(word);
    }
    return rows.map((words) => ({ words, width: widthOf(words) }));
  });
}
