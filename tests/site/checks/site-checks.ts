/** Everything that has to hold for a built site, whatever its course, as sentences with what looks for complaints. */
import type { Site } from '../built-site.ts';
import { claimFaults } from './claim-checks.ts';
import { comparedConceptFaults, comparisonFaults, placedComparisonFaults } from './comparison-checks.ts';
import { conceptFaults, conceptMapFaults } from './concept-checks.ts';
import {
  diagramFaults,
  leakedAnswers,
  missingPages,
  questionFaults,
  type CheckedCourse,
} from './course-checks.ts';
import { stepFaults } from './diagram-step-checks.ts';
import { invalidMarkup } from '../html-validity.ts';
import { brokenLinks, danglingReferences, namelessLinks, unreachablePages } from '../links.ts';
import { misconceptionFaults } from './misconception-checks.ts';
import {
  headFaults,
  headingFaults,
  landmarkFaults,
  listFaults,
  policyFaults,
  repeatedIds,
  styleAttributes,
} from './page-checks.ts';
import { proseFaults } from './prose-checks.ts';
import { placedTraceFaults, traceFaults } from './trace-checks.ts';
import {
  bibliographyFaults,
  downloadFaults,
  markFaults,
  sourceIndexFaults,
  sourceListFaults,
} from './source-checks.ts';

export interface BuiltCourse extends CheckedCourse {
  site: Site;
  /** Origin of the site, if it was built knowing it. */
  address: string | undefined;
}

type Check = (built: BuiltCourse) => string[] | Promise<string[]>;

export const siteChecks: Record<string, Check> = {
  'has a page for every chapter, concept, part and old path, and no other': (built) =>
    missingPages(built.site, built),
  'has no link, anchor or resource that leads to nothing, and loads nothing from elsewhere': ({ site }) =>
    brokenLinks(site),
  'has words in every link': ({ site }) => namelessLinks(site),
  'has no page that cannot be reached from the home page': ({ site }) => unreachablePages(site),
  'has every id once on its page, and names no id that is not there': ({ site }) => [
    ...repeatedIds(site),
    ...danglingReferences(site),
  ],
  'has one h1 on each page and headings in order': ({ site }) => headingFaults(site),
  'has a space between the names in a list that runs on': ({ site }) => listFaults(site),
  'has the landmarks that readers of assistive technology move by': ({ site }) => landmarkFaults(site),
  'has language, title, description and address on each page': ({ site, course, address }) =>
    headFaults(site, course.language, address),
  'has its policy on each page, and nothing there that the policy forbids': ({ site }) => [
    ...policyFaults(site),
    ...styleAttributes(site),
  ],
  'has no piece of HTML that is no page': ({ site }) =>
    site.pages.filter(({ root }) => root.querySelector('html') === null).map(({ path }) => path),
  'has no scheme of a course link, no mark of Markdown and no link in a link on any page': ({ site }) =>
    proseFaults(site),
  'has every diagram with title, description and outline': (built) => diagramFaults(built.site, built),
  'has every step of a diagram in its place under the drawing, with the sheet for it': (built) =>
    stepFaults(built.site, built),
  'has every question with its solution and the reason against each wrong option': (built) =>
    questionFaults(built.site, built),
  'has every misconception with what is true, where that is taught and where it is tested': (built) =>
    misconceptionFaults(built.site, built),
  'has every claim with its verdict, its sources, and links to and from what it is about': (built) =>
    claimFaults(built.site, built),
  'has every comparison with all its rows and cells, and how each is known': (built) =>
    comparisonFaults(built.site, built),
  'has a way from every concept to what compares it': (built) => comparedConceptFaults(built.site, built),
  'has the sheet for comparisons where a chapter shows one, and a way from there to all of it': (built) =>
    placedComparisonFaults(built.site, built),
  'has every trace with all steps of its variants, drawn and told': (built) => traceFaults(built.site, built),
  'has the sheet for traces where a chapter shows one, and a way from there to all of it': (built) =>
    placedTraceFaults(built.site, built),
  'has every source in the bibliography, with a link to every place that cites it': (built) =>
    bibliographyFaults(built.site, built),
  'has a way from all sources to each': (built) => sourceIndexFaults(built.site, built),
  'has what each page cites in the list of that page, under the number that its texts have': (built) =>
    sourceListFaults(built.site, built),
  'has one mark for the sources of a text, however many': ({ site }) => markFaults(site),
  'has every source in the downloads, where other programs find it': (built) =>
    downloadFaults(built.site, built),
  'has every concept with its neighbours, and with what teaches, shows and tests it': (built) =>
    conceptFaults(built.site, built),
  'has every concept on their map, drawn and in words': (built) => conceptMapFaults(built.site, built),
  'has no answer in the search index': (built) => leakedAnswers(built.site, built),
  'is valid by the standard preset of html-validate': ({ site }) => invalidMarkup(site),
};
