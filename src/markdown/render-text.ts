/** Markdown that stands in YAML or front matter > HTML. */
import { markdownToHtml } from 'satteri';
import { textAsMeant, withoutMarks } from './faults/as-meant.ts';
import type { PageCitations } from './citations.ts';
import { featuresOf, quotesOf } from './features.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { hastPlugins } from './plugins.ts';
import { typography } from './typography.ts';

/** `page` says how the page numbers its sources and which prefix keeps this text's ids apart. */
export async function renderText(
  text: string,
  context: MarkdownContext,
  page: PageCitations,
): Promise<string> {
  return renderTexts([text], context, page);
}

/** Several texts as one, so that a source is introduced once. */
export async function renderTexts(
  texts: readonly (string | undefined)[],
  context: MarkdownContext,
  page: PageCitations,
): Promise<string> {
  const meant = texts.flatMap((text) => (text === undefined ? [] : textAsMeant(text, 'yaml')));
  const { html } = await markdownToHtml(meant.join('\n\n'), {
    features: featuresOf('yaml', quotesOf(context.course.language)),
    mdastPlugins: [typography],
    hastPlugins: hastPlugins(context),
    data: { citations: page },
  });
  return withoutMarks(html).trim();
}

/** The same for one short line: without the paragraph around it. */
export async function renderLine(
  text: string,
  context: MarkdownContext,
  page: PageCitations,
): Promise<string> {
  const html = await renderText(text, context, page);
  return /^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(html)?.[1] ?? html;
}
