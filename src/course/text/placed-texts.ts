/** Every text outside the bodies of chapters and concepts, with its place: whatever a text may not hold is looked for here. */
import type { z } from 'zod';
import { stepsSchema } from '../diagrams/steps-schema.ts';
import type { Finding } from '../finding.ts';
import { criterionId } from '../kinds/comparisons/parsed-comparison.ts';
import type { ParsedCourse, PlacedText } from '../parsed-course.ts';
import { questionSchema } from '../questions/question.ts';
import { everyKind, kindNames } from '../kinds/kind-names.ts';
import type { ParsedEntry } from '../kinds/parsed-entry.ts';
import type { Path, YamlText } from '../raw.ts';
import { chapterSchema, conceptSchema, courseFileSchema } from '../schema.ts';
import { writtenTexts } from './written-texts.ts';
import { readYamlTexts } from './yaml-markdown.ts';

/** `findings` gets what could not be read, unless it was told already: of questions. */
export function placedTexts(
  parsed: Omit<ParsedCourse, 'texts' | 'links' | 'byId'>,
  findings: Finding[],
): PlacedText[] {
  const { raw, course, chapters, concepts, questions } = parsed;
  const of =
    (owner: string, chapter?: string, unread: Finding[] = []) =>
    (
      schema: z.ZodType,
      value: unknown,
      yaml: YamlText | undefined,
      path: Path,
      subject: string,
    ): PlacedText[] =>
      !yaml || value === undefined
        ? []
        : readYamlTexts(raw, yaml, path, writtenTexts(schema, value), subject, unread).map(
            ({ yaml: _, path: place, ...text }) => ({
              ...text,
              file: yaml.file,
              at: (point) => yaml.inside(place, point),
              owner,
              subject,
              field: place.findLast((key) => typeof key === 'string') ?? '',
              chapter,
            }),
          );
  return [
    ...of('course', undefined, findings)(courseFileSchema, course, raw.course, [], 'course'),
    ...chapters.flatMap(({ id, value, frontmatter, diagrams, diagramSteps }) => [
      ...of('chapter', id, findings)(chapterSchema, value, frontmatter, [], id),
      ...diagrams.flatMap(({ id: diagram, caption, file, at }): PlacedText[] => {
        const document = raw.readMarkdown(caption);
        const place = {
          file,
          at: () => at,
          owner: 'diagram',
          subject: diagram,
          field: 'caption',
          chapter: id,
        };
        const isThere = document && caption.trim() !== '';
        return isThere ? [{ kind: 'line', links: 'uncited', document, ...place }] : [];
      }),
      ...diagramSteps.flatMap(({ diagram, value: steps, yaml, path }) =>
        of('diagram', id, findings)(stepsSchema, steps, yaml, path, diagram),
      ),
    ]),
    ...concepts.flatMap(({ id, value, frontmatter }) =>
      of('concept', undefined, findings)(conceptSchema, value, frontmatter, [], id),
    ),
    ...questions.flatMap(({ id, chapter, value, yaml, path }) =>
      of('question', chapter)(questionSchema, value, yaml, path, id),
    ),
    ...everyKind.flatMap((kind) =>
      (parsed[kind] as ParsedEntry<unknown>[]).flatMap(({ id, yaml, parts }) =>
        parts.flatMap(({ row, schema, value, path }) =>
          of(kindNames[kind].one, undefined, findings)(
            schema,
            value,
            yaml,
            path,
            row === undefined ? id : criterionId(id, row),
          ),
        ),
      ),
    ),
  ];
}
