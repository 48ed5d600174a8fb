/** How long a path takes to read. */
import type { Course, CoursePath } from '../../course.ts';

type Step = CoursePath['steps'][number];

/** Of a section, its share of the chapter by words; what stands under its headings of lower rank belongs to it. */
export function minutesOfStep({ chapters }: Pick<Course, 'chapters'>, { chapter, section }: Step): number {
  const whole = chapters[chapter];
  if (!whole) return 0;
  const first = whole.sections.findIndex(({ id }) => id === section && id !== '');
  const head = whole.sections[first];
  if (!head) return whole.minutes;
  const after = whole.sections.slice(first + 1);
  const next = after.findIndex(({ depth }) => depth <= head.depth);
  const words = [head, ...after.slice(0, next < 0 ? after.length : next)].reduce(
    (sum, one) => sum + one.words,
    0,
  );
  return Math.max(1, Math.round((whole.minutes * words) / Math.max(1, whole.words)));
}

export function minutesOf(course: Pick<Course, 'chapters'>, { steps }: CoursePath): number {
  return steps.reduce((sum, step) => sum + minutesOfStep(course, step), 0);
}
