/** Claims that a chapter sets out: a paragraph that is nothing but a link to one, `[](claim:id)`. */
import { readLink } from '../../links/course-link.ts';
import type { ParsedChapter, ParsedCourse } from '../../parsed-course.ts';
import type { LinkUse, ReadDocument } from '../../raw.ts';

/** Ids of the claims that a text sets out, with the link of each. */
function placedIn({ paragraphs, links }: ReadDocument): { claim: string; link: LinkUse }[] {
  return paragraphs.flatMap(({ text, line, lastLine }) => {
    const [link, other] = text === '' ? links.filter((one) => one.line >= line && one.line <= lastLine) : [];
    const target = link && readLink(link.url);
    return link && !other && target?.kind === 'claim' ? [{ claim: target.id, link }] : [];
  });
}

/** The chapter with the links of the claims that it sets out, at the places where it does. */
export function withClaimCitations(chapter: ParsedChapter, claims: ParsedCourse['claims']): ParsedChapter {
  const placed = placedIn(chapter.document).flatMap(({ claim, link: { line, column } }) =>
    (claims.find(({ id }) => id === claim)?.parts ?? [])
      .flatMap(({ texts }) => texts)
      .flatMap(({ document }) => document.links)
      .filter(({ url }) => readLink(url).kind === 'cite')
      .map((link) => ({ ...link, line, column })),
  );
  if (placed.length === 0) return chapter;
  const links = [...chapter.document.links, ...placed].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...chapter, document: { ...chapter.document, links } };
}
