import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceSchema } from '../../../../src/course/kinds/sources/source-schema.ts';
import { courseFromFiles } from '../../../course-from-files.ts';
import { sourcesFile } from '../../../bread.ts';

const parsed = (fields: Record<string, unknown>) =>
  sourceSchema.safeParse({ id: 'a', type: 'book', title: 'T', status: 'from-knowledge', ...fields });

for (const [written, text] of [
  ['2004', '2004'],
  [2004, '2004'],
  ['2004-02', '2004-02'],
  [{ 'date-parts': [[2004]] }, '2004'],
  [{ 'date-parts': [['2004', 2]] }, '2004-02'],
  [{ 'date-parts': [['2004', '2', 9]] }, '2004-02-09'],
] as const) {
  test(`${JSON.stringify(written)} is the date ${text}`, () => {
    assert.equal(parsed({ issued: written }).data?.issued, text);
  });
}

for (const written of [
  'spring',
  '2004-2',
  { 'date-parts': [[2004], [2005]] },
  { 'date-parts': [[]] },
  { raw: '2004' },
]) {
  test(`${JSON.stringify(written)} is no date`, () => {
    assert.equal(parsed({ issued: written }).success, false);
  });
}

test('what was opened says on which day', () => {
  const issuesOf = (accessed?: unknown) =>
    parsed({ status: 'opened', ...(accessed !== undefined && { accessed }) }).error?.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    ) ?? [];
  assert.deepEqual(issuesOf(), [
    'accessed is missing: a source that is "opened" says on which day, as YYYY-MM-DD. One that was not opened has status: from-knowledge',
  ]);
  assert.deepEqual(issuesOf('2026-11'), [
    'accessed is not a day of the form YYYY-MM-DD: write its day too, such as 2026-11-21',
  ]);
  assert.deepEqual(issuesOf({ 'date-parts': [['2026', 11]] }), [
    'accessed is not a day of the form YYYY-MM-DD: write its day too, such as 2026-11-21',
  ]);
  assert.deepEqual(issuesOf('20. 11. 2026'), [
    'accessed is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: write 2026-11-20',
  ]);
  assert.deepEqual(issuesOf('2026-11-20'), []);
  assert.deepEqual(issuesOf({ 'date-parts': [['2026', 11, 2]] }), []);
  assert.equal(parsed({}).success, true);
});

test('numbers need no quotation marks', () => {
  const { data } = parsed({ volume: 3, page: 581, 'number-of-pages': 42, edition: '2nd' });
  assert.deepEqual(
    [data?.volume, data?.page, data?.['number-of-pages'], data?.edition],
    ['3', '581', '42', '2nd'],
  );
});

test('an export of Zotero can stand in the file as it is, but for id and status', async () => {
  const text = `references: [
    {
      "id": "adams06", "status": "opened",
      "type": "paper-conference", "title": "A Comparison", "container-title": "Proceedings",
      "DOI": "10.1145/1168857.1168860", "event-place": "San Jose", "ISBN": "978-1-59593-451-2", "language": "en",
      "number-of-pages": "12", "page": "2–13", "publisher": "ACM", "publisher-place": "New York", "source": "ACM Library",
      "URL": "https://doi.org/10.1145/1168857.1168860",
      "author": [{"family": "Adams", "given": "Keith"}],
      "accessed": {"date-parts": [["2026", 11, 20]]},
      "issued": {"date-parts": [["2006", 10, 20]]}
    }
  ]`;
  const { findings } = await courseFromFiles({ [sourcesFile]: text });
  assert.deepEqual(
    findings.filter(({ file }) => file === sourcesFile).map(({ rule }) => rule),
    ['uncited-source'],
  );
});
