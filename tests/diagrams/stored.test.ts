/** What is committed under `content/diagrams/` is what the renderer draws today. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStored } from '../../src/diagrams/store.ts';
import { loadCourse } from '../../src/content/load-course.ts';

const root = new URL('../../', import.meta.url);
const content = new URL('content/', root);
/** How far a coordinate may move between two browser versions, in pixels. */
const tolerance = 2;

test('drawing all diagrams anew gives the committed drawings', async () => {
  const { diagrams, findings } = await loadCourse({ content, root, write: false, redraw: true });
  assert.deepEqual(findings, []);
  assert.ok(Object.keys(diagrams).length > 0);
  for (const [id, drawn] of Object.entries(diagrams)) {
    const stored = readStored(new URL('diagrams/', content), id);
    assert.ok(stored, `${id} is not stored`);
    if (stored.browserMajor === drawn.browserMajor) {
      assert.equal(drawn.svg, stored.svg, `${id} is drawn differently by the same browser`);
      continue;
    }
    assert.deepEqual(drawn.refs, stored.refs, `${id}: other parts`);
    assert.deepEqual(drawn.labels, stored.labels, `${id}: other labels`);
    assert.equal(withoutNumbers(drawn.svg), withoutNumbers(stored.svg), `${id}: another structure`);
    const [now, then] = [numbersIn(drawn.svg), numbersIn(stored.svg)];
    const moved = now.findIndex((number, index) => Math.abs(number - (then[index] ?? NaN)) > tolerance);
    assert.equal(moved, -1, `${id}: a coordinate moved from ${String(then[moved])} to ${String(now[moved])}`);
  }
});

const numbers = /-?\d+(?:\.\d+)?/g;

function numbersIn(svg: string): number[] {
  return (svg.match(numbers) ?? []).map(Number);
}

function withoutNumbers(svg: string): string {
  return svg.replace(numbers, '#');
}
