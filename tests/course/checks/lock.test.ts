import assert from 'node:assert/strict';
import test from 'node:test';
import { stringify } from 'yaml';
import {
  bread,
  courseFile,
  chapterText,
  gluten,
  kneading,
  kneadingQuiz,
  lockFile,
  questionText,
  quizText,
  sourcesFile,
  type Files,
  yeast,
  claimText,
  claimsText,
} from '../../bread.ts';
import { courseFromFiles, shortly } from '../../course-from-files.ts';
import { loaves, loavesFile } from '../../loaves.ts';
import { rulesOf } from '../../rules-of.ts';

const withDiagram = chapterText(
  'kneading',
  '```mermaid id=kneading.a caption="c"\nflowchart TB\n```\n\n## A {#start}\n',
  { teaches: '[gluten]' },
);

/** What is found when `after` follows upon `before`, whose ids were accepted. */
async function findingsAfter(before: Files, after: Files) {
  const { lock } = await courseFromFiles(before);
  return (await courseFromFiles({ ...before, ...after, [lockFile]: stringify(lock) })).findings;
}

test('nothing is found when nothing changed', async () => {
  assert.deepEqual(await findingsAfter({}, {}), []);
});

test('a course that gets another title keeps the id under which its readers’ progress is', async () => {
  const title = (text: string, id = '') => ({
    [courseFile]: String(bread[courseFile]).replace(/^title: .*/, `${id}title: ${text}`),
  });
  const found = async (before: Files, after: Files) => shortly(await findingsAfter(before, after));
  assert.deepEqual(await found({}, title('Better bread')), ['content/course.yaml:1:8 vanished-id']);
  assert.deepEqual(await found({}, title('Better bread', 'id: bread\n')), []);
  assert.deepEqual(await found({}, title('Bread', 'id: loaf\n')), ['content/course.yaml:1:5 vanished-id']);
  assert.deepEqual(await found(title('Bread', 'id: loaf\n'), title('Dough', 'id: loaf\n')), []);
  // A list of times before courses had ids says nothing of them.
  const { lock } = await courseFromFiles({});
  const { course: _, ...old } = lock;
  assert.deepEqual(
    shortly((await courseFromFiles({ ...title('Other'), [lockFile]: stringify(old) })).findings),
    [],
  );
});

test('the list holds every id in the order of the alphabet', async () => {
  const { lock } = await courseFromFiles({ [kneading]: withDiagram });
  assert.deepEqual(
    { ...lock, questions: Object.keys(lock.questions) },
    {
      chapters: ['kneading', 'rising'],
      concepts: ['gluten', 'scoring', 'yeast'],
      diagrams: ['kneading.a'],
      sources: ['mcgee04'],
      questions: ['kneading.elastic', 'rising.gas'],
      misconceptions: [],
      claims: [],
      comparisons: [],
      paths: [],
      traces: [],
      criteria: [],
      course: 'bread',
    },
  );
});

for (const [kind, before, after, expected] of [
  [
    'chapter',
    {},
    { [kneading]: undefined, [kneadingQuiz]: undefined },
    'content/ids.lock.yaml:2:5 vanished-id',
  ],
  ['concept', {}, { [gluten]: undefined }, 'content/ids.lock.yaml:5:5 vanished-id'],
  [
    'diagram',
    { [kneading]: withDiagram },
    { [kneading]: bread[kneading] },
    'content/ids.lock.yaml:9:5 vanished-id',
  ],
  ['source', {}, { [sourcesFile]: 'references: []\n' }, 'content/ids.lock.yaml:10:5 vanished-id'],
  [
    'question',
    {},
    { [kneadingQuiz]: quizText(questionText('kneading.b')) },
    'content/ids.lock.yaml:12:3 vanished-id',
  ],
] as const) {
  test(`a ${kind} that is gone is found in the list`, async () => {
    const found = await findingsAfter(before, after);
    assert.ok(shortly(found).includes(expected), shortly(found).join('\n'));
    const message = found.find(({ rule }) => rule === 'vanished-id')?.message ?? '';
    assert.match(message, new RegExp(`^The ${kind} ".*" is gone\\. .* run: npm run check -- --accept$`));
  });
}

