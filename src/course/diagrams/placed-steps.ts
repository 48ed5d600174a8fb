import type { ParsedChapter } from '../parsed-course.ts';

/** The chapter with the links of its diagrams' steps, at the places of the diagrams. */
export function withStepLinks(chapter: ParsedChapter): ParsedChapter {
  const placed = chapter.diagrams.flatMap(({ id, at }) =>
    chapter.diagramSteps
      .filter(({ diagram }) => diagram === id)
      .flatMap(({ texts }) =>
        texts.flatMap(({ document }) => document.links.map((link) => ({ ...link, ...at }))),
      ),
  );
  const links = [...chapter.document.links, ...placed].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...chapter, document: { ...chapter.document, links } };
}
