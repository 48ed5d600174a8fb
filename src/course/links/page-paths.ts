/** Where each thing of a course has its page: site paths without the base. `href()` adds that. */
import type { Course } from '../course.ts';
import { slugOf } from '../text/slug.ts';
import { everyKind, kindNames } from '../kinds/kind-names.ts';

export const conceptPath = (id: string): string => `/concepts/${id}/`;
/** Where the bibliography has it: an anchor that never changes. */
export const sourcePath = kindNames.sources.page;
/** Where each use of the sources under a letter of the bibliography stands; with an id, of that source. */
export const citedPath = (letter: string, id = ''): string =>
  `/sources/cited/${letter}/${id === '' ? '' : `#${id}`}`;
export const claimsPath = '/claims/';
export const claimPath = kindNames.claims.page;
/** The whole table, or one of its rows. */
export const comparisonPath: (id: string, criterion?: string) => string = kindNames.comparisons.page;
export const conceptMapPath = '/concepts/map/';
export const partPath = (id: string): string => `/${id}/`;

/** The page of all questions of a chapter. */
export const questionsPath = (chapter: string): string => `/questions/${chapter}/`;

/** `section` is a heading's id, or one of the anchors below. Questions that do not stand in the text have their place on the quiz's page. */
export function chapterPath(course: Pick<Course, 'chapters'>, id: string, section = ''): string {
  const chapter = course.chapters[id];
  if (!chapter) throw new Error(`no chapter "${id}"`);
  const apart = [...chapter.quiz, ...chapter.keep.map((card) => card.id)];
  if (apart.some((question) => questionAnchor(question) === section))
    return `${questionsPath(id)}#${section}`;
  return `/${chapter.part}/${id}/${section === '' ? '' : `#${section}`}`;
}

/** Ids of diagrams and questions begin with their chapter's; within the page the rest is enough. */
export const localPart = (id: string): string => id.slice(id.indexOf('.') + 1);
export const diagramAnchor = (id: string): string => `figure-${localPart(id)}`;
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

/** Whether the page of the claims has such an anchor of its own, so that no claim may have it as its id. */
export const isReservedClaimId = (id: string): boolean =>
  /^(content|sources|verdicts)$|^(palette|keys|of|source)(-|$)|-(note|definition)-\d+$/.test(id);
/** Anchors that the page of a comparison has of its own, so none of its rows and groups may have such an id. */
export const isReservedCriterionId = (id: string): boolean =>
  /^(content|sources|in-course|keys|palette|search-page)$|^(source|cell|keys|palette|search-page)-/.test(id);

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
  // The first segment of each kind's pages.
  ...everyKind.map((kind) => kindNames[kind].page('').split('/')[1] ?? ''),
];
