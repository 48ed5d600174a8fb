import assert from 'node:assert/strict';
import test from 'node:test';
import { linkSchemes } from '../../../src/course/links/course-link.ts';
import {
  chapterText,
  conceptText,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
  rising,
  sourcesFile,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const inChapter = (text: string) => ({
  [kneading]: chapterText('kneading', `${text}\n\n## A {#start}\n`, { teaches: '[gluten]' }),
});
const messages = async (text: string) =>
  (await courseFromFiles(inChapter(text))).findings.map(({ message }) => message);

for (const link of [
  '[a](concept:gluten)',
  '[a](chapter:rising)',
  '[a](chapter:rising#start)',
  '[a](chapter:rising#question-gas)',
  '[a](chapter:rising#sources)',
  '[a](#start)',
  '[](cite:mcgee04)',
  '[p. 3](cite:mcgee04)',
  '[a](https://example.org/)',
  '[a](mailto:a@example.org)',
  'https://example.org',
  '[a][b]\n\n[b]: concept:gluten',
]) {
  test(`\`${link.replaceAll('\n', '⏎')}\` leads somewhere`, async () => {
    assert.deepEqual(await findingsIn(inChapter(link)), []);
  });
}

for (const [link, rule, message] of [
  ['[a](concept:glutn)', 'unknown-reference', 'There is no concept "glutn". Did you mean "gluten"?'],
  ['[a](chapter:risng)', 'unknown-reference', 'There is no chapter "risng". Did you mean "rising"?'],
  ['[](cite:mcgee05)', 'unknown-reference', 'There is no source "mcgee05". Did you mean "mcgee04"?'],
  [
    '[a](chapter:rising#stat)',
    'broken-link',
    'The chapter "rising" has no anchor "#stat". Did you mean "start"?',
  ],
  [
    '[a](#elastic)',
    'broken-link',
    'The chapter "kneading" has no anchor "#elastic". Write #question-elastic.',
  ],
  [
    '[a](chapter:rising#rising.gas)',
    'broken-link',
    'The chapter "rising" has no anchor "#rising.gas". Write #question-gas.',
  ],
  ['[a](#strt)', 'broken-link', 'The chapter "kneading" has no anchor "#strt". Did you mean "start"?'],
  [
    '[a](concpt:gluten)',
    'broken-link',
    `"concpt:" is no kind of link. Did you mean "concept"? Known are: ${linkSchemes.join(', ')}, https, mailto.`,
  ],
  [
    '[a](javascript:alert)',
    'broken-link',
    `"javascript:" is no kind of link. Known are: ${linkSchemes.join(', ')}, https, mailto.`,
  ],
  ...(
    [
      ['question:kneading.elastic', 'chapter:kneading#question-elastic'],
      ['question:elastic', 'chapter:kneading#question-elastic'],
      ['Question:rising.gas', 'chapter:rising#question-gas'],
      ['figure:water', 'chapter:kneading#figure-water'],
      ['diagram:rising.heat', 'chapter:rising#figure-heat'],
      ['objective:explain', 'chapter:kneading#objectives'],
    ] as const
  ).map(
    ([url, right]) =>
      [
        `[a](${url})`,
        'broken-link',
        `"${url.split(':')[0] ?? ''}:" is no kind of link. Link to the place in the chapter: ${right}`,
      ] as const,
  ),
  [
    '[a](/oven/rising/)',
    'broken-link',
    '"/oven/rising/" is a path of the site, which can change. Name the thing instead: chapter:rising',
  ],
  ...(
    [
      ['rising#start', 'chapter:rising#start'],
      ['../../oven/rising/index.mdx', 'chapter:rising'],
      ['../../../concepts/gluten.md', 'concept:gluten'],
      ['rising.gas', 'chapter:rising#question-gas'],
      ['/concepts/rising/', 'chapter:<id>, concept:<id>.'],
    ] as const
  ).map(
    ([url, right]) =>
      [
        `[a](${url})`,
        'broken-link',
        `"${url}" is a path of the site, which can change. Name the thing instead: ${right}`,
      ] as const,
  ),
  [
    '[a](www.apicultura.es)',
    'broken-link',
    '"www.apicultura.es" has no "https://" before it. Write https://www.apicultura.es',
  ],
  [
    '[a](example.org/b.html)',
    'broken-link',
    '"example.org/b.html" has no "https://" before it. Write https://example.org/b.html',
  ],
  [
    '[a](chapter:The rising)',
    'unknown-reference',
    'There is no chapter "The rising". Did you mean "rising"?',
  ],
  ['[a](concept:glu ten)', 'unknown-reference', 'There is no concept "glu ten". Did you mean "gluten"?'],
  [
    '[a](chapter:rising#the start)',
    'broken-link',
    'The chapter "rising" has no anchor "#the start". Did you mean "start"?',
  ],
  ['[a]()', 'broken-link', 'The link "a" has no address. Write it between the round brackets.'],
  [
    '[](concept:gluten)',
    'broken-link',
    'The link to concept:gluten has no words. Write them between the square brackets.',
  ],
  [
    '[a](concept:%E0%A4%A)',
    'unknown-reference',
    'There is no concept "%E0%A4%A". Known are: gluten, scoring, yeast.',
  ],
] as const) {
  test(`\`${link}\` leads nowhere`, async () => {
    assert.deepEqual(await findingsIn(inChapter(`So ${link}`)), [`${kneading}:13:4 ${rule}`]);
    assert.deepEqual(await messages(link), [message]);
  });
}

test('links in concepts are followed', async () => {
  const text = conceptText('gluten', 'See [a](concept:yest).\n\n[b](#start) [c](chapter:kneading#start)\n');
  assert.deepEqual(await findingsIn({ [gluten]: text }), [
    `${gluten}:9:5 unknown-reference`,
    `${gluten}:11:1 broken-link`,
  ]);
});

test('links in every text of a question are followed, to their own column', async () => {
  const bad = '[a](concept:glutn)';
  const text = quizText(
    questionText('kneading.a', {
      prompt: `'It''s ${bad}?'`,
      options: [
        `{ id: a, text: "See ${bad}", correct: true, say: "\\"So\\" ${bad}" }`,
        `{ id: b, text: ${'b'.repeat(30)}, say: c }`,
        '{ id: c, text: d, say: c }',
      ],
      explanation: `|\n      One.\n      Two ${bad}.`,
      more: `hints: [${JSON.stringify(bad)}]`,
      links: 'chapter:kneading#end',
    }),
  );
  assert.deepEqual(
    (await findingsIn({ [kneadingQuiz]: text })).map((one) => one.replace(`${kneadingQuiz}:`, '')),
    [
      '8:20 unknown-reference',
      '10:29 unknown-reference',
      '10:78 unknown-reference',
      '15:11 unknown-reference',
      '16:13 broken-link',
      '17:14 unknown-reference',
    ],
  );
});

test('a reader cannot follow a link to a draft; a draft can', async () => {
  const draft = chapterText('kneading', '[a](chapter:rising)\n\n## A {#start}\n', {
    draft: 'true',
    teaches: '[gluten]',
  });
  const other = chapterText('rising', 'See [a](chapter:kneading).\n\n## A {#start}\n');
  assert.deepEqual(await findingsIn({ [kneading]: draft, [rising]: other }), [
    `${rising}:13:5 unknown-reference`,
  ]);
  assert.deepEqual(await findingsIn({ [kneading]: draft }), []);
});

test('a chapter that cannot be read does not break the links to it', async () => {
  const found = await findingsIn({
    [rising]: chapterText('rising', 'a { b'),
    ...inChapter('[a](chapter:rising#start)'),
  });
  assert.deepEqual(found, [`${rising}:13:3 markdown-syntax`]);
});

test('sources that cannot be read do not make every citation unknown', async () => {
  const found = await findingsIn({ [sourcesFile]: 'references: [', ...inChapter('[](cite:mcgee04)') });
  assert.deepEqual(found, ['content/sources.yaml:1:14 yaml-syntax']);
});

test('a link to a heading whose id is to be mended is no second finding', async () => {
  for (const heading of ['## Über', '## Ü {#Über}'])
    for (const anchor of heading.includes('{') ? ['uber', 'Über'] : ['uber'])
      assert.equal(
        (await findingsIn(inChapter(`[a](#${anchor})\n\n${heading}`))).length,
        1,
        heading + anchor,
      );
});

test('a link of Markdown where only its address belongs is told so', async () => {
  const quiz = quizText(questionText('kneading.elastic', { links: '[so](chapter:kneading#start)' }));
  const { findings } = await courseFromFiles({ [kneadingQuiz]: quiz });
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['Only the address stands here. Write: "chapter:kneading#start"'],
  );
});
