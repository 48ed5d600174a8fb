/**
 * Mermaid draws many boxes with rough.js, even where nothing is rough: straight lines as curves, every stroke
 * twice, fill and stroke apart. These functions find the plain shape again.
 */
import type { Segment, Spot } from './path.ts';

/** Less than this no eye sees, in px. */
const hair = 0.12;

/** Curves that are straight become lines, and lines without length are dropped. */
export function straightened(segments: Segment[]): Segment[] {
  const straight: Segment[] = [];
  let at: Spot = { x: 0, y: 0 };
  for (const segment of segments) {
    const isFlat =
      segment.kind === 'C' &&
      distanceToLine(segment.first, at, segment.to) < hair / 4 &&
      distanceToLine(segment.second, at, segment.to) < hair / 4;
    const next: Segment = isFlat ? { kind: 'L', to: segment.to } : segment;
    const isPoint = next.kind === 'L' && distance(at, next.to) < hair / 4;
    if (!isPoint) straight.push(next);
    at = segment.to;
  }
  return straight;
}

/** Strokes once each: subpaths that repeat an earlier one are dropped, and those that meet end to start joined. */
export function strokedOnce(segments: Segment[]): Segment[] {
  const seen = new Set<string>();
  const kept: Segment[] = [];
  let at: Spot = { x: 0, y: 0 };
  let written: Spot | undefined;
  for (const segment of segments) {
    if (segment.kind !== 'M') {
      const key = [spotKey(at), spotKey(segment.to)].sort().join(' ') + bendKey(segment);
      if (!seen.has(key)) {
        seen.add(key);
        if (!written || distance(written, at) > hair) kept.push({ kind: 'M', to: at });
        kept.push(segment);
        written = segment.to;
      }
    }
    at = segment.to;
  }
  return kept;
}

function bendKey(segment: Segment): string {
  if (segment.kind === 'C') return ` C${Math.round(segment.first.x + segment.second.x)}`;
  return segment.kind === 'L' ? '' : ` ${segment.kind}`;
}

function spotKey({ x, y }: Spot): string {
  return `${Math.round(x * 4) / 4},${Math.round(y * 4) / 4}`;
}

/** Whether two paths run through the same corners, however they are cut into subpaths. */
export function haveSameCorners(one: Segment[], other: Segment[]): boolean {
  const corners = (segments: Segment[]) => new Set(segments.map((segment) => spotKey(segment.to)));
  const [first, second] = [corners(one), corners(other)];
  return first.size === second.size && [...first].every((corner) => second.has(corner));
}

/** The box of a path that is a pill or a circle; nothing for any other. */
export function pillOf(
  segments: Segment[],
): { x: number; y: number; width: number; height: number } | undefined {
  const spots = segments.map((segment) => segment.to);
  if (spots.length < 12) return undefined;
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  const radius = Math.min(width, height) / 2;
  const isOnPill = (spot: Spot) => {
    const dx = Math.max(Math.abs(spot.x - x - width / 2) - (width / 2 - radius), 0);
    const dy = Math.max(Math.abs(spot.y - y - height / 2) - (height / 2 - radius), 0);
    return Math.abs(Math.hypot(dx, dy) - radius) < 0.4;
  };
  return spots.every(isOnPill) ? { x, y, width, height } : undefined;
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToLine(spot: Spot, from: Spot, to: Spot): number {
  const length = distance(from, to);
  if (length === 0) return distance(spot, from);
  return Math.abs((to.x - from.x) * (from.y - spot.y) - (from.x - spot.x) * (to.y - from.y)) / length;
}
