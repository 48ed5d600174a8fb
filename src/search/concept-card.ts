/** Course > what a search says of a concept that is asked for by its name. */
import type { Concept, Course } from '../course/course.ts';
import { chapterPath, diagramAnchor } from '../course/links/page-paths.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { ConceptCard } from './named-concept.ts';

/** More would push the results away. */
const mostFigures = 2;

interface Besides {
  diagrams: Record<string, RenderedDiagram>;
  /** Concept > ids of the diagrams that show it. */
  shown: ReadonlyMap<string, readonly string[]>;
  /** Site path > address. */
  href: (path: string) => string;
}

export function conceptCard(
  course: Course,
  { id, short, taughtIn, testedBy }: Concept,
  { diagrams, shown, href }: Besides,
): ConceptCard {
  return {
    short: plainText(short, course.language),
    taught: taughtIn.map((chapter) => ({
      title: course.chapters[chapter]?.title ?? chapter,
      url: href(chapterPath(course, chapter)),
    })),
    shown: (shown.get(id) ?? []).slice(0, mostFigures).flatMap((figure) => {
      const [diagram, drawn] = [course.diagrams[figure], diagrams[figure]];
      return diagram && drawn
        ? [{ title: drawn.title, url: href(chapterPath(course, diagram.chapter, diagramAnchor(figure))) }]
        : [];
    }),
    questions: testedBy.length,
  };
}
