/** Imports and exports of a chapter that are no JavaScript. */
import { mdxToJs } from 'satteri';
import type { Fault } from '../../course/raw.ts';
import { featuresOf } from '../features.ts';
import { offsetOf, type Meant } from './as-meant.ts';
import { scriptInWords } from './mdx-faults.ts';

/** Sätteri takes them apart only where it compiles them. */
export function moduleFaults({ source, text, pointAt }: Meant): Fault[] {
  try {
    mdxToJs(text, { features: featuresOf('mdx', 'written') });
    return [];
  } catch (error) {
    const [, line, column, what = ''] =
      /^(\d+):(\d+):\s*([^]*)$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (line === undefined || !what.includes('parse esm')) return [];
    const at = pointAt(offsetOf(text, Number(line), Number(column)));
    const rest = source.split('\n')[at.line - 1]?.slice(at.column - 1) ?? '';
    return [
      {
        line: at.line,
        column: at.column,
        rule: 'chapter-script',
        message: `${scriptInWords(what, rest.trim())} If this is text, begin its line with another word.`,
      },
    ];
  }
}
