import assert from 'node:assert/strict';
import test from 'node:test';
import {
  bread,
  chapterText,
  claimsText,
  claimText,
  conceptText,
  courseFile,
  gluten,
  kneading,
  questionText,
  quizText,
  rising,
  risingQuiz,
  yeast,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

test('a name leads to one concept, whatever its capitals', async () => {
  const { findings } = await courseFromFiles({
    [gluten]: conceptText('gluten', 'x\n', { aliases: '[Elastic, the YEAST, crumb, Crumb]' }),
    [yeast]: conceptText('yeast', 'x\n', { abbreviations: '[elastic]' }),
  });
  assert.deepEqual(
    findings.map(({ file, line, column, message }) => [file, line, column, message]),
    [
      [gluten, 4, 20, 'The name "the YEAST" belongs to the concept "yeast". A name leads to one concept.'],
      [gluten, 4, 38, 'The name "Crumb" stands here twice.'],
      [yeast, 8, 17, 'The name "elastic" belongs to the concept "gluten". A name leads to one concept.'],
    ],
  );
  assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(['shared-alias']));
});

test('no two concepts answer one query, as the search compares names', async () => {
  const { findings } = await courseFromFiles({
    [gluten]: conceptText('gluten', 'x\n', { aliases: '[sour-dough, crumbs, crème, ash]' }),
    [yeast]: conceptText('yeast', 'x\n', { aliases: '[Sourdough, crumb, creme, as, sour dough loaf]' }),
  });
  const found = (name: string, other: string) =>
    `The name "${name}" is found like "${other}", which belongs to the concept "gluten". A name leads to one concept.`;
  assert.deepEqual(
    findings.map(({ column, message }) => [column, message]),
    [
      [11, found('Sourdough', 'sour-dough')],
      [22, found('crumb', 'crumbs')],
      [29, found('creme', 'crème')],
    ],
  );
});

test('one concept may have a name in several spellings', async () => {
  const aliases = '[sourdough, sour-dough, sour dough, sourdoughs]';
  assert.deepEqual(await findingsIn({ [gluten]: conceptText('gluten', 'x\n', { aliases }) }), []);
});

test('a concept that needs itself is a ring of one', async () => {
  const { findings } = await courseFromFiles({
    [gluten]: conceptText('gluten', 'x\n', { requires: '[gluten]' }),
  });
  assert.deepEqual(
    findings.map(({ line, column, message }) => [line, column, message]),
    [[7, 12, 'These concepts need each other first: gluten → gluten. Take one "requires" away.']],
  );
});

test('each ring of concepts is one finding', async () => {
  const ring = (...ids: string[]) =>
    Object.fromEntries(
      ids.map((id, index) => [
        `content/concepts/${id}.md`,
        conceptText(id, 'x\n', { requires: `[${ids[(index + 1) % ids.length] ?? ''}]` }),
      ]),
    );
  const found = await findingsIn({
    ...ring('a', 'b', 'c'),
    ...ring('x', 'y'),
    [gluten]: conceptText('gluten', 'x\n', { requires: '[b]' }),
  });
  assert.deepEqual(found, [
    'content/concepts/c.md:7:12 prerequisite-cycle',
    'content/concepts/y.md:7:12 prerequisite-cycle',
  ]);
});

test('a long chain is no ring', async () => {
  const chain = Array.from({ length: 50 }, (_, index) => `c${String(index)}`);
  const files = chain.map((id, index) => [
    `content/concepts/${id}.md`,
    conceptText(id, 'x\n', index === 0 ? {} : { requires: `[${chain[index - 1] ?? ''}]` }),
  ]);
  assert.deepEqual(await findingsIn(Object.fromEntries(files) as Record<string, string>), []);
});

test('a chapter cannot require what it teaches itself', async () => {
  const text = chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', requires: '[gluten]' });
  const { findings } = await courseFromFiles({ [kneading]: text });
  assert.deepEqual(
    findings.map(({ line, column, message }) => [line, column, message]),
    [[7, 12, 'The chapter requires "gluten", which this chapter itself teaches.']],
  );
});

