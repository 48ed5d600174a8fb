/** `content/traces/<id>.yaml`, as a Zod schema: how something happens, step by step in lanes, under several techniques. */
import { z } from 'zod';
import { slug } from '../../questions/common.ts';
import { line, linklessLine, sentence, uncitedLine } from '../../text-fields.ts';

/** More lanes find no room on a phone. */
const mostLanes = 6;

const costUnits = ['cycles', 'ns', 'µs'] as const;

const costSchema = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(costUnits),
  year: z.int().min(1950).max(2100).describe('When it was measured.'),
  cite: slug.describe('Id of the source that gives it.'),
  note: uncitedLine.describe('What was measured, on what.'),
});

const askSchema = z
  .strictObject({
    state: slug.optional().describe('Id of a state: its next value is asked for. Without it, the next lane.'),
    right: linklessLine.optional().describe('The value that this step sets.'),
    wrong: z
      .record(z.string(), uncitedLine)
      .describe('At least two wrong answers, lanes or values, each with what is to be said to it.'),
  })
  .describe('What a reader who steps is to say before this step is shown.');

const stepSchema = z.strictObject({
  in: slug.optional().describe('The lane in which it happens.'),
  from: slug.optional().describe('Of a crossing: the lane that gives control away …'),
  to: slug.optional().describe('… and the lane that gets it.'),
  does: linklessLine.describe('What happens, in at most 40 characters as they are shown.'),
  say: line.describe('Why, in one or two sentences of at most 35 words.'),
  set: z.record(z.string(), linklessLine).default({}).describe('States that change: id and new value.'),
  count: z.record(z.string(), z.int().min(1)).default({}).describe('What it adds to the counts.'),
  cost: costSchema.optional(),
  times: z.int().min(2).default(1).describe('How often it happens: each time it counts and costs that.'),
  meanwhile: z.boolean().default(false).describe('Whether it happens beside what the others do.'),
  runs: z
    .array(slug)
    .default([])
    .describe('Lanes that run on by themselves from here, whoever has control, until they stop.'),
  stops: z.array(slug).default([]).describe('Lanes that no longer run after it.'),
  ask: askSchema.optional(),
});

const variantSchema = z.strictObject({
  id: slug.describe('Unique in the file. Never changed: addresses name it.'),
  name: sentence,
  platform: slug.optional().describe('Id of the platform in course.yaml that it is.'),
  lanes: z.record(z.string(), linklessLine).default({}).describe('Names of lanes in this variant.'),
  roles: z.record(z.string(), slug).default({}).describe('Drawing roles of lanes in this variant.'),
  start: z.record(z.string(), linklessLine).default({}).describe('States that begin otherwise here.'),
  say: line.optional().describe('One sentence: what is telling about this variant.'),
  steps: z.array(stepSchema).min(2),
});

export const traceSchema = z.strictObject({
  title: sentence,
  question: linklessLine.describe('What the reader wants to know, in one sentence.'),
  concepts: z.array(slug).min(1).describe('Ids of the concepts that it shows.'),
  lanes: z
    .array(
      z.strictObject({
        id: slug,
        name: linklessLine,
        role: slug.optional().describe('Id of a drawing role in course.yaml: its colour and line style.'),
      }),
    )
    .min(2)
    .max(mostLanes)
    .describe('Who takes part, from the guest or user to the machine.'),
  counts: z
    .array(
      z.strictObject({
        id: slug,
        name: sentence,
        cheap: z
          .boolean()
          .default(false)
          .describe('Whether its arrows stay quiet: it counts nothing that costs.'),
      }),
    )
    .default([])
    .describe('What is counted, so that variants can be compared.'),
  state: z
    .array(
      z.strictObject({
        id: slug,
        name: sentence,
        start: linklessLine,
        total: z
          .boolean()
          .default(false)
          .describe('Whether its last value stands in the table of what each variant takes.'),
      }),
    )
    .default([])
    .describe('What is watched: registers, entries, queues.'),
  variants: z.array(variantSchema).min(1).describe('The same task under several techniques.'),
});

export type Trace = z.output<typeof traceSchema>;
export type TraceVariant = z.output<typeof variantSchema>;
export type TraceStep = z.output<typeof stepSchema>;
export type TraceCost = z.output<typeof costSchema>;
export type TraceAsk = z.output<typeof askSchema>;
