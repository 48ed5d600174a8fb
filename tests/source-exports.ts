/** What programs of others make of our exports, and what they lose. One line for each loss. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { parse, type Creator } from '@retorquere/bibtex-parser';
import CSL from 'citeproc';
import type { CslItem } from '../src/course/kinds/sources/csl-json.ts';
import type { Source } from '../src/course/kinds/sources/source-schema.ts';

/** Fields of CSL that BibTeX has somewhere, and where a parser may find them. */
const bibtexNames: Partial<Record<keyof Source, string[]>> = {
  title: ['title'],
  DOI: ['doi'],
  URL: ['url'],
  'container-title': ['journal', 'booktitle', 'howpublished'],
  publisher: ['publisher', 'school', 'institution', 'howpublished'],
  volume: ['volume'],
  issue: ['number'],
  page: ['pages'],
  'number-of-pages': ['pagetotal'],
  edition: ['edition'],
  version: ['version'],
  accessed: ['urldate'],
  note: ['note'],
};

/** What a BibTeX parser does not find of `sources` in `text`. */
export function bibtexLosses(sources: readonly Source[], text: string): string[] {
  const { entries, errors } = parse(text, { sentenceCase: false });
  const lost = sources.flatMap((source) => {
    const entry = entries.find(({ key }) => key === source.id);
    if (!entry) return [`${source.id}: is not there`];
    const fields: Record<string, unknown> = entry.fields;
    const read = (name: string) => plain([fields[name]].flat().join(' and '));
    const [year = '', month, day] = (source.issued ?? '').split('-');
    const checks: Record<string, boolean> = {
      author: same(source.author, entry.fields.author),
      editor: same(source.editor, entry.fields.editor),
      year: read('year') === year,
      month: Number(read('month')) === Number(month ?? 0),
      day: day === undefined || read('date') === source.issued,
    };
    for (const [name, places] of Object.entries(bibtexNames)) {
      const value = source[name as keyof Source];
      if (typeof value === 'string')
        checks[name] = places.some((place) => read(place).includes(plain(value)));
    }
    return Object.entries(checks).flatMap(([name, holds]) =>
      holds ? [] : [`${source.id}: loses its ${name}`],
    );
  });
  return [
    ...errors.map(({ error }) => error),
    ...(entries.length === sources.length ? [] : [`has ${String(entries.length)} entries`]),
    ...lost,
  ];
}

/** What citeproc's entries lack of author, title and year. */
export function citeprocLosses(items: readonly CslItem[]): string[] {
  const { locales, styles } = plugins.config.get('@csl') as unknown as Record<
    'locales' | 'styles',
    { get: (id: string) => string }
  >;
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => locales.get('en-US'),
      retrieveItem: (id) => items.find((item) => item.id === id),
    },
    styles.get('harvard1'),
    'en-US',
  );
  return items.flatMap((item) => {
    engine.updateItems([item.id]);
    const entry = plain((engine.makeBibliography()[1][0] ?? '').replace(/<[^>]*>/g, ''));
    const [first] = item.author ?? item.editor ?? [];
    const name = first && ('literal' in first ? first.literal : first.family);
    const wanted = {
      author: name,
      title: item.title,
      year: item.issued?.['date-parts'][0][0]?.toString(),
    };
    return Object.entries(wanted).flatMap(([field, value]) =>
      value === undefined || entry.includes(plain(value)) ? [] : [`${item.id}: loses its ${field}: ${entry}`],
    );
  });
}

/** Whether the names are the same people in the same order; where a family name ends and a particle begins is not asked. */
function same(people: Source['author'], read: readonly Creator[] | undefined): boolean {
  const written = (people ?? []).map((person) =>
    'literal' in person
      ? person.literal
      : [
          person['dropping-particle'],
          person['non-dropping-particle'],
          person.family,
          person.suffix,
          person.given,
        ].join(' '),
  );
  const found = (read ?? []).map(({ name, prefix, lastName, suffix, firstName }) =>
    [name, prefix, lastName, suffix, firstName].join(' '),
  );
  return plain(written.join(';')) === plain(found.join(';'));
}

/** Quotation marks, dashes and spaces are the typographer's. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/&#38;|&amp;/g, '&')
    .replace(/&#60;|&lt;/g, '<')
    .replace(/&#62;|&gt;/g, '>')
    .replace(/&quot;|["'‘’“”]/g, '')
    .replace(/[-‐‑–—]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?; ?/g, ';')
    .trim();
}
