/** `npm run diagrams [-- --all]`: draws what changed (or all), says what was understood, and removes drawings that no chapter shows. */
import { isUnread } from '../course/finding.ts';
import type { Outline } from '../diagrams/drawing.ts';
import { removeFiles, unusedFiles } from '../diagrams/store.ts';
import { progressBar } from '../site/progress-bar.ts';
import { report } from '../content/report.ts';
import { run, wordsOf } from './command-line.ts';
import { contentOption, courseFolders } from './content-folder.ts';

const usage = `npm run diagrams [-- --all] [--content <folder>]
Draws the diagrams that changed, with --all every one, and says what was understood.`;

const { values } = wordsOf(usage, { ...contentOption, all: { type: 'boolean', default: false } });

await run(async () => {
  const { root, content } = courseFolders(values.content);
  const { loadCourse } = await import('../content/load-course.ts');
  const store = new URL('diagrams/', content);
  const drawn: string[] = [];
  const bar = progressBar('Diagrams');
  const { diagrams, drawable, findings } = await loadCourse({
    content,
    root,
    write: true,
    redraw: values.all,
    mend: true,
    onProgress(done, total, { id }) {
      drawn.push(id);
      bar(done, total);
    },
  });
  if (!findings.some(isUnread)) removeFiles(store, unusedFiles(store, drawable));
  for (const id of drawn.sort()) {
    const diagram = diagrams[id];
    if (diagram) console.log(`\n${id} (${diagram.type}): ${diagram.title}\n${inWords(diagram.outline, 1)}`);
  }
  /** What is wrong with diagrams; the unused drawings among it are removed by now. */
  const problems = findings.filter(
    ({ rule }) => (rule.startsWith('diagram') && rule !== 'diagram-unused') || rule === 'unknown-role',
  );
  if (problems.length > 0) {
    console.error(report.text(problems));
    process.exitCode = 1;
  } else if (drawn.length === 0) {
    console.log('Every diagram is drawn already.');
  }
});

function inWords(outline: Outline, depth: number): string {
  return outline
    .map(({ text, children = [] }) =>
      [`${'  '.repeat(depth)}${text}`, inWords(children, depth + 1)].filter(Boolean).join('\n'),
    )
    .join('\n');
}
