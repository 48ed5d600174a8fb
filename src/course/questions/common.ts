import { z } from 'zod';
import { flawOfOwnedId, flawOfSlug, ownedIdPattern, slugLetters, slugPattern } from '../text/slug.ts';
import { markdown } from '../text-fields.ts';

/** Bloom's levels without "create", from recall upward; from `apply` on a question asks for more than memory. */
const levels = ['remember', 'understand', 'apply', 'analyse', 'evaluate'] as const;

export const slug = z
  .string()
  .regex(slugPattern, { error: ({ input }) => flawOfSlug(String(input)) })
  .meta({ title: `an id: ${slugLetters}` });
export const ownedId = z
  .string()
  .regex(ownedIdPattern, { error: ({ input }) => flawOfOwnedId(String(input)) })
  .meta({ title: 'an id of the form <chapter>.<slug>' });

/** How forms of a typed answer are compared. */
export const exactField = z
  .boolean()
  .optional()
  .describe(
    'Whether each sign and capital counts. Without it, code does (--force, userId, /dev/null) and words do not.',
  );

/** Words that make no other answer of a form. */
export const besideField = z
  .array(z.string().min(1).max(40))
  .optional()
  .describe(
    'Words that a reader may add to any form, right or wrong: "pot" lets "a gaiwan pot" be "gaiwan". Not those that make another thing of it.',
  );

/** Fields that questions of every type share. */
export const commonFields = {
  id: ownedId.describe('<chapter>.<slug>. Never changed, never used again.'),
  rev: z.int().min(1).describe('Raised by one whenever the meaning changes.'),
  objective: ownedId.describe('The objective that it tests.'),
  concepts: z.array(slug).min(1),
  level: z.enum(levels),
  prompt: markdown.describe('Markdown without headings.'),
  explanation: markdown.describe(
    'The reasoning in full; shown with the verdict, and to readers without script.',
  ),
  hints: z.array(markdown).default([]).describe('From gentle to strong.'),
  links: z.array(z.string()).min(1).describe('Where it is taught: course links such as "chapter:x#section".'),
  review: z.boolean().default(true).describe('Whether it becomes a review card.'),
  asked: z
    .enum(['chapter', 'practice'])
    .default('chapter')
    .describe('`practice` keeps it out of its chapter: practice, exams and reviews alone ask it.'),
};
