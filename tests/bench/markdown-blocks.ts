/** Blocks that every generator of the benchmark writes alike. */
import type { Table } from './synthetic-text.ts';

export function codeLines(fence: string, text: string): string {
  return ['```' + fence, text, '```'].join('\n');
}

export function tableLines({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
