/** Options to choose from: what `choice` and `select` share. */
import { z } from 'zod';
import { compareText } from '../finding.ts';
import type { Answer, Grade } from '../grading/grade.ts';
import type { OptionsKey } from '../grading/options.ts';
import { plainText } from '../plain-text.ts';
import { markdown, slug } from './common.ts';
import type { Flaw, QuestionKind } from './kind.ts';

export const optionSchema = z.strictObject({
  id: slug.describe('Stored with answers, so that rewording keeps a reader’s history.'),
  text: markdown,
  correct: z.boolean().default(false),
  say: markdown.optional().describe('Feedback to whoever chose it. Required on a wrong option.'),
  misconception: slug.optional().describe('The false belief behind a wrong option.'),
});

type Option = z.output<typeof optionSchema>;
interface WithOptions {
  options: Option[];
}

/** `flawsOfAnswer` says what is wrong with how many options are correct. */
export function optionsKind(
  grade: (key: OptionsKey, answer: Answer) => Grade,
  flawsOfAnswer: (right: number, all: number) => string | undefined,
): QuestionKind<WithOptions, OptionsKey> {
  return {
    grade,
    key: ({ options }) => ({ options: options.map(({ id, correct }) => ({ id, correct })) }),
    texts: ({ options }) =>
      options.flatMap(({ text, say }, index) => [
        { path: ['options', index, 'text'], text },
        ...(say === undefined ? [] : [{ path: ['options', index, 'say'], text: say }]),
      ]),
    meaning: ({ options }) =>
      options
        .map(({ id, text, correct }) => [id, text.replace(/\s+/g, ' ').trim(), correct] as const)
        .sort(([a], [b]) => compareText(a, b)),
    flaws({ options }) {
      const message = flawsOfAnswer(options.filter(({ correct }) => correct).length, options.length);
      const answer: Flaw[] =
        message === undefined ? [] : [{ rule: 'correct-options', path: ['options'], message }];
      return [...answer, ...flawsOf(options)];
    },
  };
}

function flawsOf(options: readonly Option[]): Flaw[] {
  const found: Flaw[] = [];
  const ids = new Set<string>();
  const texts = new Set<string>();
  for (const [index, option] of options.entries()) {
    const say = (rule: Flaw['rule'], keys: string[], message: string) =>
      found.push({ rule, path: ['options', index, ...keys], message });
    if (ids.has(option.id))
      say('duplicate-id', ['id'], `Two options of this question have the id "${option.id}".`);
    ids.add(option.id);
    const text = plainText(option.text).toLowerCase();
    if (texts.has(text)) say('duplicate-option', ['text'], 'Two options of this question say the same.');
    texts.add(text);
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
      const message = 'An option cannot refer to other options: their order changes. Use "select".';
      say('option-refers-to-options', ['text'], message);
    }
  }
  if (options.length < 3 || options.length > 5) {
    const message = `The question has ${String(options.length)} options; three to five are enough and fair.`;
    found.push({ rule: 'option-count', path: ['options'], message });
  }
  return found;
}
