import type { Finding } from '../finding.ts';
import type { ParsedCourse } from '../parsed-course.ts';

/** What a check may need besides the course itself. */
export interface CheckContext {
  /** A short digest of a text: the same text, the same digest, on every machine. */
  digest: (text: string) => string;
}

/** One rule, or a few that look at the same thing. */
export type Check = (parsed: ParsedCourse, context: CheckContext) => Finding[];
