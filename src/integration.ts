/** What the generator does to Astro, in order: check the course, hand it to pages and Markdown, index and swap the built site. */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import type { RenderedDiagram } from './diagrams/drawing.ts';
import { withBase } from './href.ts';
import { loadCourse } from './load-course.ts';
import { features } from './markdown/features.ts';
import { hastPlugins, mdastPlugins, type MarkdownContext } from './markdown/plugins.ts';
import { report } from './report.ts';
import { writeSearchIndex } from './search/write-index.ts';
import { buildFolder, mendSwap, swapIn } from './swap.ts';
import { servedCourse } from './virtual-course.ts';

export interface CourseOptions {
  /** The content folder. */
  content: URL;
}

/** What pages and Markdown plugins see; in dev it is replaced when content changes. */
export interface CurrentCourse extends MarkdownContext {
  diagrams: Record<string, RenderedDiagram>;
}

/** Builds the course in `content`. */
export function course({ content }: CourseOptions): AstroIntegration {
  const current = {} as CurrentCourse;
  let dist: URL;
  return {
    name: 'course',
    hooks: {
      async 'astro:config:setup'({ config, command, updateConfig, addWatchFile, logger }) {
        dist = config.outDir;
        if (command === 'build') await mendSwap(dist);
        const loaded = await loadCourse({ content, root: config.root, write: true });
        if (!loaded.course) {
          console.error(report.text(loaded.findings));
          process.exit(1);
        }
        const { course, diagrams } = loaded;
        Object.assign(current, { course, diagrams, href: (path: string) => withBase(config.base, path) } satisfies CurrentCourse);
        logger.info(`${String(course.order.length)} chapters, ${String(Object.keys(course.concepts).length)} concepts`);
        addWatchFile(new URL('course.yaml', content));
        updateConfig({
          ...(command === 'build' ? { outDir: buildFolder(dist) } : {}),
          trailingSlash: 'always',
          compressHTML: true,
          build: { inlineStylesheets: 'never', format: 'directory' },
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          markdown: {
            syntaxHighlight: false,
            processor: satteri({ features, mdastPlugins: mdastPlugins(current), hastPlugins: hastPlugins(current) }),
          },
          integrations: [mdx({ optimize: true })],
          vite: {
            plugins: [servedCourse(current, { content, root: config.root })],
            build: { assetsInlineLimit: 0 },
          },
        });
      },
      async 'astro:build:done'({ dir, logger }) {
        await writeSearchIndex(current.course, current.diagrams, dir);
        await swapIn(dir, dist);
        logger.info(`The site is in ${dist.pathname}`);
      },
    },
  };
}