test('a chapter cannot require what only a later one teaches', async () => {
  const text = chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]', requires: '[yeast]' });
  const later = chapterText('rising', '## A {#start}\n', { teaches: '[yeast]' });
  const quiz = quizText(questionText('rising.gas').replace('[gluten]', '[yeast]'));
  const { findings } = await courseFromFiles({ [kneading]: text, [rising]: later, [risingQuiz]: quiz });
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['The chapter requires "yeast", which only the later chapter "rising" teaches.'],
  );
});

test('a chapter may require what an earlier one teaches, and what none does', async () => {
  assert.deepEqual(
    await findingsIn({ [rising]: chapterText('rising', '## A {#start}\n', { requires: '[gluten, yeast]' }) }),
    [],
  );
});

test('without a table of contents nothing is early or late', async () => {
  assert.deepEqual(
    await findingsIn({ [courseFile]: 'title: 5\n' + String(bread[courseFile]).replace(/^title.*\n/, '') }),
    ['content/course.yaml:1:8 schema'],
  );
});

test('what else a concept is found by leads to one concept too, and two languages may share a word', async () => {
  const { findings } = await courseFromFiles({
    [gluten]: conceptText('gluten', 'x\n', {
      sought: '[elastic]',
      translations: '{ de: [Kleber], fr: [colle], es: [colle] }',
    }),
    [yeast]: conceptText('yeast', 'x\n', {
      sought: '[Elastic]',
      translations: '{ de: [Hefe], da: [kléber] }',
    }),
  });
  assert.deepEqual(
    findings.map(({ rule, message }) => [rule, message]),
    [
      ['shared-alias', 'The name "Elastic" belongs to the concept "gluten". A name leads to one concept.'],
      [
        'shared-alias',
        'The name "kléber" is found like "Kleber", which belongs to the concept "gluten". A name leads to one concept.',
      ],
    ],
  );
});

test('a concept that names none and that nothing names is told, wherever else it could be named', async () => {
  const file = 'content/concepts/crumb.md';
  const alone = conceptText('crumb', 'A [crumb](concept:crumb).\n', { related: '[]' });
  const { findings } = await courseFromFiles({ [file]: alone });
  assert.deepEqual(
    findings.map(({ file: at, line, column, rule, message }) => [at, line, column, rule, message]),
    [
      [
        file,
        2,
        5,
        'unused-concept',
        'Nothing leads to the concept "crumb". Write it under "teaches" of the chapter that explains it, or link to it where it comes up: [words](concept:crumb).',
      ],
    ],
  );
  const crumbs = '[crumb](concept:crumb)';
  for (const naming of [
    { [file]: conceptText('crumb', 'x\n', { related: '[yeast]' }) },
    { [file]: conceptText('crumb', 'x\n', { related: '[]', requires: '[yeast]' }) },
    { [yeast]: conceptText('yeast', 'x\n', { related: '[crumb]' }) },
    { [yeast]: conceptText('yeast', `${crumbs}\n`) },
    { [yeast]: conceptText('yeast', 'x\n', { short: `'Of ${crumbs}.'` }) },
    { [kneading]: chapterText('kneading', `${crumbs}\n\n## A {#start}\n`, { teaches: '[gluten]' }) },
    { [risingQuiz]: quizText(questionText('rising.gas').replace('[gluten]', '[gluten, crumb]')) },
    { 'content/claims.yaml': claimsText(claimText('fat', { about: '[crumb]' })) },
  ])
    assert.deepEqual(await findingsIn({ [file]: alone, ...naming }), [], JSON.stringify(naming));
});

test('a language that is none, and terms that are none, are findings', async () => {
  const { findings } = await courseFromFiles({
    [gluten]: conceptText('gluten', 'x\n', {
      translations: '{ deutsch: [Kleber], fr: [] }',
      messages: '[""]',
    }),
  });
  assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(['schema']));
  assert.equal(findings[0]?.message, '"deutsch" is not a language tag such as "de".');
  assert.ok(findings.length >= 3);
});
