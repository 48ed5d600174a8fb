/** The course in `content/`, read once for all suites of a process. */
import assert from 'node:assert/strict';
import { loadCourse } from '../../src/content/load-course.ts';

const root = new URL('../../', import.meta.url);
const loaded = await loadCourse({ content: new URL('content/', root), root, write: false });
assert.ok(loaded.course);

export const { course } = loaded;
