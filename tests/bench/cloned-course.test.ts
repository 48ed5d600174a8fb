import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble } from '../../src/course/assemble.ts';
import { digest } from '../../src/content/load-course.ts';
import { readCourse } from '../../src/content/read-course.ts';
import { shortly } from '../course-from-files.ts';
import { testInAll } from '../left-for-all.ts';
import { aboutOurs } from '../our-course.ts';
import { project } from '../site/folders.ts';
import { writeClones } from './cloned-course.ts';

testInAll(
  'two copies of the course are a course without findings that holds everything twice',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'clones-'));
    try {
      await writeClones(path.join(project, 'content'), folder, 2);
      const courseIn = async (place: string) => {
        const root = pathToFileURL(`${place}/`);
        return assemble(await readCourse(new URL('content/', root), root), { digest });
      };
      const [one, two] = [await courseIn(project), await courseIn(folder)];
      assert.deepEqual(shortly(two.findings), []);
      for (const kind of [
        'chapters',
        'concepts',
        'questions',
        'sources',
        'claims',
        'misconceptions',
        'comparisons',
        'diagrams',
      ] as const) {
        const [own, cloned] = [one, two].map(({ course }) => Object.keys(course?.[kind] ?? {}).length);
        assert.equal(cloned, 2 * (own ?? 0), kind);
      }
      const linked = Object.values(two.course?.concepts ?? {}).filter(({ usedIn }) => usedIn.length > 0);
      assert.ok(linked.some(({ id }) => id.endsWith('-copy-2')));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  aboutOurs,
);
