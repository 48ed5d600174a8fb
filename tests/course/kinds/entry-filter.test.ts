import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, choiceIn, folded, isWanted } from '../../../src/course/kinds/entry-filter.ts';

const source = {
  values: { kind: ['book'], status: ['opened'], chapter: ['kneading', 'rising'] },
  text: folded('Łukasiewicz, É. (2004). On “Food”: McGee’s kitchen—science'),
};
const fields = ['kind', 'status', 'chapter', 'q'];
const any = { kind: '', status: '', chapter: '', q: '' };

for (const [choice, wanted] of [
  [{}, true],
  [{ kind: 'book' }, true],
  [{ kind: 'report' }, false],
  [{ status: 'from-knowledge' }, false],
  [{ chapter: 'rising' }, true],
  [{ chapter: 'ris' }, false],
  [{ kind: 'book', chapter: 'baking' }, false],
  [{ platform: 'oven' }, false],
  [{ platform: '' }, true],
  [{ q: 'FOOD 2004' }, true],
  [{ q: '2004 food kneading' }, false],
  [{ q: 'e. (2004)' }, true],
  [{ q: "mcgee's Kitchen-science" }, true],
  [{ q: '   ' }, true],
] as const) {
  test(`${JSON.stringify(choice)} ${wanted ? 'wants' : 'does not want'} it`, () => {
    assert.equal(isWanted(source, { ...any, ...choice }), wanted);
  });
}

test('an address says what is chosen and keeps what is not ours', () => {
  const search = addressOf({ ...any, kind: 'book', q: ' a b ' }, new URLSearchParams('x=1&status=opened'));
  assert.equal(search.toString(), 'x=1&kind=book&q=a+b');
  assert.deepEqual(choiceIn(search, fields), { ...any, kind: 'book', q: 'a b' });
  assert.equal(addressOf(any, search).toString(), 'x=1');
});
