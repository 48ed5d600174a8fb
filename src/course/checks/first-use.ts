/** A term is introduced before it is counted on: linked, taught earlier, or required. */
import { readLink } from '../links/course-link.ts';
import { finding, type Finding, type Point } from '../finding.ts';
import { masked, pointIn, quotation } from '../text/masked.ts';
import { isPlainWord, namesFinder, type NameInText } from '../text/names-in-text.ts';
import type { ParsedChapter } from '../parsed-course.ts';
import type { ProseUse } from '../raw.ts';
import type { Check } from './check.ts';

/** Words that mark nothing as a term are left out: a text may use them in their everyday sense. A chapter that could not be read may introduce any. */
export const checkFirstUse: Check = ({ chapters, names, course, byId }) => {
  if (chapters.some(({ value }) => !value)) return [];
  const order = course?.parts.flatMap((part) => part.chapters) ?? [];
  const places = new Map(order.map((id, place) => [id, place] as const).toReversed());
  const firstTaughtIn = new Map<string, string>();
  for (const id of order) {
    for (const concept of byId.chapters.get(id)?.value?.teaches ?? [])
      if (!firstTaughtIn.has(concept)) firstTaughtIn.set(concept, id);
  }
  const namesIn = namesFinder(names);
  return order.flatMap((id, place) => {
    const chapter = byId.chapters.get(id);
    if (!chapter?.value) return [];
    const isUnknown = (concept: string) => {
      const taught = firstTaughtIn.get(concept);
      return (
        taught !== undefined &&
        (places.get(taught) ?? -1) >= place &&
        !chapter.value?.requires.includes(concept)
      );
    };
    const firstUses = Map.groupBy(
      usesIn(chapter, namesIn).filter(({ concept, name }) => isUnknown(concept) && !isPlainWord(name)),
      ({ concept }) => concept,
    );
    return [...firstUses.values()].flatMap(([use]) => {
      if (!use || isIntroduced(chapter, use)) return [];
      return [earlyUse(chapter, use, firstTaughtIn.get(use.concept) ?? '')];
    });
  });
};

interface Use extends NameInText {
  at: Point;
  /** The rest of its piece of text, and the pieces after it. */
  then: ProseUse[];
}

/** In running text: a heading comes before the sentence that can link, and words of a link are a link already. */
function usesIn({ document }: ParsedChapter, namesIn: (text: string) => NameInText[]): Use[] {
  return document.prose.flatMap((piece, index) => {
    if (piece.within !== undefined) return [];
    return namesIn(masked(piece.text, quotation)).map((use) => {
      const { line, column } = pointIn(piece.text, use.index);
      const at = { line: piece.line + line - 1, column: line === 1 ? piece.column + column - 1 : column };
      const rest = { ...at, text: piece.text.slice(use.index) };
      return { ...use, at, then: [rest, ...document.prose.slice(index + 1)] };
    });
  });
}

/** Before the use, or in the same sentence. */
function isIntroduced({ document }: ParsedChapter, { concept, at, then }: Use): boolean {
  return document.links.some((link) => {
    const target = readLink(link.url);
    if (target.kind !== 'concept' || target.id !== concept) return false;
    return isBefore(link, at) || !then.some((piece) => isBefore(piece, link) && sentenceEnd.test(piece.text));
  });
}

const sentenceEnd = /[.?!][)"”’]*(?:\s|$)/;

const isBefore = (one: Point, other: Point): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

function earlyUse({ id, file }: ParsedChapter, { concept, text, at }: Use, taught: string): Finding {
  const fix = `[${text}](concept:${concept})`;
  const where = taught === id ? 'which this chapter teaches' : `which only "${taught}" teaches`;
  const message = `"${text}" names the concept "${concept}", ${where}, and nothing has introduced it yet. Link it here: ${fix}.`;
  return finding('used-before-taught', file, at, message, { fix, subject: concept });
}
