/** `npm run new -- course|chapter|concept|question|…`: a correct skeleton that passes its checks but for what only an author can say. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import { everyKind, kindNames, listKinds, type KindName } from '../course/kinds/kind-names.ts';
import { kinds } from '../course/kinds/kinds.ts';
import { reservedConceptIds } from '../course/links/page-paths.ts';
import { didYouMean } from '../course/text/near-miss.ts';
import { toFillIn } from '../course/text/placeholders.ts';
import { questionTypes } from '../course/questions/question.ts';
import { flawOfOwnedId, flawOfSlug, ownedIdPattern, slugPattern } from '../course/text/slug.ts';
import type { DrawnRef } from '../diagrams/drawing.ts';
import { readStored } from '../diagrams/store.ts';
import { readYaml } from '../content/yaml/read-yaml.ts';
import { withEntry } from './append-entry.ts';
import { run, wordsOf } from './command-line.ts';
import { contentOption, courseFolders, foldersOf } from './content-folder.ts';
import { fresh, mustHaveNone, shown, textOf, write, type Written } from './course-file.ts';
import { newCourse } from './new-course.ts';
import { mustBeCalledRightly, mustBeTitle, usage } from './new-words.ts';
import { modelSkeleton, questionBodies } from './question-skeletons.ts';
import { Refusal } from '../site/refusal.ts';
import { quoted, schemaLine, skeletons } from './skeletons.ts';

const { values, positionals } = wordsOf(
  usage,
  {
    ...contentOption,
    title: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string' },
    type: { type: 'string' },
  },
  true,
);
const [kind = '', ...words] = positionals;
/** What it is called; a concept calls that its name, everything else its title. */
const called = values.title ?? values.name;
const titled = (id: string) => (id.charAt(0).toUpperCase() + id.slice(1)).replace(/-/g, ' ');

const makers = {
  async chapter(content) {
    const [part = '', id = ''] = idsOf(slugPattern);
    const folder = path.join(content, 'chapters', part, id);
    const { file, document, text } = await outline(content);
    const listed = listedParts(document);
    const parts = document.get('parts');
    const index = isSeq(parts) ? parts.items.findIndex((one) => isMap(one) && one.get('id') === part) : -1;
    if (index < 0)
      throw new Refusal(
        `course.yaml has no part "${part}".${didYouMean(
          part,
          listed.map((one) => one.id),
        )} Add "${part}" there first, with a title and a summary.`,
      );
    const listing = listed.find(({ chapters }) => chapters.includes(id));
    if (listing && listing.id !== part)
      throw new Refusal(
        `course.yaml lists the chapter "${id}" under "${listing.id}". Ids of chapters are unique over the whole course.`,
      );
    const asOf = String(document.get('asOf'));
    const entry = parse(id) === id ? id : JSON.stringify(id);
    return [
      fresh(path.join(folder, 'index.mdx'), skeletons.chapter(id, called ?? titled(id), asOf)),
      fresh(
        path.join(folder, 'quiz.yaml'),
        skeletons.quiz(schemasFrom(folder), id, guessed(await someConcept(content))),
      ),
      ...(listing ? [] : [{ file, text: withEntry(shown(file), text, ['parts', index, 'chapters'], entry) }]),
    ];
  },
  async concept(content) {
    const [id = ''] = idsOf(slugPattern);
    mustBeFree('concept', id, reservedConceptIds.includes(id));
    const file = path.join(content, 'concepts', `${id}.md`);
    return Promise.resolve([fresh(file, skeletons.concept(id, called ?? titled(id)))]);
  },
  async question(content) {
    const id = await ownedId(content, 'what-it-asks');
    const wanted = values.type ?? 'choice';
    const type = questionTypes.find((one) => one === wanted);
    if (!type) throw new Refusal(`There is no type "${wanted}". Known are: ${questionTypes.join(', ')}.`);
    const [chapter = '', name = ''] = id.split('.');
    const folder = await folderOf(content, chapter);
    const head = await frontMatterIn(content, folder);
    const objective = head.objectives?.[0]?.id ?? `${chapter}.first-objective`;
    const [taught] = head.teaches ?? [];
    const concepts = taught === undefined ? guessed(await someConcept(content)) : `[${taught}]`;
    const nodes =
      type === 'hotspot' ? await drawnNodes(content, folder, chapter) : { diagram: '', nodes: [] };
    const body = questionBodies[type]({ model: name, ...nodes });
    const entry = skeletons.question({ id, type, objective, concepts, link: `chapter:${chapter}`, body });
    const quiz = await entered(
      content,
      path.join(folder, 'quiz.yaml'),
      'questions',
      'quiz',
      'question',
      id,
      entry,
    );
    const model = path.join(folder, `${name}.ts`);
    return type === 'predict' ? [fresh(model, modelSkeleton), quiz] : [quiz];
  },
  async steps(content) {
    const id = await ownedId(content, 'diagram');
    const [chapter = ''] = id.split('.');
    const folder = await folderOf(content, chapter);
    const drawn = readStored(storeOf(content), id);
    if (!drawn) {
      const diagrams = await diagramsIn(content, folder);
      throw new Refusal(
        diagrams.includes(id)
          ? `The diagram "${id}" is not drawn yet. Draw it first: npm run diagrams.`
          : `The chapter "${chapter}" has no diagram "${id}".${didYouMean(id, diagrams)} ${howToDraw(folder, id)}`,
      );
    }
    const [first, second] = namedNodes(drawn.refs);
    if (first === undefined || second === undefined)
      throw new Refusal(`The diagram "${id}" has no two nodes with words to step through.`);
    const file = path.join(folder, 'steps.yaml');
    const there = existsSync(file)
      ? await textOf(content, file, '')
      : schemaLine(schemasFrom(folder), 'steps');
    if (Object.hasOwn(readYaml(file, there).yaml.value ?? {}, id))
      throw new Refusal(`The diagram "${id}" has steps already.`);
    const steps = [first, second].map(skeletons.step);
    return [{ file, text: steps.reduce((text, step) => withEntry(shown(file), text, [id], step), there) }];
  },
} satisfies Record<string, (content: string) => Promise<Written[]>>;

