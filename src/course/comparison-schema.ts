/** `content/comparisons/<id>.yaml`, as Zod schemas: subjects side by side, criterion by criterion. */
import { z } from 'zod';
import { uncited } from './plain-text.ts';
import { slug } from './questions/common.ts';
import { day, sentence } from './text-fields.ts';

/** A cell is read at a glance; what needs more words stands in its note. */
const mostCharacters = 120;
/** What Markdown takes for the beginning of a list, a heading, a quotation or a table. */
const blockStart = /^(?:[-+*]|\d+[.)]|#{1,6})(?:\s|$)|^[>|]/;

const cellValue = sentence
  .refine((text) => !text.includes('\n'), 'is more than one line')
  .refine((text) => !blockStart.test(text), 'is no line of text: put a backslash before its first mark')
  .refine(
    (text) => uncited(text).length <= mostCharacters,
    `is longer than ${String(mostCharacters)} characters of text; what needs more words goes into "note"`,
  );

export const cellSchema = z.strictObject({
  value: cellValue.describe('A few words of inline Markdown, at most 120 characters of text.'),
  note: sentence
    .refine((text) => !blockStart.test(text) && !/\n\s*\n/.test(text), 'is not one paragraph')
    .optional()
    .describe('Up to two sentences with citations.'),
  checked: day.optional().describe('The day on which the cited source was opened for this cell.'),
  status: z
    .literal('from-knowledge')
    .optional()
    .describe('Instead of "checked": no source was opened. The page says so and counts these.'),
  applies: z
    .boolean()
    .default(true)
    .describe('false: the question makes no sense here. Such a cell needs no citation and no day.'),
});

/** A row. */
export const criterionSchema = z.strictObject({
  id: slug.describe('The row’s anchor. Unique in the whole file; never changed.'),
  name: sentence.describe('What is compared, as the row’s header.'),
  about: z.array(slug).default([]).describe('Ids of the concepts that it is about.'),
  help: sentence.optional().describe('One sentence on how to read this row.'),
  cells: z.record(z.string(), cellSchema).describe('One for each subject, by the subject’s id.'),
});

const subjectSchema = z.strictObject({
  id: slug,
  name: sentence,
  concept: slug.optional().describe('Id of the concept that it is.'),
  standsFor: z
    .array(slug)
    .optional()
    .describe('Ids of concepts of which it is an example: a search for two of them shows these columns.'),
  platform: slug.optional().describe('Id of the platform in course.yaml that it is.'),
});

const groupFields = { id: slug.describe('Unique in the whole file.'), title: sentence };
const frameFields = {
  title: sentence,
  summary: sentence.max(220).describe('One sentence: what is compared and for whom.'),
  subjects: z.array(subjectSchema).min(2).max(6).describe('The columns, in order.'),
};

/** The frame of the file; its criteria are validated one by one, so that each is reported at its own place. */
export const comparisonFrameSchema = z.strictObject({
  ...frameFields,
  groups: z.array(z.strictObject({ ...groupFields, criteria: z.array(z.unknown()) })),
});

/** The whole file. */
export const comparisonFileSchema = z.strictObject({
  ...frameFields,
  groups: z
    .array(z.strictObject({ ...groupFields, criteria: z.array(criterionSchema).min(1) }))
    .min(1)
    .describe('The rows, in groups.'),
});

export type ComparisonFile = z.output<typeof comparisonFileSchema>;
export type ComparisonFrame = z.output<typeof comparisonFrameSchema>;
export type ComparisonSubject = z.output<typeof subjectSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type Cell = z.output<typeof cellSchema>;
