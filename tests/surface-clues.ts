/** Who knows nothing and goes by what options look like: how often is he right? */
import type { Course } from '../src/course/course.ts';
import { plainText } from '../src/markdown/plain-text.ts';

interface Look {
  text: string;
  words: string[];
  correct: boolean;
}
export interface Item {
  prompt: Set<string>;
  options: Look[];
}

/** Words that carry a meaning, roughly: those of four letters or more. */
const longWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** The questions, and parts of questions, that offer options of which one is right. */
export function choicesOf(course: Course): Item[] {
  const questions = Object.values(course.questions).flatMap(
    (
      question,
    ): { type: string; prompt: string; options?: { text: string; correct?: boolean }[] | undefined }[] =>
      question.type === 'scenario' ? question.parts : [question],
  );
  return questions.flatMap(({ type, prompt, options = [] }) =>
    type === 'choice'
      ? {
          prompt: new Set(longWords(plainText(prompt, course.language))),
          options: options.map(({ text, correct = false }) => {
            const shown = plainText(text, course.language);
            return { text: shown, words: longWords(shown), correct };
          }),
        }
      : [],
  );
}

const share = (words: readonly string[], isCounted: (word: string) => boolean) =>
  words.filter(isCounted).length / Math.max(1, words.length);
const has = (pattern: RegExp) => (option: Look) => (pattern.test(option.text) ? 1 : 0);
const absolute = has(/\b(all|only|always|never|every|none|no|must|nothing|cannot)\b/i);
const negation = has(/\b(not|no|never|nothing|without|neither|nor)\b/i);
const ofThePrompt = (option: Look, { prompt }: Item) => share(option.words, (word) => prompt.has(word));
/** An option whose words the others repeat: distractors are often made of the right answer. */
const likeTheOthers = (option: Look, { options }: Item) =>
  share(option.words, (word) => options.some((other) => other !== option && other.words.includes(word)));

/** What somebody may value in an option; the opposite is a clue too. */
export const clues: Record<string, (option: Look, item: Item) => number> = {
  'it is long': ({ text }) => text.length,
  'it repeats the words of the question': ofThePrompt,
  'it is like the others': likeTheOthers,
  'it speaks of all, only or never': absolute,
  'it denies something': negation,
  'it is hedged': has(/\b(may|can|often|some|most|usually|both|until|unless|if|while)\b/i),
  'it gives a reason': has(/\b(because|since|so|for|as)\b/i),
  'it has many parts': ({ text }) => (text.match(/[,;:]/g) ?? []).length,
  'it has figures': ({ text }) => (text.match(/\d/g) ?? []).length,
};

/** The share of items that are answered right by taking what is valued most, and by chance where several are alike. */
export function rightBy(value: (option: Look, item: Item) => number, items: readonly Item[]): number {
  const scores = items.map((item) => {
    const values = item.options.map((option) => value(option, item));
    const best = item.options.filter((_, index) => values[index] === Math.max(...values));
    return best.filter(({ correct }) => correct).length / best.length;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
