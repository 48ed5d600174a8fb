import assert from 'node:assert/strict';
import test from 'node:test';
import { cslItemOf } from '../../../../src/course/kinds/sources/csl-json.ts';
import { sourceSchema } from '../../../../src/course/kinds/sources/source-schema.ts';
import { citeprocLosses } from '../../../source-exports.ts';

const source = (fields: Record<string, unknown>) =>
  sourceSchema.parse({ id: 'a-1', type: 'webpage', title: 'T', status: 'from-knowledge', ...fields });

for (const [text, parts] of [
  ['1993', [1993]],
  ['1993-08', [1993, 8]],
  ['1993-08-09', [1993, 8, 9]],
] as const) {
  test(`${text} becomes date parts, as numbers`, () => {
    assert.deepEqual(cslItemOf(source({ issued: text })).issued, { 'date-parts': [parts] });
  });
}

test('the day on which a source was opened becomes date parts, as numbers', () => {
  assert.deepEqual(cslItemOf(source({ accessed: '1993-08-09' })).accessed, { 'date-parts': [[1993, 8, 9]] });
});

test("how it is known does not pass for a publication's status", () => {
  const item = cslItemOf(source({ status: 'from-knowledge' }));
  assert.deepEqual(item, {
    id: 'a-1',
    type: 'webpage',
    title: 'T',
    custom: { status: 'from-knowledge' },
  });
});

test('what comes from Zotero goes out as it came', () => {
  const zotero = {
    id: 'adams06',
    type: 'paper-conference',
    title: 'A Comparison',
    'container-title': 'Proceedings',
    'event-place': 'San Jose',
    ISSN: '0163-5964',
    PMID: '12345',
    'number-of-pages': '12',
    language: 'en',
    abstract: 'Until recently …',
    author: [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }, { literal: 'ACM' }],
    issued: { 'date-parts': [['2006', 10, 20]] },
    accessed: { 'date-parts': [['2026', 11, 2]] },
  };
  assert.deepEqual(cslItemOf(sourceSchema.parse({ ...zotero, status: 'opened' })), {
    ...zotero,
    issued: { 'date-parts': [[2006, 10, 20]] },
    accessed: { 'date-parts': [[2026, 11, 2]] },
    custom: { status: 'opened' },
  });
});

test('a processor of citations finds author, title and year of every type', () => {
  const items = sourceSchema.shape.type.options.map((type, index) =>
    cslItemOf(
      source({
        id: `a-${String(index)}`,
        type,
        title: `Of “iSCSI” & <others> ${String(index)}`,
        author: [{ family: 'Goethe', given: 'J.', 'non-dropping-particle': 'von' }, { literal: 'Bakers' }],
        issued: `${String(1900 + index)}-05`,
        'container-title': 'Letters',
        URL: 'https://example.org/',
      }),
    ),
  );
  assert.deepEqual(citeprocLosses(items), []);
});
