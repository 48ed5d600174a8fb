/** Imports and exports of a chapter that are no JavaScript. */
import { mdxToJs } from 'satteri';
import type { Point } from '../../course/finding.ts';
import type { Fault } from '../../course/raw.ts';
import { featuresOf } from '../features.ts';
import type { Meant } from './as-meant.ts';
import { scriptInWords } from './mdx-faults.ts';

/** Sätteri takes them apart only where it compiles them. */
export function scriptFaults({ source, text, pointAt }: Meant): Fault[] {
  try {
    mdxToJs(text, { features: featuresOf('mdx', 'written') });
    return [];
  } catch (error) {
    const [, line, column, what = ''] =
      /^(\d+):(\d+):\s*([^]*)$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (line === undefined || !what.includes('parse esm')) return [];
    const at = pointAt(offsetAt(text, { line: Number(line), column: Number(column) }));
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

const offsetAt = (text: string, { line, column }: Point): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length +
  (line > 1 ? 1 : 0) +
  column -
  1;
