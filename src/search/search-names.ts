/** Course > what the palette loads before the index. */
import type { Chapter, Concept, Course } from '../course/course.ts';
import { chapterPath, conceptPath, diagramAnchor } from '../course/paths.ts';
import { plainText } from '../course/plain-text.ts';
import { diagramsShowing } from '../course/shown-in.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import type { Choice, NamedConcept, SearchNames } from './named-concept.ts';
import { recordKinds } from './record-kind.ts';
import { recordsOf } from './records.ts';

/** More would push the other results away. */
const mostFigures = 2;

/** `href` makes an address of a site path; `levels` says how each level is called. */
export function searchNames(
  course: Course,
  diagrams: Record<string, RenderedDiagram>,
  href: (path: string) => string,
  levels: Record<Chapter['level'], string>,
): SearchNames {
  const records = recordsOf(course, diagrams);
  const shown = diagramsShowing(course, diagrams);
  const used = new Set(Object.values(course.chapters).map(({ level }) => level));
  const platforms = new Set(records.flatMap((record) => record.platforms ?? []));
  const filters: Record<string, Choice[]> = {
    part: course.parts.map(({ id, title }) => ({ id, name: title })),
    platform: course.platforms.filter(({ id }) => platforms.has(id)).map(({ id, name }) => ({ id, name })),
    level: [...used].map((id) => ({ id, name: levels[id] })),
  };
  return {
    concepts: Object.values(course.concepts).map((concept) => ({
      ...namedConcept(course, concept, href),
      shown: (shown.get(concept.id) ?? []).slice(0, mostFigures).flatMap((id) => {
        const [diagram, drawn] = [course.diagrams[id], diagrams[id]];
        return diagram && drawn
          ? [{ title: drawn.title, url: href(chapterPath(course, diagram.chapter, diagramAnchor(id))) }]
          : [];
      }),
    })),
    kinds: recordKinds.filter((kind) => records.some((record) => record.kind === kind)),
    filters: Object.fromEntries(Object.entries(filters).filter(([, choices]) => choices.length > 1)),
  };
}

function namedConcept(
  course: Course,
  concept: Concept,
  href: (path: string) => string,
): Omit<NamedConcept, 'shown'> {
  return {
    id: concept.id,
    name: concept.name,
    names: [...concept.abbreviations, ...concept.aliases],
    short: plainText(concept.short),
    url: href(conceptPath(concept.id)),
    taught: concept.taughtIn.map((id) => ({
      title: course.chapters[id]?.title ?? id,
      url: href(chapterPath(course, id)),
    })),
    questions: concept.testedBy.length,
  };
}
