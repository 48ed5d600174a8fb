/** A parsed course without findings > the Course: numbers, neighbours and the concept graph worked out. */
import { everyKind, ofEach, type KindName } from './kinds/kind-names.ts';
import { whereAsked } from './questions/where-asked.ts';
import { kinds } from './kinds/kinds.ts';
import { namedBy } from './kinds/named-by.ts';
import { courseIdOf } from './course-id.ts';
import { stepsOf } from './diagrams/parsed-steps.ts';
import { withStepLinks } from './diagrams/placed-steps.ts';
import { drawingIn } from './kinds/pictures/course-marks.ts';
import { readLink } from './links/course-link.ts';
import type { Chapter, Concept, Course, CourseQuestion, Diagram, Section } from './course.ts';
import {
  type ParsedChapter,
  type ParsedConcept,
  type ParsedCourse,
  type ParsedQuestion,
} from './parsed-course.ts';
import { scriptOf } from './text/chapter-script.ts';
import { sectionAt } from './text/section-at.ts';
import { comparisonsIn, withPlacedCitations } from './kinds/comparisons/placed-comparisons.ts';
import { linksShown, placementOnPage, tracesIn, withPlacedTraces } from './kinds/traces/placed-traces.ts';
import { withClaimCitations } from './kinds/claims/placed-claims.ts';
import { chapterPath, dictionaryAnchor } from './links/page-paths.ts';
import { picturesIn } from './kinds/pictures/picture.ts';
import type { Stretch } from './raw.ts';
import type { CourseFile } from './schema.ts';
import { citationsIn, sourceUsesOf } from './kinds/sources/source-uses.ts';

/** Words a minute of an engineer who reads to understand (Brysbaert 2019 finds 238 for English non-fiction). */
const wordsPerMinute = 220;
/** Minutes that a reader spends on one diagram or one question, by our own estimate. */
const minutesPerFigure = 0.5;

