/** Some tests ask about the subject of this project's own course. With another course in `content/` they ask nothing. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const file = new URL('../content/course.yaml', import.meta.url);
const { title } = parse(readFileSync(file, 'utf8')) as { title?: string };

/** For the options of a test: why it is left out, if it is. */
export const aboutOurs: { skip: string | false } = {
  skip: title === 'VM Exit' ? false : 'another course is in content/',
};
