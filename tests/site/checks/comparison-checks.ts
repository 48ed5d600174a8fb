/** What the tables of comparisons owe to the course. One line for each complaint. */
import type { HTMLElement } from 'node-html-parser';
import type { CourseComparison } from '../../../src/course/course.ts';
import { cellCounts, cellOf, comparedIn } from '../../../src/course/kinds/comparisons/comparisons.ts';
import { chapterPath, comparisonPath, conceptPath } from '../../../src/course/links/page-paths.ts';
import { compareWords } from '../../../src/words/compare-en.ts';
import { pageAt, spaced, textOf, type Site } from '../built-site.ts';
import { holdsWords, type CheckedCourse } from './course-checks.ts';

/** Every comparison is listed and has a page on which each row has its anchor, and each cell what it says and how that is known. */
export function comparisonFaults(site: Site, { course }: CheckedCourse): string[] {
  return Object.values(course.comparisons).flatMap((comparison) => {
    const { root } = pageAt(site, comparisonPath(comparison.id));
    const listed = pageAt(site, '/compare/').root.querySelectorAll('main a').map(addressOf);
    const table = root.querySelector('.compare table');
    if (!table) return [`${comparison.id}: has no table`];
    const heads = table.querySelectorAll('thead th').slice(1);
    const targets = new Set(root.querySelectorAll('main a').map(addressOf));
    const chapters = comparison.shownIn.map(({ chapter, section }) => chapterPath(course, chapter, section));
    const checks: Record<string, boolean> = {
      'its title as the caption': textOf(table.querySelector('caption')) === comparison.title,
      'its counts':
        textOf(root.querySelector('.compare-counts')) === spaced(compareWords.counts(cellCounts(comparison))),
      'its subjects as columns':
        heads.length === comparison.subjects.length &&
        comparison.subjects.every(({ name }, index) => holdsWords(heads[index], name)),
      'links from its subjects to their concepts': comparison.subjects.every(
        ({ concept }) => concept === undefined || targets.has(pathIn(site, conceptPath(concept))),
      ),
      'links to the chapters that show it': chapters.every((path) => targets.has(pathIn(site, path))),
      'a place in the list': listed.includes(pathIn(site, comparisonPath(comparison.id))),
    };
    return [
      ...Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [`lacks ${what}`])),
      ...rowFaults(comparison, table),
    ].map((fault) => `${comparison.id}: ${fault}`);
  });
}

const citation = /\[([^\]]*)\]\(cite:[^)]*\)/g;
const locatorsOf = (text: string) =>
  [...text.matchAll(citation)].map(([, locator]) => ` ${locator!}`).join('');

function rowFaults({ groups, subjects }: CourseComparison, table: HTMLElement): string[] {
  const bodies = table.querySelectorAll('tbody');
  const order = groups.length === bodies.length ? [] : ['has not one body for each group'];
  const rows = groups.flatMap(({ criteria }, place) => {
    const body = bodies[place];
    return criteria.flatMap((row) => {
      const shown = body?.querySelector(`tr[id="${row.id}"]`);
      const head = shown?.querySelector('th[scope=row]');
      if (!shown || !head) return [`has no row ${row.id} in its group`];
      const cells = shown.querySelectorAll('td');
      return [
        ...(head.querySelector(`a[href="#${row.id}"]`) ? [] : [`${row.id}: has no link to itself`]),
        ...(holdsWords(head, `${row.name} ${row.help ?? ''}`)
          ? []
          : [`${row.id}: lacks its name or its help`]),
        ...subjects.flatMap((subject, index) => {
          const cell = cellOf(row, subject.id);
          const texts = [cell?.value ?? '', cell?.note ?? ''];
          // What is cited ends the text that cites it.
          const text = [
            subject.name,
            ...texts.map((one) => one.replace(citation, '') + locatorsOf(one)),
          ].join(' ');
          const marked = cells[index]?.querySelector('.compare-unchecked') !== null;
          return [
            ...(holdsWords(cells[index], text) ? [] : [`${row.id}: lacks what it says of ${subject.id}`]),
            ...(marked === (cell?.status !== undefined)
              ? []
              : [`${row.id}: does not say rightly whether ${subject.id} is from knowledge`]),
          ];
        }),
      ];
    });
  });
  return [...order, ...rows];
}

/** Every concept's page leads to the comparisons of it, and to the rows that are about it. */
export function comparedConceptFaults(site: Site, { course }: CheckedCourse): string[] {
  return Object.keys(course.concepts).flatMap((concept) => {
    const targets = pageAt(site, conceptPath(concept))
      .root.querySelectorAll('.concept-uses a')
      .map(addressOf);
    const wanted = comparedIn(course, concept).flatMap(({ comparison: { id }, isSubject, criteria }) => [
      ...(isSubject ? [comparisonPath(id)] : []),
      ...criteria.map((row) => comparisonPath(id, row.id)),
    ]);
    return wanted
      .filter((path) => !targets.includes(pathIn(site, path)))
      .map((path) => `${conceptPath(concept)}: has no link to ${path}`);
  });
}

/** Every chapter that shows a part of a comparison loads the sheet for it and leads to the whole; no other loads it. */
export function placedComparisonFaults(site: Site, { course }: CheckedCourse): string[] {
  return Object.values(course.chapters).flatMap(({ id, comparisons }) => {
    const { root, path } = pageAt(site, chapterPath(course, id));
    const isStyled = root
      .querySelectorAll('link[rel=stylesheet]')
      .some((sheet) => /\/compare\.[^/]*css$/.test(sheet.getAttribute('href') ?? ''));
    const wholes = root.querySelectorAll('.compare-part > figcaption a').map(addressOf);
    return [
      ...(isStyled === comparisons.length > 0 ? [] : [`${path}: ${isStyled ? 'loads' : 'lacks'} the sheet`]),
      ...comparisons
        .filter((comparison) => !wholes.includes(pathIn(site, comparisonPath(comparison))))
        .map((comparison) => `${path}: does not lead to ${comparison}`),
    ];
  });
}

const pathIn = (site: Site, path: string): string => site.base + path.slice(1);
const addressOf = (link: HTMLElement): string => link.getAttribute('href') ?? '';
