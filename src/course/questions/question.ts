/** The types of question: the union of what authors write, and what each type knows of itself. */
import { z } from 'zod';
import { rules } from '../finding.ts';
import type { Answer, Grade } from './grading/grade.ts';
import type { ConceptName, KnownNames } from './grading/known-names.ts';
import type { PlainText } from '../raw.ts';
import { choiceSchema } from './choice.ts';
import { clozeSchema } from './cloze.ts';
import { explainKind, explainSchema } from './explain.ts';
import { hotspotKind, hotspotSchema } from './hotspot.ts';
import { flat, type Examples, type Flaw, type QuestionKind } from './kind.ts';
import { matchSchema } from './match.ts';
import { matrixSchema } from './matrix.ts';
import { numericSchema } from './numeric.ts';
import { orderSchema } from './order.ts';
import { predictKind, predictSchema, type Predict } from './predict.ts';
import { recallKind, recallSchema } from './recall.ts';
import { partKinds, scenarioKind, scenarioSchema } from './scenario.ts';
import { selectSchema } from './select.ts';
import { shortSchema } from './short.ts';
import { didYouMean } from '../text/near-miss.ts';
import { writtenTexts, type WrittenText } from '../text/written-texts.ts';

const schemas = [
  choiceSchema,
  selectSchema,
  numericSchema,
  orderSchema,
  matchSchema,
  matrixSchema,
  clozeSchema,
  shortSchema,
  hotspotSchema,
  recallSchema,
  explainSchema,
  scenarioSchema,
  predictSchema,
] as const;
export const questionTypes = schemas.map(({ shape }) => shape.type.value);
const names = questionTypes.map((type) => `"${type}"`);

export const questionSchema = z.discriminatedUnion('type', schemas, {
  error: ({ input }) => {
    const type = (input as { type?: unknown } | undefined)?.type;
    const near = typeof type === 'string' ? didYouMean(type, questionTypes) : '';
    return `is not a known type of question.${near} Known are ${names.join(', ')}`;
  },
});

type Written = z.output<typeof questionSchema>;
export type Question = Exclude<Written, { type: 'predict' }> | Predict;
export type QuestionType = Question['type'];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** What each type knows of itself. The compiler names a type that is missing. */
const kinds = {
  ...partKinds,
  hotspot: hotspotKind,
  recall: recallKind,
  explain: explainKind,
  scenario: scenarioKind,
  predict: predictKind,
} satisfies Record<QuestionType, unknown>;

/** The kind of `question`, for a question of whatever type. */
function kindOf(question: Question): QuestionKind<Question, unknown> {
  return kinds[question.type] as unknown as QuestionKind<Question, unknown>;
}

/** What grading needs, as it goes into the page. */
export const keyOf = (question: Question, known: KnownNames): unknown =>
  kindOf(question).key(question, known);

/** The terms that the answers of `questions` name, as names of no concept. */
export const termsOf = (questions: readonly Question[]): ConceptName[] =>
  questions.flatMap((question) =>
    (kindOf(question).terms?.(question) ?? []).map((text) => ({ concept: '', text })),
  );

/** Every Markdown text of a question, with its place below it, in the order in which it is read. */
export function textsOf(question: Question): WrittenText[] {
  return writtenTexts(questionSchema, question)
    .filter(({ kind, text }) => kind !== 'plain' && text !== '')
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What is asked, what it is about, and what is said of it in the end. */
const rank = ({ path: [field] }: WrittenText): number =>
  field === 'prompt' ? 0 : field === 'explanation' ? 2 : field === 'hints' ? 3 : 1;

/**
 * What an answer's worth depends on. Feedback, hints and explanations may be improved without a new revision.
 */
export function meaningOf(question: Question): string {
  return JSON.stringify([question.type, flat(question.prompt), kindOf(question).meaning(question)]);
}

/** What answers to `question` are worth: as in the page, its key is made once for all of them. */
export function graderOf(question: Question, known: KnownNames): (answer: Answer) => Grade {
  const { grade, key } = kindOf(question);
  const made = key(question, known);
  return (answer) => grade(made, answer);
}

/** What `answer` is worth. */
export function gradeAnswer(question: Question, answer: Answer, known: KnownNames): Grade {
  return graderOf(question, known)(answer);
}

/** Answers that are right, and answers that are not. */
export const examplesOf = (question: Question): Examples => kindOf(question).examples(question);

/** What is wrong beyond the form. A question that does not grade its own examples as its author means is flawed too. */
export function flawsIn(question: Question, known: KnownNames, plainText: PlainText): Flaw[] {
  const found = kindOf(question).flaws(question, plainText);
  if (found.some(({ rule }) => rules[rule] === 'error')) return found;
  const { right, wrong } = examplesOf(question);
  const grade = graderOf(question, known);
  const verdict = (answer: Answer) => grade(answer).verdict;
  // What is typed is given with its field, and a question with drawn numbers with its instance.
  const inWords = (answer: Answer) =>
    answer
      .flatMap((one) => (one.startsWith('instance=') ? [] : `"${one.replace(/^value=/, '')}"`))
      .join(', ');
  const lost = right.find((answer) => verdict(answer) !== 'right');
  const won = wrong.find((answer) => verdict(answer) === 'right');
  const say = (rule: 'right-is-wrong' | 'wrong-is-right', message: string): Flaw => ({
    rule,
    path: [],
    message,
  });
  return [
    ...found,
    ...(lost ? [say('right-is-wrong', `The right answer ${inWords(lost)} is not graded as right.`)] : []),
    ...(won
      ? [say('wrong-is-right', `The answer ${inWords(won)} is meant as wrong but is graded as right.`)]
      : []),
  ];
}
