/** Addresses in the source repository. */
import type { Course } from '../course/course.ts';
import { words } from '../words/en.ts';

/** Where `file` (below the project's root) can be edited; nothing when the course names no repository. */
export function editAddress(course: Course, file: string): string | undefined {
  return course.repository && `${withoutSlash(course.repository)}/edit/${course.branch}/${file}`;
}

/** A report form filled in with where the mistake is. */
export function reportAddress(course: Course, title: string, page: string): string | undefined {
  if (course.repository === undefined) return undefined;
  const fields = new URLSearchParams({
    title: words.chapter.reportTitle(title),
    body: words.chapter.reportBody(page),
  });
  return `${withoutSlash(course.repository)}/issues/new?${fields.toString()}`;
}

const withoutSlash = (address: string) => address.replace(/\/$/, '');
