/** Rows as lines of text, in columns. Those in `numeric` end in line, the others begin. */
export function alignedRows(
  rows: readonly (readonly string[])[],
  numeric: (column: number) => boolean,
): string[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return numeric(column) ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
