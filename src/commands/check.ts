/** `npm run check [-- --format=text|json|github] [--accept] [--teaching]`: what is wrong with the content; exit code 1 if anything is. */
import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { compareText, type Finding, type RuleName } from '../course/finding.ts';
import { formats, report, type Format } from '../content/report.ts';
import { run, wordsOf } from './command-line.ts';
import { contentOption, courseFolders } from './content-folder.ts';
import { writtenLock } from './lock-file.ts';
import { teachingInWords } from './teaching-table.ts';

const usage = `npm run check [-- --accept] [--teaching] [--format=text|json|github] [--content <folder>]
--accept notes new ids, and meant changes of old ones, in ids.lock.yaml.
--teaching lists how dense each chapter is, and what is over its budget.`;

const { values } = wordsOf(usage, {
  ...contentOption,
  format: { type: 'string', default: 'text' },
  accept: { type: 'boolean', default: false },
  teaching: { type: 'boolean', default: false },
});
const format = formats.find((name): name is Format => name === values.format);
/** What `--accept` settles. Anything else would have it note a course that was only half read. */
const aboutIds: readonly RuleName[] = ['vanished-id', 'unlocked-id', 'unbumped-revision', 'missing-lock'];

if (!format) {
  console.error(`There is no format "${values.format}". Known are: ${formats.join(', ')}.`);
  process.exitCode = 1;
} else {
  await run(() => check(format));
}

async function check(format: Format): Promise<void> {
  const { root, content } = courseFolders(values.content);
  const { loadCourse } = await import('../content/load-course.ts');
  let loaded = await loadCourse({ content, root, write: false });
  const others = loaded.findings.filter(({ rule }) => !aboutIds.includes(rule));
  if (values.accept && others.length > 0) {
    console.error('Ids are noted only when nothing else is wrong.');
  } else if (values.accept) {
    const text = writtenLock(stringify(loaded.lock, { lineWidth: 0 }));
    await writeFile(new URL('ids.lock.yaml', content), text);
    loaded = await loadCourse({ content, root, write: false });
  }
  // A program reads the other formats, and findings alone.
  const tell = format === 'text' ? console.log : console.error;
  if (values.teaching) tell(teachingInWords(loaded.teaching, loaded.findings));
  // Whoever asks for it knows that ids are new.
  const told = loaded.findings.filter(({ rule }) => !values.accept || rule !== 'unlocked-id');
  console.log(report[format](told));
  if (format === 'text' && loaded.accepted.length > 0) console.log(acceptedInWords(loaded.accepted));
  process.exitCode = loaded.findings.length > 0 ? 1 : 0;
}

/** How many warnings are accepted, by rule. */
function acceptedInWords(accepted: readonly Finding[]): string {
  const byRule = Object.entries(Object.groupBy(accepted, ({ rule }) => rule));
  const counts = byRule
    .sort(([a], [b]) => compareText(a, b))
    .map(([rule, findings]) => `${String(findings.length)} ${rule}`);
  const warnings = accepted.length === 1 ? '1 warning is' : `${String(accepted.length)} warnings are`;
  return `${warnings} accepted: ${counts.join(', ')}.`;
}
