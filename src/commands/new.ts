/** `npm run new -- chapter|concept|question|source|claim|comparison …`: a correct skeleton that passes its checks but for what only an author can say. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMap, isSeq, parse, parseDocument, type YAMLSeq } from 'yaml';
import { questionTypes } from '../course/questions/question.ts';
import { readStored } from '../diagrams/store.ts';
import { modelSkeleton, questionBodies } from './question-skeletons.ts';
import { skeletons } from './skeletons.ts';

const usage = `npm run new -- chapter <part> <id> [--title "…"]
npm run new -- concept <id> [--name "…"]
npm run new -- question <chapter>.<slug> [--type ${questionTypes.join('|')}]
npm run new -- source <id> [--title "…"]
npm run new -- claim <id>
npm run new -- comparison <id> [--title "…"]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'content' },
    title: { type: 'string' },
    name: { type: 'string' },
    type: { type: 'string', default: 'choice' },
  },
});
const content = path.resolve(values.content);
const [kind, ...words] = positionals;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const titled = (id: string) => (id.charAt(0).toUpperCase() + id.slice(1)).replace(/-/g, ' ');

/** Ends the command with a sentence. */
class Refusal extends Error {}

const makers: Record<string, () => Promise<string[]>> = {
  async chapter() {
    const [part, id] = required(2, slug);
    const folder = path.join(content, 'chapters', part, id);
    const { document, text } = await outline();
    const parts = document.get('parts');
    const listed = isSeq(parts) ? parts.items.filter(isMap).find((one) => one.get('id') === part) : undefined;
    if (!listed)
      throw new Refusal(`course.yaml has no part "${part}". Add it there first, with a title and a summary.`);
    const chapters = listed.get('chapters');
    if (!isSeq(chapters)) throw new Refusal(`The part "${part}" has no list "chapters" in course.yaml.`);
    const asOf = String(document.get('asOf'));
    const written = [
      await write(path.join(folder, 'index.mdx'), skeletons.chapter(id, values.title ?? titled(id), asOf)),
      await write(path.join(folder, 'quiz.yaml'), skeletons.quiz(id, await someConcept())),
    ];
    const file = path.join(content, 'course.yaml');
    await writeFile(file, withItem(text, chapters, id));
    return [...written, file];
  },
  async concept() {
    const [id] = required(1, slug);
    return [
      await write(
        path.join(content, 'concepts', `${id}.md`),
        skeletons.concept(id, values.name ?? titled(id)),
      ),
    ];
  },
  async question() {
    const [id] = required(1, /^[a-z0-9-]+\.[a-z0-9-]+$/);
    const type = questionTypes.find((one) => one === values.type);
    if (!type)
      throw new Refusal(`There is no type "${values.type}". Known are: ${questionTypes.join(', ')}.`);
    const [chapter = '', name = ''] = id.split('.');
    const file = await quizOf(chapter);
    const text = await readFile(file, 'utf8');
    if (new RegExp(`^ *-? *id: ${id.replace('.', '\\.')}$`, 'm').test(text))
      throw new Refusal(`The question "${id}" is there already.`);
    const head = await frontMatterBeside(file);
    const objective = head.objectives?.[0]?.id ?? `${chapter}.first-objective`;
    const concept = head.teaches?.[0] ?? (await someConcept());
    const nodes = type === 'hotspot' ? await drawnNodes(file, chapter) : { diagram: '', nodes: [] };
    const body = questionBodies[type]({ model: name, ...nodes });
    const model = path.join(path.dirname(file), `${name}.ts`);
    const written = type === 'predict' ? [await write(model, modelSkeleton)] : [];
    await writeFile(
      file,
      `${text.trimEnd()}\n\n${skeletons.question({ id, type, objective, concept, link: `chapter:${chapter}`, body })}`,
    );
    return [file, ...written];
  },
  async source() {
    const [id] = required(1, slug);
    return [
      await entered('source', id, (indent) => skeletons.source(id, values.title ?? titled(id), indent)),
    ];
  },
  async claim() {
    const [id] = required(1, slug);
    const asOf = String((await outline()).document.get('asOf'));
    const names = { id, day: asOf, concept: await someConcept(), source: await someSource() };
    return [await entered('claim', id, (indent) => skeletons.claim(names, indent))];
  },
  async comparison() {
    const [id] = required(1, slug);
    const file = path.join(content, 'comparisons', `${id}.yaml`);
    return [await write(file, skeletons.comparison(values.title ?? titled(id), await someSource()))];
  },
};

