/** The course's own site, as it lies in `dist/`. */
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { readSite, type Site } from './built-site.ts';
import { courseAt, diagramFaults, leakedAnswers, questionFaults, type CheckedCourse } from './course-checks.ts';
import { dist, project } from './folders.ts';
import { invalidMarkup, rulesLeftOut } from './html-validity.ts';
import { noComplaints } from './no-complaints.ts';
import { brokenLinks, danglingReferences, unreachablePages } from './links.ts';
import { headFaults, headingFaults, landmarkFaults, policyFaults, repeatedIds, styleAttributes } from './page-checks.ts';

suite('the site in dist/', () => {
  let site: Site;
  let checked: CheckedCourse;
  before(async () => {
    site = readSite(dist);
    checked = await courseAt(project);
  });

  test('has a page for every chapter, concept and part', () => {
    const { course } = checked;
    const chapters = course.order.map((id) => `/${course.chapters[id]?.part ?? ''}/${id}/`);
    const expected = [
      '/',
      '/404.html',
      '/concepts/',
      '/search/',
      ...chapters,
      ...course.parts.map(({ id }) => `/${id}/`),
      ...Object.keys(course.concepts).map((id) => `/concepts/${id}/`),
      ...course.redirects.map(({ from }) => from),
    ];
    assert.deepEqual(site.pages.map((page) => page.path).sort(), expected.sort());
  });

  test('has no link, anchor or resource that leads to nothing, and loads nothing from elsewhere', () => {
    noComplaints(brokenLinks(site));
  });

  test('has no page that cannot be reached from the home page', () => {
    noComplaints(unreachablePages(site));
  });

  test('has every id once on its page, and names no id that is not there', () => {
    noComplaints(repeatedIds(site), danglingReferences(site));
  });

  test('has one h1 on each page and headings in order', () => {
    noComplaints(headingFaults(site));
  });

  test('has the landmarks that readers of assistive technology move by', () => {
    noComplaints(landmarkFaults(site));
  });

  test('has language, title, description and canonical address on each page', () => {
    noComplaints(headFaults(site, checked.course.language, process.env['SITE_URL']));
  });

  test('has its policy on each page, and nothing on the page that the policy forbids', () => {
    noComplaints(policyFaults(site), styleAttributes(site));
  });

  test('has every diagram with title, description and outline', () => {
    noComplaints(diagramFaults(site, checked));
  });

  test('has every question with its solution and the reason against each wrong option', () => {
    noComplaints(questionFaults(site, checked));
  });

  test('has no answer in the search index', () => {
    noComplaints(leakedAnswers(site, checked));
  });

  test('is valid by the standard preset of html-validate', async (t) => {
    for (const [rule, reason] of Object.entries(rulesLeftOut)) t.diagnostic(`html-validate's rule ${rule} is left out: ${reason}`);
    noComplaints(await invalidMarkup(site));
  });
});
