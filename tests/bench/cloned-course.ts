/**
 * This project's course several times over in one content folder: every chapter, concept, question, source, claim,
 * misconception, comparison, trace and path again under a new id, with links inside each copy and from each to the one before.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isScalar, parse, parseDocument, stringify, visit, type Document, type Pair } from 'yaml';
import { assemble } from '../../src/course/assemble.ts';
import { readStored, writeStored } from '../../src/diagrams/store.ts';
import { digest } from '../../src/content/load-course.ts';
import { readCourse } from '../../src/content/read-course.ts';
import { inventedName } from './synthetic-text.ts';
import { copied } from './this-project.ts';

/** Writes so many copies of the course in `content` into the empty folder `folder`, with their list of ids. */
export async function writeClones(content: string, folder: string, copies: number): Promise<void> {
  const to = path.join(folder, 'content');
  const lock = parse(await readFile(path.join(content, 'ids.lock.yaml'), 'utf8')) as Lock;
  const texts = globSync('{chapters,concepts,comparisons,traces,paths}/**/*.{mdx,md,yaml}', { cwd: content });
  for (const name of [...texts, 'claims.yaml', 'misconceptions.yaml', 'sources.yaml', 'course.yaml']) {
    const text = await readFile(path.join(content, name), 'utf8');
    for (const [file, cloned] of clonesOf(name, text, lock, copies)) await write(path.join(to, file), cloned);
  }
  for (const name of globSync('**/*.{ts,svg}', { cwd: content, exclude: ['diagrams/**'] })) {
    for (let copy = 1; copy <= (name.startsWith('chapters/') ? copies : 1); copy += 1) {
      const file = path.join(to, fileOf(name, copy));
      await mkdir(path.dirname(file), { recursive: true });
      await copyFile(path.join(content, name), file);
    }
  }
  const [from, store] = [content, to].map((one) => pathToFileURL(`${one}/diagrams/`)) as [URL, URL];
  for (const id of lock.diagrams) {
    const drawing = readStored(from, id);
    for (let copy = 1; drawing && copy <= copies; copy += 1)
      writeStored(store, copied(drawing, id.replace('.', `${inCopy('', copy)}.`)));
  }
  const root = pathToFileURL(`${folder}/`);
  const assembled = assemble(await readCourse(pathToFileURL(`${to}/`), root), { digest });
  await rm(path.join(to, 'ids.lock.yaml'), { force: true });
  await write(path.join(to, 'ids.lock.yaml'), stringify(assembled.lock, { lineWidth: 0 }));
}

interface Lock {
  chapters: string[];
  diagrams: string[];
}

/** The files that the copies of one file make, each with its name below the content folder. */
function clonesOf(name: string, text: string, lock: Lock, copies: number): [file: string, text: string][] {
  const each = Array.from({ length: copies }, (_, index) => index + 1);
  if (name === 'course.yaml') return [[name, withParts(text, each)]];
  if (!name.includes('/')) return [[name, joined(each.map((copy) => yamlCopy(name, text, lock, copy)))]];
  return each.map((copy) => {
    const file = fileOf(name, copy);
    return [
      file,
      name.endsWith('.yaml') ? yamlCopy(name, text, lock, copy) : markdownCopy(name, text, lock, copy),
    ];
  });
}

/** A chapter's folder and its part's, and the file of anything else, are called after the copy. */
function fileOf(name: string, copy: number): string {
  const [folder = '', ...rest] = name.split('/');
  const named = rest
    .slice(0, folder === 'chapters' ? 2 : 1)
    .map((part) => part.replace(/^[^.]+/, (id) => inCopy(id, copy)));
  return [folder, ...named, ...rest.slice(named.length)].join('/');
}

/** The id of a thing's copy; the first is the thing itself. */
const inCopy = (id: string, copy: number): string => (copy === 1 ? id : `${id}-copy-${String(copy)}`);

