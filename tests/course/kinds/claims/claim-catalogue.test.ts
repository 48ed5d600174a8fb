import assert from 'node:assert/strict';
import test from 'node:test';
import {
  claimCatalogue,
  claimsAbout,
  claimsIn,
  platformsOf,
} from '../../../../src/course/kinds/claims/claim-catalogue.ts';
import { claimPath } from '../../../../src/course/links/page-paths.ts';
import { chapterText, claimText, claimsText, conceptText, gluten, kneading, rising } from '../../../bread.ts';
import { soundCourse } from '../../../course-from-files.ts';

const none = '[]';
const figure =
  '```mermaid id=kneading.a caption="A."\nflowchart TB\n  accTitle: A\n  accDescr: A.\n  a --> b\n```\n';

const course = await soundCourse({
  [kneading]: chapterText(
    'kneading',
    `Why [](claim:opening)?\n\n## A {#start}\n\nOne. \n\n${figure}\n\n## B {#end}\n\nTwo [](claim:mentioned), and [so](claim:mentioned).\n`,
    { teaches: '[gluten]' },
  ),
  [rising]: chapterText('rising', 'Why [](claim:twice)?\n\n## A {#start}\n\nOne.\n', {
    requires: '[gluten]',
  }),
  [gluten]: conceptText('gluten', 'x\n', { platforms: '[machine, oven]' }),
  'content/claims.yaml': claimsText(
    claimText('nowhere', { links: none, about: '[yeast]' }),
    claimText('late', { links: '["chapter:rising#start"]' }),
    claimText('twice', { links: '["chapter:kneading#end", "chapter:kneading#end"]' }),
    claimText('mentioned', { links: none }),
    claimText('shown', { links: '["chapter:kneading#figure-a"]' }),
    claimText('first', { links: '["chapter:rising#start", "chapter:kneading#start"]' }),
    claimText('opening', { links: none }),
  ),
});
const ids = (claims: { id: string }[]) => claims.map(({ id }) => id);

test('claims stand under the chapter that takes them up first, in the order of its sections', () => {
  assert.deepEqual(
    claimCatalogue(course).map(({ chapter, things }) => [chapter, ...ids(things)]),
    [
      ['kneading', 'shown', 'opening', 'first', 'twice', 'mentioned'],
      ['rising', 'late'],
      [undefined, 'nowhere'],
    ],
  );
});

test('a claim has its page where its group stands', () => {
  const pages = claimCatalogue(course).map(({ things }) => [
    ...new Set(things.map((claim) => claimPath(claim).replace(claim.id, ''))),
  ]);
  assert.deepEqual(pages, [['/claims/kneading/#'], ['/claims/rising/#'], ['/claims/no_chapter/#']]);
});

test('a claim knows each place that takes it up, by its links and by the texts, in reading order', () => {
  assert.deepEqual(course.claims['first']?.takenUp, [
    { chapter: 'kneading', section: 'start' },
    { chapter: 'rising', section: 'start' },
  ]);
  assert.deepEqual(course.claims['twice']?.takenUp, [
    { chapter: 'kneading', section: 'end' },
    { chapter: 'rising', section: '' },
  ]);
  assert.deepEqual(course.claims['mentioned']?.takenUp, [{ chapter: 'kneading', section: 'end' }]);
  assert.deepEqual(course.claims['nowhere']?.takenUp, []);
});

test('a chapter has the claims that it takes up, wherever else they stand', () => {
  assert.deepEqual(ids(claimsIn(course, 'kneading')), ['shown', 'opening', 'first', 'twice', 'mentioned']);
  assert.deepEqual(ids(claimsIn(course, 'rising')), ['twice', 'late', 'first']);
});

test('a concept has the claims about it, and a claim the platforms of its concepts', () => {
  assert.deepEqual(ids(claimsAbout(course, 'yeast')), ['nowhere']);
  assert.equal(claimsAbout(course, 'gluten').length, 6);
  const [first, nowhere] = [course.claims['first'], course.claims['nowhere']];
  assert.deepEqual(first && platformsOf(course, first), ['oven', 'machine']);
  assert.deepEqual(nowhere && platformsOf(course, nowhere), []);
});

test('a draft takes nothing up', async () => {
  const { claims } = await soundCourse({
    [rising]: chapterText('rising', 'Why [](claim:a)?\n\n## A {#start}\n\nOne.\n', {
      requires: '[gluten]',
      draft: 'true',
    }),
    'content/claims.yaml': claimsText(claimText('a', { links: none })),
  });
  assert.deepEqual(claims['a']?.takenUp, []);
});

test('a course without claims has none anywhere', async () => {
  const bare = await soundCourse();
  assert.deepEqual(
    [claimCatalogue(bare), claimsIn(bare, 'kneading'), claimsAbout(bare, 'gluten')],
    [[], [], []],
  );
});
