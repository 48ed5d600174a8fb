/** Search records > Pagefind's index inside the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import * as pagefind from 'pagefind';
import type { Course } from '../course/course.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { recordsOf } from './records.ts';

/** Characters inside words of technical texts, so that `max_size`, `well-known` or `a/b` are found whole. */
const includeCharacters = '_-+/>';

/** Pagefind's own interfaces, which no page loads. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** Writes `pagefind/` into `site`. Throws with all of Pagefind's complaints, if it has any. */
export async function writeSearchIndex(
  course: Course,
  diagrams: Record<string, RenderedDiagram>,
  site: URL,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: course.language, includeCharacters });
  if (!index) throw new Error(errors.join('\n'));
  const problems: string[] = [];
  for (const { kind, path, title, where, text, part, level, platforms } of recordsOf(course, diagrams)) {
    const added = await index.addCustomRecord({
      url: path,
      content: text,
      language: course.language,
      meta: { title, kind, where },
      filters: {
        kind: [kind],
        ...(part === '' ? {} : { part: [part] }),
        ...(level === '' ? {} : { level: [level] }),
        ...(platforms.length === 0 ? {} : { platform: platforms }),
      },
    });
    problems.push(...added.errors);
  }
  const { files, errors: refused } = await index.getFiles();
  await pagefind.close();
  problems.push(...refused);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const { path, content } of files.filter((file) => !interfaces.test(file.path))) {
    const file = new URL(`pagefind/${path}`, site);
    await mkdir(new URL('./', file), { recursive: true });
    await writeFile(file, content);
  }
}
