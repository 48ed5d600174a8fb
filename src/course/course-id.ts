import type { CourseFile } from './schema.ts';

/**
 * What tells this course from every other one on the same origin: readers' progress is kept under it. An author who
 * gives none has one from the title; `ids.lock.yaml` remembers it.
 */
export function courseIdOf({ id, title }: Pick<CourseFile, 'id' | 'title'>): string {
  return (
    id ??
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}
