/** Search records > Pagefind's index inside the built site. */
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { Course } from '../course/course.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { recordsOf } from './records.ts';

/** Characters inside words of technical texts, so that `max_size`, `well-known` or `a/b` are found whole. */
const includeCharacters = '_-+/>';

/** Writes `pagefind/` into `site`. Throws with all of Pagefind's complaints, if it has any. */
export async function writeSearchIndex(course: Course, diagrams: Record<string, RenderedDiagram>, site: URL): Promise<void> {
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
  const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', site)) });
  problems.push(...written.errors);
  await pagefind.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