/** A new entry of a kind: at the end of its list, or in a file of its own. */
async function newEntry(content: string, of: KindName): Promise<Written[]> {
  const [id = ''] = idsOf(slugPattern);
  const { one } = kindNames[of];
  const { isReserved, skeleton, editorSchema } = kinds[of];
  mustBeFree(one, id, isReserved(id));
  const { document } = await outline(content);
  const entry = skeleton({
    id,
    title: called === undefined ? undefined : quoted(called),
    titleOfId: quoted(titled(id)),
    day: String(document.get('asOf')),
    about: guessed(await someConcept(content)),
    source: await someSource(content),
    chapter: listedParts(document)[0]?.chapters[0] ?? 'first-chapter',
  });
  const [schema] = editorSchema;
  const list = listKinds.find((kind) => kind === of);
  if (list) {
    const file = path.join(content, kindNames[list].file);
    return [await entered(content, file, kindNames[list].list, schema, one, id, entry)];
  }
  const folder = path.join(content, (kindNames[of] as { folder: string }).folder);
  return [fresh(path.join(folder, `${id}.yaml`), schemaLine(schemasFrom(folder), schema) + entry)];
}

/** The words of this call, all of them ids of this form. */
function idsOf(pattern: RegExp): string[] {
  const bad = words.find((word) => !pattern.test(word));
  if (bad !== undefined)
    throw new Refusal(`"${bad}" ${pattern === ownedIdPattern ? flawOfOwnedId(bad) : flawOfSlug(bad)}.`);
  return words;
}

/** The one word of this call, an id that begins with its chapter's; `rest` is what stands behind that. */
async function ownedId(content: string, rest: string): Promise<string> {
  const [word = ''] = words;
  if (slugPattern.test(word)) {
    const chapters = listedParts((await outline(content)).document).flatMap((part) => part.chapters);
    if (chapters.includes(word)) throw new Refusal(`"${word}" is a chapter. Write ${word}.<${rest}>.`);
    if (chapters.length > 0)
      throw new Refusal(
        `"${word}" is half an id, which begins with its chapter's: <chapter>.${word}. Chapters are: ${chapters.join(', ')}.`,
      );
  }
  return idsOf(ownedIdPattern)[0] ?? '';
}

function mustBeFree(what: string, id: string, isReserved: boolean): void {
  if (isReserved)
    throw new Refusal(
      `A ${what} cannot be called "${id}": the site uses that name itself. Choose another id.`,
    );
}

/** A list of the concept `id`, marked as what the author has to look at. */
const guessed = (id: string) =>
  `[${id}] # ${toFillIn('the concepts that it is about, in place of this guess; then delete this comment.')}`;

/** The way from a folder to the schemas, for the line by which editors find them. */
const schemasFrom = (folder: string) => path.relative(folder, 'schemas').split(path.sep).join('/');

/** `file` with an entry at the end of its list; the file begins with it where it is not there yet. */
async function entered(
  content: string,
  file: string,
  list: string,
  schema: string,
  what: string,
  id: string,
  entry: string,
): Promise<Written> {
  const text = existsSync(file)
    ? await textOf(content, file, '')
    : schemaLine(schemasFrom(path.dirname(file)), schema);
  const there = (readYaml(file, text).yaml.value as Partial<Record<string, unknown>> | null | undefined)?.[
    list
  ];
  if (Array.isArray(there) && there.some((one) => (one as { id?: unknown } | null)?.id === id))
    throw new Refusal(`The ${what} "${id}" is there already.`);
  return { file, text: withEntry(shown(file), text, [list], entry) };
}

async function outline(content: string) {
  const file = path.join(content, 'course.yaml');
  const folder = shown(content);
  const text = await textOf(
    content,
    file,
    `There is no ${folder}/course.yaml. Begin a course with: npm run new -- course ${folder}`,
  );
  mustBeRead(file, text);
  return { file, text, document: parseDocument(text) };
}

