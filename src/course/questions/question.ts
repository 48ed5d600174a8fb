/** The types of question: the union of what authors write, and what each type knows of itself. */
import { z } from 'zod';
import type { Answer, Grade } from '../grading/grade.ts';
import type { Path } from '../raw.ts';
import { choiceKind, choiceSchema } from './choice.ts';
import type { Flaw, QuestionKind } from './kind.ts';
import { selectKind, selectSchema } from './select.ts';

const schemas = [choiceSchema, selectSchema] as const;
const names = schemas.map(({ shape }) => `"${shape.type.value}"`);

export const questionSchema = z.discriminatedUnion('type', schemas, {
  error: `is not a known type of question. Known are ${names.join(' and ')}`,
});

export type Question = z.output<typeof questionSchema>;
export type QuestionType = Question['type'];

/** What each type knows of itself. The compiler names a type that is missing. */
const kinds = { choice: choiceKind, select: selectKind } satisfies Record<QuestionType, unknown>;

/** The kind of `question`, for a question of whatever type. */
function kindOf(question: Question): QuestionKind<Question, unknown> {
  return kinds[question.type] as QuestionKind<Question, unknown>;
}

/** What grading needs, as it goes into the page. */
export const keyOf = (question: Question): unknown => kindOf(question).key(question);

/** Every Markdown text of a question, with its place below it. */
export function textsOf(question: Question): { path: Path; text: string }[] {
  return [
    { path: ['prompt'], text: question.prompt },
    ...kindOf(question).texts(question),
    { path: ['explanation'], text: question.explanation },
    ...question.hints.map((text, index) => ({ path: ['hints', index], text })),
  ];
}

/**
 * What an answer's worth depends on. Feedback, hints and explanations may be improved without a new revision.
 */
export function meaningOf(question: Question): string {
  const prompt = question.prompt.replace(/\s+/g, ' ').trim();
  return JSON.stringify([question.type, prompt, kindOf(question).meaning(question)]);
}

/** What `answer` is worth. */
export function gradeAnswer(question: Question, answer: Answer): Grade {
  const { grade, key } = kindOf(question);
  return grade(key(question), answer);
}

export const flawsIn = (question: Question): Flaw[] => kindOf(question).flaws(question);
