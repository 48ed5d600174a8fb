/** What the bibliography says of a source wherever it lists it. */
import { course } from 'virtual:course';
import { chaptersCiting, type OtherUse } from '../course/kinds/sources/source-pages.ts';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import { sourcePath } from '../course/links/page-paths.ts';
import type { ListedSource } from '../course/kinds/sources/listed-source.ts';
import { fullEntryOf } from './full-entries.ts';
import { words } from '../words/en.ts';
import { href } from './href.ts';

const t = words.sources;

/** What kind of thing it is, and how it is known. */
export const aboutSource = ({ type, status, accessed }: Source): [kind: string, status: string] => [
  t.kinds[type],
  words.sourceStatus(status, accessed),
];

/** How much of the course cites it, in a line; nothing where none does. */
export function usesInShort(id: string): string | undefined {
  const uses = course.citedIn[id];
  const citing = new Set(chaptersCiting(course, id));
  const numbers = course.order
    .filter((chapter) => citing.has(chapter))
    .flatMap((chapter) => course.chapters[chapter]?.number ?? []);
  const others = (Object.keys(t.others) as OtherUse[]).flatMap((kind) => {
    const number = uses?.[kind].length ?? 0;
    return number > 0 ? [t.others[kind](number)] : [];
  });
  return numbers.length + others.length === 0 ? undefined : t.inShort(numbers, others);
}

/** As the list of all sources has it, which a page fetches. */
export const listed = async (source: Source): Promise<ListedSource> => ({
  id: source.id,
  entry: await fullEntryOf(source),
  about: aboutSource(source),
  kind: source.type,
  status: source.status,
  chapters: chaptersCiting(course, source.id),
  uses: usesInShort(source.id) ?? t.background,
  url: href(sourcePath(course, source.id)),
});
