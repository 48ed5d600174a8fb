/** Lines of level and upright pieces around boxes. Pure. */
import type { Box } from '../svg/scene.ts';
import type { Spot } from './line-through.ts';

/** A step to the left, right, top or bottom. */
export interface Way {
  dx: number;
  dy: number;
}

/** An end of a line, and the way that leads out from it. */
export interface End {
  spot: Spot;
  way: Way;
}

/** Between a line and what it is led around, and how much of that it keeps in any case, in px. */
const [room, clear] = [16, 3];
/** What a corner costs, and what a px costs on another line. */
const [corner, onAnother] = [60, 4];

const ways: Way[] = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
];

interface Step {
  at: Spot;
  way: Way;
  cost: number;
  before: Step | undefined;
}

/**
 * The corners of a line that leaves `from` and arrives at `to` by their ways, with few corners, past the boxes, if it can
 * past the names, and besides the lines of `others`; straight from end to end where something blocks every way.
 */
export function routeBetween(
  from: End,
  to: End,
  { boxes, names }: { boxes: readonly Box[]; names: readonly Box[] },
  others: readonly Spot[][],
): Spot[] {
  const [one, other] = levelled(from, to);
  const past = (all: readonly Box[], least: number) => {
    const [start, goal] = [ahead(one, all, least), ahead(other, all, least)];
    return start && goal ? wayBetween(start, goal, { out: one.way, back: other.way }, all, others) : [];
  };
  const best = past([...boxes, ...names], 10);
  const inner = best.length > 0 ? best : past(boxes, 1);
  return withoutNeedless([one.spot, ...inner, other.spot]);
}

/** Ends that face each other and are hardly apart aside lie on one line. */
function levelled(from: End, to: End): [End, End] {
  const faces = from.way.dx + to.way.dx === 0 && from.way.dy + to.way.dy === 0;
  const isLevel = from.way.dy === 0;
  const aside = isLevel ? to.spot.y - from.spot.y : to.spot.x - from.spot.x;
  if (!faces || Math.abs(aside) > 6) return [from, to];
  const middle = (isLevel ? from.spot.y : from.spot.x) + aside / 2;
  const moved = (spot: Spot) => (isLevel ? { ...spot, y: middle } : { ...spot, x: middle });
  return [
    { ...from, spot: moved(from.spot) },
    { ...to, spot: moved(to.spot) },
  ];
}

/** A spot straight out from an end, no further than half the way to the next box; nothing where that is less than `least`. */
function ahead({ spot, way }: End, boxes: readonly Box[], least: number): Spot | undefined {
  const out = (by: number) => ({ x: spot.x + way.dx * by, y: spot.y + way.dy * by });
  const others = boxes.filter((box) => !isBlocked(spot, spot, [box]));
  const step = [room, 10, 5, 4, 3.2].find((by) => !isBlocked(out(0.5), out(2 * by), others)) ?? 1;
  return step < least ? undefined : out(step);
}

function wayBetween(
  start: Spot,
  goal: Spot,
  { out, back }: { out: Way; back: Way },
  boxes: readonly Box[],
  others: readonly Spot[][],
): Spot[] {
  const lanes = (sides: (box: Box) => [low: number, high: number], ends: number[]) => {
    const around = boxes.flatMap((box) =>
      [room, 2 * room].flatMap((by) => [sides(box)[0] - by, sides(box)[1] + by]),
    );
    return [...new Set([...around, ...ends])].sort((a, b) => a - b);
  };
  const xs = lanes(({ left, right }) => [left, right], [start.x, goal.x, (start.x + goal.x) / 2]);
  const ys = lanes(({ top, bottom }) => [top, bottom], [start.y, goal.y, (start.y + goal.y) / 2]);
  const walls = boxes.map(({ left, right, top, bottom }) => ({
    left: left - clear,
    right: right + clear,
    top: top - clear,
    bottom: bottom + clear,
  }));
  const isGoal = ({ x, y }: Spot) => x === goal.x && y === goal.y;
  const seen = new Set<string>();
  const open: (Step & { hope: number })[] = [];
  const add = (step: Step) => {
    const hope = step.cost + Math.abs(step.at.x - goal.x) + Math.abs(step.at.y - goal.y);
    const place = open.findIndex((one) => one.hope <= hope);
    open.splice(place === -1 ? open.length : place, 0, { ...step, hope });
  };
  add({ at: start, way: out, cost: 0, before: undefined });
  for (let best = open.pop(); best; best = open.pop()) {
    const { at, way } = best;
    const key = `${at.x} ${at.y} ${way.dx} ${way.dy}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const arrives = way.dx + back.dx === 0 && way.dy + back.dy === 0;
    if (isGoal(at) && arrives) return spotsOf(best);
    for (const next of ways) {
      const turns = next.dx !== way.dx || next.dy !== way.dy;
      if (next.dx + way.dx === 0 && next.dy + way.dy === 0) continue;
      if (turns) add({ at, way: next, cost: best.cost + corner, before: best });
      const to = turns ? undefined : neighbour(at, way, xs, ys);
      if (!to || isBlocked(at, to, walls)) continue;
      const length = Math.abs(to.x - at.x) + Math.abs(to.y - at.y);
      const cost = best.cost + length * (isOnAnother(at, to, others) ? onAnother : 1);
      add({ at: to, way, cost, before: best });
    }
  }
  return [];
}

function neighbour({ x, y }: Spot, { dx, dy }: Way, xs: number[], ys: number[]): Spot | undefined {
  const [nextX, nextY] = [dx === 0 ? x : xs[xs.indexOf(x) + dx], dy === 0 ? y : ys[ys.indexOf(y) + dy]];
  return nextX === undefined || nextY === undefined ? undefined : { x: nextX, y: nextY };
}

/** Whether a level or upright line goes through a box. */
function isBlocked(from: Spot, to: Spot, boxes: readonly Box[]): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return boxes.some((box) => right > box.left && left < box.right && bottom > box.top && top < box.bottom);
}

/** Whether a piece of a line lies on one of another line, rather than across it. */
function isOnAnother(from: Spot, to: Spot, others: readonly Spot[][]): boolean {
  const isUpright = from.x === to.x;
  return others.some((spots) =>
    spots.slice(1).some((end, index) => {
      const start = spots[index] ?? end;
      const isAlong = isUpright ? Math.abs(start.x - end.x) < 1 : Math.abs(start.y - end.y) < 1;
      const box = {
        left: Math.min(start.x, end.x) - 3,
        right: Math.max(start.x, end.x) + 3,
        top: Math.min(start.y, end.y) - 3,
        bottom: Math.max(start.y, end.y) + 3,
      };
      return isAlong && isBlocked(from, to, [box]);
    }),
  );
}

function spotsOf(last: Step): Spot[] {
  const spots: Spot[] = [];
  for (let step: Step | undefined = last; step; step = step.before) spots.unshift(step.at);
  return spots;
}

/** Without spots on the straight line between those beside them. */
function withoutNeedless(spots: readonly Spot[]): Spot[] {
  const apart = spots.filter(
    (spot, index) => spot.x !== spots[index - 1]?.x || spot.y !== spots[index - 1]?.y,
  );
  return apart.filter((spot, index) => {
    const [before, after] = [apart[index - 1], apart[index + 1]];
    if (!before || !after) return true;
    const isUpright = before.x === spot.x && spot.x === after.x;
    const isLevel = before.y === spot.y && spot.y === after.y;
    return !isUpright && !isLevel;
  });
}
