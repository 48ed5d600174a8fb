/** Every link of every text, read once: several checks ask where each leads. */
import { readLink } from './course-link.ts';
import type { Point } from '../finding.ts';
import type { ParsedChapter, ParsedConcept, PlacedLink } from '../parsed-course.ts';
import type { PlacedText } from '../parsed-course.ts';
import type { LinkUse } from '../raw.ts';

export function placedLinks(
  chapters: readonly ParsedChapter[],
  concepts: readonly ParsedConcept[],
  texts: readonly PlacedText[],
  chapterOf: ReadonlyMap<string, ParsedChapter>,
): PlacedLink[] {
  const placed = (
    links: readonly LinkUse[],
    file: string,
    at: (link: LinkUse) => Point,
    chapter: ParsedChapter | undefined,
  ) =>
    links.map((link): PlacedLink => ({
      link,
      target: readLink(link.url),
      file,
      at: () => at(link),
      chapter,
    }));
  return [
    ...chapters.flatMap((chapter) => placed(chapter.document.links, chapter.file, (link) => link, chapter)),
    ...concepts.flatMap(({ file, document }) => placed(document.links, file, (link) => link, undefined)),
    ...texts
      .filter(({ kind }) => kind !== 'plain')
      .flatMap(({ file, at, document, chapter = '' }) =>
        placed(document.links, file, at, chapterOf.get(chapter)),
      ),
  ];
}
