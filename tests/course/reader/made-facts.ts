/** Facts of questions that no course has: tests of drawing say only what matters to them. */
import fc from 'fast-check';
import type { QuestionFacts } from '../../../src/course/reader/question-facts.ts';

/** The facts of `<chapter>.<slug>`, a choice of its chapter's part. */
export function factsLike(id: string, changes: Partial<QuestionFacts> = {}): QuestionFacts {
  const [chapter = ''] = id.split('.');
  return {
    id,
    rev: 1,
    type: 'choice',
    chapter,
    part: `part-of-${chapter}`,
    objective: `${chapter}.objective`,
    concepts: [],
    platforms: [],
    level: 'understand',
    review: true,
    page: `/questions/${chapter}/`,
    instances: [],
    ...changes,
  };
}

/** So many questions of each objective, of the chapter that its name begins with. */
export function bank(counts: Record<string, number>, changes: Partial<QuestionFacts> = {}): QuestionFacts[] {
  return Object.entries(counts).flatMap(([objective, count]) =>
    Array.from({ length: count }, (_, index) =>
      factsLike(`${objective}-${String(index)}`, { objective, ...changes }),
    ),
  );
}

/** A bank of up to three chapters with up to three objectives each. */
export const anyBank: fc.Arbitrary<QuestionFacts[]> = fc
  .uniqueArray(fc.constantFrom('a.x', 'a.y', 'a.z', 'b.x', 'b.y', 'c.x'))
  .chain((objectives) =>
    fc.tuple(
      ...objectives.map((objective) => fc.tuple(fc.constant(objective), fc.integer({ min: 1, max: 5 }))),
    ),
  )
  .map((counts) => bank(Object.fromEntries(counts)));

/** A bank, and the same in another order. */
export const anyBankTwice: fc.Arbitrary<[QuestionFacts[], QuestionFacts[]]> = anyBank.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
);