test('a chapter that is gone takes its questions and diagrams with it, in one finding', async () => {
  const found = await findingsAfter(
    { [kneading]: withDiagram },
    { [kneading]: undefined, [kneadingQuiz]: undefined },
  );
  assert.deepEqual(
    found.filter(({ rule }) => rule === 'vanished-id').map(({ subject }) => subject),
    ['kneading'],
  );
});

test('a chapter whose folder was renamed is told how to keep its id, or its old links', async () => {
  const found = await findingsAfter(
    {},
    {
      [kneading]: undefined,
      [kneadingQuiz]: undefined,
      'content/chapters/dough/folding/index.mdx': chapterText('folding', '## A {#start}\n', {
        teaches: '[gluten]',
      }),
      'content/chapters/dough/folding/quiz.yaml': quizText(questionText('folding.elastic')),
    },
  );
  const messages = found.map(({ rule, message }) => `${rule}: ${message}`);
  for (const message of [
    `vanished-id: The chapter "kneading" is gone. Readers' progress and links name it: bring it back under the same id. Is it "folding" now? Then call its folder "kneading" again: the title is what readers see, and may change. If its id must change, write formerly: [/<part>/kneading/] in its new index.mdx, with the id of the part in which it stood, so that old links find it. If it is meant, run: npm run check -- --accept`,
    'missing-file: There is no chapter "kneading": no file content/chapters/dough/kneading/index.mdx. Is it "folding" now? Then call the folder "kneading" again, since ids stay; or write "folding" here.',
  ])
    assert.ok(messages.includes(message), messages.join('\n'));
  assert.ok(!messages.some((one) => one.startsWith('orphan-file')), messages.join('\n'));
});

test('a row of a comparison, or all of it, that is gone is found in the list', async () => {
  const row = await findingsAfter(loaves(), loaves(['id: heat', 'id: warmth']));
  assert.deepEqual(
    row.map(({ rule, message }) => `${rule}: ${message.slice(0, 37)}`),
    [
      'unlocked-id: The criterion "loaves.warmth" is new ',
      'vanished-id: The criterion "loaves.heat" is gone. ',
    ],
  );
  // Its rows went with it.
  assert.deepEqual(await rulesOf(findingsAfter(loaves(), { [loavesFile]: undefined })), ['vanished-id']);
});

test('what is new is not yet in the list', async () => {
  const found = await findingsAfter(
    {},
    { 'content/concepts/crumb.md': String(bread[yeast]).replaceAll('yeast', 'crumb') },
  );
  assert.deepEqual(shortly(found), ['content/ids.lock.yaml:1:1 unlocked-id']);
  assert.match(found[0]?.message ?? '', /^The concept "crumb" is new/);
});

test('a course without a list is told how to write it', async () => {
  const { findings } = await courseFromFiles({ [lockFile]: undefined });
  assert.deepEqual(shortly(findings), ['content/ids.lock.yaml:1:1 missing-lock']);
});

const question = (changes: Parameters<typeof questionText>[1] = {}) => ({
  [kneadingQuiz]: quizText(questionText('kneading.elastic', changes)),
});
const options = [
  '{ id: a, text: It rises., correct: true }',
  '{ id: b, text: It falls., say: Gas lifts it. }',
  '{ id: c, text: It stays., say: Gas lifts it. }',
];
const [first = '', second = '', third = ''] = options;

