/** Texts of comparisons, apart from the others: no script loads them. */
import type { CellCounts } from '../course/kinds/comparisons/comparisons.ts';
import { words } from './en.ts';
import { count } from './search-en.ts';

export const compareWords = {
  title: 'Comparisons',
  summary: (number: number) =>
    `${count(number, 'table', 'tables')} with things side by side, each cell with its source.`,
  /** Before the link that says how many there are. */
  besides: 'Side by side:',
  number: (number: number) => count(number, 'comparison', 'comparisons'),
  subjects: 'Compares',
  rows: 'Rows',
  cells: 'Cells',
  /** How much was held against its sources, in one sentence. */
  counts: (counts: CellCounts) => `${checkedOf(counts)}${others(counts)}.`,
  /** Opens the text of a cell, where only its value is shown. */
  more: 'More',
  criterion: 'Criterion',
  fromKnowledge: 'not yet checked against its source',
  choose: 'Show',
  /** Filled in by script. */
  shown: '{shown} of {all} shown',
  allShown: 'All {all} shown',
  least: 'At least two stay.',
  everything: 'All',
  onlyDifferences: 'Differences only',
  /** Filled in by script, after how many columns are shown. */
  leftOut: '{rows} of {all} rows are alike and left out',
  groups: 'Go to',
  copy: { md: 'Copy as Markdown', csv: 'Copy as CSV' },
  copied: 'Copied',
  notCopied: 'Could not be copied',
  file: { md: 'Markdown file', csv: 'CSV file' },
  comparedIn: 'Compared in',
  inCourse: 'In the course',
  shownIn: 'Shown in',
  /** What stands over a part of a comparison, before the link to all of it. */
  partOf: 'From the comparison',
  whole: (rows: number) => `of ${count(rows, 'row', 'rows')}`,
};

function checkedOf({ applying, checked, last }: CellCounts): string {
  if (checked === 0) return `None of ${count(applying, 'cell', 'cells')} was checked against its sources`;
  if (applying === 1) return `The one cell was checked against its sources, on ${words.longDay(last ?? '')}`;
  const which =
    checked === applying
      ? `All ${String(applying)} cells`
      : `${String(checked)} of ${String(applying)} cells`;
  const were = checked === 1 ? 'was checked against its' : 'were checked against their';
  return `${which} ${were} sources, the last on ${words.longDay(last ?? '')}`;
}

function others({ fromKnowledge, notApplying }: CellCounts): string {
  const parts = [
    ...(fromKnowledge > 0
      ? [`${String(fromKnowledge)} ${fromKnowledge === 1 ? 'is' : 'are'} not yet checked`]
      : []),
    ...(notApplying > 0
      ? [`${String(notApplying)} more ${notApplying === 1 ? 'does' : 'do'} not apply`]
      : []),
  ];
  return parts.map((part) => `; ${part}`).join('');
}
