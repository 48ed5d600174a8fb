import assert from 'node:assert/strict';
import test from 'node:test';
import { byName } from '../../src/search/by-name.ts';
import { conceptsCalled, conceptsMentioned, conceptsNear } from '../../src/search/names.ts';
import { concept } from './concepts.ts';

const platform = { ...concept('Acme'), isPlatform: true };
const concepts = [
  concept('crème brûlée', 'CB', 'burnt cream'),
  { ...concept('whisk', 'balloon whisk'), besides: ['Schneebesen', '打蛋器', 'венчик', 'fouet', '거품기'] },
  concept('C++ cake'),
  concept('pastry'),
  concept('cream puff'),
  concept('OS'),
  concept('box'),
  { ...concept('mixing machine', 'MM'), besides: ['máquina batidora', 'взбивальная машина'] },
  concept('mixing machine stand', 'MMS'),
  concept('hot and cold'),
  concept('crystallisation'),
  { ...concept('tray', 'TAOS'), besides: ['MMBox'] },
  platform,
];
const names = { concepts, makers: ['bosch'] };

const called: [query: string, expected: string[]][] = [
  ['Crème Brûlée', ['crème brûlée']],
  ['creme-brulee', ['crème brûlée']],
  ['cb', ['crème brûlée']],
  ['  burnt  cream ', ['crème brûlée']],
  ['whisks', ['whisk']],
  ['balloon whisk', ['whisk']],
  ['balloon–whisk', ['whisk']],
  ['ＷＨＩＳＫ', ['whisk']],
  ['pastries', ['pastry']],
  ['boxes', ['box']],
  ['os', ['OS']],
  ['MMS', ['mixing machine stand']],
  ['MM', ['mixing machine']],
  ['MMs', ['mixing machine stand']],
  ['CBs', ['crème brûlée']],
  ['o', []],
  ['c++ cakes', ['C++ cake']],
  ['c cake', []],
  ['What is a whisk for?', ['whisk']],
  ["what's a whisk", ['whisk']],
  ['how do pastries work', ['pastry']],
  ['cold hot', []],
  ['difference between hot and cold', ['hot and cold']],
  ['crystallization', ['crystallisation']],
  ['Schneebesen', ['whisk']],
  ['Was ist ein Schneebesen?', ['whisk']],
  ["qu'est-ce qu'un fouet", ['whisk']],
  ['что такое венчик', ['whisk']],
  ['打蛋器是什么', ['whisk']],
  ['什么是打蛋器？', ['whisk']],
  ['whisk architecture', ['whisk']],
  ['whisk not working', ['whisk']],
  ['cream puff error', ['cream puff']],
  ['máquinas batidoras', ['mixing machine']],
  ['máquina batidora', ['mixing machine']],
  ['macchine', []],
  ['взбивальной машины', ['mixing machine']],
  ['машина взбивальная', ['mixing machine']],
  ['machine mixing', ['mixing machine']],
  ['whisk nedir', ['whisk']],
  ['τι είναι το whisk', ['whisk']],
  ['מה זה whisk', ['whisk']],
  ['ما هو whisk', ['whisk']],
  ['whisk क्या है', ['whisk']],
  ['взбивальные машины', ['mixing machine']],
  ['para qué sirve una máquina batidora', ['mixing machine']],
  ['Was macht ein Schneebesen', ['whisk']],
  ['à quoi sert un fouet', ['whisk']],
  ['wat is een whisk', ['whisk']],
  ['зачем нужен венчик', ['whisk']],
  ["che cos'è una pastry", ['pastry']],
  ['cosa è un whisk', ['whisk']],
  ['거품기란 무엇인가', ['whisk']],
  ['거품기란', ['whisk']],
  ['overview of pastries', ['pastry']],
  ['pastry vs bread', []],
  ['whisk cream puff', []],
  ['advantages of pastries', ['pastry']],
  // An abbreviation in capitals is no plural.
  ['tao', []],
  ['', []],
  ['…', []],
];
for (const [query, expected] of called) {
  test(`“${query}” is called ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      conceptsCalled(query, 'en', concepts).map(({ name }) => name),
      expected,
    );
  });
}

const named: [query: string, expected: string[], isName: boolean][] = [
  ['whisk', ['whisk'], true],
  ['Cream puff vs. balloon whisk', ['cream puff', 'whisk'], false],
  ['whisks vs pastries', ['whisk', 'pastry'], false],
  ['difference between a whisk and a cream puff', ['whisk', 'cream puff'], false],
  ['whisk or box', ['whisk', 'box'], false],
  ['is it whisk or box', ['whisk', 'box'], false],
  ['is a whisk box or pastry', [], false],
  // Two words are not what they are when joined.
  ['MM vs box', ['mixing machine', 'box'], false],
  ['whisk/pastry', ['pastry'], false],
  ['whisk+box', ['box'], false],
  ['box compared to whisk', ['box', 'whisk'], false],
  ['is a whisk better than a box', ['whisk', 'box'], false],
  ['how fast is a whisk vs box speed', ['whisk', 'box'], false],
  ['is a whisk for hands or machines', [], false],
  ['MM versus MMS', ['mixing machine', 'mixing machine stand'], false],
  ['pastry vs bread', [], false],
  // Whose it is, and what it is: the second is asked for.
  ['Acme whisk', ['whisk'], false],
  ['whisk Acme', ['whisk'], false],
  ['Bosch whisk', ['whisk'], false],
  ['whisk for pastries', ['pastry'], false],
  // Where it is, is not what it is; and two words of a name say more than one.
  ['whisk in a box', ['whisk'], false],
  ['whisk inside pastries', ['whisk'], false],
  ['cream puff box', ['cream puff'], false],
  // What is only sought, or not all of it, is no name.
  ['Schneebesen', ['whisk'], false],
  ['whisk performance', ['whisk'], false],
  ['what is a balloon whisk?', ['whisk'], true],
  ['how do pastries work', ['pastry'], false],
  ['is mixing a machine', ['mixing machine'], false],
  ['whisk vs burnt cream', ['whisk', 'crème brûlée'], false],
  ['burnt vs sour cream', [], false],
  ['mixing vs pastry machine', ['mixing machine', 'pastry'], false],
  // One shared word is not enough.
  ['whisk handle', [], false],
  ['burnt pastry', [], false],
  ['cream', [], false],
  ['how does Acme use a whisk', [], false],
  ['which whisk does Acme use', [], false],
];
for (const [query, expected, isName] of named) {
  test(`“${query}” shows ${expected.join(' and ') || 'no concept'} first`, () => {
    const found = byName(query, 'en', names);
    assert.deepEqual(
      found.named.map(({ name }) => name),
      expected,
    );
    assert.equal(found.isName, isName);
  });
}

test('names that begin alike come after, whole names before words in them', () => {
  const near = (query: string) => conceptsNear(query, concepts).map(({ name }) => name);
  assert.deepEqual(near('cre'), ['crème brûlée', 'cream puff']);
  assert.deepEqual(near('puf'), ['cream puff']);
  assert.deepEqual(near('brulee'), ['crème brûlée']);
  assert.deepEqual(near('打'), ['whisk']);
  assert.deepEqual(near('c'), []);
  assert.deepEqual(near(''), []);
});

test('names are known in a longer query, by as many words', () => {
  const mentioned = conceptsMentioned('why is a balloon whisk better than burnt cream', 'en', concepts);
  assert.deepEqual(
    [...mentioned],
    [
      ['whisk', 2],
      ['crème brûlée', 2],
    ],
  );
  assert.deepEqual(
    [...conceptsMentioned('/usr/lib/whisk/handle.conf', 'en', concepts)],
    [['whisk', 1]],
    'in a path too',
  );
  const kinds = [concept('puff'), concept('cream puff'), concept('puff paste')];
  assert.deepEqual(
    [...conceptsMentioned('are puffs good', 'en', kinds)],
    [
      ['puff', 1],
      ['cream puff', 0],
    ],
    'a kind of it is known as such',
  );
  assert.deepEqual([...conceptsMentioned('why is a whisk round', 'en', concepts)], [['whisk', 1]]);
  assert.deepEqual(conceptsMentioned('why is it round', 'en', concepts), new Map());
});
