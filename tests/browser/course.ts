/**
 * The course in `content/`, for all suites. Loading it takes ten seconds of a processor, and each bundle of suites needs
 * it: so the first keeps what it loaded, until a file of the course or of the code changes.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Course } from '../../src/course/course.ts';

const root = new URL('../../', import.meta.url);
const kept = new URL('node_modules/.cache/tests/', root);

export const course = keptCourse() ?? (await loaded());

async function loaded(): Promise<Course> {
  const { loadCourse } = await import('../../src/content/load-course.ts');
  const { course } = await loadCourse({ content: new URL('content/', root), root, write: false });
  assert.ok(course);
  keep(course);
  return course;
}

/** Another bundle may read meanwhile: what it reads is whole. What cannot be kept is loaded by each. */
function keep(course: Course): void {
  const beside = new URL(String(process.pid), kept);
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(beside, serialize({ of: comesFrom(), course }));
    renameSync(beside, new URL('course', kept));
  } catch {
    return;
  }
}

/** A course is data and nothing else, so it comes back as it was. */
function keptCourse(): Course | undefined {
  try {
    const { of, course } = deserialize(readFileSync(new URL('course', kept))) as {
      of: string;
      course: Course;
    };
    return of === comesFrom() ? course : undefined;
  } catch {
    return undefined;
  }
}

/** Stands for all that a course comes from. */
function comesFrom(): string {
  const cwd = fileURLToPath(root);
  const digest = createHash('sha256').update(process.version);
  for (const file of globSync(['content/**', 'src/**', 'package-lock.json'], { cwd }).sort()) {
    const url = new URL(file, root);
    if (statSync(url).isFile()) digest.update(file).update('\0').update(readFileSync(url));
  }
  return digest.digest('hex');
}
