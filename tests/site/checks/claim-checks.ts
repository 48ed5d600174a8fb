/** What the pages of the claims, concepts and chapters owe to the claims of a course. */
import type { HTMLElement } from 'node-html-parser';
import { claimsIn } from '../../../src/course/kinds/claims/claim-catalogue.ts';
import type { CourseClaim } from '../../../src/course/course.ts';
import { chapterPath, claimPath, claimsPath, conceptPath } from '../../../src/course/links/page-paths.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { words } from '../../../src/words/en.ts';
import { pageAt, spaced, textOf, type Site } from '../built-site.ts';
import { holdsWords, type CheckedCourse } from './course-checks.ts';

const t = words.claims;

/** Every claim is there by its id with all that is known of it, and what it is about and what takes it up say its verdict. */
export function claimFaults(site: Site, { course }: CheckedCourse): string[] {
  const claims = Object.values(course.claims);
  if (claims.length === 0) return [];
  const { root } = pageAt(site, claimsPath);
  const counts = root.querySelectorAll('.verdicts dt').map(textOf);
  const uncounted = Object.entries(t.verdicts)
    .map(([verdict, word]) => `${word} ${String(claims.filter((claim) => claim.verdict === verdict).length)}`)
    .filter((count) => !counts.includes(count));
  return [
    ...uncounted.map((count) => `the page does not say "${count}"`),
    ...claims.flatMap((claim) => [
      ...lineFaults(root.querySelector(`.claim-line[id="${claim.id}"]`), claim),
      ...entryFaults(claim),
      ...backlinkFaults(claim),
    ]),
    ...strayVerdicts(site, course.claims),
  ].map((text) => `${claimsPath}: ${text}`);

  function lineFaults(line: HTMLElement | null, claim: CourseClaim): string[] {
    if (!line) return [`${claim.id} has no line`];
    return [
      ...(saysOf(claim) === textOf(line) ? [] : [`the line of ${claim.id} is "${textOf(line)}"`]),
      ...(linksIn(line).includes(claimPath(claim)) ? [] : [`the line of ${claim.id} does not lead to it`]),
      ...(line.getAttribute('data-verdict') === claim.verdict
        ? []
        : [`the line of ${claim.id} lacks what the filter asks for`]),
    ];
  }

  function entryFaults(claim: CourseClaim): string[] {
    const [path = ''] = claimPath(claim).split('#');
    const page = pageAt(site, path).root;
    const entry = page.querySelector(`.claim:has(> h2[id="${claim.id}"])`);
    if (!entry) return [`${claim.id} is not there`];
    const targets = linksIn(entry);
    const lists = page.querySelectorAll('.sources > li').map(({ id }) => id);
    const facts: Record<string, boolean> = {
      'the claim': textOf(entry.querySelector('h2')) === `“${plainText(claim.claim, course.language)}”`,
      'its verdict': textOf(entry.querySelector('.claim-by > b')) === t.verdicts[claim.verdict],
      'who says so': holdsWords(entry.querySelector('.claim-by'), claim.by ?? ''),
      'what is true': holdsWords(entry, claim.now),
      'since when': textOf(entry).includes(claim.since === undefined ? '' : spaced(t.day(claim.since))),
      'when it was checked': entry.querySelector(`time[datetime="${claim.checked}"]`) !== null,
      'its sources in the list': claim.citations.every(({ source }) => lists.includes(`source-${source}`)),
    };
    const wanted = [
      ...claim.about.map(conceptPath),
      ...claim.takenUp.map(({ chapter, section }) => chapterPath(course, chapter, section)),
    ];
    return [
      ...Object.entries(facts).flatMap(([name, holds]) => (holds ? [] : [`${claim.id} lacks ${name}`])),
      ...wanted.filter((path) => !targets.includes(path)).map((path) => `${claim.id} has no link to ${path}`),
    ];
  }

  function backlinkFaults(claim: CourseClaim): string[] {
    const pages = [
      ...claim.about.map(conceptPath),
      ...course.order
        .filter((id) => claimsIn(course, id).includes(claim))
        .map((id) => chapterPath(course, id)),
    ];
    return pages.flatMap((path) => {
      const line = pageAt(site, path)
        .root.querySelectorAll('.claims > li')
        .find((one) => linksIn(one).includes(claimPath(claim)));
      if (!line) return [`${claim.id} is not on ${path}`];
      return textOf(line) === saysOf(claim) ? [] : [`${claim.id} stands on ${path} as "${textOf(line)}"`];
    });
  }

  function saysOf({ claim, verdict }: CourseClaim): string {
    return `${plainText(claim, course.language)} ${t.verdicts[verdict]}`;
  }

  function linksIn(element: HTMLElement): string[] {
    return element
      .querySelectorAll('a')
      .map((link) => (link.getAttribute('href') ?? '').replace(site.base, '/'));
  }
}

/** In a chapter a verdict stands in the block of its claim, and nowhere in its text. */
function strayVerdicts(site: Site, claims: Record<string, CourseClaim>): string[] {
  return site.pages.flatMap(({ path, root }) =>
    root.querySelectorAll('[data-chapter-page] article b[data-verdict]').flatMap((verdict) => {
      const block = verdict.closest('.claim-block');
      const id = block?.querySelector('.callout-title')?.id.replace(/^claim-/, '') ?? '';
      if (!block) return [`${path}: the verdict "${textOf(verdict)}" stands in no block of a claim`];
      return textOf(verdict) === (claims[id] && t.verdicts[claims[id].verdict])
        ? []
        : [`${path}: the block of ${id} says "${textOf(verdict)}"`];
    }),
  );
}
