/** Files in a temporary folder > what the generator makes of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { assemble, type Assembled } from '../src/course/assemble.ts';
import type { Course } from '../src/course/course.ts';
import type { Finding } from '../src/course/finding.ts';
import { digest } from '../src/content/load-course.ts';
import { readCourse } from '../src/content/read-course.ts';
import { bread, lockFile, type Files } from './bread.ts';

/** Writes `files` over the bread course, runs `use` with the project's folder, and takes it away again. */
export async function withProject<T>(files: Files, use: (root: URL) => Promise<T>): Promise<T> {
  // Without promises, of which the test runner follows each.
  const folder = mkdtempSync(path.join(tmpdir(), 'course-'));
  try {
    for (const [name, text] of Object.entries({ ...bread, ...files })) {
      if (text === undefined) continue;
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const root = pathToFileURL(`${folder}/`);
    if (!(lockFile in files)) await acceptIds(root);
    return await use(root);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bread course with `files` changed, read and checked. Its ids are accepted unless `files` has a list of its own. */
export async function courseFromFiles(files: Files): Promise<Assembled> {
  return withProject(files, assembleAt);
}

/** The same for a course that must have no findings. */
export async function soundCourse(files: Files = {}): Promise<Course> {
  const { course, findings } = await courseFromFiles(files);
  if (!course) throw new Error(`the course has findings:\n${shortly(findings).join('\n')}`);
  return course;
}

/** `file:line:column rule`, one for each finding. */
export async function findingsIn(files: Files): Promise<string[]> {
  return shortly((await courseFromFiles(files)).findings);
}

export function shortly(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, column, rule }) => `${file}:${String(line)}:${String(column)} ${rule}`);
}

async function assembleAt(root: URL): Promise<Assembled> {
  return assemble(await readCourse(new URL('content/', root), root), { digest });
}

async function acceptIds(root: URL): Promise<void> {
  const { lock } = await assembleAt(root);
  try {
    writeFileSync(new URL(lockFile, root), stringify(lock));
  } catch {
    return;
  }
}
