/** Whatever an author's function does, the report says where and what, and everything else is still checked. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { callKey } from '../src/course/questions/model-call.ts';
import { runModels } from '../src/models/run-models.ts';
import { bread, courseFile, kneadingQuiz, lockFile, quizText } from './bread.ts';
import { courseFromFiles } from './course-from-files.ts';
import { testInAll } from './left-for-all.ts';
import { typedQuestion } from './typed-question.ts';

const folder = 'content/chapters/dough/kneading/';
const bare =
  'A model has nothing but the language itself: no files, network, timers, clock, chance or other modules';

/** What is said of each of `models` (file > text), and, by its function, of a question that asks it. */
async function said(models: Record<string, string>, asked: readonly string[]): Promise<[string, string][]> {
  const question = (model: string, index: number) =>
    typedQuestion(
      `kneading.q${String(index)}`,
      'predict',
      [`model: ${model}`, 'seed: { hours: [1, 3] }', 'answer: { unit: g, tolerance: 0 }'],
      { prompt: 'After {hours}?' },
    );
  const { findings } = await courseFromFiles({
    ...Object.fromEntries(Object.entries(models).map(([name, text]) => [folder + name, text])),
    [kneadingQuiz]: quizText(...asked.map(question)),
    [courseFile]: `${String(bread[courseFile])}mood: good\n`,
    [lockFile]: undefined,
  });
  assert.ok(
    findings.some(({ file }) => file === courseFile),
    'everything else is still checked',
  );
  const linesEach = 12;
  return findings
    .filter(({ rule }) => rule === 'model')
    .map(({ file, line, column, message }) =>
      file === kneadingQuiz
        ? [asked[Math.floor((line - 2) / linesEach)] ?? '', message]
        : [`${file.replace(folder, '')}:${line}:${column}`, message],
    );
}

const rise = (body: string, name = 'rise') =>
  `export function ${name}({ hours }: { hours: number }) {\n${body}\n}\n`;

const bodies = [
  ['return rise0({ hours });', 'fails for hours:1: Maximum call stack size exceeded'],
  ['process.exit(0);', `fails for hours:1: process is not defined. ${bare}`],
  ['process.kill(process.pid);', `fails for hours:1: process is not defined. ${bare}`],
  ['return fetch("https://example.org").length;', `fails for hours:1: fetch is not defined. ${bare}`],
  ['return require("node:fs").constants.F_OK;', `fails for hours:1: require is not defined. ${bare}`],
  ['setTimeout(() => {}, 1); return hours;', `fails for hours:1: setTimeout is not defined. ${bare}`],
  [
    'return Function("return process")().pid;',
    'fails for hours:1: Code generation from strings disallowed for this context',
  ],
  [
    'return globalThis.constructor.constructor("return process")().pid;',
    'fails for hours:1: Code generation from strings disallowed for this context',
  ],
  ['return new Promise(() => {});', 'returns a promise for hours:1: it must return a number.'],
  ['return (async () => hours)();', 'returns a promise for hours:1: it must return a number.'],
  ['Promise.reject(1); return { then() {} };', 'returns an object for hours:1: it must return a number.'],
  ['throw "no flour";', 'fails for hours:1: it throws "no flour".'],
  ['throw null;', 'fails for hours:1: it throws null.'],
  ['throw { get message() { throw 1; } };', 'fails for hours:1: it throws an object.'],
  [
    'const e = new Error(); Object.defineProperty(e, "message", { get() { throw e; } }); throw e;',
    'fails for hours:1: it throws something that cannot be read',
  ],
  ['return () => hours;', 'returns a function for hours:1: it must return a number.'],
  ['return;', 'returns nothing for hours:1: it must return a number.'],
  ['return 5n;', 'returns a bigint for hours:1: it must return a number.'],
  ['return [hours];', 'returns a list for hours:1: it must return a number.'],
  ['return "x".repeat(1e6);', `returns "${'x'.repeat(200)}…" for hours:1: it must return a number.`],
  ['return Date.now();', 'fails for hours:1: Date.now gives something else at each run'],
  ['return +new Date();', 'fails for hours:1: new Date() gives something else at each run'],
  [
    'return +new (new Date(0).constructor)();',
    'fails for hours:1: new Date() gives something else at each run',
  ],
  ['return Math.random();', 'fails for hours:1: Math.random gives something else at each run'],
  [
    'return (globalThis.n = (globalThis.n ?? 0) + 1) > 2 ? hours : 0;',
    'returns something else at each run for hours:1: it must be pure.',
  ],
  ['if (hours > 1) throw new Error("no flour"); return 1;', 'fails for hours:3: no flour'],
] as const;
const inOneFile = said(
  { 'rise.ts': bodies.map(([body], index) => rise(body, `rise${String(index)}`)).join('') },
  bodies.map((_, index) => `rise.ts#rise${String(index)}`),
).then((found) => new Map(found));

for (const [index, [body, expected]] of bodies.entries()) {
  test(`a model with \`${body}\``, async () => {
    const message = (await inOneFile).get(`rise.ts#rise${String(index)}`) ?? '';
    assert.ok(message.startsWith(`"rise${String(index)}" ${expected}`), message);
  });
}

test('what fails is said with its line and column', async () => {
  const [found] = await said({ 'rise.ts': rise('  throw new Error("no flour.");') }, ['rise.ts#rise']);
  assert.deepEqual(found, ['rise.ts#rise', '"rise" fails for hours:1: no flour (line 2, column 9).']);
});

