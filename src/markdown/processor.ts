/** How Astro renders chapters and concepts: by Sätteri, from the text as its author means it. */
import { satteri } from '@astrojs/markdown-satteri';
import type { Finding } from '../course/finding.ts';
import { asMeant } from './as-meant.ts';
import { featuresOf, quotesOf, type Format, type Quotes } from './features.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { hastPlugins, mdastPlugins } from './plugins.ts';
import { syntaxFinding } from './read-document.ts';

/**
 * `fileName` is how findings name a file, given its path; `report` puts findings into words. A text that cannot be
 * parsed is shown so in dev, in place of the error of whatever stumbled over it.
 */
export function markdownProcessor(
  context: MarkdownContext,
  fileName: (path: string) => string,
  report: (findings: Finding[]) => string,
): ReturnType<typeof satteri> {
  const inner = (quotes: Quotes) =>
    satteri({
      features: featuresOf('mdx', quotes),
      mdastPlugins: mdastPlugins(context),
      hastPlugins: hastPlugins(context),
    });
  const both = { written: inner('written'), typographic: inner('typographic') };
  const quotes = () => quotesOf(context.course.language);
  const readable = (content: string, format: Format, path: string): string => {
    const meant = asMeant(content, format);
    if ('error' in meant.read)
      throw new Error(report([syntaxFinding(fileName(path), content, meant.read.error)]));
    return meant.text;
  };
  return {
    ...both.typographic,
    async createRenderer(shared) {
      const renderers = {
        written: await both.written.createRenderer(shared),
        typographic: await both.typographic.createRenderer(shared),
      };
      return {
        async render(content, options) {
          const path = decodeURI(options?.fileURL?.pathname ?? '');
          return renderers[quotes()].render(readable(content, 'md', path), options);
        },
      };
    },
    async createMdxRenderer(shared, mdx) {
      const renderers = {
        written: await both.written.createMdxRenderer?.(shared, mdx),
        typographic: await both.typographic.createMdxRenderer?.(shared, mdx),
      };
      return {
        async process(content, path, frontmatter) {
          const renderer = renderers[quotes()];
          if (!renderer) throw new Error('Sätteri renders no MDX');
          return renderer.process(readable(content, 'mdx', path), path, frontmatter);
        },
      };
    },
  };
}
