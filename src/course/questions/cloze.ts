import { z } from 'zod';
import { gradeCloze, type ClozeKey } from './grading/cloze.ts';
import { namesNear, type KnownNames } from './grading/known-names.ts';
import { normalised } from './grading/normalised.ts';
import { takenNear } from './grading/typed.ts';
import { hintAround } from './blank-hints.ts';
import { markdown, sentence } from '../text-fields.ts';
import { besideField, commonFields, exactField, slug } from './common.ts';
import { duplicateIds, duplicateTexts, emptyForms, flat, type Flaw, type QuestionKind } from './kind.ts';
import { keepOrderField } from './option-order.ts';

const form = sentence.max(80);

/** A text with blanks, written {{id}}. */
export const clozeSchema = z.strictObject({
  type: z.literal('cloze'),
  ...commonFields,
  text: markdown.describe('Markdown with {{id}} where a blank stands.'),
  blanks: z
    .array(
      z.strictObject({
        id: slug,
        accept: z.array(form).min(1).describe('Forms that count as right.'),
        options: z
          .array(form)
          .min(2)
          .max(8)
          .optional()
          .describe('If given, the blank is a list to choose from.'),
        keepOrder: keepOrderField,
        exact: exactField,
        beside: besideField,
        say: markdown.optional().describe('Why this belongs here.'),
      }),
    )
    .min(1)
    .max(6),
});

type Cloze = z.output<typeof clozeSchema>;

/** The ids of the blanks in `text`, in their order. */
const blanksIn = (text: string): string[] =>
  [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, id = '']) => id.trim());

const keyOf = ({ blanks }: Cloze, known: KnownNames): ClozeKey => ({
  blanks: blanks.map(({ id, accept, options, exact, beside }) => ({
    id,
    accept,
    taken: takenNear(
      accept,
      [
        ...namesNear(accept, known).map(({ text }) => text),
        ...blanks.flatMap((other) => (other.id === id ? [] : other.accept)),
      ],
      { exact, beside, articles: known.articles },
    ),
    chosen: options !== undefined,
    ...(exact !== undefined && { exact }),
    ...(known.articles && !options && { articles: known.articles }),
    ...(beside && !options && { beside }),
  })),
});

export const clozeKind: QuestionKind<Cloze, ClozeKey> = {
  key: keyOf,
  grade: gradeCloze,
  terms: ({ blanks }) => blanks.flatMap(({ accept, options = [] }) => [...accept, ...options]),
  meaning: ({ text, blanks }) => [
    flat(text),
    blanks.map(({ id, accept, options, exact, beside }) => [
      id,
      accept.map((one) => normalised(one)).sort(),
      options ?? null,
      ...(exact === undefined ? [] : [exact]),
      ...(beside ? [beside] : []),
    ]),
  ],
  flaws({ text, blanks }) {
    const placed = blanksIn(text);
    const ids = blanks.map(({ id }) => id);
    return [
      ...duplicateIds(blanks, 'blanks'),
      ...placed.flatMap((id, index): Flaw[] => {
        const message = !ids.includes(id)
          ? `The text has a blank {{${id}}} that "blanks" does not describe. Known are: ${ids.join(', ')}.`
          : placed.indexOf(id) < index
            ? `The blank {{${id}}} stands twice in the text. Give each its own id.`
            : undefined;
        return message === undefined ? [] : [{ rule: 'blank', path: ['text'], message }];
      }),
      ...blanks.flatMap(({ id, accept, options, exact }, index): Flaw[] => [
        ...(placed.includes(id)
          ? []
          : [
              {
                rule: 'blank' as const,
                path: ['blanks', index],
                message: `The text has no {{${id}}}, so this blank is never shown.`,
              },
            ]),
        ...(options && !options.some((one) => accept.includes(one))
          ? [
              {
                rule: 'blank' as const,
                path: ['blanks', index, 'options'],
                message: 'None of the options is accepted as right.',
              },
            ]
          : []),
        ...(options ? [] : emptyForms(accept, ['blanks', index, 'accept'], { exact })),
        ...duplicateTexts(options ?? [], (place) => ['blanks', index, 'options', place]),
        ...givenAway(text, { id, accept, options }),
      ]),
    ];
  },
  examples({ blanks }) {
    const right = blanks.map(
      ({ id, accept, options }) => `${id}=${options?.find((one) => accept.includes(one)) ?? accept[0] ?? ''}`,
    );
    return {
      right: [right],
      wrong: blanks.map(({ id, accept, options }, index) =>
        right.with(index, `${id}=${options?.find((one) => !accept.includes(one)) ?? '?'}`),
      ),
    };
  },
};

function givenAway(
  text: string,
  { id, accept, options }: Pick<Cloze['blanks'][number], 'id' | 'accept' | 'options'>,
): Flaw[] {
  const right = options?.find((option) => accept.includes(option)) ?? accept[0] ?? '';
  const others = (options ?? []).filter((option) => !accept.includes(option));
  const message = hintAround(text, id, right, others);
  return message === undefined ? [] : [{ rule: 'blank-given-away', path: ['text'], message }];
}
