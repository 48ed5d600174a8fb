/** What `npm run new` writes has no findings, whatever its type. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { assemble } from '../src/course/assemble.ts';
import { everyKind, kindNames } from '../src/course/kinds/kind-names.ts';
import { kinds } from '../src/course/kinds/kinds.ts';
import { questionTypes } from '../src/course/questions/question.ts';
import { chapterSchema, conceptSchema, quizFileSchema } from '../src/course/schema.ts';
import { writtenTexts } from '../src/course/text/written-texts.ts';
import { digest, loadCourse } from '../src/content/load-course.ts';
import { readCourse } from '../src/content/read-course.ts';
import { bread, courseFile, kneading, kneadingQuiz, risingQuiz, sourcesFile } from './bread.ts';
import { called, calledAlone } from './called.ts';
import { shortly, withProject } from './course-from-files.ts';

async function make(root: URL, ...words: string[]): Promise<{ code: number | null; said: string }> {
  const { code, out, err } = await called('new', root, ...words);
  return { code, said: out + err };
}

/** Findings other than that the new ids are not yet accepted, and placeholders are to be filled in. */
async function findingsAt(root: URL): Promise<string[]> {
  return shortly((await allFindings(root)).filter(({ rule }) => !expectedRules.includes(rule)));
}

const expectedRules = ['unlocked-id', 'placeholder'];

async function allFindings(root: URL) {
  return assemble(await readCourse(new URL('content/', root), root), { digest }).findings;
}

for (const type of questionTypes.filter((one) => one !== 'hotspot')) {
  test(`a new question of the type ${type} has no findings`, async () => {
    await withProject({}, async (root) => {
      const { code, said } = await make(root, 'question', 'kneading.fresh', '--type', type);
      assert.equal(code, 0, said);
      assert.deepEqual(await findingsAt(root), []);
      const quiz = await readFile(new URL('content/chapters/dough/kneading/quiz.yaml', root), 'utf8');
      assert.match(quiz, new RegExp(`id: kneading\\.fresh\\n +rev: 1\\n +type: ${type}\\n`));
      const refused = (await allFindings(root)).filter(({ rule }) => rule === 'placeholder');
      assert.ok(refused.length >= 2, 'its question and its explanation are to be written');
      await writeFile(
        new URL('content/chapters/dough/kneading/quiz.yaml', root),
        quiz.replaceAll('FILL IN: ', ''),
      );
      assert.ok(!(await allFindings(root)).some(({ rule }) => rule === 'placeholder'));
    });
  });
}

