import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'node-html-parser';
import { lanesOf, lifelines, rowDrawings } from '../../src/traces/lane-drawing.ts';

const lanes = ['guest', 'hv', 'dev', 'hw'].map((role) => ({ id: role, role, isDashed: role === 'hw' }));
const plain = { set: {}, count: {}, times: 1, meanwhile: false, runs: [], stops: [] };
const steps = [
  { ...plain, in: 'guest' },
  { ...plain, from: 'guest', to: 'dev' },
  { ...plain, from: 'hv', to: 'guest', meanwhile: true },
  { ...plain, from: 'dev', to: 'hw' },
];
const rows = rowDrawings(steps, lanes, []).map(({ svg, room, spacer }) => ({
  svg: parse(svg),
  room: `${room} ${spacer}`,
}));
const bars = (row: number) =>
  rows[row]?.svg
    .querySelectorAll('.trace-run')
    .map((bar) => ['class', 'x1', 'y1', 'y2'].map((name) => bar.getAttribute(name)).join(' '));

test('each lane has its line at its share of the width, in its role’s colour and style', () => {
  const lines = parse(lifelines(lanes)).querySelectorAll('line');
  assert.deepEqual(
    lines.map((line) => line.getAttribute('x1')),
    ['12.5%', '37.5%', '62.5%', '87.5%'],
  );
  assert.deepEqual(
    lines.map((line) => line.getAttribute('class')),
    ['guest', 'hv', 'dev', 'hw'].map(
      (role) => `trace-life role-${role}${role === 'hw' ? ' line-dashed' : ''}`,
    ),
  );
});

test('a bar shows who runs: through a row, or from one lane to the other at a crossing', () => {
  assert.deepEqual(bars(0), ['trace-run role-guest 12.5% -1 100%']);
  assert.deepEqual(bars(1), ['trace-run role-guest 12.5% -1 1.35em', 'trace-run role-dev 62.5% .9em 100%']);
});

test('what happens meanwhile has a dashed arrow, and whoever runs goes on running', () => {
  assert.deepEqual(bars(2), ['trace-run role-dev 62.5% -1 100%']);
  const arrow = rows[2]?.svg.querySelector('.trace-beside .trace-way');
  assert.ok(arrow?.hasAttribute('stroke-dasharray'));
  assert.ok(!rows[1]?.svg.querySelector('.trace-way')?.hasAttribute('stroke-dasharray'));
});

test('bars overlap where lanes run on by themselves, and end where they stop', () => {
  const shared = [
    { ...plain, in: 'hv', runs: ['guest'] },
    { ...plain, in: 'hv', stops: ['guest'] },
    { ...plain, from: 'hv', to: 'dev', runs: ['hv', 'hw'] },
  ];
  const drawn = rowDrawings(shared, lanes, []).map(({ svg }) =>
    parse(svg)
      .querySelectorAll('.trace-run')
      .map((bar) => ['x1', 'y1', 'y2'].map((name) => bar.getAttribute(name)).join(' ')),
  );
  assert.deepEqual(drawn, [
    ['12.5% -1 100%', '37.5% -1 100%'],
    ['12.5% -1 1.35em', '37.5% -1 100%'],
    ['37.5% -1 100%', '62.5% .9em 100%', '87.5% 1.35em 100%'],
  ]);
});

test('an arrow stands out where its step counts what costs, and a mark says how often', () => {
  const counted = [
    { ...plain, from: 'guest', to: 'hv', count: { exit: 1 }, times: 9 },
    { ...plain, from: 'hv', to: 'guest', count: { direct: 1 } },
    { ...plain, from: 'hv', to: 'dev', count: { exit: 1 }, meanwhile: true },
  ];
  const drawn = rowDrawings(counted, lanes, [{ id: 'exit' }]).map(({ svg }) => parse(svg));
  assert.deepEqual(
    drawn.map((row) => row.querySelector('g')?.getAttribute('class')),
    ['trace-counted', undefined, 'trace-beside'],
  );
  assert.deepEqual(
    drawn.map((row) => row.querySelector('.trace-times')?.text),
    ['×9', undefined, undefined],
  );
  assert.equal(drawn[0]?.querySelector('.trace-times')?.getAttribute('dx'), '-1.7em');
});

test('lanes that a variant does not use are left out, unless a question names them', () => {
  const asked = [
    { ...plain, in: 'guest' },
    { ...plain, from: 'guest', to: 'hv', ask: { wrong: { hw: '', hv: '' } } },
    { ...plain, in: 'hv', ask: { state: 'x', wrong: { dev: '' } } },
  ];
  assert.deepEqual(
    lanesOf(asked, lanes).map(({ id }) => id),
    ['guest', 'hv', 'hw'],
  );
});

test('an arrow leads from lane to lane, its head points where it leads', () => {
  const [to, back] = [1, 2].map((row) => rows[row]?.svg.querySelector('.trace-way'));
  assert.deepEqual([to?.getAttribute('x1'), to?.getAttribute('x2')], ['12.5%', '62.5%']);
  assert.deepEqual([back?.getAttribute('x1'), back?.getAttribute('x2')], ['37.5%', '12.5%']);
  const tips = [1, 2].map((row) => rows[row]?.svg.querySelector('.trace-head')?.getAttribute('d'));
  assert.match(tips[0] ?? '', /^M-5 0/);
  assert.match(tips[1] ?? '', /^M5 0/);
  assert.equal(rows[0]?.svg.querySelector('.trace-way'), null);
});

test('rows are numbered, and their words stand where there is most room beside the bar', () => {
  assert.deepEqual(
    rows.map(({ svg }) => svg.querySelector('text')?.text),
    ['1', '2', '3', '4'],
  );
  assert.deepEqual(
    rows.map(({ room }) => room),
    ['behind 12.5%', 'before 37.5%', 'behind 37.5%', 'before 12.5%'],
  );
});

test('a drawing holds no style, no id and no length of a screen but those of its marks', () => {
  for (const { svg } of rowDrawings(steps, lanes, [])) assert.doesNotMatch(svg, /style=|\bid=|viewBox/);
});
