/** A comparison in plain text, to be taken along: as Markdown and as CSV. */

/** Pages fetch it, so it holds no more than what is written out. */
export interface TextTable {
  title: string;
  address: string;
  subjects: { id: string; name: string }[];
  groups: { title: string; rows: TextRow[] }[];
  /** What is cited, each under its number on the page. */
  sources: Record<string, string>;
}

export interface TextRow {
  id: string;
  name: string;
  /** By the id of their subject. */
  cells: Record<string, TextCell>;
}

export interface TextCell {
  value: string;
  note: string;
  /** Numbers of the sources that it cites. */
  cites: number[];
}

/** The columns and rows to write out, by their ids; all of them where nothing is said. */
export interface Extract {
  subjects?: readonly string[] | undefined;
  rows?: readonly string[] | undefined;
}

/** A table for each group, and the sources that its cells cite. */
export function asMarkdown(table: TextTable, extract: Extract = {}): string {
  const { subjects, groups } = extracted(table, extract);
  const tableOf = ({ title, rows }: TextTable['groups'][number]) =>
    [
      line(['', ...subjects.map(({ name }) => inline(name))]),
      line(['---', ...subjects.map(() => '---')]),
      ...rows.map(({ name, cells }) =>
        line([inline(name), ...subjects.map(({ id }) => markdownCell(cells[id]))]),
      ),
    ]
      .join('\n')
      .replace(/^/, title === '' ? '' : `## ${inline(title)}\n\n`);
  const cited = citedIn(groups, subjects);
  return [
    `# ${inline(table.title)}`,
    table.address,
    ...groups.map(tableOf),
    ...(cited.length > 0
      ? [cited.map((number) => `[${String(number)}] ${inline(table.sources[number] ?? '')}`).join('  \n')]
      : []),
    '',
  ].join('\n\n');
}

/** One line for each row, by RFC 4180: what is compared, and of each subject its value, its note and its sources. */
export function asCsv(table: TextTable, extract: Extract = {}): string {
  const { subjects, groups } = extracted(table, extract);
  const head = [
    'group',
    'criterion',
    ...subjects.flatMap(({ name }) => [name, `${name}: note`, `${name}: sources`]),
  ];
  const lines = groups.flatMap(({ title, rows }) =>
    rows.map(({ name, cells }) => [
      title,
      name,
      ...subjects.flatMap(({ id }) => {
        const { value, note, cites } = cells[id] ?? noCell;
        return [value, note, cites.map((number) => table.sources[number] ?? '').join(' | ')];
      }),
    ]),
  );
  return [head, ...lines].map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

const noCell: TextCell = { value: '', note: '', cites: [] };

function extracted(
  { subjects, groups }: TextTable,
  extract: Extract,
): Pick<TextTable, 'subjects' | 'groups'> {
  const isIn = (list: readonly string[] | undefined, id: string) => list === undefined || list.includes(id);
  return {
    subjects: subjects.filter(({ id }) => isIn(extract.subjects, id)),
    groups: groups
      .map(({ title, rows }) => ({ title, rows: rows.filter(({ id }) => isIn(extract.rows, id)) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function citedIn(groups: TextTable['groups'], subjects: TextTable['subjects']): number[] {
  const cells = groups.flatMap(({ rows }) =>
    rows.flatMap((row) => subjects.flatMap(({ id }) => row.cells[id] ?? [])),
  );
  return [...new Set(cells.flatMap(({ cites }) => cites))].sort((a, b) => a - b);
}

function markdownCell({ value, note, cites }: TextCell = noCell): string {
  const numbers = cites.map((number) => `[${String(number)}]`).join('');
  const said = [value === '' ? '' : `**${inline(value)}**`, inline(note), numbers];
  return said.filter((part) => part !== '').join(' ');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Text that no reader of Markdown takes for a mark. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

/**
 * In quotes where it holds what parts fields. A sign that spreadsheets take for a formula's loses its power by an
 * apostrophe; so that what is read back is what was written, it gets one more where it has one.
 */
function field(text: string): string {
  const harmless = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
