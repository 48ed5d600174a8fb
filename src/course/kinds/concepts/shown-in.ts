/** Which diagrams show which concepts. */
import { conceptNamesOf } from './concept-names.ts';
import type { Concept, Diagram } from '../../course.ts';
import { isPlainWord, namesFinder } from '../../text/names-in-text.ts';
import type { PlainText } from '../../raw.ts';

/** What a drawing says. */
export interface DrawnWords {
  title: string;
  description: string;
  labels: readonly string[];
}

interface ShownCourse {
  concepts: Record<
    string,
    Pick<Concept, 'id' | 'name' | 'aliases' | 'abbreviations' | 'taughtIn' | 'usedIn'>
  >;
  diagrams: Record<string, Pick<Diagram, 'id' | 'chapter' | 'section' | 'caption'>>;
}

/**
 * Concept > ids of the diagrams that show it. Names alone would tie every drawing to its commonest words, so a
 * diagram shows what it says and its section links to; what its title or caption names, if its chapter teaches it; and
 * what they name by a term that is no plain word, in a caption only if the drawing says it too.
 */
export function diagramsShowing(
  course: ShownCourse,
  drawn: Record<string, DrawnWords>,
  plainText: PlainText,
): Map<string, string[]> {
  const concepts = Object.values(course.concepts);
  const namesIn = namesFinder(conceptNamesOf(concepts));
  const shown = new Map(concepts.map(({ id }): [string, string[]] => [id, []]));
  for (const { id: diagram, chapter, section, caption } of Object.values(course.diagrams)) {
    const words = drawn[diagram];
    if (!words) continue;
    const title = namesIn(words.title);
    const under = namesIn(plainText(caption));
    const says = namesIn([words.description, ...words.labels].join('\n'));
    for (const id of new Set([...title, ...under, ...says].map((name) => name.concept))) {
      const concept = course.concepts[id];
      if (!concept) continue;
      const { taughtIn, usedIn } = concept;
      const isNamed = (found: typeof title) => found.some((name) => name.concept === id);
      const isTerm = (found: typeof title) =>
        found.some((name) => name.concept === id && !isPlainWord(name.name));
      const isLinked = usedIn.some((use) => use.chapter === chapter && use.section === section);
      const isTaught = taughtIn.includes(chapter);
      const shows =
        (isNamed(says) && isLinked) ||
        ((isNamed(title) || isNamed(under)) && isTaught) ||
        isTerm(title) ||
        (isTerm(under) && isNamed(says));
      if (shows) shown.get(id)?.push(diagram);
    }
  }
  return shown;
}
