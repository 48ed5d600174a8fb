/** Everything that has to hold for a built site, whatever its course, as sentences with what looks for complaints. */
import type { Site } from './built-site.ts';
import {
  diagramFaults,
  leakedAnswers,
  missingPages,
  questionFaults,
  type CheckedCourse,
} from './course-checks.ts';
import { invalidMarkup } from './html-validity.ts';
import { brokenLinks, danglingReferences, unreachablePages } from './links.ts';
import { misconceptionFaults } from './misconception-checks.ts';
import {
  fragmentFaults,
  headFaults,
  headingFaults,
  landmarkFaults,
  policyFaults,
  repeatedIds,
  styleAttributes,
} from './page-checks.ts';

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
  'has no page that cannot be reached from the home page': ({ site }) => unreachablePages(site),
  'has every id once on its page, and names no id that is not there': ({ site }) => [
    ...repeatedIds(site),
    ...danglingReferences(site),
  ],
  'has one h1 on each page and headings in order': ({ site }) => headingFaults(site),
  'has the landmarks that readers of assistive technology move by': ({ site }) => landmarkFaults(site),
  'has language, title, description and address on each page': ({ site, course, address }) =>
    headFaults(site, course.language, address),
  'has its policy on each page, and nothing there that the policy forbids': ({ site }) => [
    ...policyFaults(site),
    ...styleAttributes(site),
  ],
  'has fragments of questions only, and nothing there that the policy forbids': ({ site }) =>
    fragmentFaults(site),
  'has every diagram with title, description and outline': (built) => diagramFaults(built.site, built),
  'has every question with its solution and the reason against each wrong option': (built) =>
    questionFaults(built.site, built),
  'has every misconception with what is true, where that is taught and where it is tested': (built) =>
    misconceptionFaults(built.site, built),
  'has no answer in the search index': (built) => leakedAnswers(built.site, built),
  'is valid by the standard preset of html-validate': ({ site }) => invalidMarkup(site),
};
