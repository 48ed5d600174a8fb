import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptsCalled } from '../../src/search/names.ts';
import { isWrittenOtherwise, mayBeForeign, scriptOf, translated } from '../../src/search/translated.ts';
import { concept } from './concepts.ts';

const whisk = { ...concept('whisk'), besides: ['egg beater'] };
const oven = concept('oven');
const box = concept('box');

test('concepts are called by their names in other languages once these are there', () => {
  const called = (
    query: string,
    concepts = translated([whisk, oven, box], { whisk: ['Schneebesen'], oven: ['печь'] }),
  ) => conceptsCalled(query, 'en', concepts).map(({ name }) => name);
  assert.deepEqual(called('Schneebesen', [whisk, oven, box]), []);
  assert.deepEqual(called('Schneebesen'), ['whisk']);
  assert.deepEqual(called('egg beater'), ['whisk']);
  assert.deepEqual(called('печь'), ['oven']);
  assert.deepEqual(called('box'), ['box']);
});

test('letters that English has not make a query foreign, whatever its words', () => {
  assert.deepEqual(
    ['may brew', 'máy ảo', 'what is tea', 'tea brew', '1 µ'].map((query) => mayBeForeign(query, 'en')),
    [false, true, false, true, true],
  );
});

const queries: [query: string, isOtherwise: boolean][] = [
  ['crème brûlée, C++ & 2 × 3', false],
  ['mit Löffel', false],
  ['FULL', false],
  ['печь', true],
  ['KVM 打蛋器', true],
  ['泡立て器', true],
  ['', false],
  ['አውቶቡስ', true],
];
test('a text has one script, by which its names are loaded', () => {
  const texts = [
    'Löffel',
    'KVM 打蛋器',
    '泡立て器',
    '거품기',
    'печь',
    'χτυπητήρι',
    'خفاقة',
    'מטרפה',
    'फेंटना',
    'አውቶቡስ',
  ];
  assert.deepEqual(texts.map(scriptOf), [
    'latin',
    'han',
    'han',
    'hangul',
    'cyrillic',
    'greek',
    'arabic',
    'hebrew',
    'devanagari',
    'other',
  ]);
});

for (const [query, isOtherwise] of queries) {
  test(`“${query}” is written in ${isOtherwise ? 'other letters' : 'Latin letters'}`, () => {
    assert.equal(isWrittenOtherwise(query), isOtherwise);
  });
}
