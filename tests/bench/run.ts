/** `npm run bench`: times and weights that differ from machine to machine; some in a real browser over the built site. */
import { run, wordsOf } from '../../src/commands/command-line.ts';
import { Refusal } from '../../src/site/refusal.ts';
import { installBrowser, launchBrowser } from '../../src/diagrams/browser.ts';
import { loadCourse } from '../../src/content/load-course.ts';
import { serveFolder } from '../static-server.ts';
import { benchBuild } from './build.ts';
import { benchChecks } from './checks.ts';
import { benchDashboard } from './dashboard.ts';
import { benchReading } from './reading.ts';
import { benchSearch } from './search.ts';

const ofTheSite = ['search', 'dashboard', 'reading'];
const usage =
  'npm run bench [-- search|dashboard|reading …]\nnpm run bench -- checks\nnpm run bench -- build [options]';

await run(async () => {
  if (process.argv[2] === 'build') {
    await benchBuild();
    return;
  }
  const { positionals: only } = wordsOf(usage, {}, true);
  if (only[0] === 'checks' && only.length === 1) {
    await benchChecks();
    return;
  }
  const unknown = only.find((name) => !ofTheSite.includes(name));
  if (unknown !== undefined)
    throw new Refusal(
      `There is no benchmark "${unknown}". Known are: ${ofTheSite.join(', ')}, and, each by itself, build and checks.`,
    );
  await benchSite(only.length === 0 ? ofTheSite : only);
});

/** What takes the built site of the course. */
async function benchSite(wanted: readonly string[]): Promise<void> {
  const root = new URL('../../', import.meta.url);
  const dist = new URL('dist/', root);
  const { course, diagrams } = await loadCourse({ content: new URL('content/', root), root, write: false });
  if (!course) throw new Refusal('The course has findings: npm run check');
  const browser = await launchBrowser(await installBrowser());
  if (wanted.includes('search')) await benchSearch(browser, course, diagrams, dist);
  if (wanted.some((name) => name !== 'search')) {
    const server = await serveFolder(dist);
    if (wanted.includes('dashboard')) await benchDashboard(browser, course, server.home);
    if (wanted.includes('reading')) await benchReading(browser, course, server.home);
    server.close();
  }
  await browser.close();
}
