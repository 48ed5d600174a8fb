/** A synthetic chapter in the Markdown that any generator takes: the same words, code, table and diagram. */
import { codeLines, tableLines } from './markdown-blocks.ts';
import type { SyntheticChapter, SyntheticQuestion } from './synthetic-course.ts';

/** A question becomes its prompt, its options, and what is said of each in a fold. */
export function plainChapter(chapter: SyntheticChapter, showsTitle: boolean): string {
  const { title, summary, objective, questions } = chapter;
  const body = chapter.sections.flatMap(({ title: heading, paragraphs, code, diagram, table }, index) => [
    `## ${heading}`,
    ...paragraphs,
    ...(code ? [codeLines(code.language, code.text)] : []),
    ...(diagram ? [codeLines('mermaid', diagram.source), `*${diagram.caption}*`] : []),
    ...(table ? [tableLines(table)] : []),
    ...questions.filter(({ section }) => section === index).map(questionText),
  ]);
  const blocks = [
    ...(showsTitle ? [] : [`# ${title}`]),
    `You will be able to: ${objective}`,
    withoutLinks(chapter.opening),
    ...body,
    chapter.lastSentence,
    ...questions.filter(({ section }) => section === undefined).map(questionText),
  ];
  return `---\ntitle: ${title}\ndescription: ${summary}\n---\n\n${blocks.join('\n\n')}\n`;
}

function questionText({ prompt, options, explanation }: SyntheticQuestion): string {
  return [
    `**${prompt}**`,
    options.map(({ text }, index) => `${String(index + 1)}. ${text}`).join('\n'),
    '<details>\n<summary>Answer</summary>',
    options
      .map(({ say, isCorrect }, index) => `${String(index + 1)}. ${isCorrect ? 'Right. ' : ''}${say}`)
      .join('\n'),
    explanation,
    '</details>',
  ].join('\n\n');
}

/** Generators without concepts get their names as words. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\(concept:[^)]+\)/g, '$1');
}
