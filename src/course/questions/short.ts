import { z } from 'zod';
import { gradeShort, type ShortKey } from './grading/short.ts';
import { namesNear, type KnownNames } from './grading/known-names.ts';
import { isForm, normalised, takenNear } from './grading/typed.ts';
import { markdown, sentence } from '../text-fields.ts';
import { commonFields, exactField, slug } from './common.ts';
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
  concept: slug.optional().describe('This concept’s name, aliases and abbreviations count too.'),
  wrong: z
    .array(z.strictObject({ when: z.array(form).min(1), say: markdown, misconception: slug.optional() }))
    .default([])
    .describe('Feedback on particular mistakes.'),
});

type Short = z.output<typeof shortSchema>;

const keyOf = ({ accept, concept, wrong, exact }: Short, known: KnownNames): ShortKey => {
  const { articles, byConcept } = known;
  const own = (concept === undefined ? undefined : byConcept.get(concept)) ?? [];
  const forms = [...accept, ...own.map(({ text }) => text)];
  const others = namesNear(forms, known)
    .filter((name) => name.concept !== concept)
    .map(({ text }) => text);
  return {
    accept: [...new Set(forms)],
    taken: takenNear(forms, [...others, ...wrong.flatMap(({ when }) => when)], { exact, articles }),
    ...(exact !== undefined && { exact }),
    ...(articles && { articles }),
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
  meaning: ({ accept, concept, exact }) => [
    accept.map((form) => normalised(form)).sort(),
    concept ?? null,
    ...(exact === undefined ? [] : [exact]),
  ],
  flaws: ({ accept, wrong, exact }) => [
    ...emptyForms(accept, ['accept'], { exact }),
    ...wrong.flatMap(({ when }, index) =>
      when.flatMap((form, place): Flaw[] => {
        const path = ['wrong', index, 'when', place];
        if (accept.some((right) => isForm(right, form, { exact }))) {
          const message = `"${form}" is accepted as right, so this feedback would never be shown. Take it out of one list.`;
          return [{ rule: 'wrong-is-right', path, message }];
        }
        const earlier = wrong.slice(0, index).find((other) => other.when.some((one) => isForm(one, form)));
        if (!earlier) return [];
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
