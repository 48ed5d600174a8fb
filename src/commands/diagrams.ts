/** `npm run diagrams [-- --all]`: draws what changed (or all), says what was understood, and removes drawings that no chapter shows. */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isUnread } from '../course/finding.ts';
import type { Outline } from '../diagrams/drawing.ts';
import { removeFiles, unusedFiles } from '../diagrams/store.ts';
import { loadCourse } from '../load-course.ts';
import { progressBar } from '../progress-bar.ts';
import { report } from '../report.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, all: { type: 'boolean', default: false } },
});
const root = pathToFileURL(`${process.cwd()}/`);
const content = new URL(`${values.content.replace(/\/$/, '')}/`, root);
const store = new URL('diagrams/', content);
const drawn: string[] = [];
const bar = progressBar('Diagrams');
const load = (redraw: boolean) =>
  loadCourse({
    content,
    root,
    write: true,
    redraw,
    onProgress(done, total, { id }) {
      drawn.push(id);
      bar(done, total);
    },
  });

const loaded = await load(values.all);
const { diagrams } = loaded;
if (!loaded.findings.some(isUnread)) removeFiles(store, unusedFiles(store, loaded.drawable));
for (const id of drawn.sort()) {
  const diagram = diagrams[id];
  if (diagram) console.log(`\n${id} (${diagram.type}): ${diagram.title}\n${inWords(diagram.outline, 1)}`);
}
const { findings } = await load(false);
const problems = findings.filter(({ rule }) => rule.startsWith('diagram') || rule === 'unknown-role');
if (problems.length > 0) {
  console.error(report.text(problems));
  process.exitCode = 1;
} else if (drawn.length === 0) {
  console.log('Every diagram is drawn already.');
}

function inWords(outline: Outline, depth: number): string {
  return outline
    .map(({ text, children = [] }) =>
      [`${'  '.repeat(depth)}${text}`, inWords(children, depth + 1)].filter(Boolean).join('\n'),
    )
    .join('\n');
}
