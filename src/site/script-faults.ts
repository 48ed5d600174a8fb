/** Why a build cannot use what chapters import: told at the import, in place of the bundler's own error. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { folderOf } from '../course/content-names.ts';
import type { Chapter, Course } from '../course/course.ts';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { importedFile } from '../course/text/chapter-script.ts';

/** How findings name a file, and where it lies. */
export interface FileNames {
  nameOf: (path: string) => string;
  pathOf: (name: string) => string;
}

/** Has a build end by `end` that fails by what a chapter imports. */
export function scriptFaults(
  course: () => Course,
  names: FileNames,
  end: (faults: readonly Finding[]) => Promise<void>,
): Plugin {
  const chapters = () => Object.values(course().chapters);
  return {
    name: 'script-faults',
    apply: 'build',
    async buildStart() {
      const resolves = async (from: string, file: string) => (await this.resolve(from, file)) !== null;
      await end(await missingOrBroken(chapters(), names, resolves));
    },
    async buildEnd(error) {
      await end([scriptFault(error, chapters(), names.nameOf) ?? []].flat());
    },
  };
}

/** What the bundler tells of in no way that can be read: a package that is not there, and data that is no JSON. */
async function missingOrBroken(
  chapters: readonly Chapter[],
  { pathOf }: FileNames,
  resolves: (from: string, file: string) => Promise<boolean>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { file, script } of chapters) {
    for (const { from, ...at } of script?.imports ?? []) {
      const imported = importedFile(file, from);
      const tell = (message: string) => found.push(finding('chapter-script', file, at, message));
      if (imported === undefined && !(await resolves(from, pathOf(file))))
        tell(`There is no package "${from}". Install it, or import a file of the course.`);
      const flaw = imported?.endsWith('.json')
        ? flawOfJson(await readFile(pathOf(imported), 'utf8'))
        : undefined;
      if (flaw !== undefined) tell(`"${from}" is no JSON: ${sentence(flaw)}`);
    }
  }
  return found;
}

function flawOfJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the bundler knows of where it failed. */
interface BuildError {
  message: string;
  id?: string;
  loc?: Partial<Point> & { file?: string };
  errors?: readonly BuildError[];
}

/** What `error` means to the author of a chapter that has script; nothing if it is of no chapter. */
export function scriptFault(
  error: BuildError | undefined,
  chapters: readonly Chapter[],
  nameOf: (path: string) => string,
): Finding | undefined {
  const cause = error?.errors?.[0] ?? error;
  const file = nameOf(cause?.loc?.file ?? cause?.id ?? '');
  if (!cause || file === '') return undefined;
  const { line = 1, column = 1 } = cause.loc ?? {};
  const said = sentence(cause.message.trim().split('\n')[0] ?? '');
  for (const chapter of chapters) {
    if (!chapter.script) continue;
    if (file === chapter.file)
      return finding('chapter-script', file, { line, column }, `This cannot be compiled: ${said}`);
    const { at, imports } = chapter.script;
    const own = imports.find(({ from }) => importedFile(chapter.file, from) === file);
    if (own ?? file.startsWith(`${folderOf(chapter.file)}/`))
      return finding(
        'chapter-script',
        chapter.file,
        own ?? at,
        `What is imported here cannot be compiled. ${file}:${String(line)}:${String(column)}: ${said}`,
      );
  }
  return undefined;
}

const sentence = (said: string): string => said.replace(/[.!]?$/, '.');
