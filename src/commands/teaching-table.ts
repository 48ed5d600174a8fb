import type { Teaching, TeachingFigures } from '../course/checks/teaching-budgets.ts';
import { inReadingOrder, type Finding } from '../course/finding.ts';
import { alignedRows } from './aligned-rows.ts';

const columns: [heading: string, of: (figures: TeachingFigures) => string | number][] = [
  ['chapter', ({ chapter }) => chapter],
  ['teaches', ({ concepts }) => concepts],
  ['new terms', ({ terms }) => terms],
  ['links', ({ links }) => links],
  ['citations', ({ citations }) => citations.toFixed(1)],
  ['years', ({ years }) => years.toFixed(1)],
  ['you, we', ({ address }) => address.toFixed(1)],
  ['stretch', ({ stretch }) => stretch],
  ['words', ({ words }) => words],
  ['code', ({ codeWidth }) => codeWidth],
];

const legend = `New terms and links are those of the densest paragraph; citations, years, "you" and "we" are to 1,000 words;
the stretch is the longest in words with nothing to do, see or answer; code is the longest line.`;

/** How dense each chapter is, and what is over its budget but for what is among `told` already. */
export function teachingInWords({ figures, findings }: Teaching, told: readonly Finding[]): string {
  const rows = [
    columns.map(([heading]) => heading),
    ...figures.map((one) => columns.map(([, of]) => String(of(one)))),
  ];
  const rules = new Set(told.map(({ rule }) => rule));
  const left = inReadingOrder(findings.filter(({ rule }) => !rules.has(rule)));
  return [
    ...alignedRows(rows, (column) => column > 0),
    '',
    legend,
    '',
    ...left.map(
      ({ file, line, column, rule, message }) =>
        `  ${file}:${String(line)}:${String(column)}  ${rule}\n    ${message}`,
    ),
    ...(left.length > 0
      ? [
          `${String(left.length)} over budget. They are warnings once course.yaml says "teaching: strict".`,
          '',
        ]
      : []),
  ].join('\n');
}
