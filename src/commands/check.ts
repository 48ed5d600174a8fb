/** `npm run check [-- --format=text|json|github] [--accept]`: what is wrong with the content; exit code 1 if anything is. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadCourse } from '../load-course.ts';
import { formats, report, type Format } from '../report.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    content: { type: 'string', default: 'content' },
    accept: { type: 'boolean', default: false },
  },
});
const format = formats.find((name): name is Format => name === values.format);
const root = pathToFileURL(`${process.cwd()}/`);
const content = new URL(`${values.content.replace(/\/$/, '')}/`, root);

if (!format) {
  console.error(`There is no format "${values.format}". Known are: ${formats.join(', ')}.`);
  process.exitCode = 2;
} else {
  let loaded = await loadCourse({ content, root, write: false });
  if (values.accept) {
    const head = '# Written by: npm run check -- --accept. Every id there has ever been; see docs/authoring.md.\n';
    await writeFile(new URL('ids.lock.yaml', content), head + stringify(loaded.lock, { lineWidth: 0 }));
    loaded = await loadCourse({ content, root, write: false });
  }
  console.log(report[format](loaded.findings));
  process.exitCode = loaded.findings.length > 0 ? 1 : 0;
}
