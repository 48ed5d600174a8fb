/** On a phone, rows of three columns and more are blocks: each cell says what its column is called. */
export {};

for (const table of document.querySelectorAll<HTMLTableElement>('.table > table')) {
  const [head, ...rows] = table.rows;
  if (head && head.cells.length > 2) label(table, [...head.cells].map(nameOf), rows);
}

/** Without the definitions of its terms. */
function nameOf(head: HTMLElement): string {
  const copy = head.cloneNode(true) as HTMLElement;
  for (const definition of copy.querySelectorAll('.definition')) definition.remove();
  return copy.textContent.trim();
}

/** As blocks they would be no table for who hears them, so each part says what it is. */
function label(table: HTMLElement, names: string[], rows: HTMLTableRowElement[]): void {
  table.role = 'table';
  for (const row of rows) {
    row.role = 'row';
    for (const cell of row.cells) {
      cell.role = cell.scope ? 'rowheader' : 'cell';
      cell.dataset['label'] = names[cell.cellIndex] ?? '';
    }
  }
}
