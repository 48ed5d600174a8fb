/** Course > what the palette loads before the index. */
import type { Chapter, Concept, Course, CourseComparison } from '../course/course.ts';
import { everyKind, kindNames } from '../course/kinds/kind-names.ts';
import { comparisonPath } from '../course/links/page-paths.ts';
import { makersIn } from './makers.ts';
import type { Choice, ComparedConcepts, NamedConcept, SearchNames, Translations } from './named-concept.ts';
import { recordKinds, type RecordKind } from './record-kind.ts';
import { sharesOf } from './sought.ts';
import { scriptOf } from './translated.ts';

interface Besides {
  /** Site path > address. */
  href: (path: string) => string;
  /** How each level is called. */
  levels: Record<Chapter['level'], string>;
}

export function searchNames(course: Course, { href, levels }: Besides): SearchNames {
  const { chapters, concepts } = course;
  const has = {
    concept: concepts,
    section: chapters,
    diagram: course.diagrams,
    question: course.questions,
    dictionary: Object.values(chapters).flatMap((chapter) => chapter.dictionary),
    ...Object.fromEntries(everyKind.map((kind) => [kindNames[kind].one, course[kind]])),
  } as Record<RecordKind, object>;
  const used = new Set(Object.values(chapters).map(({ level }) => level));
  const places = [...Object.values(chapters), ...Object.values(concepts)];
  const platforms = new Set(places.flatMap((place) => place.platforms));
  const filters: Record<string, Choice[]> = {
    part: course.parts.map(({ id, title }) => ({ id, name: title })),
    platform: course.platforms.filter(({ id }) => platforms.has(id)).map(({ id, name }) => ({ id, name })),
    level: [...used].map((id) => ({ id, name: levels[id] })),
  };
  return {
    concepts: Object.values(concepts).map((concept) => namedConcept(course, concept)),
    makers: makersIn(course),
    ...(course.alike.length === 0 ? {} : { alike: course.alike }),
    abroad: [...translationsIn(course).keys()],
    shares: sharesOf(Object.values(concepts), course.alike).length,
    comparisons: Object.values(course.comparisons).map((comparison) => comparedConcepts(comparison, href)),
    kinds: recordKinds.filter((kind) => Object.keys(has[kind]).length > 0),
    filters: Object.fromEntries(Object.entries(filters).filter(([, choices]) => choices.length > 1)),
  };
}

/** What concepts are called in other languages: script > concept > terms. */
export function translationsIn({ concepts }: Course): Map<string, Translations> {
  const scripts = new Map<string, Translations>();
  for (const { id, translations } of Object.values(concepts))
    for (const term of new Set(Object.values(translations).flatMap((terms) => terms ?? []))) {
      const script = scriptOf(term);
      const ofScript = scripts.get(script) ?? {};
      scripts.set(script, ofScript);
      (ofScript[id] ??= []).push(term);
    }
  return scripts;
}

function namedConcept(course: Course, concept: Concept): NamedConcept {
  return {
    id: concept.id,
    name: concept.name,
    names: [...concept.abbreviations, ...concept.aliases],
    ...(course.platforms.some(({ id }) => id === concept.id) ? { isPlatform: true } : {}),
  };
}

function comparedConcepts(
  { id, title, subjects }: CourseComparison,
  href: (path: string) => string,
): ComparedConcepts {
  const columns = subjects
    .toReversed()
    .flatMap(({ id: column, concept, standsFor = [] }) =>
      [...standsFor, ...(concept === undefined ? [] : [concept])].map((one): [string, string] => [
        one,
        column,
      ]),
    );
  return {
    title,
    url: href(comparisonPath(id)),
    rows: href(`/compare/${id}/rows.json`),
    columns: Object.fromEntries(columns),
    names: Object.fromEntries(subjects.map(({ id: column, name }) => [column, name])),
  };
}
