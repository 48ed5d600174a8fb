/** What is committed under `content/diagrams/` is what the renderer draws today; in the normal run that of the fixture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStored } from '../../src/diagrams/store.ts';
import { loadCourse } from '../../src/content/load-course.ts';
import { forNow } from '../left-for-all.ts';

const projectRoot = new URL('../../', import.meta.url);
const [ours, tea] = [projectRoot, new URL('tests/fixtures/tea/', projectRoot)];
/** How far a coordinate may move between two browser versions, in pixels. */
const tolerance = 2;

for (const root of forNow('courses whose diagrams are drawn anew', [ours, tea], [tea]))
  test(`drawing all diagrams of ${root === tea ? 'the fixture' : 'the course'} anew gives the committed drawings`, async () => {
    const content = new URL('content/', root);
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
      assert.equal(
        moved,
        -1,
        `${id}: a coordinate moved from ${String(then[moved])} to ${String(now[moved])}`,
      );
    }
  });

const numbers = /-?\d+(?:\.\d+)?/g;

function numbersIn(svg: string): number[] {
  return (svg.match(numbers) ?? []).map(Number);
}

function withoutNumbers(svg: string): string {
  return svg.replace(numbers, '#');
}
