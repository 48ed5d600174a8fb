/**
 * Sources as BibTeX: entry types and fields of classic BibTeX, which BibLaTeX reads too, and beside them those of BibLaTeX's
 * that the classic styles pass over (`date`, `urldate`, `version`, `pagetotal`, `eventtitle`). The text is UTF-8.
 */
import type { Source, SourceType } from './source-schema.ts';
import { titleWords } from './title-words.ts';

type EntryType =
  | 'article'
  | 'book'
  | 'incollection'
  | 'inproceedings'
  | 'mastersthesis'
  | 'misc'
  | 'phdthesis'
  | 'techreport'
  | 'unpublished';

const entryTypes: Partial<Record<SourceType, EntryType>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  manuscript: 'unpublished',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  'review-book': 'article',
  thesis: 'phdthesis',
};

/** Macros of every style. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The entry, its key the source's id. */
export function bibtexEntry(source: Source): string {
  const fields = Object.entries(fieldsOf(source)).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `  ${name} = ${value},\n`,
  );
  return `@${entryTypeOf(source)}{${source.id},\n${fields.join('')}}\n`;
}

function entryTypeOf({ type, genre }: Source): EntryType {
  if (type === 'thesis' && /master/i.test(genre ?? '')) return 'mastersthesis';
  return entryTypes[type] ?? 'misc';
}

function fieldsOf(source: Source): Record<string, string | undefined> {
  const type = entryTypeOf(source);
  const isThesis = source.type === 'thesis';
  const [year, month, day] = source.issued?.split('-') ?? [];
  return {
    author: names(source.author),
    editor: names(source.editor),
    translator: names(source.translator),
    title: `{${titled(titleWords(source.title))}}`,
    shorttitle: braced(source['title-short']),
    ...placeOf(source, type),
    series: braced(source['collection-title']),
    edition: braced(source.edition),
    type: braced(source.genre ?? (isThesis ? 'Thesis' : undefined)),
    volume: braced(source.volume),
    number: braced(source.issue ?? source.number ?? source['collection-number']),
    version: braced(source.version),
    chapter: braced(source['chapter-number']),
    pages: braced(source.page?.replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1--')),
    pagetotal: braced(source['number-of-pages']),
    address: braced(source['publisher-place'] ?? source['event-place']),
    year: braced(year),
    month: months[Number(month) - 1],
    date: day === undefined ? undefined : braced(source.issued),
    isbn: braced(source.ISBN),
    issn: braced(source.ISSN),
    doi: verbatim(source.DOI),
    url: verbatim(source.URL),
    urldate: braced(source.accessed),
    note: braced(source.note),
    keywords: braced(source.keyword),
  };
}

/** Styles write titles small; braces keep each word with a capital. The first one's is kept anyway, if it has no other. */
function titled(title: string): string {
  return title.replace(/\S+/gu, (word, index: number) => {
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    const isKept = /\p{Lu}/u.test(index === 0 ? core.slice(1) : core);
    return escaped(before) + (isKept ? `{${escaped(core)}}` : escaped(core)) + escaped(after);
  });
}

/** What it is part of and who published it, under the names that the entry's type has for them. */
function placeOf(source: Source, type: EntryType): Record<string, string | undefined> {
  const { 'container-title': container, 'event-title': event, publisher } = source;
  switch (type) {
    case 'article':
      return { journal: braced(container), publisher: braced(publisher) };
    case 'incollection':
    case 'inproceedings':
      return { booktitle: braced(container), eventtitle: braced(event), publisher: braced(publisher) };
    case 'phdthesis':
    case 'mastersthesis':
      return { school: braced(publisher) };
    case 'techreport':
      return { institution: braced(publisher) };
    case 'misc':
    case 'unpublished': {
      const all = [container, event, publisher].filter((one) => one !== undefined);
      return { howpublished: braced(all.join(', ')) };
    }
    case 'book':
      return { publisher: braced(publisher) };
  }
}

/** "von Last, Jr, First and …"; an organisation is one name. */
function names(people: Source['author']): string | undefined {
  const written = people?.map((person) => {
    if ('literal' in person) return `{${escaped(person.literal)}}`;
    const particles = [person['dropping-particle'], person['non-dropping-particle']];
    // A lower-case letter or a comma would be taken for another part of the name.
    const family = /^\p{Ll}|,|\sand\s/u.test(person.family)
      ? `{${escaped(person.family)}}`
      : escaped(person.family);
    const last = [...particles.filter((particle) => particle !== undefined).map(escaped), family].join(' ');
    return [last, person.suffix, person.given]
      .filter((part) => part !== undefined)
      .map((part, index) => (index === 0 ? part : escaped(part)))
      .join(', ');
  });
  return written && `{${written.join(' and ')}}`;
}

const braced = (text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : `{${escaped(text)}}`;

/** An address is read as it is; braces and backslashes would end it. */
const verbatim = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : `{${address.replace(/[{}\\]/g, encodeURIComponent)}}`;

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // In LaTeX's first font encoding these two are other characters.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^<>&%$#_]/g, (character) => commands[character] ?? `\\${character}`);
}
