/** This project's own course. Some tests ask about its subject: with another course in `content/` they ask nothing. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assemble, type Assembled } from '../src/course/assemble.ts';
import { digest } from '../src/content/load-course.ts';
import { readCourse } from '../src/content/read-course.ts';

const root = new URL('../', import.meta.url);
const file = new URL('content/course.yaml', root);
const { title } = parse(readFileSync(file, 'utf8')) as { title?: string };
const read: { course?: Promise<Assembled> } = {};

/** What lies in `content/`: read once, for all suites of a process. */
export function ownCourse(): Promise<Assembled> {
  read.course ??= readCourse(new URL('content/', root), root).then((raw) => assemble(raw, { digest }));
  return read.course;
}

/** For the options of a test: why it is left out, if it is. */
export const aboutOurs: { skip: string | false } = {
  skip: title === 'VM Exit' ? false : 'another course is in content/',
};