for (const [why, after] of [
  ['a prompt with other words', question({ prompt: 'What happens then?' })],
  ['an option with other words', question({ options: [first, second, third.replace('stays', 'waits')] })],
  [
    'another right option',
    question({
      options: [
        first.replace(', correct: true', ', say: No.'),
        second.replace('say:', 'correct: true, say:'),
        third,
      ],
    }),
  ],
  ['an option more', question({ options: [...options, '{ id: d, text: It burns., say: No. }'] })],
  ['an option under another id', question({ options: [first, second, third.replace('id: c', 'id: d')] })],
  ['another type', question({ type: 'select' })],
] as const) {
  test(`${why} changes the meaning, which needs a new revision`, async () => {
    const found = await findingsAfter({}, after);
    assert.deepEqual(
      found.map(({ line, column, rule, fix }) => [line, column, rule, fix]),
      [[3, 10, 'unbumped-revision', '2']],
    );
  });
}

for (const [why, after] of [
  ['other feedback', question({ options: [first, second.replace('Gas lifts it.', 'It is light.'), third] })],
  ['another explanation', question({ explanation: 'Gas.' })],
  ['another level', question({ level: 'evaluate' })],
  ['a hint', question({ more: 'hints: [Think.]' })],
  ['another order of options', question({ options: options.toReversed() })],
  ['other line breaks', question({ prompt: '>-\n      What\n      happens\n      next?' })],
] as const) {
  test(`${why} leaves the meaning as it is`, async () => {
    assert.deepEqual(await findingsAfter({}, after), []);
  });
}

test('the place in a source that a citation names leaves the meaning as it is', async () => {
  const cited = (locator: string) => question({ prompt: `"What next [${locator}](cite:mcgee04)?"` });
  assert.deepEqual(await findingsAfter(cited(''), cited('p. 3')), []);
  assert.deepEqual(await rulesOf(findingsAfter(cited(''), question({ prompt: 'What next?' }))), [
    'unbumped-revision',
  ]);
});

test('a raised revision is only to be accepted', async () => {
  assert.deepEqual(await rulesOf(findingsAfter({}, question({ prompt: 'Then?', rev: '2' }))), [
    'unlocked-id',
  ]);
  assert.deepEqual(
    await rulesOf(findingsAfter(question({ rev: '3' }), question({ prompt: 'Then?', rev: '2' }))),
    ['unbumped-revision'],
  );
});

for (const [what, after] of [
  ['a chapter', { [kneading]: chapterText('kneading', 'a { b') }],
  ['a quiz', { [kneadingQuiz]: 'questions: [' }],
  ['the list of sources', { [sourcesFile]: 'references: [' }],
] as const) {
  test(`while ${what} cannot be read, nothing in it has vanished`, async () => {
    const found = await rulesOf(findingsAfter({ [kneading]: withDiagram }, after));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /-syntax$/);
  });
}

test('while a comparison cannot be read, none of its rows has vanished', async () => {
  assert.deepEqual(await rulesOf(findingsAfter(loaves(), { [loavesFile]: 'title: [' })), ['yaml-syntax']);
  assert.deepEqual(await rulesOf(findingsAfter(loaves(), { [loavesFile]: 'title: Loaves\n' })), [
    'schema',
    'schema',
    'schema',
  ]);
});

test('a question with a fault has neither vanished nor changed', async () => {
  assert.deepEqual(await rulesOf(findingsAfter({}, question({ level: 'knead' }))), ['schema']);
});

test('a question that changed and has an error besides is told the error only, and its neighbour its revision', async () => {
  const quiz = (prompt: string, links: string) => ({
    [kneadingQuiz]: quizText(
      questionText('kneading.elastic', { prompt, links }),
      questionText('kneading.b', { prompt }),
    ),
  });
  const sound = 'chapter:kneading#start';
  const found = await findingsAfter(quiz('What?', sound), quiz('What then?', 'chapter:kneading#begin'));
  assert.deepEqual(
    found.map(({ line, rule }) => [line, rule]),
    [
      [14, 'broken-link'],
      [16, 'unbumped-revision'],
    ],
  );
});

test('a warning does not hold a revision back', async () => {
  const changed = question({ options: [first, second] });
  assert.deepEqual(await rulesOf(findingsAfter({}, changed)), ['unbumped-revision', 'option-count']);
});

