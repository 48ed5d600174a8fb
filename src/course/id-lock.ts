import { courseIdOf } from './course-id.ts';
import { compareText } from './finding.ts';
import { everyKind, ofEach } from './kinds/kind-names.ts';
import { criterionId } from './kinds/comparisons/parsed-comparison.ts';
import type { ParsedCourse } from './parsed-course.ts';
import { meaningOf } from './questions/question.ts';
import type { IdLock } from './schema.ts';

/** Every id of the course as it stands, in alphabetical order: what `ids.lock.yaml` holds. */
export function idLockOf(parsed: ParsedCourse, digest: (text: string) => string): IdLock {
  const sorted = (ids: string[]) => [...new Set(ids.filter((id) => id !== ''))].sort(compareText);
  const questions = parsed.questions.flatMap(({ id, value }) =>
    value ? [[id, { rev: value.rev, digest: digest(meaningOf(value)) }] as const] : [],
  );
  const { sources, ...others } = ofEach(everyKind, (kind) => sorted(parsed[kind].map(({ id }) => id)));
  return {
    chapters: sorted(parsed.chapters.map(({ id }) => id)),
    concepts: sorted(parsed.concepts.map(({ id }) => id)),
    diagrams: sorted(parsed.diagrams.map(({ id }) => id)),
    sources,
    questions: Object.fromEntries(questions.sort(([a], [b]) => compareText(a, b))),
    ...others,
    criteria: sorted(
      parsed.comparisons.flatMap(({ id, criteria }) =>
        criteria.flatMap((one) => (one.id === '' ? [] : criterionId(id, one.id))),
      ),
    ),
    ...(parsed.course && { course: courseIdOf(parsed.course) }),
  };
}
