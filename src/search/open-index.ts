/** Pagefind over an index of which its own list says the metadata. */
import { indexRanking, type TextIndex } from './found-in-index.ts';
import { metadataOf, type IndexList } from './index-list.ts';

/** As much of Pagefind's module as is used here. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    language: string;
    noWorker: boolean;
    ranking: typeof indexRanking;
    metadata: Uint8Array;
  }): TextIndex & { init(): Promise<void> };
}

/** `basePath` is where the index is, `baseUrl` that of the site. */
export async function openIndex(
  pagefind: PagefindModule,
  list: IndexList,
  places: { basePath: string; baseUrl: string },
  language: string,
): Promise<TextIndex> {
  const index = pagefind.createInstance({
    ...places,
    language,
    // Handing thousands of results over from a worker takes longer than finding them.
    noWorker: true,
    ranking: indexRanking,
    metadata: metadataOf(list),
  });
  await index.init();
  // Its first search makes what it cuts words with, which takes longer than any search; this one asks for no part.
  await index.search('…', { filters: {} });
  return index;
}