/** `parsed` has nothing wrong. Drafts are left out, and parts that hold nothing else. */
export function courseOf(parsed: ParsedCourse, file: CourseFile): Course {
  const published = new Map(
    parsed.chapters
      .filter(({ value }) => value?.draft === false)
      .map((chapter) => [
        chapter.id,
        withClaimCitations(
          withPlacedTraces(withPlacedCitations(withStepLinks(chapter), parsed.comparisons), parsed.traces),
          parsed.claims,
        ),
      ]),
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
  const questions = inOrder.flatMap(({ questions, kept }) => [...questions, ...kept].flatMap(questionOf));
  const diagrams = inOrder.flatMap((chapter) =>
    chapter.diagrams.map(({ at: _, ...diagram }): Diagram => ({
      ...diagram,
      steps: stepsOf(diagram.id, chapter.diagramSteps),
    })),
  );
  const uses = conceptUsesIn(parsed.concepts, inOrder, questions);
  const concepts = parsed.concepts.map((concept) => conceptOf(concept, uses, parsed));
  const { teaching: _, ...said } = file;
  return {
    ...said,
    id: courseIdOf(file),
    logo: markOf(parsed, file.logo),
    icon: markOf(parsed, file.icon),
    folder: parsed.raw.folder,
    parts,
    order,
    chapters,
    concepts: byId(concepts),
    questions: byId(questions),
    citedIn: sourceUsesOf(
      parsed.sources.map(({ id }) => id),
      { ...parsed, chapters: inOrder },
    ),
    ...(ofEach(everyKind, (kind) =>
      byId<{ id: string }>(kinds[kind].together(parsed, inOrder)),
    ) as unknown as Pick<Course, KindName>),
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
  const { draft: _, keep = [], ...frontmatter } = value;
  const sections = document.stretches
    .map(sectionOf)
    .filter((section) => section.id !== '' || section.words > 0);
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  const place = order.indexOf(id);
  return {
    ...frontmatter,
    id,
    part,
    number,
    file,
    written,
    script: scriptOf(document),
    sections,
    words,
    minutes: Math.max(
      1,
      Math.round(words / wordsPerMinute + (chapter.diagrams.length + questions.length) * minutesPerFigure),
    ),
    diagrams: chapter.diagrams.map((diagram) => diagram.id),
    ...whereAsked(chapter),
    keep: keep.map(({ id: card, rev, say }) => ({ id: card, rev, say })),
    citations: citationsIn([
      document,
      ...questions.flatMap(({ texts }) => texts.map((text) => text.document)),
    ]),
    dictionary: document.tables
      .filter(({ within }) => within === 'dictionary')
      .flatMap((table) =>
        table.rows.map((cells) => ({
          section: sectionAt(document, table),
          anchor: dictionaryAnchor(cells[0] ?? ''),
          cells,
        })),
      ),
    comparisons: comparisonsIn(document),
    traces: tracesIn(document),
    previous: order[place - 1],
    next: order[place + 1],
  };
}

function sectionOf({ id, depth, title, text, words }: Stretch): Section {
  return { id, depth, title, text, words };
}

function questionOf({ value, chapter, yaml, path, texts }: ParsedQuestion): CourseQuestion[] {
  if (!value) return [];
  const citations = citationsIn(texts.map(({ document }) => document));
  return [{ ...value, chapter, file: yaml.file, line: yaml.at(path).line, citations }];
}

/** By concept, what names it: ids of chapters, questions and other concepts, and sections that link to it. */
interface ConceptUses {
  taughtIn: ReadonlyMap<string, string[]>;
  requiredBy: ReadonlyMap<string, string[]>;
  testedBy: ReadonlyMap<string, string[]>;
  relatedTo: ReadonlyMap<string, string[]>;
  leadsTo: ReadonlyMap<string, string[]>;
  usedIn: ReadonlyMap<string, Concept['usedIn']>;
}

function conceptUsesIn(
  concepts: readonly ParsedConcept[],
  chapters: readonly ParsedChapter[],
  questions: readonly CourseQuestion[],
): ConceptUses {
  return {
    taughtIn: namedBy(chapters, ({ value }) => value?.teaches ?? []),
    requiredBy: namedBy(chapters, ({ value }) => value?.requires ?? []),
    testedBy: namedBy(questions, (question) => question.concepts),
    relatedTo: namedBy(concepts, ({ value }) => value?.related ?? []),
    leadsTo: namedBy(concepts, ({ value }) => value?.requires ?? []),
    usedIn: linkedIn(chapters),
  };
}

/** For each concept, the sections that link to it, each once. */
function linkedIn(chapters: readonly ParsedChapter[]): ReadonlyMap<string, Concept['usedIn']> {
  const found = new Map<string, Map<string, Concept['usedIn'][number]>>();
  for (const { id: chapter, document } of chapters) {
    for (const link of document.links) {
      const target = readLink(link.url);
      if (target.kind !== 'concept') continue;
      const section = sectionAt(document, link);
      const places = found.get(target.id) ?? new Map<string, Concept['usedIn'][number]>();
      found.set(target.id, places.set(`${chapter}#${section}`, { chapter, section }));
    }
  }
  return new Map([...found].map(([concept, places]) => [concept, [...places.values()]]));
}

function conceptOf(
  { id, file, written, value, document }: ParsedConcept,
  uses: ConceptUses,
  { traces }: ParsedCourse,
): Concept {
  if (!value) throw new Error(`concept "${id}" was put together before it was checked`);
  const traced = value.trace ? linksShown(placementOnPage(value.trace), traces) : [];
  return {
    ...value,
    file,
    written,
    text: document.stretches
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    citations: citationsIn([document, { links: traced }]),
    taughtIn: uses.taughtIn.get(id) ?? [],
    requiredBy: uses.requiredBy.get(id) ?? [],
    usedIn: uses.usedIn.get(id) ?? [],
    testedBy: uses.testedBy.get(id) ?? [],
    neighbours: [...new Set([...value.related, ...(uses.relatedTo.get(id) ?? [])])].filter(
      (other) => other !== id && !value.requires.includes(other),
    ),
    leadsTo: uses.leadsTo.get(id) ?? [],
  };
}

function byId<T extends { id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((one) => [one.id, one]));
}
