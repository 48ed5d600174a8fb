import type { Course } from '../course/course.ts';

/** What the plugins need to know; read at each use, since dev renews the course. */
export interface MarkdownContext {
  course: Course;
  /** Site path > address. */
  href: (path: string) => string;
}
