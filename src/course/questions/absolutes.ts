import { codeSpan, masked } from '../text/masked.ts';
import type { PlainText } from '../raw.ts';
import type { Flaw } from './kind.ts';

/** Words that allow no exception: whoever knows nothing of the matter strikes out the options that hold them. Alone they are an answer. */
const absolutes = /\b(?:always|never|only|all|none|every|everyone|everything)\b/gi;
const hedged =
  /\bnot (?:always|only|all|every\w*)\b|\b(?:at all|all but|all the same|only (?:a (?:little|few|bit)|slightly)|(?:all|none) of (?:the above|these))\b|^\w+\W*$/gi;

interface Judged {
  text: string;
  correct: boolean;
}

/** A finding at the first wrong option with such a word, if no right option has one. Nothing where what is right changes. */
export function absoluteDistractors(options: readonly Judged[], plainText: PlainText): Flaw[] {
  const absolutesIn = ({ text }: Judged): string[] =>
    [...masked(plainText(masked(text, codeSpan)), hedged).matchAll(absolutes)].map(([word]) =>
      word.toLowerCase(),
    );
  const right = options.filter(({ correct }) => correct);
  const words = options.flatMap((option) => (option.correct ? [] : absolutesIn(option)));
  if (right.length === 0 || words.length === 0 || right.some((option) => absolutesIn(option).length > 0))
    return [];
  const index = options.findIndex((option) => !option.correct && absolutesIn(option).length > 0);
  const named = [...new Set(words)].map((word) => `"${word}"`).join(', ');
  const message = `Among the options only wrong ones say ${named}, which gives them away. Say it with its exceptions, or let a right option be as strict.`;
  return [{ rule: 'absolute-distractor', path: ['options', index, 'text'], message }];
}
