import assert from 'node:assert/strict';
import test from 'node:test';
import { explainedBy } from '../../src/search/messages.ts';
import { concept } from './concepts.ts';

const concepts = [
  { ...concept('oven'), messages: ['E_NO_HEAT', 'oven: disabled by the fuse', 'Error 7'] },
  {
    ...concept('dough'),
    messages: [
      'Could not open …: dough is not ready',
      'the dough is too wet to be shaped',
      'knead …',
      'knead … --by-hand',
      'DOUGH_E_…',
      'CrumbOverflow',
    ],
  },
];

const pasted: [query: string, explained: string | undefined][] = [
  ['E_NO_HEAT', 'oven'],
  ['Baking failed (e_no_heat), see the log', 'oven'],
  ['[  3.214] oven: disabled by the fuse', 'oven'],
  ['oven disabled by the fuse', 'oven'],
  ['disabled by the fuse', 'oven'],
  ['Could not open /dev/bowl: Dough is not ready.', 'dough'],
  ['dough is not ready', 'dough'],
  ['the dough is much too wet to be shaped', 'dough'],
  ['the dough is far too wet to get shaped now', 'dough'],
  ['error 7', 'oven'],
  ['Error 7: the lamp of the oven does not burn any more', 'oven'],
  // A command with what follows it, and the longer of two.
  ['knead', 'dough'],
  ['knead rye --minutes 10 slowly', 'dough'],
  ['how does one knead', undefined],
  // Codes that begin alike, and one in a sentence.
  ['DOUGH_E_TOO_WET (0x8004)', 'dough'],
  ['Last state: ended, reason CrumbOverflow, after 3 s', 'dough'],
  ['[warn] the dough is too wet to be kneaded', undefined],
  // The same words in another order are a question.
  ['is dough shaped to be wet, the too', undefined],
  // Words of a message are no message.
  ['oven', undefined],
  ['fuse', undefined],
  ['is not', undefined],
  ['the fuse of another oven', undefined],
  ['what is an error with 7 causes, and where is error 7 told in the log of a kitchen', undefined],
  ['', undefined],
];
for (const [query, explained] of pasted) {
  test(`“${query}” is explained by ${explained ?? 'nothing'}`, () => {
    assert.equal(explainedBy(query, concepts)?.concept.name, explained);
  });
}

test('of two messages the one with more words explains', () => {
  const message = (query: string) => explainedBy(query, concepts)?.message;
  assert.equal(message('knead rye --by-hand'), 'knead … --by-hand');
  assert.equal(message('knead rye'), 'knead …');
});
