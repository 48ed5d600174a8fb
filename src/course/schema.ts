/** What authors write, as Zod schemas (sources are in `source-schema.ts`). Their descriptions become the JSON Schemas that editors show. */
import { z } from 'zod';
import { everyKind, ofEach } from './kinds/kind-names.ts';
import { flawOfTag } from './text/language.ts';
import { ownedId, slug } from './questions/common.ts';
import { keepSchema } from './questions/keep.ts';
import { questionSchema } from './questions/question.ts';
import { colourOn, day, oldPath, sentence, uncitedLine, webAddress } from './text-fields.ts';

const colour = z
  .strictObject({
    light: colourOn('light').describe('CSS colour on the light ground, best in oklch().'),
    dark: colourOn('dark').describe('CSS colour on the dark ground.'),
  })
  .describe('One colour per theme. Fills are derived from it.');

const stepNumber = z.int().min(1);

export const platformSchema = z.strictObject({
  id: slug,
  name: sentence,
  glyph: z
    .string()
    .min(1)
    .max(3)
    .refine((text) => !/[\s\p{Cc}]/u.test(text), 'is not a mark that can be seen: it has a blank in it')
    .meta({ title: 'a mark of one to three characters' })
    .describe('Colour is never the only signal.'),
  colour,
});

export const roleSchema = z.strictObject({
  id: slug,
  name: sentence.describe('What the role stands for, for legends and outlines.'),
  colour,
  line: z.enum(['solid', 'dashed']).default('solid'),
});

export const partSchema = z.strictObject({
  id: slug,
  title: sentence,
  summary: sentence,
  chapters: z
    .array(slug)
    .min(1, 'is an empty list: name a chapter of the part, or take the part out')
    .describe('Chapter ids, in reading order.'),
});

/** `content/course.yaml` */
export const courseFileSchema = z.strictObject({
  id: slug
    .optional()
    .describe(
      'Tells the course from others on the same origin. Never changed. Without it, made of the title.',
    ),
  title: sentence,
  tagline: sentence.describe('A few words under the title.'),
  motto: sentence.describe('The headline of the map: what it is all about.'),
  description: sentence.describe('One or two sentences, also for search engines.'),
  for: sentence.optional().describe('Who should read it, and what they should know already.'),
  language: z
    .string()
    .refine((tag) => flawOfTag(tag) === undefined, { error: ({ input }) => flawOfTag(String(input)) })
    .meta({ title: 'a language tag (BCP 47) such as "en", "pt-BR" or "zh-Hant"' })
    .describe('The language that the course is written in.'),
  logo: sentence
    .optional()
    .describe(
      'An SVG beside course.yaml that stands in the head of every page: currentColor, var(--accent).',
    ),
  icon: sentence.optional().describe('An SVG beside course.yaml for the tabs of browsers.'),
  licence: z.strictObject({ name: sentence, url: webAddress }),
  repository: webAddress
    .optional()
    .describe('Web address of the source repository: edit and report links point there.'),
  mdx: z
    .enum(['plain', 'full'])
    .default('plain')
    .describe(
      'Whether chapters may import, export, and hold expressions: "full", or "plain", which they are without it.',
    ),
  branch: z
    .string()
    .regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'is not the name of a branch')
    .default('main'),
  asOf: day.describe('The day for which the course speaks. Builds read no clock.'),
  teaching: z
    .literal('strict')
    .optional()
    .describe('Whether the budgets of teaching are warnings. Without it, check -- --teaching lists them.'),
  alike: z
    .array(z.array(sentence).min(2))
    .default([])
    .describe('Words that mean the same to who searches, in sets: [memory, RAM].'),
  platforms: z.array(platformSchema).default([]),
  roles: z.array(roleSchema).default([]).describe('What shapes and lines in diagrams can stand for.'),
  parts: z.array(partSchema).min(1).describe('The one table of contents.'),
});

const objectiveSchema = z.strictObject({
  id: ownedId,
  text: uncitedLine.describe('One sentence that begins with a verb.'),
});

