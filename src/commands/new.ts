/** `npm run new -- chapter|concept|question|source …`: a correct skeleton that passes its checks but for what only an author can say. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMap, isSeq, parseDocument } from 'yaml';
import { skeletons } from './skeletons.ts';

const usage = `npm run new -- chapter <part> <id> [--title "…"]
npm run new -- concept <id> [--name "…"]
npm run new -- question <chapter>.<slug> [--type choice|select]
npm run new -- source <id> [--title "…"]`;

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
    const outline = await yamlAt('course.yaml');
    const parts = outline.document.get('parts');
    const listed = isSeq(parts) ? parts.items.filter(isMap).find((one) => one.get('id') === part) : undefined;
    if (!listed) throw new Refusal(`course.yaml has no part "${part}". Add it there first, with a title and a summary.`);
    const chapters = listed.get('chapters');
    if (!isSeq(chapters)) throw new Refusal(`The part "${part}" has no list "chapters" in course.yaml.`);
    const asOf = String(outline.document.get('asOf'));
    const written = [
      await write(path.join(folder, 'index.mdx'), skeletons.chapter(id, values.title ?? titled(id), asOf)),
      await write(path.join(folder, 'quiz.yaml'), skeletons.quiz(id)),
    ];
    chapters.add(id);
    return [...written, await outline.save()];
  },
  async concept() {
    const [id] = required(1, slug);
    return [await write(path.join(content, 'concepts', `${id}.md`), skeletons.concept(id, values.name ?? titled(id)))];
  },
  async question() {
    const [id] = required(1, /^[a-z0-9-]+\.[a-z0-9-]+$/);
    if (values.type !== 'choice' && values.type !== 'select') throw new Refusal(`There is no type "${values.type}". Known are: choice, select.`);
    const [chapter = ''] = id.split('.');
    const file = await quizOf(chapter);
    const text = await readFile(file, 'utf8');
    if (new RegExp(`^ *-? *id: ${id.replace('.', '\\.')}$`, 'm').test(text)) throw new Refusal(`The question "${id}" is there already.`);
    await writeFile(file, `${text.trimEnd()}\n\n${skeletons.question(id, values.type)}`);
    return [file];
  },
  async source() {
    const [id] = required(1, slug);
    const file = path.join(content, 'sources.yaml');
    const text = existsSync(file) ? await readFile(file, 'utf8') : skeletons.sources;
    if (new RegExp(`^ *- id: ${id}$`, 'm').test(text)) throw new Refusal(`The source "${id}" is there already.`);
    const indent = /^( *)- id:/m.exec(text)?.[1] ?? '  ';
    await writeFile(file, `${text.trimEnd()}\n${skeletons.source(id, values.title ?? titled(id), indent)}`);
    return [file];
  },
};

function required(count: 1, pattern: RegExp): [string];
function required(count: 2, pattern: RegExp): [string, string];
function required(count: number, pattern: RegExp): string[] {
  if (words.length !== count) throw new Refusal(usage);
  const bad = words.find((word) => !pattern.test(word));
  if (bad !== undefined) throw new Refusal(`"${bad}" is not an id: lower-case letters, digits and single hyphens.`);
  return words;
}

async function write(file: string, text: string): Promise<string> {
  if (existsSync(file)) throw new Refusal(`${path.relative('.', file)} is there already.`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

async function yamlAt(name: string) {
  const file = path.join(content, name);
  const document = parseDocument(await readFile(file, 'utf8'));
  return {
    document,
    async save() {
      await writeFile(file, document.toString({ lineWidth: 0, flowCollectionPadding: true }));
      return file;
    },
  };
}

async function quizOf(chapter: string): Promise<string> {
  const outline = await yamlAt('course.yaml');
  const parts = (outline.document.toJS() as { parts?: { id: string; chapters: string[] }[] }).parts ?? [];
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
