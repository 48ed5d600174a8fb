import type { Point } from '../finding.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import type { LinkUse } from '../raw.ts';
import type { YamlMarkdown } from '../yaml-markdown.ts';

/** A link in a text of the course. */
export interface PlacedLink {
  link: LinkUse;
  file: string;
  at: Point;
  /** Whose page it stands on, if that is a chapter's. */
  chapter: ParsedChapter | undefined;
}

/** Every link of every text: of chapters, concepts, questions, misconceptions, claims and comparisons. */
export function everyLink({
  raw,
  chapters,
  concepts,
  questions,
  misconceptions,
  claims,
  comparisons,
}: ParsedCourse): PlacedLink[] {
  const catalogue = raw.misconceptions;
  return [
    ...chapters.flatMap((chapter) =>
      chapter.document.links.map((link) => ({ link, file: chapter.file, at: link, chapter })),
    ),
    ...concepts.flatMap(({ file, document }) =>
      document.links.map((link) => ({ link, file, at: link, chapter: undefined })),
    ),
    ...questions.flatMap((question) =>
      linksIn(
        question.texts,
        chapters.find(({ id }) => id === question.chapter),
      ),
    ),
    ...misconceptions.flatMap(({ path, document }) =>
      catalogue
        ? (document?.links ?? []).map((link) => {
            const at = catalogue.inside([...path, 'truth'], link);
            return { link, file: catalogue.file, at, chapter: undefined };
          })
        : [],
    ),
    ...[...claims, ...comparisons.flatMap(({ criteria }) => criteria)].flatMap(({ texts }) => linksIn(texts)),
  ];
}

function linksIn(texts: readonly YamlMarkdown[], chapter?: ParsedChapter): PlacedLink[] {
  return texts.flatMap(({ yaml, path, document }) =>
    document.links.map((link) => ({ link, file: yaml.file, at: yaml.inside(path, link), chapter })),
  );
}
