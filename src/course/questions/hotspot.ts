import { z } from 'zod';
import { compareText } from '../finding.ts';
import { gradeHotspot } from './grading/hotspot.ts';
import type { OptionsKey } from './grading/options.ts';
import { commonFields, ownedId, slug } from './common.ts';
import { linklessLine, markdown } from '../text-fields.ts';
import type { Flaw, QuestionKind } from './kind.ts';
import { optionExamples, optionsKey } from './options.ts';

/** Nodes of one of the course's diagrams: the one that is right, or all that are. */
export const hotspotSchema = z.strictObject({
  type: z.literal('hotspot'),
  ...commonFields,
  diagram: ownedId.describe('A diagram of the same chapter.'),
  nodes: z
    .array(
      z.strictObject({
        at: z.string().trim().min(1).describe('The node’s id in the Mermaid source.'),
        name: linklessLine
          .optional()
          .describe('What the list calls it, where its label alone could be two nodes.'),
        correct: z.boolean().default(false),
        say: markdown.optional().describe('Feedback to whoever chose it. Required on a wrong node.'),
        misconception: slug.optional().describe('The false belief behind a wrong node.'),
      }),
    )
    .min(3)
    .max(8)
    .describe('The nodes that can be chosen.'),
});

type Hotspot = z.output<typeof hotspotSchema>;

/** Whether several nodes are right, so that all of them are to be chosen. */
export const asksForSeveral = ({ nodes }: Pick<Hotspot, 'nodes'>): boolean =>
  nodes.filter(({ correct }) => correct).length > 1;

const optionsOf = ({ nodes }: Hotspot) => nodes.map((node) => ({ id: node.at, ...node }));

export const hotspotKind: QuestionKind<Hotspot, OptionsKey> = {
  key: (question) => optionsKey(optionsOf(question)),
  grade: gradeHotspot,
  meaning: ({ diagram, nodes }) => [
    diagram,
    ...nodes.map(({ at, correct }) => [at, correct] as const).sort(([a], [b]) => compareText(a, b)),
  ],
  flaws({ nodes }) {
    const found: Flaw[] = nodes.flatMap(({ at, correct, say }, index): Flaw[] => [
      ...(nodes.findIndex((other) => other.at === at) === index
        ? []
        : [
            {
              rule: 'duplicate-id' as const,
              path: ['nodes', index, 'at'],
              message: `The node "${at}" is listed twice.`,
            },
          ]),
      ...(correct || say !== undefined
        ? []
        : [
            {
              rule: 'missing-feedback' as const,
              path: ['nodes', index],
              message: `The wrong node "${at}" does not say why it is wrong. Write "say".`,
            },
          ]),
    ]);
    const right = nodes.filter(({ correct }) => correct).length;
    if (right === 0 || right === nodes.length) {
      const message = `At least one node is correct and at least one is not; here ${right === 0 ? 'none is' : 'all are'}.`;
      found.push({ rule: 'correct-options', path: ['nodes'], message });
    }
    return found;
  },
  examples: (question) => optionExamples(optionsOf(question)),
};