test('a new hotspot points at nodes of a drawn diagram of its chapter', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tea-'));
  try {
    const tea = fileURLToPath(new URL('fixtures/tea/content/', import.meta.url));
    await cp(tea, path.join(folder, 'content'), { recursive: true });
    const root = pathToFileURL(`${folder}/`);
    const file = 'content/chapters/cup/brewing-water/quiz.yaml';
    const before = await textsIn(root, file);
    const { code, said } = await make(root, 'question', 'brewing-water.fresh', '--type', 'hotspot');
    assert.equal(code, 0, said);
    const quiz = await readFile(new URL(file, root), 'utf8');
    const fresh = (await textsIn(root, file)).filter((text) => !before.includes(text));
    assert.deepEqual([fresh.length > 3, notToFillIn(fresh)], [true, []]);
    assert.match(
      quiz,
      /id: brewing-water\.fresh[^]* diagram: brewing-water\.kettle\n +nodes:\n +- \{ at: Cold, correct/,
    );
    assert.deepEqual(await findingsAt(root), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('new steps lead through a drawn diagram of their chapter, in the file that is there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tea-'));
  try {
    const tea = fileURLToPath(new URL('fixtures/tea/content/', import.meta.url));
    await cp(tea, path.join(folder, 'content'), { recursive: true });
    const root = pathToFileURL(`${folder}/`);
    const { code, said } = await make(root, 'steps', 'brewing-water.kettle');
    assert.equal(code, 0, said);
    assert.deepEqual(await findingsAt(root), []);
    assert.equal(
      await readFile(new URL('content/chapters/cup/brewing-water/steps.yaml', root), 'utf8'),
      `# yaml-language-server: $schema=../../../../schemas/steps.schema.json
brewing-water.kettle:
  - at: Cold
    say: "FILL IN: what happens there, in one or two sentences."
  - at: Heating
    say: "FILL IN: what happens there, in one or two sentences."
`,
    );
    assert.deepEqual(await make(root, 'steps', 'extraction.one-round'), {
      code: 1,
      said: 'The diagram "extraction.one-round" has steps already.\n',
    });
    const there = new URL('content/chapters/cup/extraction/steps.yaml', root);
    const others = (await readFile(there, 'utf8')).replace('extraction.one-round:', 'extraction.other:');
    await writeFile(there, others);
    assert.equal((await make(root, 'steps', 'extraction.one-round')).code, 0);
    const written = await readFile(there, 'utf8');
    assert.ok(written.startsWith(others));
    assert.deepEqual(Object.keys(parse(written) as object), ['extraction.other', 'extraction.one-round']);
    assert.match(
      (await make(root, 'steps', 'extraction.one-roun')).said,
      /^The chapter "extraction" has no diagram "extraction\.one-roun"\. Did you mean "extraction\.one-round"\? Write it /,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

const blockOf = (id: string) =>
  `Write it into content/chapters/dough/kneading/index.mdx first, as a block that begins with \`\`\`mermaid id=${id} caption="…", and then draw it: npm run diagrams.`;
const hotspot = ['--type', 'hotspot'];
const undrawn = {
  [kneading]: `${String(bread[kneading])}\n\`\`\`mermaid id=kneading.way caption="The way."\nflowchart LR\n  a --> b --> c\n\`\`\`\n`,
};

for (const [name, words, expected, files] of [
  [
    'a slip in the id of a part',
    ['chapter', 'doug', 'fresh'],
    'course.yaml has no part "doug". Did you mean "dough"? Add "doug" there first, with a title and a summary.',
  ],
  [
    'a part that is like no other',
    ['chapter', 'honey', 'fresh'],
    'course.yaml has no part "honey". Add "honey" there first, with a title and a summary.',
  ],
  [
    'a slip in the id of a chapter',
    ['question', 'kneadin.fresh'],
    'course.yaml lists no chapter "kneadin". Did you mean "kneading"? Write "kneadin" first: npm run new -- chapter dough|oven kneadin',
  ],
  [
    'a slip in the chapter of steps',
    ['steps', 'kneadin.way'],
    'course.yaml lists no chapter "kneadin". Did you mean "kneading"? Write "kneadin" first: npm run new -- chapter dough|oven kneadin',
  ],
  [
    'a question that is called as its chapter',
    ['question', 'kneading'],
    '"kneading" is a chapter. Write kneading.<what-it-asks>.',
  ],
  [
    'steps that are called as their chapter',
    ['steps', 'kneading'],
    '"kneading" is a chapter. Write kneading.<diagram>.',
  ],
  [
    'half an id',
    ['question', 'fresh'],
    '"fresh" is half an id, which begins with its chapter\'s: <chapter>.fresh. Chapters are: kneading, rising.',
  ],
  [
    'a hotspot without a diagram',
    ['question', 'kneading.fresh', ...hotspot],
    `The chapter "kneading" has no diagram with three nodes to choose from. ${blockOf('kneading.<name>')}`,
  ],
  [
    'a hotspot whose diagram is not drawn',
    ['question', 'kneading.fresh', ...hotspot],
    'The diagram "kneading.way" is not drawn yet. Draw it first: npm run diagrams.',
    undrawn,
  ],
  [
    'steps without a diagram',
    ['steps', 'kneading.way'],
    `The chapter "kneading" has no diagram "kneading.way". ${blockOf('kneading.way')}`,
  ],
  [
    'steps whose diagram is not drawn',
    ['steps', 'kneading.way'],
    'The diagram "kneading.way" is not drawn yet. Draw it first: npm run diagrams.',
    undrawn,
  ],
  [
    'an unknown type',
    ['question', 'kneading.fresh', '--type', 'guess'],
    `There is no type "guess". Known are: ${questionTypes.join(', ')}.`,
  ],
] as const)
  test(`nothing is written for ${name}, and what to do instead is said`, async () => {
    await withProject(files ?? {}, async (root) => {
      const texts = async () =>
        Promise.all([courseFile, kneadingQuiz].map((file) => readFile(new URL(file, root), 'utf8')));
      const before = await texts();
      assert.deepEqual(await make(root, ...words), { code: 1, said: `${expected}\n` });
      assert.deepEqual(await texts(), before);
    });
  });

test('the concept of a new question is the one that its chapter teaches, or marked as a guess', async () => {
  await withProject({}, async (root) => {
    const guess = 'in place of this guess; then delete this comment.';
    for (const words of [
      ['question', 'kneading.fresh'],
      ['question', 'rising.fresh'],
      ['chapter', 'dough', 'shaping'],
      ['claim', 'bread-fattens'],
    ])
      assert.equal((await make(root, ...words)).code, 0);
    assert.deepEqual(
      (await allFindings(root)).filter(({ message }) => message.endsWith(guess)).map(({ file }) => file),
      ['content/chapters/dough/shaping/quiz.yaml', risingQuiz, 'content/claims.yaml'],
    );
    assert.match(
      await readFile(new URL(risingQuiz, root), 'utf8'),
      /\n +concepts: \[gluten\] # FILL IN: the concepts that it is about, in place of this guess; then/,
    );
  });
});

test('what the check would refuse for its id is not written', async () => {
  await withProject({}, async (root) => {
    for (const [kind, id, file] of [
      ['concept', 'map', 'content/concepts/map.md'],
      ['source', 'content', sourcesFile],
      ['claim', 'verdicts', 'content/claims.yaml'],
    ] as const) {
      const before = await readFile(new URL(file, root), 'utf8').catch(() => undefined);
      assert.deepEqual(await make(root, kind, id), {
        code: 1,
        said: `A ${kind} cannot be called "${id}": the site uses that name itself. Choose another id.\n`,
      });
      assert.equal(await readFile(new URL(file, root), 'utf8').catch(() => undefined), before);
    }
  });
});

test('a model that is there is not overwritten, and the quiz stays as it was', async () => {
  const model = 'content/chapters/dough/kneading/fresh.ts';
  await withProject({ [model]: 'export const a = 1;\n' }, async (root) => {
    const before = await readFile(new URL('content/chapters/dough/kneading/quiz.yaml', root), 'utf8');
    const { code, said } = await make(root, 'question', 'kneading.fresh', '--type', 'predict');
    assert.deepEqual([code, said], [1, `${model} is there already.\n`]);
    assert.equal(await readFile(new URL('content/chapters/dough/kneading/quiz.yaml', root), 'utf8'), before);
  });
});

test('a new chapter, concept, claim, comparison, trace and path have no findings; a new source waits for its first citation, a misconception for its answer', async () => {
  await withProject({}, async (root) => {
    for (const words of [
      ['chapter', 'dough', 'shaping'],
      ['concept', 'crumb'],
      ['claim', 'bread-fattens'],
      ['claim', 'crust-is-healthy'],
      ['comparison', 'loaves', '--title', 'Loaves: side by side'],
      ['trace', 'rising', '--title', 'Rising: who works'],
      ['path', 'first-loaf', '--title', 'Loaves: the first'],
      ['misconception', 'crust-is-burnt'],
      ['source', 'calvel01'],
    ]) {
      const { code, said } = await make(root, ...words);
      assert.equal(code, 0, said);
    }
    assert.deepEqual(await findingsAt(root), [
      'content/misconceptions.yaml:3:5 unused-misconception',
      'content/sources.yaml:6:5 uncited-source',
    ]);
    const again = await make(root, 'claim', 'bread-fattens');
    assert.deepEqual(again, { code: 1, said: 'The claim "bread-fattens" is there already.\n' });
  });
});

test('a chapter that the table of contents lists already gets its files, where it is listed', async () => {
  const outlined = String(bread[courseFile]).replace('[kneading]', '[kneading, folding]');
  await withProject({ [courseFile]: outlined }, async (root) => {
    const elsewhere = await make(root, 'chapter', 'oven', 'folding');
    assert.deepEqual(elsewhere, {
      code: 1,
      said: 'course.yaml lists the chapter "folding" under "dough". Ids of chapters are unique over the whole course.\n',
    });
    const { code, said } = await make(root, 'chapter', 'dough', 'folding');
    assert.equal(code, 0, said);
    assert.equal(await readFile(new URL(courseFile, root), 'utf8'), outlined);
    assert.deepEqual(await findingsAt(root), []);
    const again = await make(root, 'chapter', 'dough', 'folding');
    assert.equal(again.code, 1);
    assert.match(again.said, /folding\/index\.mdx is there already\.\n$/);
  });
});

const sourceOf = async (root: URL) => readFile(new URL(sourcesFile, root), 'utf8');
const cited = { id: 'mcgee04', type: 'book', title: 'A', status: 'opened' };
const ids = (text: string) =>
  (parse(text) as { references: { id: string }[] }).references.map(({ id }) => id);
const first = '- id: mcgee04\n  type: book\n  title: A\n  status: opened';
const inList = first.replace(/^/gm, '  ');

for (const [name, text, expected] of [
  ['an empty list', 'references: []\n', ['calvel01']],
  ['an empty list with a comment', 'references: [] # none yet\n', ['calvel01']],
  ['an empty list over lines', 'references: [\n]\n', ['calvel01']],
  ['a list without a value', '# Sources\nreferences:\n', ['calvel01']],
  ['a list that is null', 'references: null\n', ['calvel01']],
  ['nothing', '', ['calvel01']],
  ['comments only', '# Sources\n', ['calvel01']],
  ['no final line end', `references:\n${inList}`, ['mcgee04', 'calvel01']],
  ['a list that is not indented', `references:\n${first}\n`, ['mcgee04', 'calvel01']],
  [
    'a list that is indented further',
    `references:\n${inList.replace(/^/gm, '  ')}\n`,
    ['mcgee04', 'calvel01'],
  ],
  ['comments around', `# a\nreferences: # b\n${inList} # c\n  # d\n# e\n`, ['mcgee04', 'calvel01']],
  ['blank lines at its end', `references:\n${inList}\n\n\n`, ['mcgee04', 'calvel01']],
  [
    'a set in one line',
    'references:\n  - { id: mcgee04, type: book, title: A, status: opened }\n',
    ['mcgee04', 'calvel01'],
  ],
  ['JSON', `references: [${JSON.stringify(cited)}]\n`, ['mcgee04', 'calvel01']],
  ['JSON over lines', `references: [\n  ${JSON.stringify(cited)},\n]\n`, ['mcgee04', 'calvel01']],
  [
    'a text of several lines at its end',
    `references:\n${inList}\n    abstract: |\n      one\n\n      two # no comment\n`,
    ['mcgee04', 'calvel01'],
  ],
] as const) {
  for (const [ends, written] of [
    ['', text],
    [', with line ends of Windows', text.replaceAll('\n', '\r\n')],
  ] as const)
    test(`a source is added to ${name}${ends}`, async () => {
      await withProject({ [sourcesFile]: written }, async (root) => {
        const { code, said } = await make(root, 'source', 'calvel01', '--title', 'Le goût');
        assert.equal(code, 0, said);
        const after = await sourceOf(root);
        assert.deepEqual(ids(after), expected);
        for (const comment of text.match(/#[^\n]*/g) ?? []) assert.ok(after.includes(comment), after);
        assert.equal(/[^\r]\n/.test(after) && after.includes('\r\n'), false);
        const { code: again, said: why } = await make(root, 'source', 'calvel01');
        assert.deepEqual([again, why], [1, 'The source "calvel01" is there already.\n']);
      });
    });
}

for (const [name, text, why] of [
  [
    'broken YAML',
    'references: [\n',
    /^The course content has 1 problem\.\n {2}content\/sources\.yaml:1:13 {2}yaml-syntax\n[^]*Mend that first: nothing was written\.\n$/,
  ],
  ['a list that holds itself', 'references: &r [*r]\n', /:1:17 {2}yaml-syntax\n[^]*nothing was written\.\n$/],
  [
    'a text',
    'references: none\n',
    /^content\/sources\.yaml has no list "references"\. Make it one first: nothing was written\.\n$/,
  ],
  ['a set', 'references: { a: 1 }\n', /has no list "references"/],
  ['a list without a name', '- id: a\n', /^content\/sources\.yaml /],
] as const) {
  test(`no source is added to ${name}, which stays as it is`, async () => {
    await withProject({ [sourcesFile]: text }, async (root) => {
      const { code, said } = await make(root, 'source', 'calvel01');
      assert.equal(code, 1);
      assert.match(said, why);
      assert.doesNotMatch(said, /\n\s+at /);
      assert.equal(await sourceOf(root), text);
    });
  });
}

for (const list of ['[]', '[kneading]', '\n      - kneading # the first', '']) {
  test(`a chapter is added to the list "${list.trim()}"`, async () => {
    const course = String(bread[courseFile]).replace('chapters: [kneading]', `chapters: ${list}`.trimEnd());
    await withProject({ [courseFile]: course }, async (root) => {
      const { code, said } = await make(root, 'chapter', 'dough', 'shaping');
      assert.equal(code, 0, said);
      const after = parse(await readFile(new URL(courseFile, root), 'utf8')) as {
        parts: { chapters: string[] }[];
      };
      assert.equal(after.parts[0]?.chapters.at(-1), 'shaping');
      assert.equal(after.parts.length, 2);
    });
  });
}

test('a question begins a quiz that is empty or not there', async () => {
  for (const quiz of [undefined, '', 'questions: []\n', 'questions:\n'])
    await withProject({ [kneadingQuiz]: quiz }, async (root) => {
      const { code, said } = await make(root, 'question', 'kneading.fresh');
      assert.equal(code, 0, said);
      assert.match(await readFile(new URL(kneadingQuiz, root), 'utf8'), /^ +- id: kneading\.fresh$/m);
    });
});

test('what is not there is told in a sentence', async () => {
  await withProject({ [kneading]: undefined }, async (root) => {
    const { code, said } = await make(root, 'question', 'kneading.fresh');
    assert.deepEqual(
      [code, said],
      [1, 'The chapter has no text: there is no content/chapters/dough/kneading/index.mdx.\n'],
    );
  });
  await withProject({ [courseFile]: undefined }, async (root) => {
    const { code, said } = await make(root, 'chapter', 'dough', 'shaping');
    assert.deepEqual(
      [code, said],
      [1, 'There is no content/course.yaml. Begin a course with: npm run new -- course content\n'],
    );
  });
  await withProject({}, async (root) => {
    for (const words of [
      [],
      ['chapters'],
      ['constructor'],
      ['concept'],
      ['concept', 'a', 'b'],
      ['concept', 'Not An Id'],
      ['chapter', 'dough', 'kneading'],
      ['concept', 'a', '--content', 'nowhere'],
      ['concept', 'a', '--content', '..'],
    ]) {
      const { code, said } = await make(root, ...words);
      assert.equal(code, 1, words.join(' '));
      assert.doesNotMatch(said, /\n\s+at |node:/);
    }
    const unknown = await make(root, 'concept', 'a', '--titel', 'x');
    assert.equal(unknown.code, 1);
    assert.match(unknown.said, /npm run new -- chapter <part> <id>[^]*\n\nUnknown option '--titel'\.\n$/);
    assert.equal((await calledAlone('new', root, '--help')).code, 0);
  });
});

test('a language that is none is refused with its tag, before anything is written', async () => {
  await withProject({}, async (root) => {
    for (const [language, tag] of [
      ['español', 'es'],
      ['es_ES', 'es-ES'],
    ] as const)
      assert.deepEqual(await make(root, 'course', 'nuevo', '--language', language), {
        code: 1,
        said: `"${language}" is no language tag such as "en", "pt-BR" or "zh-Hant": write "${tag}".\n`,
      });
    for (const language of ['und', 'mul', 'zxx', 'root', 'x-private', '']) {
      const { code, said } = await make(root, 'course', 'nuevo', '--language', language);
      assert.deepEqual([code, said.startsWith(`"${language}" is no language tag `)], [1, true], said);
    }
    assert.equal(existsSync(new URL('nuevo/', root)), false);
  });
});

test('a folder whose name a shell would part stands in quotes in the commands to go on with', async () => {
  await withProject({}, async (root) => {
    const { said } = await make(root, 'course', "Luisa's curso");
    assert.match(said, /^See it: {8}CONTENT='Luisa'\\''s curso' npm run dev$/m);
    assert.match((await make(root, 'course', 'miel/curso-2')).said, /CONTENT=miel\/curso-2 npm run dev$/m);
  });
});

test('a new course in English has no findings, in whatever folder', async () => {
  await withProject({}, async (root) => {
    for (const [folder, ...more] of [
      ['my-course'],
      ['courses/tea', '--language', 'en-GB'],
      ['tè', '--title', 'Tea: a primer'],
    ]) {
      const { code, said } = await make(root, 'course', folder ?? '', ...more);
      assert.equal(code, 0, said);
      const content = new URL(`${folder ?? ''}/`, root);
      const { findings, course } = assemble(await readCourse(content, root), { digest });
      assert.deepEqual(shortly(findings), []);
      assert.equal(course?.order.length, 1);
      const { code: more2, said: chapter } = await make(
        root,
        'chapter',
        'first-steps',
        'second',
        '--content',
        folder ?? '',
      );
      assert.equal(more2, 0, chapter);
    }
    const taken = await make(root, 'course', 'content');
    assert.equal(taken.code, 1);
    assert.match(
      taken.said,
      /^The folder "content" is not empty, and a course is never written over another\./,
    );
    assert.deepEqual(await findingsAt(root), []);
  });
});

test('in another language a new course is whole but for its texts, and its example is refused until it is replaced', async () => {
  await withProject({}, async (root) => {
    const { code, said } = await make(root, 'course', 'corso', '--language', 'it', '--title', 'Il tè');
    assert.equal(code, 0, said);
    assert.match(
      said,
      /^To be written: whatever says FILL IN in corso\. Until then it is shown, but not built\.$/m,
    );
    const { findings, course } = assemble(await readCourse(new URL('corso/', root), root), { digest });
    assert.deepEqual(shortly(findings), [
      'corso/chapters/first-steps/asking-first/index.mdx:11:1 placeholder',
      'corso/chapters/first-steps/asking-first/quiz.yaml:2:3 placeholder',
      'corso/concepts/retrieval.md:9:1 placeholder',
      'corso/course.yaml:4:11 placeholder',
      'corso/course.yaml:5:9 placeholder',
      'corso/course.yaml:6:15 placeholder',
      'corso/course.yaml:7:7 placeholder',
      'corso/course.yaml:13:13 placeholder',
      'corso/course.yaml:14:15 placeholder',
    ]);
    assert.equal(course?.title, 'Il tè', 'there is something to show');
    const content = new URL('corso/', root);
    assert.equal((await loadCourse({ content, root, write: false })).course, undefined);
    assert.equal(
      (await loadCourse({ content, root, write: false, unfinished: true })).course?.order.length,
      1,
    );
  });
});

test('the example of a new course is taken out as the guide tells, and nothing is found on the way', async () => {
  await withProject({}, async (root) => {
    const change = async (file: string, from: RegExp, to: string) => {
      const text = await readFile(new URL(`corso/${file}`, root), 'utf8');
      await writeFile(new URL(`corso/${file}`, root), text.replace(from, to));
    };
    const check = async (...more: string[]) => called('check', root, '--content', 'corso', ...more);
    for (const words of [
      ['course', 'corso'],
      ['chapter', 'first-steps', 'acqua', '--content', 'corso'],
      ['path', 'primo', '--content', 'corso'],
    ])
      assert.equal((await make(root, ...words)).code, 0);
    await change('chapters/first-steps/acqua/index.mdx', /^draft: true\n/m, '');
    for (const file of [
      'chapters/first-steps/acqua/index.mdx',
      'chapters/first-steps/acqua/quiz.yaml',
      'paths/primo.yaml',
    ])
      await change(file, / # FILL IN: [^\n]*$|FILL IN: /gm, '');
    const { out, code } = await check('--accept');
    assert.equal(code, 0, out);
    await change('paths/primo.yaml', /asking-first/, 'acqua');
    const { out: led } = await check();
    assert.equal(led, 'The course content has no problems.\n');
    await make(root, 'concept', 'acqua', '--content', 'corso');
    await change('concepts/acqua.md', /FILL IN: /g, '');
    await change('chapters/first-steps/acqua/quiz.yaml', /\[retrieval\]/, '[acqua]');
    assert.equal((await check('--accept')).code, 0);
    await change('course.yaml', /asking-first, /, '');
    await rm(new URL('corso/chapters/first-steps/asking-first/', root), { recursive: true });
    await rm(new URL('corso/concepts/retrieval.md', root));
    assert.deepEqual(await check('--accept'), {
      code: 0,
      out: 'The course content has no problems.\n',
      err: '',
    });
  });
});

/** Texts that readers would see, in a file as `npm run new` leaves it. */
async function textsIn(root: URL, file: string): Promise<string[]> {
  const text = await readFile(new URL(file, root), 'utf8').catch(() => '');
  const [, head, body = ''] = /^---\n([^]*?)^---\n([^]*)/m.exec(text) ?? [];
  const kind = everyKind.find((one) => {
    const place: { file?: string; folder?: string } = kindNames[one];
    return place.file === undefined
      ? file.startsWith(`content/${place.folder}/`)
      : file === `content/${place.file}`;
  });
  const schema = file.endsWith('.mdx')
    ? chapterSchema
    : file.endsWith('.md')
      ? conceptSchema
      : kind
        ? kinds[kind].editorSchema[1]
        : quizFileSchema;
  return [
    ...writtenTexts(schema, parse(head ?? text)).map(({ text: one }) => one),
    ...body.replace(/\{\/\*[^]*?\*\/\}|<Check .*>|\{#.*\}/g, '').split('\n'),
  ];
}

/** What of `texts` the check would let through: words that are neither to be filled in nor made of the id. */
const notToFillIn = (texts: readonly string[]) =>
  texts
    .map((text) => text.replace(/FILL IN: [^"'`{}<[\]\r]*/g, '').replace(/\(cite:[^)]*\)|\{\{\w+\}\}/g, ''))
    .filter((text) => /\p{L}/u.test(text) && text !== 'Fresh');

for (const words of [
  ['chapter', 'dough', 'fresh'],
  ['concept', 'fresh'],
  ...questionTypes.map((type) => ['question', 'kneading.fresh', '--type', type]),
  ...everyKind.map((kind) => [kindNames[kind].one, 'fresh']),
].filter((words) => !words.includes('hotspot')))
  test(`all that readers would see of a new ${words.join(' ')} is to be filled in, or made of its id`, async () => {
    await withProject({}, async (root) => {
      const untouched = await textsIn(root, kneadingQuiz);
      untouched.push(...(await textsIn(root, sourcesFile)));
      const { code, said } = await make(root, ...words);
      assert.equal(code, 0, said);
      const files = [...said.matchAll(/^Written: (.*(?<!course)\.(?:mdx?|yaml))$/gm)].map(
        ([, file = '']) => file,
      );
      const texts = (await Promise.all(files.map((file) => textsIn(root, file)))).flat();
      const fresh = texts.filter((text) => !untouched.includes(text));
      assert.ok(fresh.some((text) => text.includes('FILL IN: ')));
      assert.deepEqual(notToFillIn(fresh), []);
    });
  });

const things = [
  ['course', 'fresh'],
  ['chapter', 'dough', 'fresh'],
  ['concept', 'fresh'],
  ['question', 'kneading.fresh'],
  ['steps', 'kneading.fresh'],
  ...everyKind.map((kind) => [kindNames[kind].one, 'fresh']),
] as [string, ...string[]][];

for (const [option, value, takers] of [
  [
    'title',
    'Pane: il primo',
    things.map(([thing]) => thing).filter((one) => !['question', 'steps'].includes(one)),
  ],
  [
    'name',
    'Pane: il primo',
    things.map(([thing]) => thing).filter((one) => !['question', 'steps'].includes(one)),
  ],
  ['type', 'order', ['question']],
  ['language', 'it', ['course']],
] as const)
  test(`--${option} is used, or refused by what does not use it`, async () => {
    for (const [thing, ...words] of things)
      await withProject({}, async (root) => {
        const { code, said } = await make(root, thing, ...words, `--${option}`, value);
        if ((takers as readonly string[]).includes(thing)) {
          assert.equal(code, 0, said);
          const file = thing === 'course' ? 'fresh/course.yaml' : /^Written: (.*)$/m.exec(said)?.[1];
          assert.ok((await readFile(new URL(file ?? '', root), 'utf8')).includes(value), thing);
        } else {
          assert.equal(code, 1, thing);
          assert.match(
            said,
            new RegExp(`^"${thing}" takes no --${option}: npm run new -- ${thing} [^\n]*\n$`),
          );
          assert.deepEqual(shortly(await allFindings(root)), []);
          assert.equal(existsSync(new URL('fresh/', root)), false);
        }
      });
  });

for (const [words, said] of [
  [
    ['chapter'],
    /^<part> and <id> are missing: npm run new -- chapter <part> <id> \[--title "…"\]\. The <part> is one of those in course\.yaml, by its id\.\n$/,
  ],
  [['chapter', 'shaping'], /^<id> is missing: npm run new -- chapter <part> <id>/],
  [['claim'], /^<id> is missing: npm run new -- claim <id>/],
  [
    ['concept', 'bread', 'crumb'],
    /^"crumb" is one word too many, unless it belongs into quotation marks: npm run new -- concept <id>/,
  ],
  [
    ['concept', 'crumb', '--title', 'A', '--name', 'B'],
    /^--name says the same as --title: say one of them\.\n$/,
  ],
  [
    ['diagram', 'crumb'],
    /^A diagram is written into its chapter’s index\.mdx, as a fence .* and then drawn: npm run diagrams\. docs\/authoring\.md shows how\.\n$/,
  ],
  [['parts'], /^A part is written into course\.yaml, under "parts"/],
  [
    ['matrix', 'kneading.fresh'],
    /^"matrix" is a type of question: npm run new -- question <chapter>\.<slug> --type matrix\n$/,
  ],
  [
    ['concpet', 'crumb'],
    /^"concpet" is nothing that is made here\. Did you mean "concept"\? Known are: course, chapter, .*\.\n$/,
  ],
  [[], /^npm run new -- course [^]*\n\nSay what is to be new: course, chapter, .*\.\n$/],
] as const)
  test(`"new ${words.join(' ')}" is told what is missing, or where such a thing is written`, async () => {
    await withProject({}, async (root) => {
      const answer = await make(root, ...words);
      assert.equal(answer.code, 1);
      assert.match(answer.said, said);
      assert.deepEqual(shortly(await allFindings(root)), []);
    });
  });

const merged = '<<<<<<< HEAD\nreferences: []\n=======\nreferences:\n>>>>>>> b\n';

for (const [name, words, prepare, expected] of [
  [
    'a file in the place of a chapter’s folder',
    ['chapter', 'dough', 'shaping'],
    (root: URL) => writeFile(new URL('content/chapters/dough/shaping', root), ''),
    'content/chapters/dough/shaping is a file, where a folder of that name is needed. Move it away, or rename it: nothing was written.\n',
  ],
  [
    'a file in the place of a part’s folder',
    ['question', 'rising.fresh'],
    async (root: URL) => {
      await rm(new URL('content/chapters/oven/', root), { recursive: true });
      await writeFile(new URL('content/chapters/oven', root), '');
    },
    'content/chapters/oven is a file, where a folder of that name is needed. Move it away, or rename it: nothing was written.\n',
  ],
  [
    'a file in the place of the folder of paths',
    ['path', 'first-loaf'],
    (root: URL) => writeFile(new URL('content/paths', root), ''),
    'content/paths is a file, where a folder of that name is needed. Move it away, or rename it: nothing was written.\n',
  ],
  [
    'a folder in the place of a file',
    ['claim', 'bread-fattens'],
    (root: URL) => mkdir(new URL('content/claims.yaml/', root)),
    /^[^]*content\/claims\.yaml:1:1 {2}file-unreadable\n {4}This is a folder, and by its name it should be a file\. Rename it\.\nMend that first: nothing was written\.\n$/,
  ],
  [
    'a file in the place of a folder around a new course',
    ['course', 'zz/inner/one'],
    (root: URL) => writeFile(new URL('zz', root), ''),
    '"zz" is a file. Name the folder of the course.\n',
  ],
  [
    'a link that leads nowhere in the place of a new course',
    ['course', 'zz'],
    (root: URL) => symlink('nowhere', new URL('zz', root)),
    '"zz" is a link that leads nowhere. Name the folder of the course.\n',
  ],
  [
    'a link in the place of a list',
    ['source', 'calvel01'],
    async (root: URL) => {
      await rename(new URL(sourcesFile, root), new URL('elsewhere.yaml', root));
      await symlink('../elsewhere.yaml', new URL(sourcesFile, root));
    },
    /content\/sources\.yaml:1:1 {2}file-unreadable\n {4}This is a link to another place, which is not followed\. Put what it leads to here itself\.\nMend that first/,
  ],
  [
    'a link that leads nowhere in the place of a list',
    ['claim', 'bread-fattens'],
    (root: URL) => symlink('../elsewhere.yaml', new URL('content/claims.yaml', root)),
    /content\/claims\.yaml:1:1 {2}file-unreadable\n {4}This is a link to another place/,
  ],
  [
    'a link in the place of a folder',
    ['concept', 'crumb'],
    async (root: URL) => {
      await rename(new URL('content/concepts/', root), new URL('elsewhere/', root));
      await symlink('../elsewhere', new URL('content/concepts', root));
    },
    /content\/concepts:1:1 {2}file-unreadable\n {4}This is a link to another place/,
  ],
  [
    'marks of a merge',
    ['source', 'calvel01'],
    (root: URL) => writeFile(new URL(sourcesFile, root), merged),
    /content\/sources\.yaml:1:1 {2}file-unreadable\n {4}"<<<<<<<" is a mark of Git: /,
  ],
] as const)
  test(`nothing is written, and in a sentence, where there is ${name}`, async () => {
    await withProject({}, async (root) => {
      await prepare(root);
      const texts = async () =>
        Promise.all(
          (await readdir(root, { recursive: true, withFileTypes: true }))
            .filter((entry) => entry.isFile())
            .map(async ({ parentPath, name: file }) => [
              path.join(parentPath, file),
              await readFile(path.join(parentPath, file), 'utf8'),
            ]),
        );
      const before = await texts();
      const { code, said } = await make(root, ...words);
      if (typeof expected === 'string') assert.equal(said, expected);
      else assert.match(said, expected);
      assert.equal(code, 1);
      assert.deepEqual(await texts(), before);
    });
  });

for (const part of [
  '  - id: dough\n    title: Dough\n    summary: A.\n  - id',
  '  - id: dough\n    title: Dough\n    summary: A. # so\n\n  - id',
  '  - { id: dough, title: Dough, summary: A. }\n  - id',
  '  - { id: dough, title: Dough, summary: A., }\n  - id',
])
  test(`a chapter is added to a part without chapters: ${part}`, async () => {
    const course = String(bread[courseFile]).replace(/ {2}- id: dough\n[^]*? {2}- id/, part);
    await withProject({ [courseFile]: course }, async (root) => {
      const { code, said } = await make(root, 'chapter', 'dough', 'shaping');
      assert.equal(code, 0, said);
      const { parts } = parse(await readFile(new URL(courseFile, root), 'utf8')) as {
        parts: Record<string, unknown>[];
      };
      assert.deepEqual(
        [parts.length, parts[0]],
        [2, { id: 'dough', title: 'Dough', summary: 'A.', chapters: ['shaping'] }],
      );
    });
  });

test('an entry takes the place of empty braces, and full ones are told', async () => {
  for (const braces of ['{}\n', '# none\n{ }\n', '{\n}']) {
    await withProject({ [sourcesFile]: braces }, async (root) => {
      const { code, said } = await make(root, 'source', 'calvel01');
      assert.equal(code, 0, said);
      assert.deepEqual(ids(await sourceOf(root)), ['calvel01']);
    });
  }
  await withProject({ [sourcesFile]: '{ other: [] }\n' }, async (root) => {
    assert.deepEqual(await make(root, 'source', 'calvel01'), {
      code: 1,
      said: 'content/sources.yaml is written in braces, where an entry cannot be added. Write its fields in lines of their own, without the braces: nothing was written.\n',
    });
  });
});

for (const [option, title, said] of [
  ['title', '', '--title is empty. Write what it is called, or leave --title out.'],
  ['name', ' \t', '--name is empty. Write what it is called, or leave --name out.'],
  ['title', 'a\nb', '--title holds a line end. Write it in one line.'],
  ['name', 'a\rb', '--name holds a line end. Write it in one line.'],
  ['title', 'a\u0007b', '--title holds a character that no page shows (U+0007). Leave it out.'],
] as const)
  test(`--${option} ${JSON.stringify(title)} is refused`, async () => {
    await withProject({}, async (root) => {
      for (const words of [
        ['course', 'corso'],
        ['chapter', 'dough', 'shaping'],
        ['concept', 'crumb'],
        ['claim', 'bread-fattens'],
      ])
        assert.deepEqual(await make(root, ...words, `--${option}`, title), { code: 1, said: `${said}\n` });
      assert.equal(existsSync(new URL('corso/', root)), false);
      assert.deepEqual(shortly(await allFindings(root)), []);
    });
  });
