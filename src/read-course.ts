/** The content folder > raw entries with positions. Nothing is judged here but what cannot be read at all. */
import { isUtf8 } from 'node:buffer';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { compareText, finding, type Finding } from './course/finding.ts';
import { markFields } from './course/course-marks.ts';
import { pictureFile } from './course/picture.ts';
import type { RawChapter, RawComparison, RawConcept, RawCourse, YamlText } from './course/raw.ts';
import { modelCallsIn } from './course/questions/model-calls.ts';
import { valueAt } from './course/validate.ts';
import { plainText } from './markdown/plain-text.ts';
import { readDocument, readMarkdown } from './markdown/read-document.ts';
import { runModels } from './models/run-models.ts';
import { readPicture } from './read-picture.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads every file of the course. `root` is the folder that findings' paths are relative to.
 * Unreadable files become findings; a missing folder is a finding too.
 */
export async function readCourse(content: URL, root: URL): Promise<RawCourse> {
  const contentPath = fileURLToPath(content);
  const shown = (file: string) => fileName(pathToFileURL(file), root);
  const findings: Finding[] = [];
  const files = await filesIn(contentPath);
  const texts = new Map<string, string>();
  await Promise.all(
    files
      .filter((file) => /\.(mdx?|ya?ml)$/.test(file))
      .map(async (file) => {
        const read = readText(shown(file), await readFile(file));
        texts.set(file, read.text);
        findings.push(...read.findings);
      }),
  );

  const inFolder = (...names: string[]) => path.join(contentPath, ...names);
  const yamlAt = (file: string): YamlText | undefined => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const read = readYaml(shown(file), text);
    findings.push(...read.findings);
    return read.yaml;
  };
  const entryAt = (file: string, format: 'md' | 'mdx') => {
    const text = texts.get(file) ?? '';
    const { yaml, findings: problems } = readFrontMatter(shown(file), text);
    const read = readDocument(shown(file), text, format);
    findings.push(...problems, ...read.findings);
    return { file: shown(file), frontmatter: yaml, document: read.document };
  };

  const chapters: RawChapter[] = [];
  const concepts: RawConcept[] = [];
  const comparisons: RawComparison[] = [];
  for (const file of files) {
    const [folder, ...rest] = path.relative(contentPath, file).split(path.sep);
    if (folder === 'chapters' && rest.length === 3 && rest[2] === 'index.mdx') {
      const [part = '', id = ''] = rest;
      chapters.push({
        id,
        part,
        ...entryAt(file, 'mdx'),
        quiz: yamlAt(path.join(path.dirname(file), 'quiz.yaml')),
      });
    }
    if (folder === 'concepts' && rest.length === 1 && file.endsWith('.md')) {
      concepts.push({ id: path.basename(file, '.md'), ...entryAt(file, 'md') });
    }
    const comparison =
      folder === 'comparisons' && rest.length === 1 && file.endsWith('.yaml') ? yamlAt(file) : undefined;
    if (comparison) comparisons.push({ id: path.basename(file, '.yaml'), yaml: comparison });
  }
  const sources = new Map<string, string>();
  for (const file of files) {
    const [folder, ...rest] = path.relative(contentPath, file).split(path.sep);
    if (folder === 'chapters' && rest.length === 3 && file.endsWith('.ts'))
      sources.set(shown(file), await readFile(file, 'utf8'));
  }
  const quizzes = chapters.flatMap(({ quiz }) => quiz ?? []);
  const run = await runModels(sources, quizzes.flatMap(modelCallsIn));
  findings.push(...run.findings);
  const course = yamlAt(inFolder('course.yaml'));
  const pictures = await picturesIn(
    [
      ...[...chapters, ...concepts].flatMap(({ file, document }) =>
        document.images.flatMap(({ url }) => pictureFile(path.posix.dirname(file), url) ?? []),
      ),
      ...markFields.map((field) => `${shown(contentPath)}/${String(valueAt(course?.value, [field]))}`),
    ],
    new Map(files.map((file) => [shown(file), file])),
  );
  return {
    folder: shown(contentPath),
    course,
    sources: yamlAt(inFolder('sources.yaml')),
    lock: yamlAt(inFolder('ids.lock.yaml')),
    warnings: yamlAt(inFolder('warnings.yaml')),
    misconceptions: yamlAt(inFolder('misconceptions.yaml')),
    claims: yamlAt(inFolder('claims.yaml')),
    comparisons,
    models: run.models,
    pictures,
    chapters,
    concepts,
    files: files.map(shown),
    findings,
    readMarkdown: remembered(readMarkdown),
    plainText: remembered(plainText),
  };
}

/** Those of the pictures `names` for which there is a file (name in findings > path). */
async function picturesIn(
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

/** Every file below `folder`, in the order of their names; none when there is no such folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[\\/])\./.test(path.relative(folder, file)))
    .sort(compareText);
}

function readFrontMatter(file: string, text: string): { yaml: YamlText; findings: Finding[] } {
  const [, head] = /^---[ \t]*\n([^]*?)(?<=\n)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (head !== undefined) return readYaml(file, head, 2);
  const message = 'The file has no front matter. It begins with a line "---", then YAML, then a line "---".';
  const empty = readYaml(file, '');
  return { yaml: empty.yaml, findings: [finding('schema', file, { line: 1, column: 1 }, message)] };
}

/** What `read` makes of a text, worked out once: several checks ask. */
function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.has(text) ? (known.get(text) as Result) : read(text);
    known.set(text, result);
    return result;
  };
}

/** A byte order mark is no part of the text, and lines end as they do on Unix, whatever editor wrote the file. */
function readText(file: string, bytes: Uint8Array): { text: string; findings: Finding[] } {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const first = isUtf8(bytes) ? -1 : text.indexOf('\uFFFD');
  if (first < 0) return { text, findings: [] };
  const lines = text.slice(0, first).split('\n');
  const at = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return {
    text,
    findings: [finding('file-encoding', file, at, 'The file is not UTF-8 from here on. Save it as UTF-8.')],
  };
}
