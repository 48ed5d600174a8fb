/** Pagefind's index in a folder, asked without a browser. */
import { readFile } from 'node:fs/promises';
import { indexRanking, type TextIndex } from '../../src/search/found-in-index.ts';
import { readRecordList, type ListedRecord } from '../../src/search/record-list.ts';

interface PagefindModule {
  createInstance(options: object): TextIndex & { init(): Promise<void> };
}

export interface FolderIndex {
  index: TextIndex;
  records: Map<string, ListedRecord>;
}

/** Pagefind fetches its files; here they are read. */
export async function openFolderIndex(site: URL, language: string): Promise<FolderIndex> {
  const folder = new URL('pagefind/', site);
  const fetched = globalThis.fetch;
  globalThis.fetch = async (address) => {
    const url = new URL(address instanceof Request ? address.url : address);
    if (url.protocol !== 'file:') return fetched(address);
    return new Response(await readFile(new URL(url.pathname, url)));
  };
  const pagefind = (await import(new URL('pagefind.js', folder).href)) as PagefindModule;
  const index = pagefind.createInstance({
    basePath: folder.href,
    noWorker: true,
    ranking: indexRanking,
    language,
  });
  await index.init();
  const records = readRecordList(await readFile(new URL('records.txt', folder), 'utf8'));
  return { index, records };
}
