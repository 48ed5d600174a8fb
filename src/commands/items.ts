/** `npm run items -- results.json … [--format=text|json]`: how questions do, from progress files that readers exported. */
import { readFile } from 'node:fs/promises';
import { distractorsOf } from '../course/questions/distractors.ts';
import { itemsIn } from '../course/reader/items.ts';
import { readProgressFile, type Reason } from '../course/reader/progress-file.ts';
import type { ProgressEvent } from '../course/reader/progress/events.ts';
import { report } from '../content/report.ts';
import { wordsOf } from './command-line.ts';
import { contentOption, courseFolders } from './content-folder.ts';
import { itemsTable } from './items-table.ts';

const usage = `npm run items -- <file> … [--format=text|json]
Each file is one that a reader exported from the site. The same file, or parts of it, may come twice.`;

const refusals: Record<Reason, string> = {
  'too-large': 'It is too large to be a file of progress.',
  'not-json': 'It is not JSON.',
  'not-ours': 'It is not a file of progress that this site exported.',
  newer: 'A newer version of the site wrote it.',
  'too-many': 'It holds more events than a reader can have made.',
};

const faults: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
};

process.exitCode = await run();

async function run(): Promise<number> {
  const { values: words, positionals: files } = wordsOf(
    usage,
    { ...contentOption, format: { type: 'string', default: 'text' } },
    true,
  );
  const { format } = words;
  if (files.length === 0) return refuse(usage);
  if (format !== 'text' && format !== 'json')
    return refuse(`There is no format "${format}". Known are: text, json.`);
  const read = await Promise.all(files.map(eventsOf));
  const bad = read.flatMap((one) => (typeof one === 'string' ? one : []));
  if (bad.length > 0) return refuse(bad.join('\n'));
  const folders = courseFolders(words.content);
  const { loadCourse } = await import('../content/load-course.ts');
  const { course, findings } = await loadCourse({ ...folders, write: false });
  if (!course) return refuse(report.text(findings));
  const questions = Object.values(course.questions).map((question) => ({
    ...question,
    distractors: distractorsOf(question),
  }));
  const items = itemsIn(
    read.filter((one) => typeof one !== 'string'),
    questions,
  );
  console.log(format === 'json' ? JSON.stringify(items, null, 2) : itemsTable(items));
  return 0;
}

/** The events of a file, or what is wrong with it. */
async function eventsOf(file: string): Promise<ProgressEvent[] | string> {
  try {
    const found = readProgressFile(await readFile(file, 'utf8'));
    if ('refused' in found) return `${file}: ${refusals[found.refused]}`;
    if (found.skipped > 0) console.error(`${file}: passed over what is no event: ${String(found.skipped)}.`);
    return found.events;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return `${file}: ${faults[code] ?? 'It cannot be read.'}`;
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}
