/** What the generator does to Astro, in order: check the course, hand it to pages and Markdown, index and swap the built site. */
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { basePathOf } from './base-path.ts';
import { encodeAddresses, encodedImages } from './encoded-base.ts';
import { holdForBuild } from './build-lock.ts';
import { withBase } from '../view/href.ts';
import { leanImports, sharedScripts } from './lean-imports.ts';
import { loadCourse } from '../content/load-course.ts';
import { progressBar } from './progress-bar.ts';
import { Refusal } from './refusal.ts';
import { report } from '../content/report.ts';
import { responseHeaders, writeHostFiles } from './response-headers.ts';
import { searchIndexOf, writeIndex } from '../search/write-index.ts';
import { buildFolder, clearBuildFolder, mendSwap, swapIn } from './swap.ts';
import { servedCourse, type CurrentCourse } from './virtual-course.ts';

export interface CourseOptions {
  /** The content folder. */
  content: URL;
}

/** Builds the course in `content`. */
export function course({ content }: CourseOptions): AstroIntegration {
  const current = {} as CurrentCourse;
  let dist: URL;
  let base: string;
  /** Made beside the pages, in a process of its own. */
  let index: ReturnType<typeof searchIndexOf>;
  return {
    name: 'course',
    hooks: {
      async 'astro:config:setup'({ config, command, updateConfig, logger }) {
        dist = config.outDir;
        const basePath = basePathOf(config.base);
        if ('message' in basePath) refuse(logger, basePath.message);
        base = basePath.path;
        const encoded = withBase(base, '/');
        if (command === 'dev' && base !== encoded) {
          base = '/';
          logger.info('While you write, the site is at /: only ASCII base paths are served in dev.');
        }
        // The preview compares the base path with addresses as browsers send them.
        updateConfig(
          command === 'preview' ? { base: encoded, server: { headers: responseHeaders } } : { base },
        );
        await mendSwap(dist);
        if (command === 'preview') return;
        if (command === 'build') {
          const why = holdForBuild(dist);
          if (why !== undefined) refuse(logger, why);
          await clearBuildFolder(dist);
        }
        const loaded = await loadCourse({
          content,
          root: config.root,
          write: true,
          onProgress: progressBar('Diagrams'),
        });
        const { course, diagrams, findings } = loaded;
        if (!course && command !== 'dev') refuse(logger, report.text(findings));
        if (!course) console.error(report.text(findings));
        Object.assign(
          current,
          { diagrams, findings, href: (path: string) => withBase(base, path) },
          course && { course },
        );
        if (course) {
          logger.info(
            `${String(course.order.length)} chapters, ${String(Object.keys(course.concepts).length)} concepts`,
          );
        }
        updateConfig({
          ...(command === 'build' ? { outDir: buildFolder(dist) } : {}),
          trailingSlash: 'always',
          compressHTML: 'jsx',
          build: { inlineStylesheets: 'never', format: 'directory' },
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          vite: {
            plugins: [
              servedCourse(current, { content, root: config.root }),
              leanImports,
              encodedImages(base),
            ],
            build: {
              assetsInlineLimit: 0,
              modulePreload: false,
            },
            environments: {
              client: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: sharedScripts } } } },
              },
            },
          },
        });
      },
      'astro:build:start'() {
        index = searchIndexOf(current.course, current.diagrams);
        // Told of when it is asked for.
        index.catch(() => undefined);
      },
      async 'astro:build:done'({ dir, logger }) {
        await writeIndex(await index, dir);
        await encodeAddresses(dir, base);
        await writeHostFiles(dir, base);
        await swapIn(dir, dist);
        logger.info(`The site is in ${dist.pathname}`);
      },
    },
  };
}

/** Ends a build that cannot begin. Astro would call that an unhandled error, so from here on it is quiet. */
function refuse(logger: AstroIntegrationLogger, message: string): never {
  logger.options = { ...logger.options, level: 'silent' };
  throw new Refusal(message);
}
