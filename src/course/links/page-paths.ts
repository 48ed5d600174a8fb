/** Where each thing of a course has its page: site paths without the base. `href()` adds that. */
import type { Course, CourseClaim } from '../course.ts';
import { slugOf } from '../text/slug.ts';
import { everyKind, kindNames } from '../kinds/kind-names.ts';
import { questionPath } from './question-pages.ts';
import { pageOfSource } from '../kinds/sources/bibliography.ts';

export const conceptPath = (id: string): string => `/concepts/${id}/`;
/** All that is known of the bibliography as a whole: an anchor of this page leads to its source for ever. */
export const sourcesPath = '/sources/';
/** A page of the bibliography, which has its sources with every place that cites them. */
export const bibliographyPath = (page: string): string => `${sourcesPath}cited/${page}/`;
export function sourcePath(course: Pick<Course, 'sources' | 'language'>, id: string): string {
  const page = pageOfSource(course, id);
  return `${page === undefined ? sourcesPath : bibliographyPath(page)}#${id}`;
}
/** All claims in a line each: an anchor of this page leads to its claim for ever, whichever chapter takes it up. */
export const claimsPath = '/claims/';
/** The claims that a chapter takes up first, or of those that none does: no chapter has such an id. */
export const chapterClaimsPath = (chapter = 'no_chapter'): string => `${claimsPath}${chapter}/`;
export const claimPath = ({ id, takenUp }: Pick<CourseClaim, 'id' | 'takenUp'>): string =>
  `${chapterClaimsPath(takenUp[0]?.chapter)}#${id}`;
/** The whole table, or one of its rows. */
export const comparisonPath = (id: string, criterion = ''): string =>
  `/compare/${id}/${criterion === '' ? '' : `#${criterion}`}`;
/** The page of a trace, or one of its variants there. */
export const tracePath = (id: string, variant = ''): string =>
  `${kindNames.traces.page}${id}/${variant === '' ? '' : `#${variant}`}`;
/** A step as text, wherever its trace stands. */
export const traceStepAnchor = (trace: string, variant: string, step: number): string =>
  `trace-${trace}-${variant}-${String(step)}`;
export const conceptMapPath = '/concepts/map/';
export const partPath = (id: string): string => `/${id}/`;

/** `section` is a heading's id, or one of the anchors below. Questions that do not stand in the text have their place on a page of questions. */
export function chapterPath(course: Pick<Course, 'chapters'>, id: string, section = ''): string {
  const chapter = course.chapters[id];
  if (!chapter) throw new Error(`no chapter "${id}"`);
  const apart = [...chapter.quiz, ...chapter.practice, ...chapter.keep.map((card) => card.id)];
  const asked = apart.find((question) => questionAnchor(question) === section);
  if (asked !== undefined) return `${questionPath(course, id, asked)}#${section}`;
  return `/${chapter.part}/${id}/${section === '' ? '' : `#${section}`}`;
}

/** Ids of diagrams and questions begin with their chapter's; within the page the rest is enough. */
export const localPart = (id: string): string => id.slice(id.indexOf('.') + 1);
export const diagramAnchor = (id: string): string => `figure-${localPart(id)}`;
/** One of the steps that lead through a diagram, from 1. */
export const diagramStepAnchor = (id: string, step: number): string =>
  `${diagramAnchor(id)}-step-${String(step)}`;
export const questionAnchor = (id: string): string => `question-${localPart(id)}`;
/** A row of a dictionary, by the term that readers bring. */
export const dictionaryAnchor = (term: string): string => `term-${slugOf(term)}`;
export const sourceAnchor = (id: string): string => `source-${id}`;

/** Anchors that every chapter page has, so no heading may take them. */
export const pageAnchors = [
  'content',
  'objectives',
  'keep',
  'can-you',
  'quiz',
  'sources',
  'changes',
  'next',
  'navigation',
] as const;

/** The page beside those of concepts, and the anchors of that page, so no concept may have such an id. */
export const reservedConceptIds: readonly string[] = ['map', 'content', 'in-words', 'palette'];

/** Ids that the pages of the bibliography have of their own, so no source may have them. */
export const reservedSourceIds: readonly string[] = ['content', 'palette'];

/** Whether a page of claims has such an anchor of its own, so that no claim may have it as its id. */
export const isReservedClaimId = (id: string): boolean =>
  /^(content|sources|verdicts)$|^(palette|keys|of|source)(-|$)|-(note|definition)-\d+$/.test(id);
/** Anchors that the page of a comparison has of its own, so none of its rows and groups may have such an id. */
export const isReservedCriterionId = (id: string): boolean =>
  /^(content|sources|in-course|keys|palette|search-page)$|^(source|cell|keys|palette|search-page)-/.test(id);

/** Anchors that the page of a trace has of its own, so none of its variants may have such an id. */
export const isReservedVariantId = (id: string): boolean =>
  /^(content|sources|in-course|keys|palette|search-page)$|^(source|trace|keys|palette|search-page)-/.test(id);

/** First path segments of the site's own pages, so no part may have such an id. */
export const reservedPartIds: readonly string[] = [
  '404',
  'choose',
  'concepts',
  'diagrams',
  'fonts',
  'keys',
  'labs',
  'pagefind',
  'practice',
  'print',
  'questions',
  'search',
  'sought',
  'translations',
  // The first segment of each kind's pages.
  ...everyKind.map((kind) => kindNames[kind].page.split('/')[1] ?? ''),
];