/** What sets the name of a copied concept off from the original's. */
const wordOf = (copy: number): string => inventedName(copy).toLowerCase();

/** All parts of a copy stand before those of the next. */
function withParts(text: string, copies: readonly number[]): string {
  const course = parse(text) as { parts: { id: string; chapters: string[] }[] };
  const parts = copies.flatMap((copy) =>
    course.parts.map(({ id, chapters, ...part }) => ({
      id: inCopy(id, copy),
      ...part,
      chapters: chapters.map((chapter) => inCopy(chapter, copy)),
    })),
  );
  return stringify({ ...course, parts }, { lineWidth: 0 });
}

/** Lists under one key, one behind the other. */
function joined(texts: readonly string[]): string {
  const lists = texts.map((text) => Object.entries(parse(text) as Record<string, unknown[]>)[0]);
  return stringify({ [lists[0]?.[0] ?? '']: lists.flatMap((list) => list?.[1] ?? []) }, { lineWidth: 0 });
}

/** Links lead into the same copy, and a concept's link is named as it is called there. */
function textCopy(text: string, { chapters }: Lock, copy: number): string {
  if (copy === 1) return text;
  return text
    .replace(/(?<=\[[^\]]+)(?=\]\(concept:)/g, ` ${wordOf(copy)}`)
    .replace(/\b(?<=(?:concept|chapter|cite|claim|trace|path):)[a-z0-9-]+/g, (id) => inCopy(id, copy))
    .replace(new RegExp(`(?<![\\w-])(?:${chapters.join('|')})(?=\\.[a-z0-9])`, 'g'), (id) =>
      inCopy(id, copy),
    );
}

/** Fields whose texts name a thing of the course by its id. */
const idFields = 'teaches requires related concepts concept standsFor about misconception cite'.split(' ');
/** Fields whose texts are names of a concept, or are compared with such. */
const nameFields = 'name aliases abbreviations sought translations accept when'.split(' ');

function yamlCopy(name: string, text: string, lock: Lock, copy: number): string {
  if (copy === 1) return text;
  const document = parseDocument(text);
  const hasKeys = path.basename(name) === 'steps.yaml';
  const hasOwnIds = ['claims.yaml', 'misconceptions.yaml', 'sources.yaml'].includes(name);
  visit(document, {
    Scalar(key, node, ancestors) {
      if (typeof node.value !== 'string' || (key === 'key' && !hasKeys)) return;
      const field = fieldOf(ancestors);
      const isOwnId = field === 'id' && hasOwnIds;
      node.value =
        isOwnId || idFields.includes(field) ? inCopy(node.value, copy) : textCopy(node.value, lock, copy);
    },
  });
  return textOf(document);
}

function markdownCopy(name: string, text: string, lock: Lock, copy: number): string {
  if (copy === 1) return text;
  const [, head = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  const document = parseDocument(head);
  const isConcept = name.startsWith('concepts/');
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const field = fieldOf(ancestors);
      if (idFields.includes(field) || (isConcept && field === 'id')) node.value = inCopy(node.value, copy);
      else if (isConcept && nameFields.includes(field)) node.value = `${node.value} ${wordOf(copy)}`;
      else node.value = textCopy(node.value, lock, copy);
    },
  });
  const id = name.split('/').at(-2) ?? '';
  const before = isConcept
    ? `concept:${inCopy(path.basename(name, '.md'), copy - 1)}`
    : `chapter:${inCopy(id, copy - 1)}`;
  return `---\n${textOf(document)}---\n${textCopy(body, lock, copy).trimEnd()}\n\nThe same is said in [the copy before](${before}).\n`;
}

/** The nearest field above a scalar whose entries are texts. */
function fieldOf(ancestors: readonly unknown[]): string {
  const pairs = ancestors.filter(
    (one): one is Pair => typeof one === 'object' && one !== null && 'key' in one,
  );
  const names = pairs.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return names.at(-2) === 'translations' ? 'translations' : (names.at(-1) ?? '');
}

function textOf(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
