import type { Item, ItemReport } from '../course/reader/items.ts';
import { alignedRows } from './aligned-rows.ts';

const headings = ['question', 'readers', 'difficulty', 'discrimination', 'flags', 'chosen'];
/** Columns of numbers, which end in line. */
const numeric = new Set([1, 2, 3]);

/** The report as lines of text: a table, the worst item first, and what the course does not know. */
export function itemsTable({ items, readers, unknown }: ItemReport): string {
  const attempts = items.reduce((sum, { n }) => sum + n, 0);
  const size = `${counted(readers, 'reader')}, ${counted(attempts, 'first attempt')}`;
  const strangers = unknown.map(printable).join(', ');
  return [
    items.length > 0 ? `${size}.\n` : 'The files hold no answer to a question of this course.',
    ...(items.length > 0
      ? alignedRows([headings, ...items.map(rowOf)], (column) => numeric.has(column))
      : []),
    ...(unknown.length > 0 ? [`\nAnswered, but not in this course: ${strangers}.`] : []),
  ].join('\n');
}

function rowOf({ question, rev, n, difficulty, discrimination, shares, flags }: Item): string[] {
  return [
    `${question}@${String(rev)}`,
    String(n),
    difficulty.toFixed(2),
    discrimination?.toFixed(2) ?? '–',
    flags.join(', '),
    chosenText(shares),
  ];
}

/** The most frequent eight; what readers typed is cut short. */
function chosenText(shares: Item['shares']): string {
  const shown = shares.slice(0, 8).map(({ chosen, share }) => {
    const text = printable(chosen);
    const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return `${short} ${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
  });
  return [...shown, ...(shares.length > shown.length ? ['…'] : [])].join(', ');
}

/** Without characters that a terminal would obey: the text may come from anybody. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '·');
}

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}