function required(count: 1, pattern: RegExp): [string];
function required(count: 2, pattern: RegExp): [string, string];
function required(count: number, pattern: RegExp): string[] {
  if (words.length !== count) throw new Refusal(usage);
  const bad = words.find((word) => !pattern.test(word));
  if (bad !== undefined)
    throw new Refusal(`"${bad}" is not an id: lower-case letters, digits and single hyphens.`);
  return words;
}

async function write(file: string, text: string): Promise<string> {
  if (existsSync(file)) throw new Refusal(`${path.relative('.', file)} is there already.`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

/** Writes an entry at the end of `sources.yaml` or `claims.yaml`, indented as the others are. */
async function entered(
  what: 'source' | 'claim',
  id: string,
  entry: (indent: string) => string,
): Promise<string> {
  const file = path.join(content, `${what}s.yaml`);
  const text = existsSync(file) ? await readFile(file, 'utf8') : skeletons[`${what}s`];
  if (new RegExp(`^ *- id: ${id}$`, 'm').test(text))
    throw new Refusal(`The ${what} "${id}" is there already.`);
  const indent = /^( *)- id:/m.exec(text)?.[1] ?? '  ';
  await writeFile(file, `${text.trimEnd()}\n${entry(indent)}`);
  return file;
}

async function outline() {
  const text = await readFile(path.join(content, 'course.yaml'), 'utf8');
  return { text, document: parseDocument(text) };
}

/** `text` with `item` at the end of `list`, and not a character changed elsewhere. */
function withItem(text: string, list: YAMLSeq, item: string): string {
  const [start = 0, end = start] = list.range ?? [];
  if (list.flow)
    return `${text.slice(0, end - 1).trimEnd()}${list.items.length > 0 ? ', ' : ''}${item}${text.slice(end - 1)}`;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start) - 1);
  return `${text.slice(0, end).trimEnd()}\n${indent}- ${item}\n${text.slice(end)}`;
}

/** The id of any concept that is there, since a question names at least one. */
async function someConcept(): Promise<string> {
  const files = await readdir(path.join(content, 'concepts')).catch(() => []);
  return files.find((file) => file.endsWith('.md'))?.replace(/\.md$/, '') ?? 'first-concept';
}

/** The id of any source that is there, since a claim or a cell cites at least one. */
async function someSource(): Promise<string> {
  const text = await readFile(path.join(content, 'sources.yaml'), 'utf8').catch(() => '');
  return /^ *- (?:\{ *)?id: *([a-z0-9-]+)/m.exec(text)?.[1] ?? 'first-source';
}

async function frontMatterBeside(quiz: string) {
  const text = await readFile(path.join(path.dirname(quiz), 'index.mdx'), 'utf8');
  const head = /^---\r?\n([^]*?)^---/m.exec(text)?.[1] ?? '';
  return (parse(head) ?? {}) as { objectives?: { id: string }[]; teaches?: string[] };
}

/** The chapter's first diagram that is drawn and has three nodes. */
async function drawnNodes(quiz: string, chapter: string): Promise<{ diagram: string; nodes: string[] }> {
  const text = await readFile(path.join(path.dirname(quiz), 'index.mdx'), 'utf8');
  const store = pathToFileURL(path.join(content, 'diagrams/'));
  for (const [, diagram = ''] of text.matchAll(/^ *`{3,}mermaid [^\n]*\bid=([^\s"]+)/gm)) {
    const refs = readStored(store, diagram)?.refs ?? [];
    const nodes = refs.filter(({ kind, label }) => kind === 'node' && label !== '').map(({ ref }) => ref);
    if (nodes.length >= 3) return { diagram, nodes };
  }
  throw new Refusal(
    `The chapter "${chapter}" has no drawn diagram with three nodes to choose from. Draw one first: npm run diagrams.`,
  );
}

async function quizOf(chapter: string): Promise<string> {
  const { document } = await outline();
  const parts = (document.toJS() as { parts?: { id: string; chapters: string[] }[] }).parts ?? [];
  const part = parts.find(({ chapters }) => chapters.includes(chapter));
  if (!part) throw new Refusal(`course.yaml lists no chapter "${chapter}".`);
  return path.join(content, 'chapters', part.id, chapter, 'quiz.yaml');
}

const maker = makers[kind ?? ''];
try {
  if (!maker) throw new Refusal(usage);
  const files = await maker();
  console.log(files.map((file) => `Written: ${path.relative('.', file)}`).join('\n'));
  console.log('Fill it in, then run: npm run check -- --accept');
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
