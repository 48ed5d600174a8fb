import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutDoubts } from '../../../src/diagrams/svg/layout-doubts.ts';
import type { Box, Paint, Scene, ScenePart, SceneShape, SceneText } from '../../../src/diagrams/svg/scene.ts';
import { sentinelOf } from '../../../src/diagrams/svg/theme.ts';

const paint: Paint = {
  fill: 'none',
  stroke: sentinelOf('edge'),
  strokeWidth: 1,
  dash: 'none',
  lineCap: 'butt',
  lineJoin: 'miter',
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  fillRule: 'nonzero',
};

const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

function shape(part: number, box: Box, more: Partial<Paint> = {}): SceneShape {
  const { left: x, top: y, right, bottom } = box;
  return {
    geometry: { tag: 'rect', x, y, width: right - x, height: bottom - y, rx: 0, ry: 0 },
    matrix: [1, 0, 0, 1, 0, 0],
    box,
    paint: { ...paint, ...more },
    part,
    markerStart: undefined,
    markerEnd: undefined,
  };
}

function line(part: number, left: number, right: number, y: number): SceneShape {
  const box = { left, right, top: y, bottom: y };
  return { ...shape(part, box), geometry: { tag: 'path', d: `M${left} ${y}L${right} ${y}` } };
}

function label(part: number, text: string, middle: number, y: number): SceneText {
  const half = text.length * 4;
  const run = {
    text,
    fill: sentinelOf('ink'),
    halo: undefined,
    opacity: 1,
    fontSize: 15,
    weight: 400,
    italic: false,
    underline: false,
  };
  return { rows: [{ left: middle - half, right: middle + half, y, runs: [run] }], anchor: 'middle', part };
}

const node = (id: string): ScenePart => ({ kind: 'node', id, label: id.toUpperCase(), classes: [] });

/** Two nodes 100 px apart, with a line that a label covers from `start` to `end`. */
function coveredFrom(start: number, end: number, arrow: string): Scene {
  const edge: ScenePart = { kind: 'edge', id: '', label: 'x', classes: [], from: 0, to: 1, arrow };
  const ground = { fill: sentinelOf('ground'), stroke: 'none' };
  return {
    type: 'block',
    items: [
      shape(0, boxAt(0, 0, 50, 40)),
      shape(1, boxAt(150, 0, 50, 40)),
      line(2, 50, 150, 20),
      shape(2, boxAt(50 + start, 10, end - start, 20), ground),
      label(2, 'x', 100, 25),
    ],
    markers: {},
    parts: [node('a'), node('b'), edge],
    strange: [],
  };
}

for (const [start, end, arrow, isTold] of [
  [30, 70, '→', false],
  [-10, 110, '—', true],
  [4, 94, '—', true],
  [4, 80, '—', false],
  [20, 97, '→', true],
  [20, 97, '—', false],
] as const)
  test(`a label on a line ${arrow} from ${start} to ${end} of 100 px is ${isTold ? '' : 'not '}told`, () => {
    const doubts = layoutDoubts(coveredFrom(start, end, arrow));
    const message =
      'The label "x" covers the line from "A" to "B". Shorten it, break it with <br/>, or put more room between the two: in a block diagram a "space".';
    assert.deepEqual(doubts, isTold ? [{ part: 2, message, isOfLayout: true }] : []);
  });

test('parts on each other are told once, and not those that stand in a group', () => {
  const scene = (parts: ScenePart[], second: Box): Scene => ({
    type: 'architecture',
    items: [shape(0, boxAt(0, 0, 60, 60)), label(0, 'A', 30, 75), shape(1, second), label(1, 'B', 34, 75)],
    markers: {},
    parts,
    strange: [],
  });
  const told = [
    '"A" and "B" lie on each other. The sides of their lines leave one place for both: write others, so that each has its own place.',
  ];
  const messages = (one: Scene) => layoutDoubts(one).map(({ message }) => message);
  assert.deepEqual(messages(scene([node('a'), node('b')], boxAt(4, 0, 60, 60))), told);
  const group: ScenePart = { ...node('b'), kind: 'group' };
  assert.deepEqual(messages(scene([{ ...node('a'), parent: 1 }, group], boxAt(-20, -20, 120, 120))), [
    'The labels "A" and "B" lie on each other. Shorten one, or break it with <br/>.',
  ]);
});
