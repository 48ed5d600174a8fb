/** `content/comparisons/<id>.yaml`, as Zod schemas: subjects side by side, criterion by criterion. */
import { z } from 'zod';
import { slug } from '../../questions/common.ts';
import { day, line, sentence } from '../../text-fields.ts';

export const cellSchema = z.strictObject({
  value: line.describe('A few words of inline Markdown, at most 120 characters of text.'),
  note: line.optional().describe('Up to two sentences with citations.'),
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
  help: line.optional().describe('One sentence on how to read this row.'),
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
