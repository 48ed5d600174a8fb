/**
 * A trace > SVG, row by row. Lanes are shares of the width and rows are as high as their text, so that nothing is
 * measured and one drawing fits a phone and a wide page: lengths are percentages of the row, and em of its text.
 */
import {
  beginsIn,
  endsIn,
  occupiedAfter,
  runningAfter,
  type ModelStep,
} from '../course/kinds/traces/trace-model.ts';
import type { TraceStep } from '../course/kinds/traces/trace-schema.ts';

export interface DrawnLane {
  id: string;
  /** Without one, it has the colours of what has no part. */
  role: string | undefined;
  isDashed: boolean;
}

/** One row, with lanes by their places from 0. */
interface Row {
  number: number;
  from: number;
  to: number;
  /** Who runs before and after. */
  before: Set<string>;
  after: Set<string>;
  isBeside: boolean;
  isCounted: boolean;
  times: number;
}

/** From the top of a row to its arrow: the middle of the first line of text beside it. */
const level = '1.35em';
/** Where the bar of whoever takes over begins, so that the arrow ends at its side. */
const above = '.9em';
/** Where a bar goes on from the row above: a little higher, so that no seam shows. */
const top = '-1';
/** Half the width of the bar that shows who runs, in pixels. */
const halfBar = 4;
/** From the middle of a mark to that of how often it happens. */
const besideMark = 1.7;
/** From the middle of a lane to the tip of an arrow, and the arrow's length and half its width. */
const [tip, headLength, headWidth] = [halfBar + 1, 9, 5];

/** The lanes themselves, behind all rows. */
export function lifelines(lanes: readonly DrawnLane[]): string {
  return lanes
    .map((lane, index) => {
      const x = middleOf(index, lanes);
      return `<line class="trace-life${roleOf(lane)}" x1="${x}" x2="${x}" y1="0" y2="100%"/>`;
    })
    .join('');
}

export interface RowDrawing {
  svg: string;
  /** Under the arrow, the words stand where there is most room: before or behind the bar of whoever runs then. */
  room: 'before' | 'behind';
  /** How wide it is from there to the far edge of that bar's lane: what keeps the words from it. */
  spacer: string;
}

/** The lanes that somebody is in, or may be held to be in where a step asks who is next. */
export function lanesOf<Lane extends { id: string }>(
  steps: readonly (ModelStep & Pick<TraceStep, 'ask'>)[],
  lanes: readonly Lane[],
): Lane[] {
  const used = new Set(
    steps.flatMap((step) => [
      beginsIn(step),
      endsIn(step),
      ...step.runs,
      ...(step.ask && step.ask.state === undefined ? Object.keys(step.ask.wrong) : []),
    ]),
  );
  return lanes.filter(({ id }) => used.has(id));
}

/** What each step of `steps` draws; `counts` are those that cost. */
export function rowDrawings(
  steps: readonly ModelStep[],
  lanes: readonly DrawnLane[],
  counts: readonly { id: string }[],
): RowDrawing[] {
  const place = (id: string) => lanes.findIndex((lane) => lane.id === id);
  return steps.map((step, index) => {
    const from = place(beginsIn(step));
    const row = {
      number: index + 1,
      from,
      to: place(endsIn(step)),
      before: runningAfter(steps, index),
      after: runningAfter(steps, index + 1),
      isBeside: step.meanwhile,
      isCounted: counts.some(({ id }) => step.count[id] !== undefined),
      times: step.times,
    };
    // What happens meanwhile is told at its mark: the bar of whoever has control is another's.
    const at = step.meanwhile ? from : place(occupiedAfter(steps, index + 1).control);
    const isBefore = at + 0.5 > lanes.length / 2;
    return {
      svg: drawingOf(row, lanes),
      room: isBefore ? 'before' : 'behind',
      spacer: middleOf(isBefore ? lanes.length - 1 - at : at, lanes),
    };
  });
}

function drawingOf(row: Row, lanes: readonly DrawnLane[]): string {
  const { number, from, to, isBeside, isCounted, times } = row;
  const bars = lanes.map((lane, index) => bar(lane, index, row, lanes)).join('');
  const arrow = from === to ? '' : arrowTo(from, to, lanes, isBeside);
  const x = middleOf(from, lanes);
  const lane = lanes[from];
  const mark = `<svg class="trace-mark${lane ? roleOf(lane) : ''}" x="${x}" y="${level}"><circle r=".85em"/><text>${String(number)}</text></svg>`;
  // Where the arrow does not lead.
  const away = to > from ? -besideMark : besideMark;
  const often =
    times > 1
      ? `<text class="trace-times" x="${x}" dx="${String(away)}em" y="${level}">×${String(times)}</text>`
      : '';
  const kind = isBeside ? ' class="trace-beside"' : isCounted ? ' class="trace-counted"' : '';
  return `<g${kind}>${arrow}${bars}${mark}${often}</g>`;
}

/** Of whoever runs: through the row, up to its level, or from there. */
function bar(
  lane: DrawnLane,
  index: number,
  { to, before, after }: Row,
  lanes: readonly DrawnLane[],
): string {
  const [was, is] = [before.has(lane.id), after.has(lane.id)];
  if (!was && !is) return '';
  const x = middleOf(index, lanes);
  const y1 = was ? top : index === to ? above : level;
  const y2 = is ? '100%' : level;
  return `<line class="trace-run${roleOf({ ...lane, isDashed: false })}" x1="${x}" x2="${x}" y1="${y1}" y2="${y2}"/>`;
}

function arrowTo(from: number, to: number, lanes: readonly DrawnLane[], isBeside: boolean): string {
  const [x1, x2] = [middleOf(from, lanes), middleOf(to, lanes)];
  const way = Math.sign(to - from);
  const [end, back] = [-way * tip, -way * (tip + headLength)];
  const head = `M${String(end)} 0 ${String(back)} ${String(-headWidth)}V${String(headWidth)}z`;
  return `<line class="trace-way"${isBeside ? ' stroke-dasharray="3 3"' : ''} x1="${x1}" x2="${x2}" y1="${level}" y2="${level}"/><svg x="${x2}" y="${level}"><path class="trace-head" d="${head}"/></svg>`;
}

const middleOf = (index: number, { length }: readonly DrawnLane[]): string =>
  `${String(Math.round(((index + 0.5) / length) * 1e4) / 100)}%`;

const roleOf = ({ role, isDashed }: DrawnLane): string =>
  `${role === undefined ? '' : ` role-${role}`}${isDashed ? ' line-dashed' : ''}`;
