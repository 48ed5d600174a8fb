import type { Course } from '../course/course.ts';
import type { Highlight } from './code/highlighted-code.ts';

/** What the plugins need to know; read at each use, since dev renews the course. */
export interface MarkdownContext {
  /** Without it, code is highlighted where it stands. */
  highlight?: Highlight | undefined;
  course: Course;
  /** Site path > address. */
  href: (path: string) => string;
}
