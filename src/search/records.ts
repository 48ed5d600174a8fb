/** Course > what a search can find, a record for each. Answers are not among them. */
import { claimCatalogue, platformsOf } from '../course/kinds/claims/claim-catalogue.ts';
import type { Chapter, Concept, Course, Section } from '../course/course.ts';
import { withQuotes } from '../course/text/plain-text.ts';
import { misconceptionCatalogue } from '../course/kinds/misconceptions/misconception-catalogue.ts';
import {
  chapterPath,
  claimPath,
  conceptPath,
  diagramAnchor,
  questionAnchor,
  sourcePath,
} from '../course/links/page-paths.ts';
import { comparisonRecords } from './comparison-records.ts';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { quotesOf } from '../markdown/features.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { SearchRecord } from './search-record.ts';
import { sentences } from './sentences.ts';

export function recordsOf(course: Course, diagrams: Record<string, RenderedDiagram>): SearchRecord[] {
  const records = [
    ...Object.values(course.concepts).map((concept) => conceptRecord(course, concept)),
    ...course.order.flatMap((id) => {
      const chapter = course.chapters[id];
      return chapter ? chapterRecords(course, chapter, diagrams) : [];
    }),
    ...misconceptionRecords(course),
    ...claimRecords(course),
    ...Object.values(course.sources).map((source) => sourceRecord(course, source)),
    ...comparisonRecords(course),
  ];
  return quotesOf(course.language) === 'written'
    ? records
    : records.map((record) => ({ ...record, text: withQuotes(record.text) }));
}

function conceptRecord(course: Course, concept: Concept): SearchRecord {
  const names = [...concept.abbreviations, ...concept.aliases].join(', ');
  return {
    kind: 'concept',
    path: conceptPath(concept.id),
    title: concept.name,
    concept: concept.id,
    where: names,
    text: sentences(concept.name, names, plainText(concept.short, course.language), concept.text),
    besides: [...concept.sought, ...concept.messages].join(' '),
    ...placeIn(course.chapters[concept.taughtIn[0] ?? '']),
    platforms: concept.platforms,
  };
}

function chapterRecords(
  course: Course,
  chapter: Chapter,
  diagrams: Record<string, RenderedDiagram>,
): SearchRecord[] {
  const shared = { where: chapter.title, platforms: chapter.platforms, ...placeIn(chapter) };
  const path = (anchor: string) => chapterPath(course, chapter.id, anchor);
  const figures = chapter.diagrams.flatMap((id) => {
    const [drawn, source] = [diagrams[id], course.diagrams[id]];
    return drawn && source ? [{ drawn, source }] : [];
  });
  const questions = [...chapter.checks, ...chapter.quiz].flatMap((id) => course.questions[id] ?? []);
  return [
    ...chapter.sections.map((section): SearchRecord => ({
      kind: 'section',
      ...shared,
      path: path(section.id),
      title: section.title === '' ? chapter.title : section.title,
      under: headingAbove(chapter.sections, section),
      text: sentences(
        ...(section.title === ''
          ? [chapter.title, plainText(chapter.summary, course.language)]
          : [section.title]),
        section.text,
        ...figures
          .filter(({ source }) => source.section === section.id)
          .map(({ drawn, source }) => sentences(drawn.title, plainText(source.caption, course.language))),
      ),
    })),
    ...figures.map(({ drawn, source }): SearchRecord => ({
      kind: 'diagram',
      ...shared,
      path: path(diagramAnchor(source.id)),
      title: drawn.title,
      text: sentences(
        drawn.title,
        plainText(source.caption, course.language),
        drawn.description,
        ...drawn.labels,
      ),
    })),
    ...questions.map(({ id, prompt }): SearchRecord => ({
      kind: 'question',
      ...shared,
      path: path(questionAnchor(id)),
      title: plainText(prompt, course.language),
      text: plainText(prompt, course.language),
    })),
  ];
}

/** Title of the nearest heading before `section` that is of a higher rank. */
function headingAbove(sections: readonly Section[], section: Section): string {
  const before = sections.slice(0, sections.indexOf(section));
  return before.findLast(({ depth, title }) => title !== '' && depth < section.depth)?.title ?? '';
}

function misconceptionRecords(course: Course): SearchRecord[] {
  return misconceptionCatalogue(course).flatMap(({ chapter: home = '', misconceptions }) => {
    const chapter = course.chapters[home];
    return misconceptions.map(({ id, belief, truth }): SearchRecord => ({
      kind: 'misconception',
      path: `/misconceptions/#${id}`,
      title: `“${plainText(belief, course.language)}”`,
      where: chapter?.title ?? '',
      text: sentences(plainText(belief, course.language), plainText(truth, course.language)),
      ...placeIn(chapter),
    }));
  });
}

function claimRecords(course: Course): SearchRecord[] {
  return claimCatalogue(course).flatMap(({ chapter: home = '', things }) => {
    const chapter = course.chapters[home];
    return things.map((claim): SearchRecord => ({
      kind: 'claim',
      path: claimPath(claim),
      title: `“${plainText(claim.claim, course.language)}”`,
      where: chapter?.title ?? '',
      text: sentences(plainText(claim.claim, course.language), ...claim.texts),
      ...placeIn(chapter),
      platforms: platformsOf(course, claim),
    }));
  });
}

function sourceRecord(course: Course, source: Source): SearchRecord {
  const people = source.author ?? source.editor ?? [];
  const names = people.map((person) => ('literal' in person ? person.literal : person.family)).join(', ');
  const where = [names, source.issued?.slice(0, 4) ?? ''].filter((text) => text !== '').join(', ');
  return {
    kind: 'source',
    path: sourcePath(course, source.id),
    title: source.title,
    where,
    text: sentences(source.title, where, source['container-title'] ?? source.publisher),
  };
}

function placeIn(chapter: Chapter | undefined): { part?: string; level?: string } {
  return chapter ? { part: chapter.part, level: chapter.level } : {};
}
