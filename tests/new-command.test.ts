/** What `npm run new` writes has no findings, whatever its type. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assemble } from '../src/course/assemble.ts';
import { questionTypes } from '../src/course/questions/question.ts';
import { digest } from '../src/load-course.ts';
import { readCourse } from '../src/read-course.ts';
import { shortly, withProject } from './course-from-files.ts';

const command = fileURLToPath(new URL('../src/commands/new.ts', import.meta.url));

async function make(root: URL, ...words: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [command, ...words], { cwd: fileURLToPath(root) });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + err };
}

/** Findings other than that the new ids are not yet accepted. */
async function findingsAt(root: URL): Promise<string[]> {
  const { findings } = assemble(await readCourse(new URL('content/', root), root), { digest });
  return shortly(findings.filter(({ rule }) => rule !== 'unlocked-id'));
}

for (const type of questionTypes.filter((one) => one !== 'hotspot')) {
  test(`a new question of the type ${type} has no findings`, async () => {
    await withProject({}, async (root) => {
      const { code, said } = await make(root, 'question', 'kneading.fresh', '--type', type);
      assert.equal(code, 0, said);
      assert.deepEqual(await findingsAt(root), []);
      const quiz = await readFile(new URL('content/chapters/dough/kneading/quiz.yaml', root), 'utf8');
      assert.match(quiz, new RegExp(`id: kneading\\.fresh\\n +rev: 1\\n +type: ${type}\\n`));
    });
  });
}

test('a new hotspot points at nodes of a drawn diagram of its chapter', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tea-'));
  try {
    const tea = fileURLToPath(new URL('fixtures/tea/content/', import.meta.url));
    await cp(tea, path.join(folder, 'content'), { recursive: true });
    const root = pathToFileURL(`${folder}/`);
    const { code, said } = await make(root, 'question', 'brewing-water.fresh', '--type', 'hotspot');
    assert.equal(code, 0, said);
    const quiz = await readFile(path.join(folder, 'content/chapters/cup/brewing-water/quiz.yaml'), 'utf8');
    assert.match(
      quiz,
      /id: brewing-water\.fresh[^]* diagram: brewing-water\.kettle\n +nodes:\n +- \{ at: Cold, correct/,
    );
    assert.deepEqual(await findingsAt(root), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('without a drawing there is no hotspot, and no unknown type', async () => {
  await withProject({}, async (root) => {
    const before = await readFile(new URL('content/chapters/dough/kneading/quiz.yaml', root), 'utf8');
    const hotspot = await make(root, 'question', 'kneading.fresh', '--type', 'hotspot');
    assert.deepEqual(hotspot, {
      code: 1,
      said: 'The chapter "kneading" has no drawn diagram with three nodes to choose from. Draw one first: npm run diagrams.\n',
    });
    const guess = await make(root, 'question', 'kneading.fresh', '--type', 'guess');
    assert.equal(guess.code, 1);
    assert.match(guess.said, /^There is no type "guess"\. Known are: choice, select, numeric, .*\.\n$/);
    assert.equal(await readFile(new URL('content/chapters/dough/kneading/quiz.yaml', root), 'utf8'), before);
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

test('a new chapter, concept, claim and comparison have no findings, and a new source waits for its first citation', async () => {
  await withProject({}, async (root) => {
    for (const words of [
      ['chapter', 'dough', 'shaping'],
      ['concept', 'crumb'],
      ['claim', 'bread-fattens'],
      ['claim', 'crust-is-healthy'],
      ['comparison', 'loaves', '--title', 'Loaves: side by side'],
      ['source', 'calvel01'],
    ]) {
      const { code, said } = await make(root, ...words);
      assert.equal(code, 0, said);
    }
    assert.deepEqual(await findingsAt(root), ['content/sources.yaml:6:5 uncited-source']);
    const again = await make(root, 'claim', 'bread-fattens');
    assert.deepEqual(again, { code: 1, said: 'The claim "bread-fattens" is there already.\n' });
  });
});
