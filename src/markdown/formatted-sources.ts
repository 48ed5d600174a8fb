/** Sources as readers see them: the short form beside the text, and the full entry in lists. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '../course/course.ts';
import { cslItemOf } from '../course/kinds/sources/csl-json.ts';
import { withQuotes } from '../course/text/plain-text.ts';
import { titleTags, titleWords } from '../course/kinds/sources/title-words.ts';
import { words } from '../words/en.ts';

const t = words.citations;

/** A source beside the text: who (may be empty), the title up to its first colon or question mark, the year. */
export function citationNote(source: Source): { who: string; title: string; year: string } {
  const names = (source.author ?? source.editor ?? []).map((person) =>
    'literal' in person ? person.literal : person.family,
  );
  const [first = source.publisher ?? source['container-title'] ?? '', second] = names;
  const who = names.length > 2 ? t.withOthers(first) : second === undefined ? first : t.both(first, second);
  const title = source['title-short'] ?? source.title.split(/[:?] /)[0] ?? source.title;
  return {
    who: withQuotes(titleWords(who)),
    title: withQuotes(titleWords(title)),
    year: source.issued?.slice(0, 4) ?? '',
  };
}

/** Formatting one entry takes milliseconds, and many pages list the same sources. */
const formatted = new WeakMap<Source, string>();

/** The full entry in APA style as HTML, its title a link to where it can be read. */
export function fullCitation(source: Source): string {
  const known = formatted.get(source);
  if (known !== undefined) return known;
  const entry = linked(apaEntry(source), source.title, addressOfSource(source));
  formatted.set(source, entry);
  return entry;
}

function apaEntry(source: Source): string {
  const { custom: _, accessed: __, URL: ___, DOI: ____, note: _____, ...data } = cslItemOf(source);
  const html = new Cite([data]).format('bibliography', { format: 'html', template: 'apa', lang: t.language });
  const entry = /<div[^>]*class="csl-entry"[^>]*>([^]*?)<\/div>/.exec(html)?.[1] ?? '';
  return entry.trim();
}

/** `entry` with its title linked, whatever the style makes of the title's own tags; where the style has changed the title beyond recognition, with the address at its end. */
function linked(entry: string, title: string, address: string | undefined): string {
  if (address === undefined) return entry;
  const open = `<a href="${escaped(address)}">`;
  const pattern = new RegExp(
    title
      .split(titleTags)
      .map((part) =>
        part.startsWith('<') ? tagIn(part) : escaped(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('')
      .replace(/&amp;/g, '&(?:amp|#38);')
      .replace(/['‘’]|&quot;|["“”]/g, '(?:[\'‘’"“”]|&quot;)'),
  );
  const found = pattern.exec(entry)?.[0];
  if (found === undefined) return `${entry} ${open}${escaped(address.replace(/^https?:\/\//, ''))}</a>`;
  return entry.replace(found, () => `${open}<cite>${found}</cite></a>`);
}

/** What the style makes of a tag, as part of a pattern: the one for words that keep their letters has no effect. */
const tagIn = (tag: string): string => (tag.includes('span') ? '' : '<[^>]*>');

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Where the source can be read: its own address, else that of its DOI. */
export function addressOfSource(source: Source): string | undefined {
  return source.URL ?? (source.DOI === undefined ? undefined : `https://doi.org/${source.DOI}`);
}
