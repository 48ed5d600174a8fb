/** Markdown that stands in YAML or front matter > HTML. */
import { markdownToHtml } from 'satteri';
import { features } from './features.ts';
import type { PageCitations } from './citations.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { hastPlugins } from './plugins.ts';

/** `page` says how the page numbers its sources and which prefix keeps this text's ids apart. */
export async function renderText(
  text: string,
  context: MarkdownContext,
  page: PageCitations,
): Promise<string> {
  const { html } = await markdownToHtml(text, {
    features: { ...features, frontmatter: false, directive: false },
    hastPlugins: hastPlugins(context),
    data: { citations: page },
  });
  return html.trim();
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
