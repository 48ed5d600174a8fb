/** A synthetic course as this project's authors would write it: the content folder's files. */
import { stringify } from 'yaml';
import {
  chaptersOf,
  type SyntheticChapter,
  type SyntheticConcept,
  type SyntheticCourse,
  type SyntheticQuestion,
} from './synthetic-course.ts';
import { codeLines, tableLines } from './markdown-blocks.ts';

/** Path below the content folder > text. */
export function courseFiles(course: SyntheticCourse): Record<string, string> {
  const chapters = chaptersOf(course);
  return {
    'course.yaml': stringify({
      title: course.title,
      tagline: 'To be built',
      motto: 'How long does it take?',
      description: course.description,
      language: 'en',
      licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      asOf: day,
      parts: course.parts.map((part) => ({ ...part, chapters: part.chapters.map(({ id }) => id) })),
    }),
    ...Object.fromEntries(chapters.map((chapter) => [chapterPath(chapter), chapterText(chapter)])),
    ...Object.fromEntries(chapters.map((chapter) => [quizPath(chapter), quizText(chapter)])),
    ...Object.fromEntries(course.concepts.map((one) => [`concepts/${one.id}.md`, conceptText(one)])),
  };
}

const day = '2026-11-21';

export function chapterPath({ part, id }: SyntheticChapter): string {
  return `chapters/${part}/${id}/index.mdx`;
}

function quizPath({ part, id }: SyntheticChapter): string {
  return `chapters/${part}/${id}/quiz.yaml`;
}

/** The id of the chapter's one diagram. */
export function diagramId(chapter: SyntheticChapter): string {
  return `${chapter.id}.figure`;
}

export function chapterText(chapter: SyntheticChapter): string {
  const { id, teaches, requires, sections, questions } = chapter;
  const frontmatter = stringify({
    title: chapter.title,
    summary: chapter.summary,
    level: 'core',
    objectives: [{ id: `${id}.explain`, text: chapter.objective }],
    teaches: teaches.map((one) => one.id),
    requires: requires ? [requires.id] : [],
    updated: day,
  });
  const body = sections.flatMap(({ id: anchor, title, paragraphs, code, diagram, table }, index) => [
    `## ${title} {#${anchor}}`,
    ...paragraphs,
    ...(code ? [codeLines(code.language, code.text)] : []),
    ...(diagram
      ? [codeLines(`mermaid id=${diagramId(chapter)} caption="${diagram.caption}"`, diagram.source)]
      : []),
    ...(table ? [tableLines(table)] : []),
    ...questions.filter(({ section }) => section === index).map(({ slug }) => `<Check id="${id}.${slug}" />`),
  ]);
  return `---\n${frontmatter}---\n${[chapter.opening, ...body, chapter.lastSentence].join('\n\n')}\n`;
}

function quizText({ id, questions }: SyntheticChapter): string {
  return stringify({ questions: questions.map((one) => question(id, one)) });
}

function question(chapter: string, { slug, prompt, options, explanation, concepts }: SyntheticQuestion) {
  return {
    id: `${chapter}.${slug}`,
    rev: 1,
    type: 'choice',
    objective: `${chapter}.explain`,
    concepts,
    level: 'apply',
    prompt,
    options: options.map(({ text, say, isCorrect }, index) => ({
      id: 'abcd'.charAt(index),
      text,
      say,
      ...(isCorrect && { correct: true }),
    })),
    explanation,
    links: [`chapter:${chapter}#section-1`],
  };
}

function conceptText({ body, ...frontmatter }: SyntheticConcept): string {
  return `---\n${stringify(frontmatter)}---\n${body}\n`;
}
