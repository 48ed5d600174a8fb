import assert from 'node:assert/strict';
import test from 'node:test';
import { flawsOf, list } from './flaws-of.ts';

const files = {
  'content/chapters/dough/kneading/rise.ts': `
export const rise = ({ hours }) => hours * 2;
export const size = ({ hours }) => (hours > 2 ? 'large' : 'small');
export const odd = () => 'huge';
export const fails = () => { throw new Error('no flour'); };
export const drifts = () => Math.random();
export const endless = () => Infinity;
export const flour = 'wheat';
`,
};
const grams = ['answer: { unit: g, tolerance: 0 }'];
const small = 'id: small, text: A';
const large = 'id: large, text: B, say: No.';
const tiny = 'id: tiny, text: C, say: No.';
const sizes = list('options', `${small}, say: No.`, large, tiny);

for (const [why, model, body, expected] of [
  ['a number', 'rise', grams, []],
  ['an option', 'size', sizes, []],
  ['an unknown option', 'odd', sizes, ['11:12 unknown-reference']],
  ['a text for a number', 'size', grams, ['11:12 model']],
  ['a number for an option', 'rise', sizes, ['11:12 model']],
  ['an endless number', 'endless', grams, ['11:12 expression']],
  ['something else at each run', 'drifts', grams, ['11:12 model']],
  ['nothing, since it fails', 'fails', grams, ['11:12 model']],
  ['nothing, since it is no function', 'flour', grams, ['11:12 model']],
  ['nothing, since it is not there', 'rises', grams, ['11:12 model']],
  ['what nobody asks for', 'rise', [], ['2:5 schema']],
  [
    'what it is given, a number with a comma',
    'rise',
    [...grams, "given: { start: '1000,5' }"],
    ['14:21 schema'],
  ],
  ['what it is given, a text', 'rise', [...grams, 'given: { mode: warm, at: "2 h, 3 h" }'], []],
  [
    'a listed wrong value',
    'rise',
    [...grams, 'wrong: [{ when: hours+1, say: No. }]'],
    ['14:21 wrong-is-right'],
  ],
  [
    'an option that says nothing when it is wrong',
    'size',
    list('options', small, large, tiny),
    ['14:9 missing-feedback'],
  ],
] as const) {
  test(`a model that returns ${why}: ${expected.join() || 'fine'}`, async () => {
    const fields = [`model: rise.ts#${model}`, 'seed: { hours: [1, 3] }', ...body];
    assert.deepEqual(
      await flawsOf('predict', fields, { prompt: 'How much after {hours}?', files }),
      expected,
    );
  });
}