test('what is imported while it runs is told', async () => {
  const [found] = await said({ 'rise.ts': rise('import("node:fs"); return 1;') }, ['rise.ts#rise']);
  assert.deepEqual(found, ['rise.ts#rise', '"rise" imports "node:fs".']);
});

const beginnings = [
  ['\nprocess.exit(0);', ':2:1', `process is not defined. ${bare}.`],
  ['\n  throw "no flour";', ':1:1', 'it throws "no flour".'],
  ['\n  throw new Error("no flour.");', ':2:9', 'no flour.'],
  ['const a = 1 +;', ':1:14', 'Expression expected.'],
  ['const a = 1;\nconst a = 2;', ':1:1', "Identifier 'a' has already been declared."],
  ['enum A { B }', ':1:1', 'TypeScript enum is not supported in strip-only mode.'],
  [
    '// first\nimport { readFileSync } from "node:fs";',
    ':2:30',
    'it imports "node:fs". A model imports nothing: write what it needs into this file.',
  ],
  [
    "import fs from 'fs';",
    ':1:16',
    'it imports "fs". A model imports nothing: write what it needs into this file.',
  ],
  [
    "export * from './other.ts';",
    ':1:15',
    'it imports "./other.ts". A model imports nothing: write what it needs into this file.',
  ],
  [
    "await import('node:os');",
    ':1:14',
    'it imports "node:os". A model imports nothing: write what it needs into this file.',
  ],
] as const;
const fileOf = (index: number) => `rise-${String.fromCharCode(97 + index)}.ts`;
const inManyFiles = said(
  Object.fromEntries(beginnings.map(([text], index) => [fileOf(index), `${text}\n${rise('return hours;')}`])),
  beginnings.map((_, index) => `${fileOf(index)}#rise`),
);

for (const [index, [text, place, expected]] of beginnings.entries()) {
  test(`a model that begins with \`${text.trim()}\``, async () => {
    const mine = (await inManyFiles).filter(([where]) => where.startsWith(fileOf(index)));
    assert.deepEqual(mine, [[fileOf(index) + place, `The model can’t be loaded: ${expected}`]]);
  });
}

test('what does not end is ended, and the next is run', async () => {
  const models = {
    'a.ts': `for (;;);\n${rise('return 1;')}`,
    'b.ts': `await new Promise(() => {});\n${rise('return 1;')}`,
    'c.ts': `${rise('for (;;);')}export const fall = ({ hours }: { hours: number }) => ({ hours });\n`,
  };
  assert.deepEqual(await said(models, ['a.ts#rise', 'b.ts#rise', 'c.ts#rise', 'c.ts#fall']), [
    ['a.ts:1:1', 'The model can’t be loaded: it takes longer than 2 seconds.'],
    ['b.ts:1:1', 'The model can’t be loaded: it takes longer than 2 seconds.'],
    ['c.ts#rise', '"rise" takes longer than 2 seconds.'],
    ['c.ts#fall', '"fall" returns an object for hours:1: it must return a number.'],
  ]);
});

testInAll('what runs on after its answer is told of the function that began it', async () => {
  const on = 'const f = () => { Promise.resolve().then(f); }; f();';
  const models = {
    'a.ts': `${rise(`${on} return hours;`, 'left')}${rise('return hours;', 'right')}`,
    'b.ts': `${on}\n${rise('return hours;')}`,
    'c.ts': rise('return hours;'),
  };
  assert.deepEqual(await said(models, ['a.ts#left', 'a.ts#right', 'b.ts#rise', 'c.ts#rise']), [
    ['b.ts:1:1', 'The model can’t be loaded: it takes longer than 2 seconds.'],
    ['a.ts#left', '"left" takes longer than 2 seconds.'],
  ]);
});

test('what fills the memory is ended by one limit or, on a slow machine, by the other', async () => {
  const fill = 'const all: number[][] = []; for (;;) all.push(Array(100000).fill(1));\n';
  const found = await said({ 'a.ts': rise(fill), 'b.ts': fill }, ['a.ts#rise', 'b.ts#rise']);
  assert.equal(found.length, 2);
  for (const [, message] of found)
    assert.match(message, /(it|"rise") takes (more than 64 MB of memory|longer than 2 seconds)\.$/);
});

testInAll('what was answered in time counts, however busy the process that asked was meanwhile', async () => {
  let isOver = false;
  const workForMoreThanTheLimit = () => {
    const end = Date.now() + 2100;
    while (Date.now() < end);
    if (!isOver) setImmediate(workForMoreThanTheLimit);
  };
  const call = { file: 'rise.ts', name: 'rise', inputs: [{ hours: 3 }] };
  const running = runModels(new Map([['rise.ts', rise('return hours;')]]), [call]);
  setImmediate(workForMoreThanTheLimit);
  const { models, findings } = await running;
  isOver = true;
  assert.deepEqual(findings, []);
  const three = [{ kind: 'value', value: 3 }];
  assert.deepEqual(models['rise.ts']?.results, { [callKey(call)]: { first: three, second: three } });
});

test('types are no imports, and dates that are given are no clock', async () => {
  const day = 'const day: Date = new Date(Date.UTC(2026, 0, hours));';
  const body = `${day} return day.getUTCDate() + (day instanceof Date ? 0 : 99);`;
  const source = `import type { Rise } from './rise.ts';\n${rise(body)}`;
  assert.deepEqual(await said({ 'rise.ts': source }, ['rise.ts#rise']), []);
});
