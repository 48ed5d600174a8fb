/** The content folder > raw entries with positions. Nothing is judged here but what cannot be read at all. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { rightName } from '../course/content-names.ts';
import { compareText, finding, type Finding, type Point } from '../course/finding.ts';
import {
  emptyDocument,
  type RawChapter,
  type RawConcept,
  type RawEntry,
  type RawCourse,
  type YamlText,
} from '../course/raw.ts';
import { folderKinds, kindNames, listKinds, ofEach } from '../course/kinds/kind-names.ts';
import { markFields } from '../course/kinds/pictures/course-marks.ts';
import { picturesIn } from '../course/kinds/pictures/picture.ts';
import { modelCallsIn } from '../course/questions/model-calls.ts';
import { valueAt } from '../course/validate.ts';
import { placeholdersIn } from '../course/text/placeholders.ts';
import { plainText } from '../markdown/plain-text.ts';
import { readDocument, readMarkdown } from '../markdown/read-document.ts';
import type { ModelCall } from '../course/questions/model-call.ts';
import { runModels } from '../models/run-models.ts';
import { filesIn, isText } from './course-files.ts';
import { beginReading, remembered, rememberedLater } from './known-texts.ts';
import { readPicture } from './read-picture.ts';
import { conflictIn, readText } from './read-text.ts';
import { readYaml } from './yaml/read-yaml.ts';

const yamlIn = remembered(readYaml);
const documentIn = remembered(readDocument);
const markdownIn = remembered(readMarkdown);
const plainTextIn = remembered(plainText);

/**
 * Reads every file of the course. `root` is the folder that findings' paths are relative to.
 * Unreadable files become findings.
 */
export async function readCourse(content: URL, root: URL): Promise<RawCourse> {
  const contentPath = fileURLToPath(content);
  const shown = (file: string) => fileName(pathToFileURL(file), root);
  const below = (file: string) => fileName(pathToFileURL(file), content);
  const findings: Finding[] = [];
  beginReading();
  const found = filesIn(contentPath);
  const texts = new Map<string, string>();
  /** Files that are there and hold nothing that could be judged. */
  const closed = new Set<string>();
  const close = (file: string, why: string, at: Point = { line: 1, column: 1 }) => {
    closed.add(file);
    findings.push(finding('file-unreadable', shown(file), at, why));
  };
  for (const [file, why] of found.strange) close(file, why);
  for (const file of found.files.filter(isText)) {
    const bytes = bytesOf(file);
    if (!bytes) {
      close(file, 'The file may not be opened. Give yourself the right to read it.');
      continue;
    }
    const read = readText(shown(file), bytes);
    const conflict = conflictIn(file, read.text);
    if (conflict) {
      close(file, conflict.message, conflict);
      continue;
    }
    texts.set(file, read.text);
    findings.push(...read.findings, ...placeholdersIn(shown(file), read.text));
  }
  const files = [...new Set([...found.files, ...[...closed].filter(isText)])].sort(compareText);
  const named = rightlyNamed(files, below);
  for (const { file, path: right } of named)
    if (right !== below(file)) findings.push(misnamed(shown(file), `${shown(contentPath)}/${right}`));

  const yamlAt = (right: string): YamlText | undefined => {
    const { file } = named.find(({ path: one }) => one === right) ?? {};
    if (file === undefined) return undefined;
    const read = yamlIn(shown(file), texts.get(file) ?? '');
    findings.push(...read.findings);
    return read.yaml;
  };
  const entryAt = (file: string, format: 'md' | 'mdx') => {
    const written = texts.get(file);
    const flaw = written === undefined ? undefined : flawOfFrontMatter(written);
    if (flaw !== undefined) findings.push(finding('schema', shown(file), flaw, flaw.message));
    if (written === undefined || flaw !== undefined)
      return {
        file: shown(file),
        written: '',
        frontmatter: yamlIn(shown(file), '').yaml,
        document: emptyDocument,
      };
    const head = yamlIn(shown(file), frontMatter.exec(written)?.[1] ?? '', 2);
    const read = documentIn(shown(file), written, format);
    findings.push(...head.findings, ...read.findings);
    return { file: shown(file), written, frontmatter: head.yaml, document: read.document };
  };

  const chapters: RawChapter[] = [];
  const concepts: RawConcept[] = [];
  const entries = ofEach(folderKinds, (): RawEntry[] => []);
  for (const { file, path: right } of named) {
    const [folder, ...rest] = right.split('/');
    const [part = '', id = '', last] = rest;
    if (folder === 'chapters' && last === 'index.mdx') {
      const [quiz, steps] = ['quiz', 'steps'].map((name) => yamlAt(`chapters/${part}/${id}/${name}.yaml`));
      chapters.push({ id, part, ...entryAt(file, 'mdx'), quiz, steps });
    }
    if (folder === 'concepts') concepts.push({ id: path.basename(right, '.md'), ...entryAt(file, 'md') });
    const kind = folderKinds.find((one) => kindNames[one].folder === folder);
    const yaml = kind && yamlAt(right);
    if (yaml) entries[kind].push({ id: path.basename(right, '.yaml'), yaml });
  }
  const sources = new Map<string, string>();
  for (const file of files) {
    const [folder, ...rest] = path.relative(contentPath, file).split(path.sep);
    if (folder === 'chapters' && rest.length === 3 && file.endsWith('.ts'))
      sources.set(shown(file), await readFile(file, 'utf8'));
  }
  const quizzes = chapters.flatMap(({ quiz }) => quiz ?? []);
  const run = await modelsIn(sources, quizzes.flatMap(modelCallsIn));
  findings.push(...run.findings);
  const course = yamlAt('course.yaml');
  const pictures = await readPictures(
    [
      ...[...chapters, ...concepts].flatMap(({ file, document }) => picturesIn(file, document)),
      ...markFields.map((field) => `${shown(contentPath)}/${String(valueAt(course?.value, [field]))}`),
    ],
    new Map(files.map((file) => [shown(file), file])),
  );
  const written = valueAt(course?.value, ['language']);
  const language = typeof written === 'string' ? written : 'en';
  return {
    folder: shown(contentPath),
    course,
    ...ofEach(listKinds, (kind) => yamlAt(kindNames[kind].file)),
    lock: yamlAt('ids.lock.yaml'),
    warnings: yamlAt('warnings.yaml'),
    ...entries,
    models: run.models,
    pictures,
    chapters,
    concepts,
    files: found.files.map(shown),
    findings,
    readMarkdown: markdownIn,
    plainText: (text) => plainTextIn(text, language),
  };
}

