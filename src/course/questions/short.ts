import { z } from 'zod';
import { gradeShort, type ShortKey } from '../grading/short.ts';
import { isSameTerm, normalised, takenNear } from '../grading/typed.ts';
import { commonFields, markdown, slug } from './common.ts';
import { emptyForms, type ConceptName, type Flaw, type QuestionKind } from './kind.ts';

const form = z.string().trim().min(1).max(80);

/** One term, typed. */
export const shortSchema = z.strictObject({
  type: z.literal('short'),
  ...commonFields,
  accept: z.array(form).min(1).describe('Forms that count as right; case, hyphens and spaces do not matter.'),
  concept: slug.optional().describe('This concept’s name, aliases and abbreviations count too.'),
  wrong: z
    .array(z.strictObject({ when: z.array(form).min(1), say: markdown, misconception: slug.optional() }))
    .default([])
    .describe('Feedback on particular mistakes.'),
});

type Short = z.output<typeof shortSchema>;

const keyOf = ({ accept, concept, wrong }: Short, names: readonly ConceptName[]): ShortKey => {
  const forms = [...accept, ...names.filter((name) => name.concept === concept).map(({ text }) => text)];
  const others = names.filter((name) => name.concept !== concept).map(({ text }) => text);
  return {
    accept: [...new Set(forms)],
    taken: takenNear(forms, [...others, ...wrong.flatMap(({ when }) => when)]),
    wrong: wrong.map(({ when, misconception }) => ({
      when,
      ...(misconception !== undefined && { misconception }),
    })),
  };
};

export const shortKind: QuestionKind<Short, ShortKey> = {
  key: keyOf,
  grade: gradeShort,
  texts: ({ wrong }) => wrong.map(({ say }, index) => ({ path: ['wrong', index, 'say'], text: say })),
  meaning: ({ accept, concept }) => [accept.map(normalised).sort(), concept ?? null],
  flaws: ({ accept, wrong }) => [
    ...emptyForms(accept, ['accept']),
    ...wrong.flatMap(({ when }, index) =>
      when.flatMap((form, place): Flaw[] =>
        accept.some((right) => isSameTerm(right, form))
          ? [
              {
                rule: 'wrong-is-right',
                path: ['wrong', index, 'when', place],
                message: `"${form}" is accepted as right, so this feedback would never be shown. Take it out of one list.`,
              },
            ]
          : [],
      ),
    ),
  ],
  examples: ({ accept, wrong }) => ({
    right: accept.map((one) => [`value=${one}`]),
    wrong: [...wrong.flatMap(({ when }) => when.map((one) => [`value=${one}`])), ['value=?']],
  }),
};
