/** A parsed course without findings > the Course: numbers, neighbours and the concept graph worked out. */
import { claimsOf } from './claims-of.ts';
import { courseIdOf } from './course-id.ts';
import { drawingIn } from './course-marks.ts';
import { readLink } from './course-link.ts';
import { misconceptionsIn } from './misconceptions.ts';
import type {
  Chapter,
  Concept,
  Course,
  CourseMisconception,
  CourseQuestion,
  Diagram,
  Section,
} from './course.ts';
import {
  sectionAt,
  type ParsedChapter,
  type ParsedConcept,
  type ParsedCourse,
  type ParsedQuestion,
} from './parsed-course.ts';
import { comparisonsIn, courseComparisons, withPlacedCitations } from './placed-comparisons.ts';
import { chapterPath } from './paths.ts';
import { picturesIn } from './picture.ts';
import type { LinkUse, Stretch } from './raw.ts';
import type { CourseFile } from './schema.ts';
import type { Source } from './source-schema.ts';
import { citationsIn, sourceUsesOf } from './source-uses.ts';
import { valueAt } from './validate.ts';

/** Words a minute of an engineer who reads to understand (Brysbaert 2019 finds 238 for English non-fiction). */
const wordsPerMinute = 220;
/** Minutes that a reader spends on one diagram or one question, by our own estimate. */
const minutesPerFigure = 0.5;

/** `parsed` has no findings. Drafts are left out, and parts that hold nothing else. */
export function courseOf(parsed: ParsedCourse, file: CourseFile): Course {
  const published = new Map(
    parsed.chapters
      .filter(({ value }) => value?.draft === false)
      .map((chapter) => [chapter.id, withPlacedCitations(chapter, parsed.comparisons)]),
  );
  const parts = file.parts
    .map((part) => ({ ...part, chapters: part.chapters.filter((id) => published.has(id)) }))
    .filter(({ chapters }) => chapters.length > 0);
  const order = parts.flatMap(({ chapters }) => chapters);
  const chapters: Record<string, Chapter> = {};
  for (const [partIndex, part] of parts.entries()) {
    for (const [index, id] of part.chapters.entries()) {
      const chapter = published.get(id);
      if (chapter) chapters[id] = chapterOf(chapter, `${String(partIndex + 1)}.${String(index + 1)}`, order);
    }
  }
  const inOrder = order.flatMap((id) => published.get(id) ?? []);
  const questions = inOrder.flatMap((chapter) => chapter.questions.flatMap(questionOf));
  const diagrams = inOrder.flatMap((chapter) =>
    chapter.diagrams.map(({ at: _, ...diagram }): Diagram => diagram),
  );
  const concepts = parsed.concepts.map((concept) => conceptOf(concept, parsed.concepts, inOrder, questions));
  return {
    ...file,
    id: courseIdOf(file),
    logo: markOf(parsed, file.logo),
    icon: markOf(parsed, file.icon),
    folder: parsed.raw.folder,
    parts,
    order,
    chapters,
    concepts: byId(concepts),
    questions: byId(questions),
    sources: byId(parsed.sources.flatMap(({ value }): Source[] => (value ? [value] : []))),
    citedIn: sourceUsesOf(
      parsed.sources.map(({ id }) => id),
      { ...parsed, chapters: inOrder },
    ),
    misconceptions: byId(misconceptionsOf(parsed, inOrder)),
    claims: byId(claimsOf(parsed.claims, inOrder)),
    comparisons: byId(courseComparisons(parsed.comparisons, inOrder)),
    diagrams: byId(diagrams),
    redirects: inOrder.flatMap(({ id, value }) =>
      (value?.formerly ?? []).map((from) => ({ from, to: chapterPath({ chapters }, id) })),
    ),
    pictures: [
      ...new Set(
        [...inOrder, ...parsed.concepts].flatMap(({ file: text, document }) => picturesIn(text, document)),
      ),
    ],
  };
}

function markOf({ raw }: ParsedCourse, name: string | undefined): string | undefined {
  const text = name === undefined ? undefined : raw.pictures[`${raw.folder}/${name}`]?.text;
  return text === undefined ? undefined : drawingIn(text);
}