/** What fails may have failed since the machine was busy: it is tried again. */
function modelsIn(
  sources: ReadonlyMap<string, string>,
  calls: readonly ModelCall[],
): ReturnType<typeof runModels> {
  return rememberedLater(
    JSON.stringify([...sources, calls]),
    () => runModels(sources, calls),
    ({ models, findings }) =>
      findings.length === 0 &&
      Object.values(models).every(({ results }) =>
        Object.values(results).every((result) => !('failed' in result)),
      ),
  );
}

/** Without a promise for each step of each file, which takes longer than to read it. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Those of the pictures `names` for which there is a file (name in findings > path). */
async function readPictures(
  names: readonly string[],
  paths: ReadonlyMap<string, string>,
): Promise<RawCourse['pictures']> {
  const pictures: RawCourse['pictures'] = {};
  for (const name of new Set(names)) {
    const file = paths.get(name);
    if (file !== undefined) pictures[name] = await readPicture(await readFile(file));
  }
  return pictures;
}

/** How findings name `file`: its path below `root`, with forward slashes. */
function fileName(file: URL, root: URL): string {
  return path.relative(fileURLToPath(root), fileURLToPath(file)).split(path.sep).join('/');
}

/** The files of which a course consists, with the names by which it reads them; of two for one name, the one that is called so. */
function rightlyNamed(
  files: readonly string[],
  below: (file: string) => string,
): { file: string; path: string }[] {
  const named = files.flatMap((file) => {
    const right = rightName(below(file));
    return right === undefined ? [] : [{ file, path: right }];
  });
  const isExact = ({ file, path: right }: { file: string; path: string }) => below(file) === right;
  return named.filter(
    (one, index) =>
      isExact(one) || !named.some((other, at) => other.path === one.path && (isExact(other) || at < index)),
  );
}

function misnamed(file: string, right: string): Finding {
  const message = `The course knows this file by another name. Rename it to ${right}, letter by letter.`;
  return finding('file-name', file, { line: 1, column: 1 }, message, { fix: right });
}

const frontMatter = /^---[ \t]*\n([^]*?)(?<=\n)---[ \t]*(?:\n|$)/;

/** Why `text` has no front matter; where it ends is then anybody's guess, so nothing else is said of the file. */
function flawOfFrontMatter(text: string): (Point & { message: string }) | undefined {
  const [, head] = frontMatter.exec(text) ?? [];
  if (head !== undefined) return textInFrontMatter(head);
  const start = { line: 1, column: 1 };
  if (/^---[ \t]*\n/.test(text))
    return {
      ...start,
      message:
        'The front matter begins here and has no end: the closing --- is missing. Write it on a line of its own, below the last field.',
    };
  if (/^\s+---[ \t]*\n/.test(text))
    return {
      ...start,
      message: `${/^[ \t]*\n/.test(text) ? 'An empty line' : 'A blank'} stands before the first ---. Delete it: the front matter begins with the file.`,
    };
  return {
    ...start,
    message: 'The file has no front matter. It begins with a line "---", then YAML, then a line "---".',
  };
}

/** A line of YAML that begins at the margin: a field, an entry, a comment, the end of what stands in brackets. */
const yamlLine = /^(?:\s|$|[\w'"-]+:(?:\s|$)|-\s|#(?!.*\{#)|[\]}])/;

/** Where in `head` the text begins, of which a line "---" was taken for the end of the front matter. */
function textInFrontMatter(head: string): (Point & { message: string }) | undefined {
  const lines = head.trimEnd().split('\n');
  const first = lines.findIndex((line) => !yamlLine.test(line));
  const rest = lines.slice(Math.max(first, 0));
  const isHeading = rest[0]?.startsWith('#') === true;
  const isText = first >= 0 && (isHeading || rest.includes(''));
  if (!isText || rest.some((line) => /^[a-z]+:(?:\s|$)/.test(line))) return undefined;
  return {
    line: first + 2,
    column: 1,
    message:
      'Here the front matter goes over into the text: the closing --- is missing. Write it on a line of its own, above this one.',
  };
}
