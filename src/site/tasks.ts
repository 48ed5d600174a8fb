/** What can be done in a thread of its own: each loads what it needs alone. */
import type { HastNode } from 'satteri';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { IndexFile } from '../search/smaller-parts.ts';

export const tasks = {
  async index({ records, language }: { records: SearchRecord[]; language: string }): Promise<IndexFile[]> {
    const { indexOf } = await import('../search/write-index.ts');
    return indexOf(records, language);
  },
  async entries(sources: readonly Source[]): Promise<string[]> {
    const { fullCitation } = await import('../markdown/formatted-sources.ts');
    return sources.map(fullCitation);
  },
  async code(pieces: readonly { text: string; language: string }[]): Promise<HastNode[][]> {
    const { highlightedLines } = await import('../markdown/code/highlighted-code.ts');
    const lines: HastNode[][] = [];
    for (const { text, language } of pieces) lines.push(await highlightedLines(text, language));
    return lines;
  },
};
