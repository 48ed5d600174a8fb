/** Places of the course as links: what catalogues say of where things are taken up. */
import { course } from 'virtual:course';
import { kinds } from '../course/kinds/kinds.ts';
import { linkedKind, readLink } from '../course/links/course-link.ts';
import { chapterPath, conceptPath } from '../course/links/page-paths.ts';
import { href } from './href.ts';
import { plainText } from './markdown-context.ts';

export interface PlaceLink {
  title: string;
  /** What of the title is the course's, where not all of it is. */
  quotes?: string;
  url: string;
}

/** A section by its chapter's number and its title; the chapter, where `anchor` is none of its sections. */
export function sectionLink(id: string, anchor: string): PlaceLink[] {
  const chapter = course.chapters[id];
  if (!chapter) return [];
  const section = chapter.sections.find((one) => one.id === anchor && anchor !== '')?.title ?? chapter.title;
  return [{ title: `${chapter.number} ${section}`, url: href(chapterPath(course, id, anchor)) }];
}

export function conceptLinks(ids: readonly string[]): PlaceLink[] {
  return ids.flatMap((id) => {
    const concept = course.concepts[id];
    return concept ? [{ title: concept.name, url: href(conceptPath(id)) }] : [];
  });
}

/** Where course links lead; `concept` says how a concept is called beside sections. */
export function placesOf(links: readonly string[], concept: (name: string) => string): PlaceLink[] {
  return links.flatMap((link) => {
    const target = readLink(link);
    if (target.kind === 'chapter') return sectionLink(target.id, target.anchor);
    if (target.kind === 'concept')
      return conceptLinks([target.id]).map(({ title, url }) => ({
        title: concept(title),
        quotes: title,
        url,
      }));
    const kind = linkedKind(target);
    if (!kind || !('id' in target)) return [];
    const { isSaid, pathOf, titleOf } = kinds[kind];
    const entry = course[kind][target.id];
    if (!entry) return [];
    // The entry is of the kind, which the compiler loses sight of where any kind will do.
    const title = plainText(titleOf(entry as never, target.anchor));
    return [{ title: isSaid ? `“${title}”` : title, url: href(pathOf(course, target.id, target.anchor)) }];
  });
}