function mustBeRead(file: string, text: string, firstLine = 1): void {
  mustHaveNone(readYaml(shown(file), text, firstLine).findings);
}

function listedParts(document: ReturnType<typeof parseDocument>): { id: string; chapters: string[] }[] {
  const { parts } = (document.toJS() ?? {}) as { parts?: { id?: unknown; chapters?: unknown }[] };
  return (Array.isArray(parts) ? parts : []).map((part) => ({
    id: String(part.id),
    chapters: Array.isArray(part.chapters) ? part.chapters.map(String) : [],
  }));
}

/** The id of any concept that is there, since a question names at least one. */
async function someConcept(content: string): Promise<string> {
  const files = await readdir(path.join(content, 'concepts')).catch(() => []);
  return (
    files
      .sort()
      .find((file) => file.endsWith('.md'))
      ?.replace(/\.md$/, '') ?? 'first-concept'
  );
}

/** The id of any source that is there, since a claim or a cell cites at least one. */
async function someSource(content: string): Promise<string> {
  const text = await readFile(path.join(content, 'sources.yaml'), 'utf8').catch(() => '');
  return /^ *- (?:\{ *)?id: *([a-z0-9-]+)/m.exec(text)?.[1] ?? 'first-source';
}

async function frontMatterIn(content: string, folder: string) {
  const file = path.join(folder, 'index.mdx');
  const text = await textOf(content, file, `The chapter has no text: there is no ${shown(file)}.`);
  const head = /^---\r?\n([^]*?)^---/m.exec(text)?.[1] ?? '';
  mustBeRead(file, head, 2);
  return (parse(head) ?? {}) as { objectives?: { id: string }[]; teaches?: string[] };
}

/** The drawn diagrams. */
const storeOf = (content: string) => foldersOf(shown(path.join(content, 'diagrams'))).content;

/** The nodes with words of their own. */
const namedNodes = (refs: readonly DrawnRef[]) =>
  refs.filter(({ kind: one, label }) => one === 'node' && label !== '').map(({ ref }) => ref);

/** The ids of the diagrams in a chapter's text. */
async function diagramsIn(content: string, folder: string): Promise<string[]> {
  const file = path.join(folder, 'index.mdx');
  const text = await textOf(content, file, `The chapter has no text: there is no ${shown(file)}.`);
  return [...text.matchAll(/^ *`{3,}mermaid [^\n]*\bid=([^\s"]+)/gm)].map(([, id = '']) => id);
}

/** How a chapter comes to the diagram `id`. */
const howToDraw = (folder: string, id: string) =>
  `Write it into ${shown(folder)}/index.mdx first, as a block that begins with \`\`\`mermaid id=${id} caption="…", and then draw it: npm run diagrams.`;

/** The chapter's first diagram that is drawn and has three nodes. */
async function drawnNodes(content: string, folder: string, chapter: string) {
  const store = storeOf(content);
  const diagrams = (await diagramsIn(content, folder)).map((diagram) => ({
    diagram,
    drawn: readStored(store, diagram),
  }));
  for (const { diagram, drawn } of diagrams) {
    const nodes = namedNodes(drawn?.refs ?? []);
    if (nodes.length >= 3) return { diagram, nodes };
  }
  const waiting = diagrams.find(({ drawn }) => !drawn);
  throw new Refusal(
    waiting
      ? `The diagram "${waiting.diagram}" is not drawn yet. Draw it first: npm run diagrams.`
      : `The chapter "${chapter}" has no diagram with three nodes to choose from. ${howToDraw(folder, `${chapter}.<name>`)}`,
  );
}

async function folderOf(content: string, chapter: string): Promise<string> {
  const parts = listedParts((await outline(content)).document);
  const part = parts.find(({ chapters }) => chapters.includes(chapter));
  if (!part) {
    const anyPart = parts.map(({ id }) => id).join('|');
    const near = didYouMean(
      chapter,
      parts.flatMap(({ chapters }) => chapters),
    );
    throw new Refusal(
      `course.yaml lists no chapter "${chapter}".${near} Write "${chapter}" first: npm run new -- chapter ${anyPart} ${chapter}`,
    );
  }
  return path.join(content, 'chapters', part.id, chapter);
}

await run(async () => {
  mustBeCalledRightly(kind, words, Object.keys(values));
  mustBeTitle(values.title === undefined ? 'name' : 'title', called);
  if (kind === 'course') {
    const folders = foldersOf(words[0] ?? values.content);
    console.log(await newCourse(folders, { language: values.language ?? 'en', title: called }));
    return;
  }
  const of = everyKind.find((one) => kindNames[one].one === kind);
  const content = fileURLToPath(courseFolders(values.content).content);
  const written = await (of ? newEntry(content, of) : makers[kind as keyof typeof makers](content));
  await write(content, written);
  console.log(written.map(({ file }) => `Written: ${shown(file)}`).join('\n'));
  console.log('Fill it in, then run: npm run check -- --accept');
});
