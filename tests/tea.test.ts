/** The fixture course is sound and shows every building block that authors have. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import test from 'node:test';
import { assemble } from '../src/course/assemble.ts';
import { callouts } from '../src/course/checks/containers.ts';
import { questionTypes } from '../src/course/questions/question.ts';
import { digest } from '../src/content/load-course.ts';
import { readCourse } from '../src/content/read-course.ts';
import { shortly } from './course-from-files.ts';

const root = new URL('../', import.meta.url);
const raw = await readCourse(new URL('fixtures/tea/content/', import.meta.url), root);
const { course, findings } = assemble(raw, { digest });
const documents = raw.chapters.map(({ document }) => document);

test('tea has no findings', () => {
  assert.deepEqual(shortly(findings), []);
});

test('tea has parts, a draft that is left out, and an old path', () => {
  assert.deepEqual(course?.order, ['oxidation', 'extraction', 'brewing-water']);
  assert.deepEqual(
    course.parts.map(({ id }) => id),
    ['leaf', 'cup'],
  );
  assert.deepEqual(course.redirects, [{ from: '/basics/processing/', to: '/leaf/oxidation/' }]);
  assert.equal(raw.chapters.length, 4);
});

test('tea shows each callout, tabs, and questions of each type', () => {
  const containers = documents.flatMap((document) => document.containers.map(({ name }) => name));
  for (const name of [...callouts, 'tabs', 'tab']) assert.ok(containers.includes(name), name);
  assert.deepEqual(
    [...new Set(Object.values(course?.questions ?? {}).map(({ type }) => type))].sort(),
    questionTypes.toSorted(),
  );
  assert.ok(
    Object.values(course?.chapters ?? {}).every(({ checks, quiz }) => checks.length > 0 && quiz.length > 0),
  );
});

test('tea shows code in its forms, a figure, and three types of diagrams', () => {
  const fences = documents.flatMap((document) => document.fences);
  assert.deepEqual([...new Set(fences.map(({ language }) => language))].sort(), [
    'console',
    'diff',
    'js',
    'mermaid',
  ]);
  assert.ok(fences.some(({ meta }) => /title=.*\{\d/.test(meta)));
  const diagrams = Object.values(course?.diagrams ?? {}).map(({ source }) => source.split(/\s/)[0]);
  assert.deepEqual(diagrams.sort(), ['flowchart', 'sequenceDiagram', 'stateDiagram-v2']);
  const stepped = Object.values(course?.diagrams ?? {}).filter(({ steps }) => steps.length > 0);
  assert.deepEqual(stepped.map(({ id }) => id).sort(), ['extraction.one-round', 'oxidation.three-ways']);
  assert.deepEqual(
    raw.chapters.flatMap(({ document }) => document.images.map(({ url }) => url)),
    ['leaf.svg', 'leaf.svg', 'leaf-browned.svg'],
  );
  for (const name of ['leaf.svg', 'leaf-browned.svg'])
    assert.ok(existsSync(new URL(`fixtures/tea/content/chapters/leaf/oxidation/${name}`, import.meta.url)));
});

test('tea keeps what only looks like markup', () => {
  const text = course?.chapters['brewing-water']?.sections.map((section) => section.text).join(' ') ?? '';
  for (const kept of [
    '2:1',
    '0000:af:00.1',
    'TCP:443',
    'ioctl:KVM_RUN',
    'even ::leaf in',
    'text. ::leaf All',
    '🍵',
    'شاي',
    'תה',
  ]) {
    assert.ok(text.includes(kept), kept);
  }
});
