/** Where the label of a line with square corners goes: on it where it leaves enough of it to be seen, else beside it. Pure. */
import { sure } from '../sure.ts';
import { areaOf, overlap } from '../svg/geometry.ts';
import type { Box } from '../svg/scene.ts';
import type { Spot } from './line-through.ts';

/** How much of a piece of a line is seen beside a label on it; how far a label beside it is from it, in px. */
const [seen, beside] = [36, 5];

export interface Placed {
  box: Box;
  isOnLine: boolean;
}

/** The first place that is free, on the longest pieces first; else the one that covers the least. */
export function placeLabel(
  line: readonly Spot[],
  size: { width: number; height: number },
  obstacles: readonly Box[],
): Placed {
  const pieces = piecesOf(line).sort((one, other) => lengthOf(other) - lengthOf(one));
  const own = pieces.map(boxOf);
  const places = pieces.flatMap((piece) =>
    [1 / 2, 1 / 3, 2 / 3].flatMap((share) => placesAt(piece, share, size)),
  );
  const covered = ({ box, isOnLine }: Placed) =>
    [...obstacles, ...(isOnLine ? [] : own)].reduce((sum, one) => sum + sharedArea(box, one), 0);
  const sorted = places
    .map((place) => ({ place, covers: covered(place) }))
    .sort((one, other) => one.covers - other.covers);
  return sure(sorted[0]).place;
}

/** The pieces of a line as boxes, a little wider than it. */
export function boxesOfLine(line: readonly Spot[]): Box[] {
  return piecesOf(line).map(boxOf);
}

type Piece = [from: Spot, to: Spot];

function piecesOf(line: readonly Spot[]): Piece[] {
  return line.slice(1).map((to, index): Piece => [line[index] ?? to, to]);
}

function lengthOf([from, to]: Piece): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

function boxOf([from, to]: Piece): Box {
  return {
    left: Math.min(from.x, to.x) - 2,
    right: Math.max(from.x, to.x) + 2,
    top: Math.min(from.y, to.y) - 2,
    bottom: Math.max(from.y, to.y) + 2,
  };
}

function placesAt(
  [from, to]: Piece,
  share: number,
  { width, height }: { width: number; height: number },
): Placed[] {
  const middle = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  const around = (x: number, y: number): Box => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  });
  const isUpright = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
  const fits =
    lengthOf([from, to]) * Math.min(1, 2 * share, 2 * (1 - share)) >= (isUpright ? height : width) + seen;
  const [asideX, asideY] = isUpright ? [width / 2 + beside, 0] : [0, height / 2 + beside];
  return [
    ...(fits ? [{ box: around(middle.x, middle.y), isOnLine: true }] : []),
    { box: around(middle.x + asideX, middle.y - asideY), isOnLine: false },
    { box: around(middle.x - asideX, middle.y + asideY), isOnLine: false },
  ];
}

function sharedArea(one: Box, other: Box): number {
  if (overlap(one, other) <= 0) return 0;
  return areaOf({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  });
}
