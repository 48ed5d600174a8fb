/** What a question asks of a trace, and what the trace's model answers. */
import { z } from 'zod';
import { slug } from '../../questions/common.ts';
import { didYouMean } from '../../text/near-miss.ts';
import { countsAfter, occupiedAfter, stateAfter } from './trace-model.ts';
import type { Trace } from './trace-schema.ts';

export const traceQuestionSchema = z
  .strictObject({
    id: slug.describe('Id of the trace.'),
    variant: slug,
    after: z.int().min(0).describe('The number of the step after which it is asked; 0 before the first.'),
    state: slug.optional().describe('The state whose value is asked for.'),
    count: slug.optional().describe('Or the count that is asked for, with "answer".'),
  })
  .describe('A trace that the answer is computed from. Without state and count, who has control is asked.');

export type TraceQuestion = z.output<typeof traceQuestionSchema>;

/** The answer: a value or a lane's name as an option says it, or a count. Or what is wrong with the question, and at which field. */
export function answerOfTrace(
  { variant: name, after, state, count }: TraceQuestion,
  trace: Trace,
): { value: string | number } | { field: keyof TraceQuestion; message: string } {
  const unknown = (field: keyof TraceQuestion, id: string, known: readonly { id: string }[]) => {
    const ids = known.map((one) => one.id);
    return { field, message: `This trace has no ${field} "${id}".${didYouMean(id, ids)}` };
  };
  const variant = trace.variants.find(({ id }) => id === name);
  if (!variant) return unknown('variant', name, trace.variants);
  const { length } = variant.steps;
  if (after > length)
    return {
      field: 'after',
      message: `The variant "${name}" has ${String(length)} steps, so none is ${String(after)}.`,
    };
  if (state !== undefined && count !== undefined)
    return { field: 'count', message: 'Only one thing is asked: leave out "state" or "count".' };
  if (state !== undefined) {
    const value = stateAfter(trace.state, variant, after)[state];
    return value === undefined ? unknown('state', state, trace.state) : { value };
  }
  if (count !== undefined) {
    const value = countsAfter(trace.counts, variant, after)[count];
    return value === undefined ? unknown('count', count, trace.counts) : { value };
  }
  const { control } = occupiedAfter(variant.steps, after);
  return { value: variant.lanes[control] ?? trace.lanes.find(({ id }) => id === control)?.name ?? control };
}
