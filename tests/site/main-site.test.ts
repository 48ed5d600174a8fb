/** The course's own site, as it lies in `dist/`. */
import { before, suite, test } from 'node:test';
import { courseAt } from './checks/course-checks.ts';
import { project } from './folders.ts';
import { rulesLeftOut } from './html-validity.ts';
import { noComplaints } from './no-complaints.ts';
import { ownSite } from './whole-sites.ts';
import { siteChecks, type BuiltCourse } from './checks/site-checks.ts';

suite('the site in dist/', () => {
  let built: BuiltCourse;
  before(async () => {
    const left = Object.entries(rulesLeftOut).map(([rule, reason]) => `${rule} is left out: ${reason}`);
    console.log(left.join('\n') || 'No rule of html-validate’s preset is left out.');
    built = { site: ownSite(), address: process.env['SITE_URL'], ...(await courseAt(project)) };
  });

  for (const [sentence, find] of Object.entries(siteChecks)) {
    test(sentence, async () => {
      noComplaints(await find(built));
    });
  }
});
