/** What authors write of a claim, as Zod schemas. Their descriptions become the JSON Schema that editors show. */
import { z } from 'zod';
import { slug } from '../../questions/common.ts';
import { day, line, linklessLine, markdown } from '../../text-fields.ts';

/** What a claim turns out to be, from what can be built on to what cannot. */
export const verdicts = ['holds', 'dated', 'disputed', 'wrong', 'marketing'] as const;
export type Verdict = (typeof verdicts)[number];

/** YYYY, YYYY-MM or YYYY-MM-DD. */
const time = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, {
    error: 'is not a time of the form YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine((text) => text.length < 10 || day.safeParse(text).success, 'is not a day of the calendar');

/** One entry of `content/claims.yaml`. */
export const claimSchema = z
  .strictObject({
    id: slug,
    claim: linklessLine.describe('One sentence in our own words, as its holder would say it.'),
    by: line.optional().describe('Who says so, where and when: a few words of Markdown, which may cite.'),
    verdict: z
      .enum(verdicts)
      .describe(
        'holds: true today. dated: was true or fair, "now" says what changed. disputed: serious sources disagree, or it depends. wrong: false, also when written. marketing: one-sided or not checkable.',
      ),
    now: markdown.describe('What is true now: one to four sentences of Markdown, with citations.'),
    since: time
      .optional()
      .describe('When that became so: "2007", "2007-11" or "2007-11-21". A dated claim needs it.'),
    checked: day.describe('The day on which the sources of "now" were read for this.'),
    about: z.array(slug).min(1).describe('Ids of the concepts that it is about.'),
    links: z
      .array(z.string())
      .default([])
      .describe('Where the course takes it up: course links such as "chapter:x#section".'),
  })
  .refine(({ verdict, since }) => verdict !== 'dated' || since !== undefined, {
    path: ['since'],
    error: 'is missing: what is dated changed at some time. Write a year, in quotation marks',
  });

/** `content/claims.yaml`: what people claim, and what of it holds. */
export const claimsFileSchema = z.strictObject({ claims: z.array(claimSchema) });

export type Claim = z.output<typeof claimSchema>;
