/** Where things of a scene are: boxes of labels and shapes, points of lines. Pure. */
import { movedSegments, segmentsOf, type Segment, type Spot } from './path.ts';
import type { Box, SceneShape, TextRow } from './scene.ts';

/** The box of the letters of a row: from a little above the small ones to the baseline. */
export function rowBox({ left, right, y, runs }: TextRow): Box {
  const size = Math.max(...runs.map((run) => run.fontSize));
  return { left, right, top: y - size * 0.7, bottom: y + size * 0.05 };
}

/** How far two boxes reach into each other, across or down, whichever is less; nothing or less where they do not. */
export function overlap(one: Box, other: Box): number {
  return Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );
}

/** How far a box reaches over another's edge. */
export function overhang(inner: Box, outer: Box): number {
  return Math.max(
    outer.left - inner.left,
    inner.right - outer.right,
    outer.top - inner.top,
    inner.bottom - outer.bottom,
  );
}

export function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** In px. */
export const spotsApart = 3;

/** Points on a line, no further than some px from each other. */
export function spotsAlong(shape: SceneShape): Spot[] {
  const { geometry, matrix } = shape;
  if (geometry.tag === 'line')
    return between({ x: shape.box.left, y: shape.box.top }, { x: shape.box.right, y: shape.box.bottom });
  if (geometry.tag !== 'path') return [];
  const spots: Spot[] = [];
  let at: Spot = { x: 0, y: 0 };
  for (const segment of movedSegments(matrix, segmentsOf(geometry.d))) {
    if (segment.kind !== 'M') spots.push(...spotsOf(at, segment));
    at = segment.to;
  }
  return spots;
}

function spotsOf(from: Spot, segment: Segment): Spot[] {
  if (segment.kind !== 'C' && segment.kind !== 'Q') return between(from, segment.to);
  const second = segment.kind === 'C' ? segment.second : segment.first;
  const length = [from, segment.first, second, segment.to].reduce(
    (sum, spot, index, all) => sum + (index === 0 ? 0 : distance(all[index - 1] ?? spot, spot)),
    0,
  );
  return steps(length).map((t) => {
    const s = 1 - t;
    const bend = (a: number, b: number, c: number, d: number) =>
      s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
    return {
      x: bend(from.x, segment.first.x, second.x, segment.to.x),
      y: bend(from.y, segment.first.y, second.y, segment.to.y),
    };
  });
}

function between(from: Spot, to: Spot): Spot[] {
  return steps(distance(from, to)).map((t) => ({
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
  }));
}

/** From 0 to 1. */
function steps(length: number): number[] {
  const count = Math.max(1, Math.ceil(length / spotsApart));
  return Array.from({ length: count + 1 }, (_, index) => index / count);
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

export function isWithin({ x, y }: Spot, { left, right, top, bottom }: Box, by = 0): boolean {
  return x > left + by && x < right - by && y > top + by && y < bottom - by;
}
