import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { asCsv, asMarkdown, type TextTable } from '../../../../src/course/kinds/comparisons/text-table.ts';

const table: TextTable = {
  title: 'Loaves',
  address: 'https://bread.example/compare/loaves/',
  subjects: [
    { id: 'rye', name: 'Rye' },
    { id: 'wheat', name: 'Wheat' },
  ],
  groups: [
    {
      title: 'Dough',
      rows: [
        {
          id: 'water',
          name: 'How much water?',
          cells: {
            rye: { value: '80 %', note: 'By weight, "baker’s" per cent.', cites: [2, 1] },
            wheat: { value: '60 | 65 %', note: '', cites: [1] },
          },
        },
      ],
    },
    {
      title: 'Oven',
      rows: [
        {
          id: 'heat',
          name: 'How hot?',
          cells: {
            rye: { value: '=250 °C', note: '', cites: [] },
            wheat: { value: '220 °C', note: 'Less at the end', cites: [3] },
          },
        },
      ],
    },
  ],
  sources: { 1: 'A Baker, Bread, 2020, https://a.example/x', 2: 'B_Miller, Flour', 3: 'C' },
};

suite('a comparison in text', () => {
  test('is a Markdown table for each group, with what it cites', () => {
    assert.equal(
      asMarkdown(table),
      `# Loaves

https://bread.example/compare/loaves/

## Dough

|  | Rye | Wheat |
| --- | --- | --- |
| How much water? | **80 %** By weight, "baker’s" per cent. [2][1] | **60 \\| 65 %** [1] |

## Oven

|  | Rye | Wheat |
| --- | --- | --- |
| How hot? | **=250 °C** | **220 °C** Less at the end [3] |

[1] A Baker, Bread, 2020, https://a.example/x${'  '}
[2] B\\_Miller, Flour${'  '}
[3] C

`,
    );
  });

  test('is CSV by RFC 4180, and no cell is a formula', () => {
    assert.equal(
      asCsv(table),
      [
        'group,criterion,Rye,Rye: note,Rye: sources,Wheat,Wheat: note,Wheat: sources',
        'Dough,How much water?,80 %,"By weight, ""baker’s"" per cent.","B_Miller, Flour | A Baker, Bread, 2020, https://a.example/x",60 | 65 %,,"A Baker, Bread, 2020, https://a.example/x"',
        "Oven,How hot?,'=250 °C,,,220 °C,Less at the end,C",
        '',
      ].join('\r\n'),
    );
  });

  test('holds the columns and rows that are wanted, and no source but theirs', () => {
    const extract = { subjects: ['wheat'], rows: ['heat'] };
    assert.equal(asCsv(table, extract).split('\r\n')[1], 'Oven,How hot?,220 °C,Less at the end,C');
    const markdown = asMarkdown(table, extract);
    assert.doesNotMatch(markdown, /Rye|Dough|\[1\]/);
    assert.match(markdown, /\| How hot\? \| \*\*220 °C\*\* Less at the end \[3\] \|/);
    assert.match(markdown, /\[3\] C/);
  });

  test('says whatever a cell says, in as many fields as its head has', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, note) => {
        const [group] = table.groups;
        const [row] = group!.rows;
        const cells = { ...row!.cells, rye: { value, note, cites: [] } };
        const one = { ...table, groups: [{ ...group!, rows: [{ ...row!, cells }] }] };
        const [head, fields] = csvOf(asCsv(one));
        assert.equal(fields?.length, head?.length);
        assert.deepEqual(
          fields?.slice(2, 4).map((field) => field.replace(/^'(?='*[=+\-@\t\r])/, '')),
          [value, note],
        );
      }),
      { examples: [["'-", "''=1"]] },
    );
  });
});

/** The records of a CSV text. */
function csvOf(text: string): string[][] {
  const records: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = fields.exec(text); found; found = fields.exec(text)) {
    const [, quoted, plain = '', end] = found;
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\r\n') records.push([]);
  }
  return records;
}
