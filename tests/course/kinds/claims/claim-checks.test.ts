import assert from 'node:assert/strict';
import test from 'node:test';
import { linkSchemes } from '../../../../src/course/links/course-link.ts';
import {
  bread,
  chapterText,
  claimText,
  claimsText,
  conceptText,
  courseFile,
  gluten,
  kneading,
  sourcesFile,
} from '../../../bread.ts';
import { courseFromFiles, findingsIn } from '../../../course-from-files.ts';

const file = 'content/claims.yaml';
type Changes = Parameters<typeof claimText>[1];
const claims = (changes: Changes) => ({ [file]: claimsText(claimText('bread-fattens', changes)) });
const twoSources = {
  [sourcesFile]: `${String(bread[sourcesFile])}  - { id: david77, type: webpage, title: Bread, status: from-knowledge }\n`,
  [gluten]: conceptText('gluten', 'It is what it is [](cite:david77).\n'),
};

/** `line:column rule: message` of what is found in `claims.yaml`; the claim's id stands on line 2. */
async function said(changes: Changes): Promise<string[]> {
  const { findings } = await courseFromFiles({ ...twoSources, ...claims(changes) });
  return findings.map(
    ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`,
  );
}

for (const [what, changes] of [
  ['the least that there can be', { links: '[]' }],
  ['a dispute with two sources', { verdict: 'disputed', now: '"[](cite:mcgee04), not [](cite:david77)."' }],
  ['a change in a year', { verdict: 'dated', since: '"2007"' }],
  ['a change in a month', { verdict: 'dated', since: '"2026-11"' }],
  ['a change on the day of the check', { verdict: 'dated', since: '"2026-11-21"' }],
  ['who says so, with a source', { by: '"Bakers [](cite:mcgee04)"' }],
  [
    'a link to another claim',
    { now: '"See [what fattens](claim:bread-fattens) and [](claim:bread-fattens) [](cite:mcgee04)."' },
  ],
] as [string, Changes][]) {
  test(`a claim with ${what} has no findings`, async () => {
    assert.deepEqual(await said(changes), []);
  });
}

for (const [changes, expected] of [
  [
    { verdict: 'fals' },
    '5:14 schema: "verdict" is "fals"; it must be one of: holds, dated, disputed, wrong, marketing.',
  ],
  [
    { verdict: 'dated' },
    '2:5 schema: "since" is missing: what is dated changed at some time. Write a year, in quotation marks.',
  ],
  [{ since: '"2007-13"' }, '9:12 schema: "since" is not a time of the form YYYY, YYYY-MM or YYYY-MM-DD.'],
  [{ since: '"2007-02-30"' }, '9:12 schema: "since" is not a day of the calendar.'],
  [
    { since: '2007' },
    `9:12 schema: "since" is the number 2007; it must be a text. Put it in quotes: since: '2007'`,
  ],
  [{ about: '[]' }, '7:5 schema: "about" is a list of too few entries: at least 1.'],
  [{ about: '[gluten, yest]' }, '7:21 unknown-reference: There is no concept "yest". Did you mean "yeast"?'],
  [
    { links: '["chapter:kneading#stat"]' },
    '8:13 broken-link: The chapter "kneading" has no anchor "#stat". Did you mean "start"?',
  ],
  [
    { links: '["chapter:kneding"]' },
    '8:13 unknown-reference: There is no chapter "kneding". Did you mean "kneading"?',
  ],
  [
    { links: '["concept:gluten"]' },
    '8:13 broken-link: "concept:gluten" is no place in a chapter. Write chapter:<id>#<section>; the concepts stand in "about".',
  ],
  [
    { links: '["chaptr:kneading"]' },
    `8:13 broken-link: "chaptr:" is no kind of link. Did you mean "chapter"? Known are: ${linkSchemes.join(', ')}, https, mailto.`,
  ],
  [
    { now: 'It does not.' },
    '4:10 unsourced-claim: Nothing bears out what "now" says of "bread-fattens". Cite a source: [§2](cite:<id>).',
  ],
  [
    { now: 'It does not.', by: '"Bakers [](cite:mcgee04)"' },
    '4:10 unsourced-claim: Nothing bears out what "now" says of "bread-fattens". Cite a source: [§2](cite:<id>).',
  ],
  [
    { verdict: 'disputed', now: '"[§1](cite:mcgee04), but [§2](cite:mcgee04)."' },
    '4:10 one-sided-dispute: "bread-fattens" is disputed, but "now" cites one source only. Let the other side speak, with its source.',
  ],
  [
    { since: '"2027"' },
    '9:12 date-order: "since" (2027) is later than "checked" (2026-11-21), when nobody could know it.',
  ],
  [
    { since: '"2026-11-22"' },
    '9:12 date-order: "since" (2026-11-22) is later than "checked" (2026-11-21), when nobody could know it.',
  ],
  [
    { checked: '2026-11-22' },
    '6:14 date-order: "checked" (2026-11-22) is later than the course\'s "asOf" (2026-11-21). Raise that in course.yaml, or write the day of the reading.',
  ],
  [
    { now: '"So [](cite:mcgee04) [a](claim:bread-fatten)."' },
    '4:31 unknown-reference: There is no claim "bread-fatten". Did you mean "bread-fattens"?',
  ],
  [
    { by: '"Bakers [](cite:mcgee)"' },
    '9:17 unknown-reference: There is no source "mcgee". Did you mean "mcgee04"?',
  ],
  [
    { now: '"[here](chapter:kneading) [](cite:mcgee04)"' },
    '4:11 vague-link-text: "here" does not say where the link leads. Link the words that do: what a reader finds there.',
  ],
  [
    { now: '"<b>No</b> [](cite:mcgee04)"' },
    '4:11 no-script-in-chapters: HTML is not allowed in a claim. Write Markdown; put code in backticks.',
  ],
  [
    { now: '|\n      ## No\n\n      [](cite:mcgee04)' },
    '5:7 heading-level: A claim’s texts have no headings.',
  ],
  [
    { now: '"![x](x.png) [](cite:mcgee04)"' },
    '4:11 missing-image: A claim shows no images. Place the image in a chapter and link to its section.',
  ],
] as [Changes, string][]) {
  test(`${JSON.stringify(changes)} is found: ${expected}`, async () => {
    assert.ok((await said(changes)).includes(expected), (await said(changes)).join('\n'));
  });
}

test('a fault in one claim hides nothing of the next', async () => {
  const text = claimsText(
    claimText('bread-fattens', { verdict: 'false' }),
    claimText('salt-kills-yeast', { now: 'No.' }),
  );
  assert.deepEqual(await findingsIn({ [file]: text }), [
    `${file}:5:14 schema`,
    `${file}:11:10 unsourced-claim`,
  ]);
});

test('a claim id is taken once, and is no anchor of the page', async () => {
  const text = claimsText(claimText('bread-fattens'), claimText('bread-fattens'), claimText('of-kneading'));
  assert.deepEqual(await findingsIn({ [file]: text }), [
    `${file}:9:5 duplicate-id`,
    `${file}:16:9 reserved-id`,
  ]);
});

test('a dispute with one source can be accepted, by the claim', async () => {
  const files = {
    ...claims({ verdict: 'disputed' }),
    'content/warnings.yaml':
      'accepted:\n  - { rule: one-sided-dispute, at: bread-fattens, reason: The other side wrote nothing. }\n',
  };
  assert.deepEqual(await findingsIn(files), []);
});

test('a long source is cited with its place here too', async () => {
  const book = String(bread[sourcesFile]).replace('article-magazine', 'book');
  assert.deepEqual(
    await findingsIn({ [sourcesFile]: book, ...claims({ by: '"Bakers [](cite:mcgee04)"' }) }),
    [`${file}:4:25 citation-without-locator`, `${file}:9:17 citation-without-locator`],
  );
});

test('a source that only a claim cites is cited', async () => {
  const files = {
    ...twoSources,
    [gluten]: conceptText('gluten'),
    ...claims({ by: '"Bakers [](cite:david77)"' }),
  };
  assert.deepEqual(await findingsIn(files), []);
});

test('claims are spelt as the course is', async () => {
  const british = String(bread[courseFile]).replace('language: en', 'language: en-GB');
  const found = await findingsIn({
    [courseFile]: british,
    ...claims({
      claim: 'Color matters.',
      by: 'the color trade',
      now: '"Flavor does [Color of bread](cite:mcgee04)."',
    }),
  });
  assert.deepEqual(found, [
    `${file}:3:12 american-spelling`,
    `${file}:4:11 american-spelling`,
    `${file}:9:13 american-spelling`,
  ]);
});

test('claims that cannot be read do not make every link to them unknown', async () => {
  const text = chapterText('kneading', 'So [](claim:bread-fattens).\n\n## A {#start}\n', {
    teaches: '[gluten]',
  });
  assert.deepEqual(await findingsIn({ [file]: 'claims: [', [kneading]: text }), [`${file}:1:10 yaml-syntax`]);
});

test('a claim that is gone is found in the list of ids, and a new one is not yet there', async () => {
  const { lock } = await courseFromFiles(claims({}));
  assert.deepEqual(lock.claims, ['bread-fattens']);
  const locked = (...ids: string[]) => ({
    'content/ids.lock.yaml': JSON.stringify({ ...lock, claims: ids }),
  });
  const [gone = '', ...others] = await findingsIn(locked('bread-fattens'));
  assert.match(gone, /^content\/ids\.lock\.yaml:1:\d+ vanished-id$/);
  assert.deepEqual(others, []);
  assert.deepEqual(await findingsIn({ ...claims({}), ...locked() }), [
    'content/ids.lock.yaml:1:1 unlocked-id',
  ]);
  assert.deepEqual(await findingsIn({ [file]: 'claims: [', ...locked('bread-fattens') }), [
    `${file}:1:10 yaml-syntax`,
  ]);
});

test('a course whose list of ids is older than claims is told of the new ones only', async () => {
  const { lock } = await courseFromFiles({});
  const { claims: _, ...old } = lock;
  assert.deepEqual(await findingsIn({ 'content/ids.lock.yaml': JSON.stringify(old) }), []);
});
