import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { bibtexEntry } from '../../../../src/course/kinds/sources/bibtex.ts';
import { sourceSchema, type Source } from '../../../../src/course/kinds/sources/source-schema.ts';
import { bibtexLosses } from '../../../source-exports.ts';

const source = (fields: Record<string, unknown>): Source =>
  sourceSchema.parse({ id: 'a-1', type: 'article-journal', title: 'T', status: 'from-knowledge', ...fields });
const fieldsOf = (fields: Record<string, unknown>) => parse(bibtexEntry(source(fields))).entries[0]?.fields;

test('an entry reads as one is written', () => {
  const entry = bibtexEntry(
    source({
      author: [{ family: 'Spiro', given: 'Michael' }, { literal: 'Bakers & Sons' }],
      title: 'What causes scum on tea?',
      'container-title': 'Nature',
      volume: 364,
      page: '581-582',
      issued: '1993-08-12',
      accessed: '2026-11-21',
      DOI: '10.1038/364581a0',
      URL: 'https://example.org/a_b?c=1&d=50%25',
    }),
  );
  assert.equal(
    entry,
    `@article{a-1,
  author = {Spiro, Michael and {Bakers \\& Sons}},
  title = {What causes scum on tea?},
  journal = {Nature},
  volume = {364},
  pages = {581--582},
  year = {1993},
  month = aug,
  date = {1993-08-12},
  doi = {10.1038/364581a0},
  url = {https://example.org/a_b?c=1&d=50%25},
  urldate = {2026-11-21},
}
`,
  );
});

for (const [type, fields, expected] of [
  ['paper-conference', {}, 'inproceedings'],
  ['book', {}, 'book'],
  ['chapter', {}, 'incollection'],
  ['report', {}, 'techreport'],
  ['thesis', {}, 'phdthesis'],
  ['thesis', { genre: "Master's thesis" }, 'mastersthesis'],
  ['article-magazine', {}, 'article'],
  ['webpage', {}, 'misc'],
  ['software', {}, 'misc'],
  ['standard', {}, 'misc'],
] as const) {
  test(`a source of type ${type} ${JSON.stringify(fields)} becomes @${expected}`, () => {
    assert.equal(parse(bibtexEntry(source({ type, ...fields }))).entries[0]?.type, expected);
  });
}

test('every type becomes one that classic styles know', () => {
  const classic =
    /^@(article|book|incollection|inproceedings|mastersthesis|misc|phdthesis|techreport|unpublished)\{/;
  for (const type of sourceSchema.shape.type.options) assert.match(bibtexEntry(source({ type })), classic);
});

test('what a type has no field of its own for says how it was published', () => {
  const fields = { type: 'webpage', 'container-title': 'Forum', publisher: 'Bakers' };
  assert.equal(fieldsOf(fields)?.['howpublished'], 'Forum, Bakers');
  assert.equal(fieldsOf({ type: 'thesis', publisher: 'MIT' })?.['type'], 'Thesis');
});

for (const [what, fields] of Object.entries({
  particles: {
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
      { family: 'Goethe', given: 'J. W.', 'non-dropping-particle': 'von' },
      { family: 'Vega', given: 'A.', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
      { family: 'van der Waals', given: 'J.' },
    ],
  },
  organisations: {
    author: [{ literal: 'Barnes and Noble, Inc.' }, { literal: 'the C/C++ group {WG}' }],
    editor: [{ literal: 'R & D' }],
  },
  capitals: { title: "PVM's iSCSI and VMware: EC2 in NUMA" },
  'characters of TeX': {
    title: '50% of $x_1^2$ & #3 ~ {a} -> b < c \\b',
    note: '100 % {',
    publisher: '} & co',
  },
  'letters of all languages': { title: 'Kávé, чай und 茶', author: [{ family: 'Łukasiewicz', given: 'É.' }] },
  'a year': { issued: '1993' },
  'a month': { issued: '1993-02' },
  'a day': { issued: '1993-02-09' },
  'a DOI and an address': {
    DOI: '10.1002/(SICI)1097_0231<1::AID>',
    URL: 'https://a.org/~b/c_d%20e?f=1&g=#h',
  },
  pages: { page: '164–177, 180', 'number-of-pages': '20' },
  'a book': { type: 'book', publisher: 'Morgan & Claypool', edition: '2nd', 'collection-title': 'Lectures' },
  'a report': { type: 'report', number: 'TR_5', publisher: 'MIT', version: 3 },
  'a talk': { type: 'speech', 'event-title': 'Summit', 'container-title': 'Talks' },
})) {
  test(`another parser reads ${what} back`, () => {
    const one = source(fields);
    assert.deepEqual(bibtexLosses([one], bibtexEntry(one)), []);
  });
}

test('capitals are protected from styles that write titles small', () => {
  const kept = (title: string) => /title = \{(.*)\},/.exec(bibtexEntry(source({ title })))?.[1];
  assert.equal(kept('A look at NUMA: the iSCSI way'), 'A look at {NUMA}: the {iSCSI} way');
  assert.equal(kept('Reading “Intel” (and AT&T)'), 'Reading “{Intel}” (and {AT\\&T})');
  assert.equal(kept('PVM and EC2’s end'), '{PVM} and {EC2’s} end');
  assert.equal(kept('vSphere'), '{vSphere}');
});

test('whatever the text, another parser reads it back', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...Array.from('abC é–&%$#_{}~^\\,"\'')), maxLength: 20 })
    .map((one) => `T${one}t`);
  const year = fc.integer({ min: 1000, max: 2999 }).map(String);
  fc.assert(
    fc.property(text, text, text, year, (title, family, container, issued) => {
      const one = source({ title, author: [{ family, given: 'A' }], 'container-title': container, issued });
      assert.deepEqual(bibtexLosses([one], bibtexEntry(one)), []);
    }),
    { numRuns: 300 },
  );
});