const crumb = 'content/concepts/crumb.md';

test('a concept whose file alone was renamed is one finding, which says what to call the file', async () => {
  const found = await findingsAfter({}, { [gluten]: undefined, [crumb]: bread[gluten] });
  assert.deepEqual(
    found.map(({ file, rule, message }) => [file, rule, message]),
    [
      [
        crumb,
        'id-is-file-name',
        `The concept's id is "gluten", but its file is called "crumb.md". Call the file "gluten.md" again: links and readers' progress name the id, so it stays.`,
      ],
    ],
  );
});

test('a concept whose id alone was changed is told to keep it', async () => {
  const changed = String(bread[gluten]).replace('id: gluten', 'id: crumb');
  const found = await findingsAfter({}, { [gluten]: changed });
  assert.deepEqual(
    found.map(({ message }) => message),
    [
      `The concept's id is "crumb", but its file is called "gluten.md". Write id: gluten, since links and readers' progress name it.`,
    ],
  );
});

test('a concept whose file and id were renamed is told once, whatever names it', async () => {
  const found = await findingsAfter(
    {},
    { [gluten]: undefined, [crumb]: String(bread[gluten]).replaceAll('gluten', 'crumb') },
  );
  assert.deepEqual(
    found.map(({ rule, message }) => `${rule}: ${message}`),
    [
      `vanished-id: The concept "gluten" is gone. Readers' progress and links name it: bring it back under the same id. Is it "crumb" now? Then call its file "gluten.md" and write id: gluten again: the name is what readers see, and may change. What names "gluten" is told once that is settled. If it is meant, run: npm run check -- --accept`,
    ],
  );
  const alone = await rulesOf(findingsAfter({}, { [gluten]: undefined }));
  assert.ok(alone.includes('unknown-reference'), alone.join('\n'));
});

test('of two questions with one id none is asked for a new revision', async () => {
  const found = await findingsAfter(
    { [kneadingQuiz]: quizText(questionText('kneading.elastic'), questionText('kneading.b')) },
    {
      [kneadingQuiz]: quizText(
        questionText('kneading.elastic'),
        questionText('kneading.elastic', { prompt: 'What else?' }),
      ),
    },
  );
  assert.deepEqual(
    found.map(({ rule, subject }) => [rule, subject]),
    [['duplicate-id', 'kneading.elastic']],
  );
  assert.match(found[0]?.message ?? '', /Give this one its own, such as "kneading\.b"\.$/);
});

test('a source, a claim or a misconception with another id is told once, whatever names it', async () => {
  const claims = 'content/claims.yaml';
  const misconceptions = 'content/misconceptions.yaml';
  const before: Files = {
    [claims]: claimsText(claimText('fat')),
    [misconceptions]:
      'misconceptions:\n  - { id: falls, belief: It falls., truth: It rises., links: ["chapter:rising"] }\n',
    [kneading]: chapterText('kneading', 'So [](claim:fat).\n\n## A {#start}\n', { teaches: '[gluten]' }),
    [kneadingQuiz]: quizText(questionText('kneading.elastic')).replace(
      'say: Gas lifts it. }',
      'say: No., misconception: falls }',
    ),
  };
  for (const [kind, file, id] of [
    ['source', sourcesFile, 'mcgee04'],
    ['claim', claims, 'fat'],
    ['misconception', misconceptions, 'falls'],
  ] as const) {
    const text = String(before[file] ?? bread[file]).replace(`id: ${id}`, 'id: other');
    assert.deepEqual(
      (await findingsAfter(before, { ...before, [file]: text })).map(({ message }) => message),
      [
        `The ${kind} "${id}" is gone. Readers' progress and links name it: bring it back under the same id. Is it "other" now? Then write id: ${id} again: an id stays, whatever else changes. What names "${id}" is told once that is settled. If it is meant, run: npm run check -- --accept`,
      ],
    );
  }
});
