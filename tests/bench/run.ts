/** `npm run bench`: times and weights that differ from machine to machine, in a real browser over the built site. */
import { installBrowser, launchBrowser } from '../../src/diagrams/browser.ts';
import { loadCourse } from '../../src/load-course.ts';
import { serveFolder } from '../static-server.ts';
import { benchDashboard } from './dashboard.ts';
import { benchReading } from './reading.ts';
import { benchSearch } from './search.ts';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);
const { course, diagrams } = await loadCourse({ content: new URL('content/', root), root, write: false });
if (!course) throw new Error('The course has findings: npm run check');
const browser = await launchBrowser(await installBrowser());
const only = process.argv.slice(2);
const wanted = (name: string) => only.length === 0 || only.includes(name);
if (wanted('search')) await benchSearch(browser, course, diagrams, dist);
if (wanted('dashboard') || wanted('reading')) {
  const server = await serveFolder(dist);
  if (wanted('dashboard')) await benchDashboard(browser, course, server.home);
  if (wanted('reading')) await benchReading(browser, course, server.home);
  server.close();
}
await browser.close();
