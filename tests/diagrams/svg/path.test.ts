import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { movedSegments, pathText, segmentsOf, short } from '../../../src/diagrams/svg/path.ts';
import { haveSameCorners, pillOf, straightened, strokedOnce } from '../../../src/diagrams/svg/tidy-path.ts';

const rewritten = (d: string) => pathText(segmentsOf(d));

test('paths are written absolute, rounded and short', () => {
  const cases: [from: string, to: string][] = [
    ['M 0 0 L 10 0 L 10 10.004 z', 'M0 0H10V10Z'],
    ['m1,1 l2,3 4,5', 'M1 1L3 4 7 9'],
    ['M1 1h5v-2H0V.25', 'M1 1H6V-1H0V.25'],
    ['M0 0c1 1 2 2 3 3s1 1 2 2', 'M0 0C1 1 2 2 3 3 4 4 4 4 5 5'],
    ['M0 0q1 1 2 0t2 0', 'M0 0Q1 1 2 0 3-1 4 0'],
    ['M0,5a4,2 0,0,0 8,0a4,2 0 01-8 0', 'M0 5A4 2 0 0 0 8 5 4 2 0 0 1 0 5'],
    ['M-.5-.5L1e1,2.5', 'M-.5-.5L10 2.5'],
    ['M0 0L0 0L5 5', 'M0 0L5 5'],
  ];
  for (const [from, to] of cases) assert.equal(rewritten(from), to, from);
});

test('writing what was written changes nothing', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100);
  const command = fc.oneof(
    fc.tuple(fc.constant('L'), fc.array(number, { minLength: 2, maxLength: 2 })),
    fc.tuple(fc.constant('C'), fc.array(number, { minLength: 6, maxLength: 6 })),
    fc.tuple(fc.constant('q'), fc.array(number, { minLength: 4, maxLength: 4 })),
    fc.tuple(fc.constant('h'), fc.array(number, { minLength: 1, maxLength: 1 })),
    fc.tuple(fc.constant('Z'), fc.constant([])),
  );
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 12 }), (commands) => {
      const once = rewritten(`M0 0${commands.map(([letter, values]) => letter + values.join(' ')).join('')}`);
      assert.equal(rewritten(once), once);
    }),
  );
});

test('a moved path is where its points are moved to', () => {
  const moved = movedSegments([2, 0, 0, 2, 10, -5], segmentsOf('M0 0L5 5A3 2 0 0 1 1 1'));
  assert.equal(pathText(moved), 'M10-5L20 5A6 4 0 0 1 12-3');
  assert.throws(() => movedSegments([0, 1, 1, 0, 0, 0], segmentsOf('M0 0A3 2 0 0 1 1 1')), /turned/);
});

test('numbers lose what nobody sees', () => {
  assert.deepEqual([0.5, -0.25, 0.004, -0.001, 12, 1.239].map(short), ['.5', '-.25', '0', '0', '12', '1.24']);
});

test('a box drawn by rough.js, as curves and twice, is a box again', () => {
  const rough =
    'M-9 -5 C-4 -5,2 -5,9 -5 M-9 -5 C-3 -5,3 -5,9 -5 M9 -5 C9 -1,9 2,9 5 M9 -5 C9 0,9 1,9 5 M9 5 C1 5,-2 5,-9 5 M-9 5 C-9 1,-9 0,-9 -5';
  const stroked = strokedOnce(straightened(segmentsOf(rough)));
  assert.equal(pathText(stroked), 'M-9-5H9V5H-9V-5');
  assert.ok(haveSameCorners(stroked, segmentsOf('M-9 -5 L9 -5 L9 5 L-9 5Z')));
  assert.ok(!haveSameCorners(stroked, segmentsOf('M-9 -5 L9 -5 L9 5Z')));
});

test('a pill is known by its outline, and nothing else is taken for one', () => {
  const round = (centre: number, from: number) =>
    Array.from({ length: 13 }, (_, index) => from + (index * Math.PI) / 12)
      .map((angle) => `${centre + 8 * Math.sin(angle)} ${8 - 8 * Math.cos(angle)}`)
      .join('L');
  const pill = `M${round(32, 0)}L${round(8, Math.PI)}Z`;
  assert.deepEqual(roundedBox(pillOf(segmentsOf(pill))), { x: 0, y: 0, width: 40, height: 16 });
  const box = `M0 0${Array.from({ length: 20 }, (_, index) => `L${index * 2} 0`).join('')}L38 16L0 16Z`;
  assert.equal(pillOf(segmentsOf(box)), undefined);
});

function roundedBox(box: Record<string, number> | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(box ?? {}).map(([name, value]) => [name, Math.round(value)]));
}