function chapterOf(chapter: ParsedChapter, number: string, order: string[]): Chapter {
  const { id, part, file, written, value, document, questions } = chapter;
  if (!value) throw new Error(`chapter "${id}" was put together before it was checked`);
  const { draft: _, ...frontmatter } = value;
  const sections = document.stretches
    .map(sectionOf)
    .filter((section) => section.id !== '' || section.words > 0);
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  const checks = document.components.flatMap(({ name, attributes }) =>
    name === 'Check' ? (attributes['id'] ?? []) : [],
  );
  const place = order.indexOf(id);
  return {
    ...frontmatter,
    id,
    part,
    number,
    file,
    written,
    sections,
    words,
    minutes: Math.max(
      1,
      Math.round(words / wordsPerMinute + (chapter.diagrams.length + questions.length) * minutesPerFigure),
    ),
    diagrams: chapter.diagrams.map((diagram) => diagram.id),
    checks,
    quiz: questions.map((question) => question.id).filter((question) => !checks.includes(question)),
    citations: citationsIn([
      document,
      ...questions.flatMap(({ texts }) => texts.map((text) => text.document)),
    ]),
    comparisons: comparisonsIn(document),
    previous: order[place - 1],
    next: order[place + 1],
  };
}

function sectionOf({ id, depth, title, text, words }: Stretch): Section {
  return { id, depth, title, text, words };
}

function targets(links: LinkUse[], kind: 'cite' | 'concept'): string[] {
  return links.flatMap(({ url }) => {
    const target = readLink(url);
    return target.kind === kind ? [target.id] : [];
  });
}

function questionOf({ value, chapter, yaml, path, texts }: ParsedQuestion): CourseQuestion[] {
  if (!value) return [];
  const citations = citationsIn(texts.map(({ document }) => document));
  return [{ ...value, chapter, file: yaml.file, line: yaml.at(path).line, citations }];
}

function misconceptionsOf(parsed: ParsedCourse, chapters: ParsedChapter[]): CourseMisconception[] {
  const shown = chapters.flatMap(({ questions }) =>
    questions.flatMap(({ id, yaml, path }) =>
      misconceptionsIn(valueAt(yaml.value, path), []).map((one) => ({ question: id, id: one.id })),
    ),
  );
  return parsed.misconceptions.flatMap(({ value, document }) =>
    value
      ? {
          ...value,
          citations: citationsIn(document ? [document] : []),
          questions: [...new Set(shown.filter(({ id }) => id === value.id).map(({ question }) => question))],
        }
      : [],
  );
}

function conceptOf(
  concept: ParsedConcept,
  all: ParsedConcept[],
  chapters: ParsedChapter[],
  questions: CourseQuestion[],
): Concept {
  const { id, file, written, value, document } = concept;
  if (!value) throw new Error(`concept "${id}" was put together before it was checked`);
  const taughtIn = chapters.filter((chapter) => chapter.value?.teaches.includes(id));
  const naming = (field: 'related' | 'requires') =>
    all.filter((other) => other.value?.[field].includes(id)).map((other) => other.id);
  const usedIn = chapters.flatMap((chapter) => {
    const sections = chapter.document.links
      .filter((link) => targets([link], 'concept').includes(id))
      .map((link) => sectionAt(chapter.document, link));
    return [...new Set(sections)].map((section) => ({ chapter: chapter.id, section }));
  });
  return {
    ...value,
    file,
    written,
    text: document.stretches
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    citations: citationsIn([document]),
    taughtIn: taughtIn.map((chapter) => chapter.id),
    requiredBy: chapters
      .filter((chapter) => chapter.value?.requires.includes(id))
      .map((chapter) => chapter.id),
    usedIn,
    testedBy: questions.filter((question) => question.concepts.includes(id)).map((question) => question.id),
    neighbours: [...new Set([...value.related, ...naming('related')])].filter(
      (other) => other !== id && !value.requires.includes(other),
    ),
    leadsTo: naming('requires'),
  };
}

function byId<T extends { id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((one) => [one.id, one]));
}
