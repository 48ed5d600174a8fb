import { z } from 'zod';
import { gradeShort, type ShortKey } from './grading/short.ts';
import { namesNear, type KnownNames } from './grading/known-names.ts';
import { normalised } from './grading/normalised.ts';
import { isForm, listWith, takenNear } from './grading/typed.ts';
import { markdown, sentence } from '../text-fields.ts';
import { besideField, commonFields, exactField, slug } from './common.ts';
import { emptyForms, type Flaw, type QuestionKind } from './kind.ts';

const form = sentence.max(80);

/** One term, typed. */
export const shortSchema = z.strictObject({
  type: z.literal('short'),
  ...commonFields,
  accept: z
    .array(form)
    .min(1)
    .describe('Forms that count as right; case, hyphens and spaces do not matter, except in code.'),
  exact: exactField,
  beside: besideField,
  concept: slug
    .optional()
    .describe(
      'This concept’s name counts too, and those aliases and abbreviations that are not listed as wrong.',
    ),
  wrong: z
    .array(z.strictObject({ when: z.array(form).min(1), say: markdown, misconception: slug.optional() }))
    .default([])
    .describe('Feedback on particular mistakes.'),
});

type Short = z.output<typeof shortSchema>;

const keyOf = ({ accept, concept, wrong, exact, beside }: Short, known: KnownNames): ShortKey => {
  const { articles, byConcept } = known;
  const how = { exact, articles, beside };
  const mistakes = wrong.flatMap(({ when }) => when);
  const own = (concept === undefined ? undefined : byConcept.get(concept)) ?? [];
  // An alias may be right elsewhere and not here; the name itself is the concept.
  const names = own
    .map(({ text }) => text)
    .filter((name, at) => at === 0 || !mistakes.some((form) => isForm(form, name, { articles })));
  const forms = [...accept, ...names];
  const others = namesNear(forms, known)
    .filter((name) => name.concept !== concept)
    .map(({ text }) => text);
  return {
    accept: [...new Set(forms)],
    taken: takenNear(forms, [...others, ...mistakes], how),
    ...(exact !== undefined && { exact }),
    ...(articles && { articles }),
    ...(beside && { beside }),
    wrong: wrong.map(({ when, misconception }) => ({
      when,
      ...(misconception !== undefined && { misconception }),
    })),
  };
};

export const shortKind: QuestionKind<Short, ShortKey> = {
  key: keyOf,
  grade: gradeShort,
  terms: ({ accept, wrong }) => [...accept, ...wrong.flatMap(({ when }) => when)],
  meaning: ({ accept, concept, exact, beside }) => [
    accept.map((form) => normalised(form)).sort(),
    concept ?? null,
    ...(exact === undefined ? [] : [exact]),
    ...(beside ? [beside] : []),
  ],
  flaws: ({ accept, wrong, exact, beside }) => [
    ...emptyForms(accept, ['accept'], { exact }),
    ...wrong.flatMap(({ when }, index) =>
      when.flatMap((form, place): Flaw[] => {
        const path = ['wrong', index, 'when', place];
        const lists = [accept, ...wrong.slice(0, index + 1).map((one) => one.when)];
        const read = listWith(form, lists, { exact, beside });
        if (read === 0) {
          const message = `"${form}" is accepted as right, so this feedback would never be shown. Take it out of one list.`;
          return [{ rule: 'wrong-is-right', path, message }];
        }
        if (read < 0 || read === index + 1) return [];
        const message = `"${form}" stands under an earlier mistake too, so this feedback would never be shown. Take it out of one list.`;
        return [{ rule: 'same-form', path, message }];
      }),
    ),
  ],
  examples: ({ accept, wrong }) => ({
    right: accept.map((one) => [`value=${one}`]),
    wrong: [...wrong.flatMap(({ when }) => when.map((one) => [`value=${one}`])), ['value=?']],
  }),
};
