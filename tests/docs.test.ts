/** The authoring guide says what the generator does: its examples are questions, and its table has every rule about them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { parse } from 'yaml';
import { claimSchema } from '../src/course/kinds/claims/claim-schema.ts';
import { stepsFileSchema } from '../src/course/diagrams/steps-schema.ts';
import { rules } from '../src/course/finding.ts';
import { courseFileSchema } from '../src/course/schema.ts';
import { gradeNumeric } from '../src/course/questions/grading/numeric.ts';
import { knownNames } from '../src/course/questions/grading/known-names.ts';
import type { Returned } from '../src/course/questions/model-call.ts';
import { modelCall, predictions } from '../src/course/questions/predict.ts';
import { plainText } from '../src/markdown/plain-text.ts';
import { flawsIn, questionSchema, questionTypes } from '../src/course/questions/question.ts';
import { comparisonFileSchema } from '../src/course/kinds/comparisons/comparison-schema.ts';
import { sourceSchema } from '../src/course/kinds/sources/source-schema.ts';
import { flawsOfTrace } from '../src/course/kinds/traces/trace-flaws.ts';
import { answerOfTrace, traceQuestionSchema } from '../src/course/kinds/traces/trace-prediction.ts';
import { traceSchema } from '../src/course/kinds/traces/trace-schema.ts';

const inEnglish = (markdown: string) => plainText(markdown, 'en');
const guide = await readFile(new URL('../docs/authoring.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => parse(text) as unknown);
const common = {
  id: 'brewing.a',
  rev: 1,
  objective: 'brewing.explain',
  concepts: ['steeping'],
  level: 'apply',
  prompt: 'What happens next?',
  explanation: 'It does.',
  links: ['chapter:brewing'],
};
const whole = blocks.flatMap((one) => (one as { questions?: unknown[] }).questions ?? []);
const partial = blocks.filter((one): one is object => typeof (one as { type?: unknown }).type === 'string');
const examples = [...whole, ...partial.map((one) => ({ ...common, ...one }))].map((one) =>
  questionSchema.parse(one),
);

test('each type of question has an example', () => {
  assert.deepEqual([...new Set(examples.map(({ type }) => type))].sort(), questionTypes.toSorted());
});

for (const example of examples) {
  test(`the example of ${example.type} has no flaws`, () => {
    if (example.type !== 'predict') assert.deepEqual(flawsIn(example, knownNames([]), inEnglish), []);
    else {
      const left = ({ leaf, rounds }: { leaf: number; rounds: number }) => leaf / 2 ** rounds;
      const runs = modelCall(example, '').inputs.map((input): Returned => ({
        kind: 'value',
        value: left(input as { leaf: number; rounds: number }),
      }));
      const outcomes = predictions(example, { first: runs, second: runs });
      assert.ok(Array.isArray(outcomes));
      assert.deepEqual(flawsIn({ ...example, outcomes }, knownNames([]), inEnglish), []);
    }
  });
}

test('the table of rules gives each its severity', () => {
  const rows = [...guide.matchAll(/^\| `([a-z-]+)` +\| (error|warning) +\|/gm)].map(([, rule, severity]) => [
    rule,
    severity,
  ]);
  const known: Record<string, string> = rules;
  for (const [rule = '', severity] of rows) assert.equal(known[rule], severity, rule);
  const listed = rows.map(([rule]) => rule);
  const warnings = Object.keys(rules).filter(
    (rule) => known[rule] === 'warning' && rule !== 'american-spelling',
  );
  assert.deepEqual(
    warnings.filter((rule) => !listed.includes(rule)),
    [],
  );
});

test('the example of a claim is one', () => {
  const claims = blocks.flatMap((one) => (one as { claims?: unknown[] }).claims ?? []);
  assert.deepEqual(
    claims.map((claim) => claimSchema.parse(claim).verdict),
    ['dated'],
  );
});

test('the example of a trace is one, and its question asks for what it has', () => {
  const [trace] = blocks.flatMap((one) => {
    const parsed = traceSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  assert.ok(trace);
  assert.deepEqual(flawsOfTrace(trace, inEnglish), []);
  const [asked] = blocks.filter((one) => Object.hasOwn(one as object, 'trace')) as [
    { trace: unknown; options: { text: string }[] },
  ];
  const answer = answerOfTrace(traceQuestionSchema.parse(asked.trace), trace);
  assert.ok('value' in answer);
  assert.ok(asked.options.some(({ text }) => text === answer.value));
});

test('the example of a course file is one, with a drawing role', () => {
  const courses = blocks.filter(
    (one) => Object.hasOwn(one as object, 'parts') && Object.hasOwn(one as object, 'asOf'),
  );
  assert.deepEqual(
    courses.map((one) => courseFileSchema.parse(one).roles.map(({ line }) => line)),
    [['dashed']],
  );
});

test('the example of steps is one', () => {
  const [steps] = blocks.flatMap((one) => {
    const parsed = stepsFileSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  assert.deepEqual(Object.keys(steps ?? {}), ['brewing.water']);
});

test('the example of a source is one', () => {
  const sources = blocks.flatMap((one) => (one as { references?: unknown[] }).references ?? []);
  assert.equal(sources.length, 1);
  for (const source of sources) assert.equal(sourceSchema.parse(source).type, 'book');
});

test('the example of a comparison is one', () => {
  const comparisons = blocks.filter((one) => Object.hasOwn(one as object, 'subjects'));
  assert.equal(comparisons.length, 1);
  for (const comparison of comparisons) assert.equal(comparisonFileSchema.parse(comparison).groups.length, 1);
});

for (const [typed, value, unit, units, verdict] of [
  ['120 min', 2, 'h', {}, 'right'],
  ['36 km/h', 10, 'm/s', {}, 'right'],
  ['12 kg', 12, 'g', {}, 'wrong'],
  ['2 ore', 2, 'h', { ore: 1 }, 'right'],
  ['2 ore', 2, 'h', {}, 'asked'],
  ['3 VMs', 3, 'guests', {}, 'asked'],
  ['12 m', 12, 'g', {}, 'asked'],
  ['12 g', 12, '', {}, 'asked'],
  ['8 GiB', 8, 'GB', {}, 'asked'],
  ['1.024', 1024, 'g', {}, 'asked'],
  ['12', 12, 'g', {}, 'right'],
  ['32 °F', 0, '°C', {}, 'asked'],
  ['250 cm³', 250, 'ml', {}, 'asked'],
] as const)
  test(`"${typed}" for ${String(value)} ${unit} is ${verdict}, as the guide tells`, () => {
    const instances = [{ id: 'a', value, wrong: [] }];
    const key = { instances, tolerance: { by: 'difference', of: 0 }, unit, units } as const;
    assert.equal(gradeNumeric(key, [`value=${typed}`]).verdict, verdict);
  });
