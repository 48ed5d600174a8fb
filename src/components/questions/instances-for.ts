import { course } from 'virtual:course';
import type { Question } from '../../course/questions/question.ts';
import { instanceTexts } from '../../course/questions/instanced.ts';
import { outcomesOfNumeric } from '../../course/questions/numeric.ts';
import { numbersOfPrediction } from '../../course/questions/predict.ts';

/** A text with an instance's values in its braces. */
export const filled = (text: string, instance: { texts: Record<string, string> } | undefined): string =>
  text.replace(/\{([^{}]*)\}/g, (braces, expression: string) => instance?.texts[expression] ?? braces);

/** A link with an instance's values in its braces, without the spaces that part thousands. */
export const linkFor = (link: string, instance: { texts: Record<string, string> } | undefined): string =>
  filled(link, instance).replace(/\u202F/g, '');

/** The instances of a question that has any, with what its texts' braces show for each. */
export function instancesFor(
  question: Question,
): { id: string; texts: Record<string, string> }[] | undefined {
  if (question.type === 'numeric' && question.seed)
    return instanceTexts(question, outcomesOfNumeric(question), course.language);
  if (question.type === 'predict')
    return instanceTexts(question, numbersOfPrediction(question), course.language);
  return undefined;
}
