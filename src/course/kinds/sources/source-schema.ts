/** The bibliography as authors write it: the variables of the Citation Style Language (CSL 1.0.2), as Zotero exports them. */
import { z } from 'zod';
import { slug } from '../../questions/common.ts';
import { day, dayRather, sentence, webAddress } from '../../text-fields.ts';

/** Written with or without quotation marks. */
const number = z.union([z.string(), z.number().transform(String)]);

const person = z.union([
  z.strictObject({
    family: sentence,
    given: z.string().optional(),
    suffix: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    'dropping-particle': z.string().optional(),
  }),
  z.strictObject({ literal: sentence }),
]);
const people = z.array(person);

const datePart = z.union([z.int(), z.string().regex(/^\d+$/)]);
const dateText = z
  .union([
    z.string(),
    z.int().transform(String),
    z
      .strictObject({ 'date-parts': z.tuple([z.array(datePart).min(1).max(3)]) })
      .transform(({ 'date-parts': [parts] }) => parts.map(padded).join('-')),
  ])
  .pipe(
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
      error: ({ input }) =>
        `is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD${dayRather(String(input))}`,
    }),
  );

function padded(part: number | string, index: number): string {
  return String(part).padStart(index === 0 ? 4 : 2, '0');
}

const sourceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry-dictionary',
  'entry-encyclopedia',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'paper-conference',
  'patent',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const;

const sourceFields = z.strictObject({
  id: slug,
  type: z.enum(sourceTypes),
  title: sentence,
  'title-short': sentence.optional(),
  'citation-key': z.string().optional(),
  author: people.optional(),
  editor: people.optional(),
  translator: people.optional(),
  'collection-editor': people.optional(),
  'container-author': people.optional(),
  contributor: people.optional(),
  director: people.optional(),
  interviewer: people.optional(),
  recipient: people.optional(),
  issued: dateText.optional(),
  accessed: dateText
    .pipe(day)
    .optional()
    .describe('The day on which it was opened for this course. What is "opened" needs it.'),
  'original-date': dateText.optional(),
  'event-date': dateText.optional(),
  'container-title': sentence.optional(),
  'container-title-short': sentence.optional(),
  'collection-title': sentence.optional(),
  'collection-number': number.optional(),
  publisher: sentence.optional(),
  'publisher-place': sentence.optional(),
  'event-title': sentence.optional(),
  'event-place': sentence.optional(),
  edition: number.optional(),
  version: number.optional(),
  volume: number.optional(),
  'number-of-volumes': number.optional(),
  issue: number.optional(),
  'chapter-number': number.optional(),
  section: number.optional(),
  page: number.optional(),
  'number-of-pages': number
    .optional()
    .describe('How long it is as a whole: from 40 on, citations are expected to say where in it.'),
  number: number.optional(),
  genre: sentence.optional(),
  medium: sentence.optional(),
  authority: sentence.optional(),
  language: z.string().optional(),
  note: sentence.optional(),
  abstract: z.string().optional(),
  keyword: z.string().optional(),
  archive: sentence.optional(),
  archive_location: sentence.optional(),
  'archive-place': sentence.optional(),
  'call-number': number.optional(),
  source: z.string().optional().describe('The library or database that the entry comes from.'),
  DOI: z
    .string()
    .regex(
      /^10\.\d{4,9}\/\S+$/,
      'is not a DOI: write it as "10.1145/361011.361073", without an address before it',
    )
    .optional(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
  PMID: number.optional(),
  PMCID: z.string().optional(),
  URL: webAddress.optional(),
  status: z
    .enum(['opened', 'from-knowledge'])
    .describe(
      '"opened": read for this course. "from-knowledge": its existence is certain, but it was not opened.',
    ),
});

/** One entry of `content/sources.yaml`: CSL fields, and how we know it. */
export const sourceSchema = sourceFields.refine(
  ({ status, accessed }) => status !== 'opened' || accessed !== undefined,
  {
    path: ['accessed'],
    error:
      'is missing: a source that is "opened" says on which day, as YYYY-MM-DD. One that was not opened has status: from-knowledge',
  },
);

/** `content/sources.yaml` */
export const sourcesFileSchema = z.strictObject({ references: z.array(sourceSchema) });

export type Source = z.output<typeof sourceSchema>;
export type SourceType = Source['type'];
