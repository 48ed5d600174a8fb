/** One stem with several parts, each of a type of its own. */
import { z } from 'zod';
import { gradeScenario, type ScenarioKey } from './grading/scenario.ts';
import type { Answer, Grade } from './grading/grade.ts';
import { choiceKind, choiceSchema } from './choice.ts';
import { clozeKind, clozeSchema } from './cloze.ts';
import { commonFields, slug } from './common.ts';
import { markdown } from '../text-fields.ts';
import { duplicateIds, flat, type Flaw, type QuestionKind } from './kind.ts';
import { matchKind, matchSchema } from './match.ts';
import { matrixKind, matrixSchema } from './matrix.ts';
import { numericKind, numericSchema } from './numeric.ts';
import { orderKind, orderSchema } from './order.ts';
import { selectKind, selectSchema } from './select.ts';
import { shortKind, shortSchema } from './short.ts';

/** What only the whole question has. */
const ofTheWhole = {
  id: true,
  rev: true,
  objective: true,
  concepts: true,
  level: true,
  prompt: true,
  explanation: true,
  hints: true,
  links: true,
  review: true,
} as const;
const ofAPart = { id: slug, prompt: markdown };

const partSchemas = [
  choiceSchema.omit(ofTheWhole).extend(ofAPart),
  selectSchema.omit(ofTheWhole).extend(ofAPart),
  numericSchema.omit({ ...ofTheWhole, seed: true }).extend(ofAPart),
  orderSchema.omit(ofTheWhole).extend(ofAPart),
  matchSchema.omit(ofTheWhole).extend(ofAPart),
  matrixSchema.omit(ofTheWhole).extend(ofAPart),
  clozeSchema.omit(ofTheWhole).extend(ofAPart),
  shortSchema.omit(ofTheWhole).extend(ofAPart),
] as const;
const names = partSchemas.map(({ shape }) => `"${shape.type.value}"`);
const partSchema = z.discriminatedUnion('type', partSchemas, {
  error: `is not a type that a part can have. Known are ${names.join(', ')}`,
});

export const scenarioSchema = z.strictObject({
  type: z.literal('scenario'),
  ...commonFields,
  parts: z.array(partSchema).min(2).max(5),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioPart = z.output<typeof partSchema>;
export type PartType = ScenarioPart['type'];

/** What each type that a part can have knows of itself: whole questions of these types share it. */
export const partKinds = {
  choice: choiceKind,
  select: selectKind,
  numeric: numericKind,
  order: orderKind,
  match: matchKind,
  matrix: matrixKind,
  cloze: clozeKind,
  short: shortKind,
} satisfies Record<PartType, unknown>;

/** The kind of a part: none of them looks at what only whole questions have. */
const kindOf = (type: string) =>
  partKinds[type as PartType] as unknown as QuestionKind<ScenarioPart, unknown>;
const gradePart = (type: string, key: unknown, answer: Answer): Grade => kindOf(type).grade(key, answer);

export const scenarioKind: QuestionKind<Scenario, ScenarioKey> = {
  key: ({ parts }, known) => ({
    parts: parts.map((part) => ({
      id: part.id,
      type: part.type,
      key: kindOf(part.type).key(part, known),
    })),
  }),
  grade: (key, answer) => gradeScenario(key, answer, gradePart),
  terms: ({ parts }) => parts.flatMap((part) => kindOf(part.type).terms?.(part) ?? []),
  meaning: ({ parts }) =>
    parts.map((part) => [part.id, part.type, flat(part.prompt), kindOf(part.type).meaning(part)]),
  flaws: ({ parts }, plainText) => [
    ...duplicateIds(parts, 'parts'),
    ...parts.flatMap((part, index) =>
      kindOf(part.type)
        .flaws(part, plainText)
        .map((flaw): Flaw => ({ ...flaw, path: ['parts', index, ...flaw.path] })),
    ),
  ],
  examples({ parts }) {
    const named = (id: string, answer: Answer) => answer.map((one) => `${id}/${one}`);
    const each = parts.map((part) => ({ id: part.id, ...kindOf(part.type).examples(part) }));
    const right = each.map((part) => named(part.id, part.right[0] ?? []));
    return {
      right: [right.flat()],
      wrong: each.flatMap((part, index) =>
        part.wrong.map((answer) => right.with(index, named(part.id, answer)).flat()),
      ),
    };
  },
};
