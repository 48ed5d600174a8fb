/** What the bibliography and the lists of sources owe to the course and to each other. One line per complaint. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { citingKinds } from '../../../src/course/kinds/kind-names.ts';
import { kinds } from '../../../src/course/kinds/kinds.ts';
import { bibliographyOf } from '../../../src/course/kinds/sources/bibliography.ts';
import type { Citation, Course, Source, SourceUses } from '../../../src/course/course.ts';
import { cslItemOf } from '../../../src/course/kinds/sources/csl-json.ts';
import type { ListedSource } from '../../../src/course/kinds/sources/listed-source.ts';
import {
  bibliographyPath,
  chapterPath,
  claimPath,
  comparisonPath,
  conceptPath,
  questionAnchor,
  sourceAnchor,
  sourcePath,
  sourcesPath,
} from '../../../src/course/links/page-paths.ts';
import { chaptersCiting, pagesCiting } from '../../../src/course/kinds/sources/source-pages.ts';
import { words } from '../../../src/words/en.ts';
import { bibtexLosses, citeprocLosses } from '../../source-exports.ts';
import { pageAt, textOf, type Site, type SitePage } from '../built-site.ts';
import { holdsWords, type CheckedCourse } from './course-checks.ts';

/** Every source is on its page of the bibliography by its id, with its title, how it is known, and each place that cites it. */
export function bibliographyFaults(site: Site, { course }: CheckedCourse): string[] {
  return bibliographyOf(course).flatMap(({ name, sources }) => {
    const path = bibliographyPath(name);
    const { root } = pageAt(site, path);
    const entries = root.querySelectorAll('.bibliography > li');
    const current = root.querySelector('.letters [aria-current=page]')?.getAttribute('href');
    return [
      ...sources.flatMap((source) =>
        entryFaults(
          entries.find(({ id }) => id === source.id),
          source,
        ).map((text) => `${source.id}: ${text}`),
      ),
      ...entries
        .filter(({ id }) => !sources.some((source) => source.id === id))
        .map(({ id }) => `${id}: does not belong under ${name}`),
      ...(current === `${site.base}${path.slice(1)}` ? [] : [`${name}: is not marked as shown`]),
    ];
  });

  function entryFaults(entry: HTMLElement | undefined, source: Source): string[] {
    const uses = course.citedIn[source.id];
    if (!entry || !uses) return ['is not in the bibliography'];
    const inShort = textOf(entry.querySelector('.source-uses summary')).split(/[ ,]+/);
    const text = textOf(entry.querySelector('.source-uses'));
    return [
      ...(holdsWords(entry.querySelector('.entry'), source.title) ? [] : ['lacks its title']),
      ...(textOf(entry).includes(words.sourceStatus(source.status, source.accessed))
        ? []
        : ['does not say how it is known']),
      ...chaptersCiting(course, source.id)
        .flatMap((id) => course.chapters[id]?.number ?? [])
        .filter((number) => !inShort.includes(number))
        .map((number) => `does not say in short that ${number} cites it`),
      ...targetFaults(linksIn(site, entry), placesCiting(course, uses)),
      ...[...uses.sections, ...uses.comparisons]
        .flatMap(({ locators }) => locators)
        .filter((locator) => !text.includes(locator.replace(/\s+/g, ' ')))
        .map((locator) => `does not say that ${locator} is cited`),
    ];
  }
}

/** The page of all sources leads to each of the bibliography's, and its list to each source there. */
export function sourceIndexFaults(site: Site, { course }: CheckedCourse): string[] {
  const links = pageAt(site, sourcesPath)
    .root.querySelectorAll('.bibliography-index a')
    .map((link) => (link.getAttribute('href') ?? '').replace(site.base, '/'));
  const pages = bibliographyOf(course).map(({ name }) => bibliographyPath(name));
  const list = JSON.parse(
    readFileSync(path.join(site.folder, 'sources/list.json'), 'utf8'),
  ) as ListedSource[];
  const wanted = bibliographyOf(course).flatMap(({ sources }) =>
    sources.map(({ id }) => `${site.base}${sourcePath(course, id).slice(1)}`),
  );
  return [
    ...(links.join() === pages.join() ? [] : [`the page of all sources leads to ${links.join(', ')}`]),
    ...(list.map(({ url }) => url).join() === wanted.join() ? [] : ['the list of all sources is another']),
  ];
}

function placesCiting(course: Course, uses: SourceUses): string[] {
  return [
    ...uses.sections.map(({ chapter, section }) => chapterPath(course, chapter, section)),
    ...uses.questions.map((id) =>
      chapterPath(course, course.questions[id]?.chapter ?? '', questionAnchor(id)),
    ),
    ...uses.concepts.map(conceptPath),
    ...citingKinds.flatMap((kind) => uses[kind].map(({ id, row }) => kinds[kind].pathOf(course, id, row))),
  ];
}

/** Where what is said of an entry's uses leads to. */
function linksIn(site: Site, entry: HTMLElement): string[] {
  return entry
    .querySelectorAll('.source-uses a')
    .map((link) => (link.getAttribute('href') ?? '').replace(site.base, '/'));
}

function targetFaults(targets: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((place) => !targets.includes(place)).map((place) => `has no link to ${place}`),
    ...targets
      .filter((target) => !wanted.includes(target))
      .map((target) => `leads to ${target}, where it is not cited`),
  ];
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
    ...Object.values(course.claims).map((claim): [string, Citation[]] => [
      claimPath(claim).replace(/#.*/, ''),
      claim.citations,
    ]),
  ];
  const faults = cited.flatMap(([page, citations]) => {
    const list = pageAt(site, page).root.querySelectorAll('.sources > li');
    return citations.flatMap(({ source, locators }) => {
      const entry = list.find(({ id }) => id === sourceAnchor(source));
      if (!entry) return [`${page}: its list lacks ${source}`];
      const isElsewhere = pagesCiting(course, source).some((other) => other !== page);
      const link = entry.querySelector(`a[href="${site.base}${sourcePath(course, source).slice(1)}"]`);
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
