import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { middleOf, mostTimes, moved, zoomed, type View } from '../../../src/client/figures/zoom.ts';

const whole: View = { x: 0, y: 0, width: 400, height: 200 };
const steps = fc.array(
  fc.oneof(
    fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), x: fc.nat(400), y: fc.nat(200) }),
    fc.record({ byX: fc.integer({ min: -500, max: 500 }), byY: fc.integer({ min: -500, max: 500 }) }),
  ),
  { maxLength: 12 },
);

test('what lies under the pointer stays there', () => {
  const view = zoomed(whole, 2, { x: 100, y: 50 }, whole);
  assert.deepEqual(view, { x: 50, y: 25, width: 200, height: 100 });
});

test('zooming out from the whole changes nothing', () => {
  assert.deepEqual(zoomed(whole, 0.5, { x: 10, y: 10 }, whole), whole);
});

test('moving stops when the middle reaches the edge', () => {
  const near = zoomed(whole, 4, middleOf(whole), whole);
  assert.equal(middleOf(moved(near, 10_000, 0, whole)).x, 400);
  assert.equal(middleOf(moved(near, 0, -10_000, whole)).y, 0);
});

test('wherever one goes, the drawing stays in sight, undistorted, neither too small nor too large', () => {
  fc.assert(
    fc.property(steps, (path) => {
      const view = path.reduce(
        (at, step) =>
          'factor' in step ? zoomed(at, step.factor, step, whole) : moved(at, step.byX, step.byY, whole),
        whole,
      );
      const { x, y } = middleOf(view);
      assert.ok(x >= -1e-6 && x <= 400 + 1e-6 && y >= -1e-6 && y <= 200 + 1e-6);
      assert.ok(view.width <= whole.width + 1e-6 && view.width >= whole.width / mostTimes - 1e-6);
      assert.ok(Math.abs(view.width / view.height - 2) < 1e-6);
    }),
  );
});
