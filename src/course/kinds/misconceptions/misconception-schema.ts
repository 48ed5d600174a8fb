/** What authors write of a misconception. */
import { z } from 'zod';
import { slug } from '../../questions/common.ts';
import { linklessLine, markdown } from '../../text-fields.ts';

/** One entry of `content/misconceptions.yaml`. */
export const misconceptionSchema = z.strictObject({
  id: slug,
  belief: linklessLine.describe('The false belief, as its holder would say it.'),
  truth: markdown.describe('What is true instead: one to three sentences of Markdown.'),
  links: z
    .array(z.string())
    .min(1)
    .describe('Where it is cleared up: course links such as "chapter:x#section".'),
});

/** `content/misconceptions.yaml`: the false beliefs that wrong answers show. */
export const misconceptionsFileSchema = z.strictObject({ misconceptions: z.array(misconceptionSchema) });

export type Misconception = z.output<typeof misconceptionSchema>;