/** Front matter of `content/chapters/<part>/<chapter>/index.mdx` */
export const chapterSchema = z.strictObject({
  title: sentence,
  summary: uncitedLine.max(220).describe('One sentence: what the reader gets.'),
  level: z.enum(['foundation', 'core', 'deep']),
  objectives: z.array(objectiveSchema).min(1),
  keep: z
    .array(keepSchema)
    .min(3, 'has fewer than three sentences')
    .max(5, 'has more than five sentences: nobody keeps as many')
    .optional()
    .describe('Three to five sentences to carry away: shown at the end, and cards in review.'),
  teaches: z.array(slug).default([]).describe('Ids of the concepts taught here.'),
  requires: z.array(slug).default([]).describe('Ids of the concepts that the reader should know.'),
  platforms: z.array(slug).default([]).describe('Ids of the platforms that it speaks of.'),
  updated: day,
  changes: z.array(z.strictObject({ date: day, text: sentence })).default([]),
  formerly: z.array(oldPath).default([]).describe('Old paths: a redirect page is written for each.'),
  draft: z.boolean().default(false).describe('Checked, but left out of the build.'),
});

/** Front matter of `content/concepts/<id>.md` */
export const conceptSchema = z.strictObject({
  id: slug.describe('The file’s name.'),
  name: sentence,
  aliases: z.array(sentence).default([]),
  abbreviations: z.array(sentence).default([]),
  sought: z
    .array(sentence)
    .default([])
    .describe(
      'What people type who look for it, without being its name, such as a part or a product. No answer.',
    ),
  translations: z
    .partialRecord(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'is not a language tag such as "de"'),
      z.array(sentence).min(1),
    )
    .default({})
    .describe('What it is called in other languages: language tag, then its terms. Readers find it by them.'),
  messages: z
    .array(sentence)
    .default([])
    .describe('Messages of programs that it explains, word for word; "…" stands for what differs each time.'),
  short: uncitedLine.max(260).describe('The definition in one sentence that a reader could quote.'),
  related: z.array(slug).default([]),
  requires: z.array(slug).default([]).describe('Ids of the concepts to know first.'),
  platforms: z.array(slug).default([]),
  figure: ownedId
    .optional()
    .describe(
      'Id of a diagram of the course that its page shows below the text, with a link to its chapter.',
    ),
  trace: z
    .strictObject({
      id: slug.describe('The name of a file in traces/.'),
      variants: z.array(slug).default([]).describe('Ids of the variants that are shown; without it all are.'),
      from: stepNumber.optional().describe('The first step that is shown, from 1.'),
      to: stepNumber.optional().describe('The last step that is shown.'),
    })
    .optional()
    .describe('A trace, or some of one, that its page shows below the text.'),
});

/** The frame of `quiz.yaml`; its questions are validated one by one, so that each is reported at its own place. */
export const quizShellSchema = z.strictObject({
  questions: z.array(z.unknown()),
});

/** `quiz.yaml` beside a chapter */
export const quizFileSchema = z.strictObject({
  questions: z.array(questionSchema).min(1, 'is empty: a quiz has at least one question'),
});

/** `content/warnings.yaml`: findings that the authors accept, each with a reason. */
export const warningsFileSchema = z.strictObject({
  accepted: z.array(
    z.strictObject({
      rule: sentence,
      at: sentence.describe('The id of what the finding is about, or the file.'),
      reason: sentence,
    }),
  ),
});

/** A list of ids for each kind of content. */
const entryLists = ofEach(everyKind, () => z.array(slug).default([]));

/** `content/ids.lock.yaml`: every id there has ever been, and each question's revision and digest. */
export const lockFileSchema = z.strictObject({
  course: z.string().optional().describe('The course’s id, under which readers’ progress is kept.'),
  chapters: z.array(slug),
  concepts: z.array(slug),
  diagrams: z.array(ownedId),
  ...entryLists,
  traces: z.array(slug).default([]),
  criteria: z.array(ownedId).default([]).describe('Rows, as <comparison>.<criterion>.'),
  questions: z.record(ownedId, z.strictObject({ rev: z.int().min(1), digest: z.string() })),
});

export type CourseFile = z.output<typeof courseFileSchema>;
export type Part = z.output<typeof partSchema>;
export type Platform = z.output<typeof platformSchema>;
export type DrawingRole = z.output<typeof roleSchema>;
export type ChapterFrontmatter = z.output<typeof chapterSchema>;
export type ConceptFrontmatter = z.output<typeof conceptSchema>;
export type IdLock = z.output<typeof lockFileSchema>;
