/** Answers that readers grade themselves. */
import { fieldsOf, graded, type Answer, type Grade } from './grade.ts';

const worth = new Map([
  ['again', 0],
  ['hard', 0.5],
  ['good', 1],
  ['easy', 1],
]);

/** 0 for `grade=again`, a half for `hard`, 1 for `good` and `easy`. A card needs no key. */
export function gradeRecall(_key: null, answer: Answer): Grade {
  const score = worth.get(fieldsOf(answer).get('grade') ?? '');
  return graded(score ?? 0, score === undefined ? undefined : new Map());
}

/** What grading an `explain` needs to know: the ids of its criteria. */
export interface ExplainKey {
  criteria: readonly string[];
}

/** Criteria met / criteria. `answer` holds `has=<criterion>` for each one met, and is blank until it says `done=yes`. */
export function gradeExplain({ criteria }: ExplainKey, answer: Answer): Grade {
  if (!answer.includes('done=yes') || criteria.length === 0) return graded(0, undefined);
  const isMet = (id: string) => answer.includes(`has=${id}`);
  return graded(
    criteria.filter(isMet).length / criteria.length,
    new Map(criteria.map((id) => [id, isMet(id) ? 'right' : 'missed'])),
  );
}
