import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptsCalled } from '../../src/search/names.ts';
import {
  conceptAbroad,
  isWrittenOtherwise,
  mayBeForeign,
  scriptOf,
  translated,
} from '../../src/search/translated.ts';
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

const abroad = translated(
  [concept('oven', 'hot box'), concept('bread oven'), concept('whisk', 'AcmeWhisk')],
  {
    oven: ['печка', '窑', 'boîte chaude', 'tyve'],
    'bread oven': ['печка для хлеба', '窑 面包', 'four à pain'],
  },
);
const asked: [query: string, expected: string | undefined][] = [
  ['как чистить печки', 'oven'],
  ['почему дымит печка для хлеба', 'bread oven'],
  ['窑为什么冒烟', 'oven'],
  ['烤面包的窑怎么清洗', 'bread oven'],
  ['acmewhiskは何に使う', 'whisk'],
  ['nettoyer une boîte chaude', 'oven'],
  ['tyve kasse', 'oven'],
  ['хлеб', undefined],
  ['clean a green thing', undefined],
];
for (const [query, expected] of asked) {
  test(`“${query}” asks abroad for ${expected ?? 'nothing'}`, () => {
    assert.equal(conceptAbroad(query, abroad)?.name, expected);
  });
}

test('two words of the own language are none of another, unless the query is in one', () => {
  const sister = translated([concept('hot chaud box'), concept('stove')], { stove: ['box chaud'] });
  assert.equal(conceptAbroad('chaud box thing', sister), undefined);
  assert.equal(conceptAbroad('dans la box chaud', sister)?.name, 'stove');
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
