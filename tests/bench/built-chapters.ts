/** Nobody wins by leaving out: a built site holds each chapter, from its first section to its last sentence, and its diagram. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../src/site/refusal.ts';
import type { Builder } from './builder.ts';
import { chaptersOf, diagramOf, type SyntheticChapter, type SyntheticCourse } from './synthetic-course.ts';

/** How many HTML pages the site has. Throws a sentence if a chapter, or something of one, is not in it. */
export function pagesBuilt(builder: Builder, folder: string, course: SyntheticCourse): number {
  const site = path.join(folder, builder.built);
  const chapters = chaptersOf(course);
  for (const chapter of chapters) {
    const files = builder.pagesOf(chapter).map((page) => path.join(site, page));
    const missing = missingIn(
      chapter,
      files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join(' '),
    );
    if (missing !== undefined)
      throw new Refusal(`${builder.name} left something out of ${chapter.id}: "${missing}".`);
  }
  const pages = globSync('**/*.html', { cwd: site });
  const diagram = missingDiagram(
    chapters,
    [...pages, ...globSync('**/*.js', { cwd: site })].map((file) =>
      readFileSync(path.join(site, file), 'utf8'),
    ),
  );
  if (diagram !== undefined) throw new Refusal(`${builder.name} left out the diagram of ${diagram}.`);
  return pages.length;
}

/**
 * The first chapter with a diagram that fewer of the site's pages and scripts hold than should: some generators draw it
 * into the page, others leave its text to a script.
 */
export function missingDiagram(
  chapters: readonly SyntheticChapter[],
  texts: readonly string[],
): string | undefined {
  const byWord = Map.groupBy(chapters, (chapter) => diagramOf(chapter)?.word);
  for (const [word, members] of byWord) {
    const holding = word === undefined ? Infinity : texts.filter((text) => text.includes(word)).length;
    if (holding < members.length) return members[0]?.id;
  }
  return undefined;
}

/** What of the chapter is nowhere in the HTML. */
export function missingIn(chapter: SyntheticChapter, html: string): string | undefined {
  const text = wordsOf(html.replace(/<[^>]*>/g, ''));
  const expected = [
    ...chapter.sections.flatMap(({ title, paragraphs, code, table }) => [
      title,
      ...paragraphs,
      ...(code ? code.text.split('\n') : []),
      ...(table ? table.rows.flat() : []),
    ]),
    ...chapter.questions.flatMap(({ prompt, options, explanation }) => [
      prompt,
      ...options.flatMap(({ text, say }) => [text, say]),
      explanation,
    ]),
    chapter.lastSentence,
  ];
  return expected.find((one) => !text.includes(wordsOf(one)));
}

/** The letters and digits of a text alone, since sites set quotation marks, blanks and signs in their own ways. */
function wordsOf(text: string): string {
  return text.replace(/&(?:#\w+|\w+);/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}
