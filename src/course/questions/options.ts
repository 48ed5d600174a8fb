/** Options to choose from: what `choice`, `select` and `hotspot` share. */
import { z } from 'zod';
import { compareText } from '../finding.ts';
import type { Answer, Grade } from './grading/grade.ts';
import type { OptionsKey } from './grading/options.ts';
import type { PlainText } from '../raw.ts';
import { absoluteDistractors } from './absolutes.ts';
import { slug } from './common.ts';
import { line, markdown } from '../text-fields.ts';
import { duplicateTexts, flat, type Examples, type Flaw, type QuestionKind } from './kind.ts';

export const optionSchema = z.strictObject({
  id: slug.describe('Stored with answers, so that rewording keeps a reader’s history.'),
  text: line,
  correct: z.boolean().default(false),
  say: markdown.optional().describe('Feedback to whoever chose it. Required on a wrong option.'),
  misconception: slug.optional().describe('The false belief behind a wrong option.'),
});

export type Option = z.output<typeof optionSchema>;
interface WithOptions {
  options: Option[];
}

/** `flawOfAnswer` says what is wrong with how many options are correct. */
export function optionsKind(
  grade: (key: OptionsKey, answer: Answer) => Grade,
  flawOfAnswer: (right: number, all: number) => string | undefined,
): QuestionKind<WithOptions, OptionsKey> {
  return {
    grade,
    key: ({ options }) => optionsKey(options),
    meaning: ({ options }) =>
      options
        .map(({ id, text, correct }) => [id, flat(text), correct] as const)
        .sort(([a], [b]) => compareText(a, b)),
    flaws({ options }, plainText) {
      const message = flawOfAnswer(options.filter(({ correct }) => correct).length, options.length);
      const answer: Flaw[] =
        message === undefined ? [] : [{ rule: 'correct-options', path: ['options'], message }];
      return [...answer, ...flawsOfOptions(options, plainText)];
    },
    examples: ({ options }) => optionExamples(options),
  };
}

export function optionsKey(
  options: readonly { id: string; correct: boolean; misconception?: string | undefined }[],
): OptionsKey {
  return {
    options: options.map(({ id, correct, misconception }) => ({
      id,
      ...(correct && { correct }),
      ...(misconception !== undefined && { misconception }),
    })),
  };
}

/** The right options; and, as what is not right, the same with one option more or less. */
export function optionExamples(options: readonly { id: string; correct: boolean }[]): Examples {
  const right = options.flatMap(({ id, correct }) => (correct ? id : []));
  const wrong = options.map(({ id, correct }) =>
    correct ? right.filter((one) => one !== id) : [...right, id],
  );
  return { right: [right], wrong };
}

/** What is wrong with the options whatever makes them right. */
export function flawsOfOptions(
  options: readonly Pick<Option, 'id' | 'text' | 'correct' | 'say'>[],
  plainText: PlainText,
): Flaw[] {
  const found: Flaw[] = [];
  const ids = new Set<string>();
  for (const [index, option] of options.entries()) {
    const say = (rule: Flaw['rule'], keys: string[], message: string) =>
      found.push({ rule, path: ['options', index, ...keys], message });
    if (ids.has(option.id))
      say('duplicate-id', ['id'], `Two options of this question have the id "${option.id}".`);
    ids.add(option.id);
    const text = plainText(option.text);
    if (!option.correct && option.say === undefined) {
      say(
        'missing-feedback',
        [],
        `The wrong option "${option.id}" does not say why it is wrong. Write "say".`,
      );
    }
    if (
      /\b(all|none|both|neither) of (the above|these)\b|\bthe above\b|\bboth [a-e] and [a-e]\b/i.test(text)
    ) {
      const message =
        'An option cannot refer to other options: each is judged by itself. Where several are right, use "select".';
      say('option-refers-to-options', ['text'], message);
    }
  }
  found.push(
    ...duplicateTexts(
      options.map(({ text }) => text),
      (index) => ['options', index, 'text'],
      plainText,
    ),
    ...absoluteDistractors(options, plainText),
  );
  if (options.length < 3 || options.length > 5) {
    const message = `The question has ${String(options.length)} options; three to five are enough and fair.`;
    found.push({ rule: 'option-count', path: ['options'], message });
  }
  return found;
}
