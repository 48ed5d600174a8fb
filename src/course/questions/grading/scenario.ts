import { graded, type Answer, type Grade, type PartVerdict, type Verdicts } from './grade.ts';

/** What grading a `scenario` needs to know: each part's type, and what that type needs to know. */
export interface ScenarioKey {
  parts: readonly { id: string; type: string; key: unknown }[];
}

const outcomeOf = ({ verdict, score }: Grade): PartVerdict =>
  verdict === 'blank' ? 'missed' : score === 1 ? 'right' : 'wrong';

/**
 * The mean of what the parts are worth, by `gradePart`; blank only if all of them are, and asked back if one of them
 * is. Answers, verdicts and remarks of a part begin with `<part>/`; `<part>` alone has the verdict on the whole part,
 * right or not.
 */
export function gradeScenario(
  { parts }: ScenarioKey,
  answer: Answer,
  gradePart: (type: string, key: unknown, answer: Answer) => Grade,
): Grade {
  const grades = parts.map(({ id, type, key }) => {
    const prefix = `${id}/`;
    const own = answer.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
    return { id, prefix, grade: gradePart(type, key, own) };
  });
  const verdicts: Verdicts = new Map();
  for (const { id, prefix, grade } of grades) {
    verdicts.set(id, outcomeOf(grade));
    for (const [part, verdict] of grade.parts) verdicts.set(prefix + part, verdict);
  }
  const isBlank = grades.every(({ grade }) => grade.verdict === 'blank');
  const score = grades.reduce((sum, { grade }) => sum + grade.score, 0) / Math.max(1, parts.length);
  const whole = graded(score, isBlank ? undefined : verdicts, {
    remarks: grades.flatMap(({ prefix, grade }) => grade.remarks.map((remark) => prefix + remark)),
    misconceptions: [...new Set(grades.flatMap(({ grade }) => grade.misconceptions))],
  });
  const asks = grades.flatMap(({ prefix, grade }) =>
    (grade.asks ?? []).map((ask) => ({ ...ask, part: prefix + ask.part })),
  );
  return asks.length > 0 ? { ...whole, verdict: 'asked', asks } : whole;
}
