/** Pagefind's index in a folder, asked without a browser. */
import { readFile } from 'node:fs/promises';
import type { TextIndex } from '../../src/search/found-in-index.ts';
import { recordsIn, type IndexList, type ListedRecord } from '../../src/search/index-list.ts';
import { openIndex, type PagefindModule } from '../../src/search/open-index.ts';

export interface FolderIndex {
  index: TextIndex;
  records: Map<string, ListedRecord>;
}

/** Pagefind fetches its files; here they are read. `concepts` has the ids of all concepts. */
export async function openFolderIndex(
  site: URL,
  language: string,
  concepts: readonly string[] = [],
): Promise<FolderIndex> {
  const folder = new URL('pagefind/', site);
  const fetched = globalThis.fetch;
  globalThis.fetch = async (address) => {
    const url = new URL(address instanceof Request ? address.url : address);
    if (url.protocol !== 'file:') return fetched(address);
    return new Response(await readFile(new URL(url.pathname, url)));
  };
  const pagefind = (await import(new URL('pagefind.js', folder).href)) as PagefindModule;
  const list = JSON.parse(await readFile(new URL('list.json', folder), 'utf8')) as IndexList;
  const index = await openIndex(pagefind, list, { basePath: folder.href, baseUrl: '/' }, language);
  return { index, records: recordsIn(list, concepts) };
}
