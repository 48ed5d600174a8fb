/** The search of a built site, asked without a browser: the same questions go to the same index, some thousand a minute. */
import { readFile } from 'node:fs/promises';
import { answerTo } from '../../../src/search/ask.ts';
import { indexSearch } from '../../../src/search/found-in-index.ts';
import type { SearchNames, Translations } from '../../../src/search/named-concept.ts';
import { sharesAsked, soughtWords, withSought, type Sought } from '../../../src/search/sought.ts';
import { scriptOf, translated } from '../../../src/search/translated.ts';
import { openFolderIndex } from '../../search/folder-index.ts';

/** What a search shows, in its order: a concept's id, a chapter's section as `chapter#section`, else the path. */
export type Answers = (query: string) => Promise<string[]>;

export async function openBuiltSearch(site: URL, language: string): Promise<Answers> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(name, site), 'utf8'));
  const names = (await json('names.json')) as SearchNames;
  const shares = await Promise.all(
    Array.from({ length: names.shares }, (_, number) => json(`sought/${String(number)}.json`)),
  );
  const namesFor = async (query: string, script?: string): Promise<SearchNames> => {
    const asked = sharesAsked(soughtWords(query, script !== undefined, names.alike), names.shares).map(
      (number) => shares[number] as Sought,
    );
    const isAbroad = script !== undefined && names.abroad.includes(script);
    const translations = isAbroad ? ((await json(`translations/${script}.json`)) as Translations) : {};
    return { ...names, concepts: withSought(translated(names.concepts, translations), asked) };
  };
  const ids = names.concepts.map(({ id }) => id);
  const { index, records } = await openFolderIndex(site, language, ids);
  const sources = {
    names: (query: string) => namesFor(query),
    namesAbroad: (query: string) => namesFor(query, scriptOf(query)),
    index: () => Promise.resolve({ records, search: indexSearch(index, records, language) }),
  };
  return async (query) => {
    const { answer } = await answerTo({ query, filters: {} }, language, sources);
    const concepts = [...answer.cards, ...answer.near].map(({ id }) => id);
    const texts = await Promise.all(answer.results.slice(0, 3).map((result) => result.data()));
    return [...concepts, ...texts.map(({ url }) => placeAt(url))];
  };
}

/** `…/concepts/x/?highlight=…` > `x`, `…/part/chapter/#section` > `chapter#section`, else the path. */
export function placeAt(address: string): string {
  const { pathname, hash } = new URL(address, 'https://site.example/');
  const [, id] = /\/concepts\/([^/]+)\/$/.exec(pathname) ?? [];
  const [, chapter] = /\/([^/]+)\/$/.exec(pathname) ?? [];
  return id ?? `${chapter ?? pathname}${hash}`;
}
