import type { Point } from '../finding.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import type { LinkUse } from '../raw.ts';

/** A link in a text of the course. */
export interface PlacedLink {
  link: LinkUse;
  file: string;
  at: Point;
  /** Whose page it stands on, if that is a chapter's. */
  chapter: ParsedChapter | undefined;
}

/** Every link of every text. */
export function everyLink({ chapters, concepts, texts }: ParsedCourse): PlacedLink[] {
  return [
    ...chapters.flatMap((chapter) =>
      chapter.document.links.map((link) => ({ link, file: chapter.file, at: link, chapter })),
    ),
    ...concepts.flatMap(({ file, document }) =>
      document.links.map((link) => ({ link, file, at: link, chapter: undefined })),
    ),
    ...texts
      .filter(({ kind }) => kind !== 'plain')
      .flatMap(({ file, at, document, chapter: id }) =>
        document.links.map((link) => ({
          link,
          file,
          at: at(link),
          chapter: chapters.find((chapter) => chapter.id === id),
        })),
      ),
  ];
}
