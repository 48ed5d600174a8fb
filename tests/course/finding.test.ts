import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test from 'node:test';
import fc from 'fast-check';
import {
  compareText,
  finding,
  inReadingOrder,
  rules,
  type Finding,
  type RuleName,
} from '../../src/course/finding.ts';

const at = (file: string, line: number, column: number, rule: RuleName = 'schema', message = '') =>
  finding(rule, file, { line, column }, message);

const anyFinding = fc
  .tuple(
    fc.constantFrom('a.md', 'B.md', 'a/b.md', 'ä.md'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom<RuleName[]>('schema', 'broken-link', 'missing-id'),
    fc.constantFrom('one', 'two'),
  )
  .map((parts) => at(...parts));

test('findings come by file, then line, then column, then rule, then message', () => {
  const sorted = [
    at('a.md', 2, 9),
    at('a.md', 10, 1),
    at('a.md', 10, 2, 'broken-link'),
    at('a.md', 10, 2, 'schema', 'one'),
    at('a.md', 10, 2, 'schema', 'two'),
    at('b.md', 1, 1),
  ];
  assert.deepEqual(inReadingOrder(sorted.toReversed()), sorted);
});

test('the order does not depend on the order in which findings were made', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), fc.infiniteStream(fc.nat()), (findings, random) => {
      const keyed = findings.map((one): [number, Finding] => [random.next().value as number, one]);
      const shuffled = keyed.sort(([a], [b]) => a - b).map(([, one]) => one);
      assert.deepEqual(inReadingOrder(shuffled), inReadingOrder(findings));
    }),
  );
});

test('ordering changes nothing in place', () => {
  const findings = [at('b.md', 1, 1), at('a.md', 1, 1)];
  inReadingOrder(findings);
  assert.equal(findings[0]?.file, 'b.md');
});

test('texts are ordered by code units, capitals first, whatever the locale', () => {
  assert.deepEqual(['ä', 'b', 'Z', 'a'].sort(compareText), ['Z', 'a', 'b', 'ä']);
  assert.equal(compareText('a', 'a'), 0);
});

test('a finding has the severity of its rule', () => {
  assert.equal(at('a.md', 1, 1, 'schema').severity, 'error');
  assert.equal(at('a.md', 1, 1, 'option-count').severity, 'warning');
});

test('fix and subject are left out where there are none', () => {
  const place = { file: 'a.md', line: 1, column: 1, rule: 'schema', severity: 'error', message: 'm' };
  assert.deepEqual(finding('schema', 'a.md', { line: 1, column: 1 }, 'm', { fix: undefined }), place);
  assert.deepEqual(finding('schema', 'a.md', { line: 1, column: 1 }, 'm', { fix: 'f', subject: 's' }), {
    ...place,
    fix: 'f',
    subject: 's',
  });
});

test('rules are called in kebab-case', () => {
  for (const rule of Object.keys(rules)) assert.match(rule, /^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every rule is expected by a test', async () => {
  const folder = new URL('../', import.meta.url);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const expected = (rule: string) => new RegExp(`[} '"\`]${rule}['"\`: \\\\]`);
  assert.deepEqual(
    Object.keys(rules).filter((rule) => !texts.some((text) => expected(rule).test(text))),
    [],
  );
});
