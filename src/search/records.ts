/** Course > what a search can find: a record for each concept, section, diagram, question and misconception. Answers are not among them. */
import type { Chapter, Course } from '../course/course.ts';
import { misconceptionCatalogue } from '../course/misconception-catalogue.ts';
import { chapterPath, conceptPath, diagramAnchor, questionAnchor } from '../course/paths.ts';
import { plainText } from '../course/plain-text.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';

export const recordKinds = ['concept', 'section', 'diagram', 'question', 'misconception'] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface SearchRecord {
  kind: RecordKind;
  /** Site path without the base. */
  path: string;
  title: string;
  /** Where it stands, e.g. the chapter's title; empty for concepts. */
  where: string;
  /** What is searched, the title included. */
  text: string;
  part: string;
  level: string;
  platforms: string[];
}

export function recordsOf(course: Course, diagrams: Record<string, RenderedDiagram>): SearchRecord[] {
  return [
    ...Object.values(course.concepts).map((concept): SearchRecord => {
      const chapter = course.chapters[concept.taughtIn[0] ?? ''];
      const names = [...concept.abbreviations, ...concept.aliases].join(', ');
      return {
        kind: 'concept',
        path: conceptPath(concept.id),
        title: concept.name,
        where: names,
        text: sentences(concept.name, names, concept.short, concept.text),
        part: chapter ? partTitle(course, chapter.part) : '',
        level: chapter?.level ?? '',
        platforms: concept.platforms,
      };
    }),
    ...course.order.flatMap((id) => {
      const chapter = course.chapters[id];
      return chapter ? chapterRecords(course, chapter, diagrams) : [];
    }),
    ...misconceptionRecords(course),
  ];
}

function misconceptionRecords(course: Course): SearchRecord[] {
  return misconceptionCatalogue(course).flatMap(({ chapter: home = '', misconceptions }) => {
    const chapter = course.chapters[home];
    return misconceptions.map(({ id, belief, truth }): SearchRecord => ({
      kind: 'misconception',
      path: `/misconceptions/#${id}`,
      title: `“${plainText(belief)}”`,
      where: chapter?.title ?? '',
      text: sentences(belief, truth),
      part: chapter ? partTitle(course, chapter.part) : '',
      level: chapter?.level ?? '',
      platforms: [],
    }));
  });
}

function chapterRecords(
  course: Course,
  chapter: Chapter,
  diagrams: Record<string, RenderedDiagram>,
): SearchRecord[] {
  const shared = {
    part: partTitle(course, chapter.part),
    level: chapter.level,
    platforms: chapter.platforms,
  };
  return [
    ...chapter.sections.map((section): SearchRecord => ({
      kind: 'section',
      path: chapterPath(course, chapter.id, section.id),
      title: section.title === '' ? chapter.title : section.title,
      where: chapter.title,
      text:
        section.title === ''
          ? sentences(chapter.title, chapter.summary, section.text)
          : sentences(section.title, section.text),
      ...shared,
    })),
    ...chapter.diagrams.flatMap((id): SearchRecord[] => {
      const drawn = diagrams[id];
      return drawn
        ? [
            {
              kind: 'diagram',
              path: chapterPath(course, chapter.id, diagramAnchor(id)),
              title: drawn.title,
              where: chapter.title,
              text: sentences(drawn.title, course.diagrams[id]?.caption, drawn.description, ...drawn.labels),
              ...shared,
            },
          ]
        : [];
    }),
    ...[...chapter.checks, ...chapter.quiz].flatMap((id): SearchRecord[] => {
      const question = course.questions[id];
      return question
        ? [
            {
              kind: 'question',
              path: chapterPath(course, chapter.id, questionAnchor(id)),
              title: plainText(question.prompt),
              where: chapter.title,
              text: plainText(question.prompt),
              ...shared,
            },
          ]
        : [];
    }),
  ];
}

/** The texts one after the other, each closed by a full stop if it has no end of its own. */
function sentences(...texts: (string | undefined)[]): string {
  return texts
    .map((text) => plainText(text ?? ''))
    .filter((text) => text !== '')
    .map((text) => (/[.!?:;]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function partTitle(course: Course, id: string): string {
  return course.parts.find((part) => part.id === id)?.title ?? '';
}
