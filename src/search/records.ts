/** Course > what a search can find, a record for each. Answers are not among them. */
import type { Chapter, Concept, Course, Section } from '../course/course.ts';
import { withQuotes } from '../course/text/plain-text.ts';
import { chapterPath, conceptPath, diagramAnchor, questionAnchor } from '../course/links/page-paths.ts';
import { everyKind, kindNames, type KindName } from '../course/kinds/kind-names.ts';
import { kinds } from '../course/kinds/kinds.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { quotesOf } from '../markdown/features.ts';
import { plainText } from '../markdown/plain-text.ts';
import { conceptText } from './concept-text.ts';
import type { SearchRecord } from './search-record.ts';
import { sentences } from '../course/text/sentences.ts';

export function recordsOf(course: Course, diagrams: Record<string, RenderedDiagram>): SearchRecord[] {
  const records = [
    ...Object.values(course.concepts).map((concept) => conceptRecord(course, concept)),
    ...course.order.flatMap((id) => {
      const chapter = course.chapters[id];
      return chapter ? chapterRecords(course, chapter, diagrams) : [];
    }),
    ...everyKind.flatMap((kind) => entryRecords(course, kind)),
  ];
  return quotesOf(course.language) === 'written'
    ? records
    : records.map((record) => ({ ...record, text: withQuotes(record.text) }));
}

function conceptRecord(course: Course, concept: Concept): SearchRecord {
  const names = [...concept.abbreviations, ...concept.aliases].join(', ');
  const definition = plainText(concept.short, course.language);
  return {
    kind: 'concept',
    path: conceptPath(concept.id),
    title: concept.name,
    concept: concept.id,
    where: names,
    text: conceptText(concept.name, names, definition, concept.text),
    definition,
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
  const cards = chapter.keep.map(({ id }) => id);
  const questions = [...chapter.checks, ...chapter.quiz, ...chapter.practice, ...cards].flatMap(
    (id) => course.questions[id] ?? [],
  );
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
        ...source.steps.map(({ say }) => plainText(say, course.language)),
        ...drawn.labels,
      ),
    })),
    ...chapter.dictionary.map(
      ({ section, anchor, cells: [term = '', nearest = '', breaks = ''] }): SearchRecord => ({
        kind: 'dictionary',
        ...shared,
        path: path(anchor),
        title: `${term} → ${nearest}`,
        under: chapter.sections.find(({ id }) => id === section)?.title ?? '',
        text: sentences(term, nearest, breaks),
      }),
    ),
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

function entryRecords(course: Course, kind: KindName): SearchRecord[] {
  const { isSaid, pathOf, records } = kinds[kind];
  return records(course, (text) => plainText(text, course.language)).map(
    ({ id, row = '', title, where, text, chapter, platforms }) => ({
      kind: kindNames[kind].one,
      path: pathOf(course, id, row),
      title: isSaid ? `“${title}”` : title,
      where,
      text,
      ...placeIn(chapter),
      ...(platforms && { platforms }),
    }),
  );
}

function placeIn(chapter: Chapter | undefined): { part?: string; level?: string } {
  return chapter ? { part: chapter.part, level: chapter.level } : {};
}
