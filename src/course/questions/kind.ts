import type { RuleName } from '../finding.ts';
import type { Answer, Grade } from './grading/grade.ts';
import type { KnownNames } from './grading/known-names.ts';
import { isEmptyForm, type Comparison } from './grading/typed.ts';
import type { Path, PlainText } from '../raw.ts';

/** What is wrong with a question beyond its form. */
export interface Flaw {
  rule: RuleName;
  /** Where, below the question. */
  path: Path;
  message: string;
}

/** What the rest of the generator needs to know of a type of question. */
export interface QuestionKind<Question, Key> {
  /** What grading needs. It goes into the page, so that answers are graded without a server. */
  key: (question: Question, known: KnownNames) => Key;
  grade: (key: Key, answer: Answer) => Grade;
  /** Terms that its answers name, right or wrong: none of them is a misspelling of another. */
  terms?: (question: Question) => string[];
  /** What an answer's worth depends on, beside type and prompt: a change asks for a new revision. */
  meaning: (question: Question) => unknown;
  flaws: (question: Question, plainText: PlainText) => Flaw[];
  /** Answers that must grade right, and answers that must not: the author's listed ones and near misses of the right. */
  examples: (question: Question) => Examples;
}

export interface Examples {
  right: Answer[];
  wrong: Answer[];
}

/** A text as authors mean it: line breaks of the YAML do not count, nor where in a source a citation points. */
export const flat = (text: string): string =>
  text
    .replace(/\[[^[\]]*\]\(cite:/g, '[](cite:')
    .replace(/\s+/g, ' ')
    .trim();

/** Findings for ids that occur twice in a list of `field`. */
export function duplicateIds(list: readonly { id: string }[], field: string): Flaw[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            rule: 'duplicate-id' as const,
            path: [field, index, 'id'],
            message: `Two of "${field}" have the id "${id}".`,
          },
        ],
  );
}

/** Findings for what nobody can tell apart: texts that say the same but for marks, case and the full stop. */
export function duplicateTexts(
  texts: readonly string[],
  pathOf: (index: number) => Path,
  plainText: PlainText = (text) => text,
): Flaw[] {
  const same = texts.map((text) =>
    plainText(text)
      .toLowerCase()
      .replace(/[.!\s]+$/, ''),
  );
  return same.flatMap((text, index) =>
    same.indexOf(text) === index
      ? []
      : [
          {
            rule: 'duplicate-option' as const,
            path: pathOf(index),
            message: `This says the same as number ${String(same.indexOf(text) + 1)} of the list, "${texts[same.indexOf(text)] ?? ''}". Say something else, or take one out.`,
          },
        ],
  );
}

/** Findings for forms in which nothing is left to compare, so that nobody could type them. */
export function emptyForms(forms: readonly string[], path: Path, how: Comparison = {}): Flaw[] {
  return forms.flatMap((form, index) =>
    isEmptyForm(form, how)
      ? [
          {
            rule: 'right-is-wrong' as const,
            path: [...path, index],
            message: `"${form}" has no letter or digit to compare, so it is never accepted. Write a form that can be typed, or "exact: true" if its signs count.`,
          },
        ]
      : [],
  );
}
