/** What the bibliography and the lists of sources owe to the course and to each other. One line per complaint. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { letterOf } from '../../../src/course/kinds/sources/bibliography.ts';
import { citingKinds, kindNames } from '../../../src/course/kinds/kind-names.ts';
import type { Citation, Course, SourceUses } from '../../../src/course/course.ts';
import { cslItemOf } from '../../../src/course/kinds/sources/csl-json.ts';
import {
  chapterPath,
  citedPath,
  claimsPath,
  comparisonPath,
  conceptPath,
  questionAnchor,
  sourceAnchor,
  sourcePath,
} from '../../../src/course/links/page-paths.ts';
import { chaptersCiting, pagesCiting } from '../../../src/course/kinds/sources/source-pages.ts';
import { words } from '../../../src/words/en.ts';
import { bibtexLosses, citeprocLosses } from '../../source-exports.ts';
import { pageAt, textOf, type Site, type SitePage } from '../built-site.ts';
import { holdsWords, type CheckedCourse } from './course-checks.ts';

/** Every source is in the bibliography by its id, with its title, how it is known, and in short where it is cited. */
export function bibliographyFaults(site: Site, { course }: CheckedCourse): string[] {
  const entries = pageAt(site, '/sources/').root.querySelectorAll('.bibliography > li');
  const faults = Object.values(course.sources).flatMap((source) => {
    const entry = entries.find((one) => one.id === source.id);
    if (!entry) return [`${source.id}: is not in the bibliography`];
    const isCited = pagesCiting(course, source.id).length > 0;
    const wanted = isCited ? [citedPath(letterOf(source), source.id)] : [];
    const said = textOf(entry.querySelector('.source-uses')).split(/[ ,]+/);
    return [
      ...(holdsWords(entry.querySelector('.entry'), source.title) ? [] : [`${source.id}: lacks its title`]),
      ...(textOf(entry).includes(words.sourceStatus(source.status, source.accessed))
        ? []
        : [`${source.id}: does not say how it is known`]),
      ...targetFaults(source.id, linksIn(site, entry), wanted),
      ...chaptersCiting(course, source.id)
        .flatMap((id) => course.chapters[id]?.number ?? [])
        .filter((number) => !said.includes(number))
        .map((number) => `${source.id}: does not say that ${number} cites it`),
    ];
  });
  return [...faults, ...strangersAmong(entries, course)];
}

/** Every source is on the page of its letter, with a link to each place that cites it, and back to its entry. */
export function sourceUseFaults(site: Site, { course }: CheckedCourse): string[] {
  const sources = Object.values(course.sources);
  return Object.entries(Object.groupBy(sources, letterOf)).flatMap(([letter, under = []]) => {
    const { root } = pageAt(site, citedPath(letter));
    const entries = root.querySelectorAll('.bibliography > li');
    const faults = under.flatMap(({ id }) => {
      const entry = entries.find((one) => one.id === id);
      const uses = course.citedIn[id];
      if (!entry || !uses) return [`${id}: is not under ${letter}`];
      const text = textOf(entry.querySelector('.source-uses'));
      return [
        ...(entry.querySelector(`.entry a[href="${site.base}${sourcePath(id).slice(1)}"]`)
          ? []
          : [`${id}: does not lead to its entry`]),
        ...targetFaults(id, linksIn(site, entry), placesCiting(course, uses)),
        ...[...uses.sections, ...uses.comparisons]
          .flatMap(({ locators }) => locators)
          .filter((locator) => !text.includes(locator.replace(/\s+/g, ' ')))
          .map((locator) => `${id}: does not say that ${locator} is cited`),
      ];
    });
    const current = root.querySelector('.letters [aria-current=page]')?.getAttribute('href');
    return [
      ...faults,
      ...strangersAmong(entries, { sources: Object.fromEntries(under.map((source) => [source.id, source])) }),
      ...(current === `${site.base}${citedPath(letter).slice(1)}`
        ? []
        : [`${letter}: is not marked as shown`]),
    ];
  });
}

function placesCiting(course: Course, uses: SourceUses): string[] {
  return [
    ...uses.sections.map(({ chapter, section }) => chapterPath(course, chapter, section)),
    ...uses.questions.map((id) =>
      chapterPath(course, course.questions[id]?.chapter ?? '', questionAnchor(id)),
    ),
    ...uses.concepts.map(conceptPath),
    ...citingKinds.flatMap((kind) => uses[kind].map(({ id, row }) => kindNames[kind].page(id, row))),
  ];
}

/** Where what is said of an entry's uses leads to. */
function linksIn(site: Site, entry: HTMLElement): string[] {
  return entry
    .querySelectorAll('.source-uses a')
    .map((link) => (link.getAttribute('href') ?? '').replace(site.base, '/'));
}

function targetFaults(id: string, targets: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((place) => !targets.includes(place)).map((place) => `${id}: has no link to ${place}`),
    ...targets
      .filter((target) => !wanted.includes(target))
      .map((target) => `${id}: leads to ${target}, where it is not cited`),
  ];
}

function strangersAmong(entries: readonly HTMLElement[], { sources }: Pick<Course, 'sources'>): string[] {
  return entries.filter(({ id }) => !sources[id]).map(({ id }) => `${id}: is no source`);
}

