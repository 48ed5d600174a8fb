/**
 * A trace > SVG, row by row. Lanes are shares of the width and rows are as high as their text, so that nothing is
 * measured and one drawing fits a phone and a wide page: lengths are percentages of the row, and em of its text.
 */
import { beginsIn, endsIn, occupiedAfter, type ModelStep } from '../course/kinds/traces/trace-model.ts';

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
  /** Who has control before and after. */
  before: number;
  after: number;
  isBeside: boolean;
}

/** From the top of a row to its arrow: the middle of the first line of text beside it. */
const level = '1.35em';
/** Where the bar of whoever takes over begins, so that the arrow ends at its side. */
const above = '.9em';
/** Where a bar goes on from the row above: a little higher, so that no seam shows. */
const top = '-1';
/** Half the width of the bar that shows who runs, in pixels. */
const halfBar = 4;
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

/** What each step of `steps` draws. */
export function rowDrawings(steps: readonly ModelStep[], lanes: readonly DrawnLane[]): RowDrawing[] {
  const place = (id: string) => lanes.findIndex((lane) => lane.id === id);
  return steps.map((step, index) => {
    const after = place(occupiedAfter(steps, index + 1).control);
    const row = {
      number: index + 1,
      from: place(beginsIn(step)),
      to: place(endsIn(step)),
      before: place(occupiedAfter(steps, index).control),
      after,
      isBeside: step.meanwhile,
    };
    const isBefore = after + 0.5 > lanes.length / 2;
    return {
      svg: drawingOf(row, lanes),
      room: isBefore ? 'before' : 'behind',
      spacer: middleOf(isBefore ? lanes.length - 1 - after : after, lanes),
    };
  });
}

function drawingOf({ number, from, to, before, after, isBeside }: Row, lanes: readonly DrawnLane[]): string {
  const bars =
    before === after
      ? bar(before, lanes, top, '100%')
      : // A step may begin where something ran beside the others: then control jumps.
        bar(before, lanes, top, level) + bar(after, lanes, above, '100%');
  const arrow = from === to ? '' : arrowTo(from, to, lanes, isBeside);
  const x = middleOf(from, lanes);
  const lane = lanes[from];
  const mark = `<g class="trace-mark${lane ? roleOf(lane) : ''}"><circle cx="${x}" cy="${level}" r=".85em"/><text x="${x}" y="${level}">${String(number)}</text></g>`;
  return `<g${isBeside ? ' class="trace-beside"' : ''}>${bars}${arrow}${mark}</g>`;
}

function bar(index: number, lanes: readonly DrawnLane[], y1: string, y2: string): string {
  const lane = lanes[index];
  if (!lane) return '';
  const x = middleOf(index, lanes);
  return `<line class="trace-run${roleOf({ ...lane, isDashed: false })}" x1="${x}" x2="${x}" y1="${y1}" y2="${y2}"/>`;
}

function arrowTo(from: number, to: number, lanes: readonly DrawnLane[], isBeside: boolean): string {
  const [x1, x2] = [middleOf(from, lanes), middleOf(to, lanes)];
  const way = Math.sign(to - from);
  const [end, back] = [-way * tip, -way * (tip + headLength)];
  const head = `M${String(end)} 0 ${String(back)} ${String(-headWidth)}V${String(headWidth)}z`;
  return `<line class="trace-way"${isBeside ? ' stroke-dasharray="3 3"' : ''} x1="${x1}" x2="${x2}" y1="${level}" y2="${level}"/><svg x="${x2}" y="${level}" overflow="visible"><path class="trace-head" d="${head}"/></svg>`;
}

const middleOf = (index: number, { length }: readonly DrawnLane[]): string =>
  `${String(Math.round(((index + 0.5) / length) * 1e4) / 100)}%`;

const roleOf = ({ role, isDashed }: DrawnLane): string =>
  `${role === undefined ? '' : ` role-${role}`}${isDashed ? ' line-dashed' : ''}`;