/** Every page that cites has a list with its sources in their order, what is cited of them, and links to the bibliography. */
export function sourceListFaults(site: Site, { course }: CheckedCourse): string[] {
  const cited: [page: string, citations: readonly Citation[]][] = [
    ...Object.values(course.chapters).map(({ id, citations }): [string, Citation[]] => [
      chapterPath(course, id),
      citations,
    ]),
    ...Object.values(course.concepts).map(({ id, citations }): [string, Citation[]] => [
      conceptPath(id),
      citations,
    ]),
    ...Object.values(course.comparisons).map(({ id, citations }): [string, Citation[]] => [
      comparisonPath(id),
      citations,
    ]),
    ...Object.values(course.misconceptions).map(({ citations }): [string, Citation[]] => [
      '/misconceptions/',
      citations,
    ]),
    ...Object.values(course.claims).map(({ citations }): [string, Citation[]] => [claimsPath, citations]),
  ];
  const faults = cited.flatMap(([page, citations]) => {
    const list = pageAt(site, page).root.querySelectorAll('.sources > li');
    return citations.flatMap(({ source, locators }) => {
      const entry = list.find(({ id }) => id === sourceAnchor(source));
      if (!entry) return [`${page}: its list lacks ${source}`];
      const isElsewhere = pagesCiting(course, source).some((other) => other !== page);
      const link = entry.querySelector(`a[href="${site.base}${sourcePath(source).slice(1)}"]`);
      return [
        ...locators
          .filter((locator) => !textOf(entry).includes(locator.replace(/\s+/g, ' ')))
          .map((locator) => `${page}: does not say that ${locator} of ${source} is cited`),
        ...(isElsewhere === (link !== null)
          ? []
          : [`${page}: ${isElsewhere ? 'does not say' : 'says'} that ${source} is cited elsewhere`]),
      ];
    });
  });
  const lists = site.pages.filter(({ root }) => root.querySelector('.sources'));
  return [
    ...faults,
    ...lists
      .filter(({ root }) => !root.querySelector(`.all-sources > a[href="${site.base}sources/"]`))
      .map((page) => `${page.path}: its list does not lead to all sources`),
    ...site.pages.flatMap((page) => numberFaults(site, page)),
  ];
}

/** Every number in a text, and in the note that it opens, is that of its source in the list, on its page or on the page that it leads to. */
function numberFaults(site: Site, page: SitePage): string[] {
  return page.root.querySelectorAll('.cite > a').flatMap((link) => {
    const number = textOf(link).replace(/[+?]$/, '');
    const address = link.getAttribute('href') ?? '';
    const note = /^#.*note-/.test(address) ? page.root.querySelector(`[id="${address.slice(1)}"]`) : null;
    if (!note) return placeFaults(site, page, number, address);
    const several = note.querySelectorAll('.said');
    const lines = (several.length > 0 ? several : [note]).map((line) => ({
      said: textOf(line.querySelector('b')),
      target: line.querySelector('a[href*="#source-"]')?.getAttribute('href') ?? '',
    }));
    return [
      ...(lines[0]?.said === number ? [] : [`${page.path}: number ${number} opens a note of another`]),
      ...lines.flatMap(({ said, target }) => placeFaults(site, page, said, target)),
    ];
  });
}

function placeFaults(site: Site, page: SitePage, number: string, target: string): string[] {
  const [at = '', anchor = ''] = target.split('#');
  const listed = at === '' ? page : pageAt(site, at.replace(site.base, '/'));
  const place = listed.root.querySelectorAll('.sources > li').findIndex(({ id }) => id === anchor) + 1;
  return String(place) === number
    ? []
    : [`${page.path}: number ${number} leads to ${target}, which is number ${String(place)} there`];
}

/** No text shows more than one mark for its sources, but for sentences that are marked as doubtful. */
export function markFaults(site: Site): string[] {
  return site.pages.flatMap(({ path: name, root }) =>
    root.querySelectorAll('p, li, dd').flatMap((text) => {
      const marks = text
        .querySelectorAll('.cite')
        .filter((mark) => mark.closest('p, li, dd, td, th') === text && !textOf(mark).endsWith('?'));
      return marks.length > 1
        ? [`${name}: ${String(marks.length)} marks in "${textOf(text).slice(0, 60)}"`]
        : [];
    }),
  );
}

/** The downloads hold every source, and programs of others read them without loss. */
export function downloadFaults(site: Site, { course }: CheckedCourse): string[] {
  const read = (file: string) => readFileSync(path.join(site.folder, file), 'utf8');
  const sources = Object.values(course.sources);
  const items = JSON.parse(read('sources.json')) as ReturnType<typeof cslItemOf>[];
  const lost = sources
    .map(cslItemOf)
    .filter((item) => JSON.stringify(items.find(({ id }) => id === item.id)) !== JSON.stringify(item));
  return [
    ...lost.map(({ id }) => `sources.json: ${id} is not there as it is`),
    ...(items.length === sources.length ? [] : [`sources.json: has ${String(items.length)} entries`]),
    ...citeprocLosses(items).map((text) => `sources.json: ${text}`),
    ...bibtexLosses(sources, read('sources.bib')).map((text) => `sources.bib: ${text}`),
  ];
}
