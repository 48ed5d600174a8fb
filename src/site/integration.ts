/** What the generator does to Astro, in order: check the course, hand it to pages and Markdown, index and swap the built site. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { basePathOf } from './base-path.ts';
import { beside } from './beside.ts';
import { encodeAddresses, encodedImages } from './encoded-base.ts';
import { holdForBuild } from './build-lock.ts';
import { withBase } from '../view/href.ts';
import { leanImports, scriptName, sharedScripts } from './lean-imports.ts';
import { forgetTexts } from '../content/known-texts.ts';
import { loadCourse } from '../content/load-course.ts';
import { inReadingOrder, type Finding } from '../course/finding.ts';
import { fullMdx } from '../markdown/full-mdx.ts';
import { madeBeside } from './made-beside.ts';
import { progressBar } from './progress-bar.ts';
import { Refusal } from './refusal.ts';
import { report } from '../content/report.ts';
import { responseHeaders, writeHostFiles } from './response-headers.ts';
import { scriptFaults } from './script-faults.ts';
import { recordsOf } from '../search/records.ts';
import type { IndexFile } from '../search/smaller-parts.ts';
import { writeIndex } from '../search/write-index.ts';
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
  /** What was found while pages were made. */
  const faults: Finding[] = [];
  /** Made beside the pages, in a process of its own. */
  let index: Promise<IndexFile[]>;
  /** Ends the build if there are any, and leaves the last site standing. */
  const endWith = async (found: readonly Finding[]): Promise<void> => {
    if (found.length === 0) return;
    console.error(report.text(inReadingOrder(found)));
    await index.catch(() => undefined);
    await clearBuildFolder(dist);
    process.exit(1);
  };
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
        const why = command === 'build' ? holdForBuild(dist) : undefined;
        if (why !== undefined) refuse(logger, why);
        await mendSwap(dist);
        if (command === 'preview') return;
        if (command === 'build') await clearBuildFolder(dist);
        const loaded = await loadCourse({
          content,
          root: config.root,
          write: true,
          onProgress: progressBar('Diagrams'),
          unfinished: command === 'dev',
        });
        if (command === 'build') forgetTexts();
        const { course, diagrams, fences, findings } = loaded;
        if (!course && command !== 'dev') refuse(logger, report.text(findings));
        if (findings.length > 0) console.error(report.text(findings));
        Object.assign(
          current,
          {
            diagrams,
            findings,
            href: (path: string) => withBase(base, path),
            tellFault(fault: Finding) {
              if (command === 'dev') throw Object.assign(new Error(report.text([fault])), { stack: '' });
              faults.push(fault);
            },
          },
          course && { course },
          course && command === 'build' && madeBeside(course, fences, config.cacheDir),
        );
        if (course) {
          logger.info(
            `${String(course.order.length)} chapters, ${String(Object.keys(course.concepts).length)} concepts`,
          );
        }
        const root = fileURLToPath(config.root);
        const names = {
          nameOf: (file: string) => path.relative(root, file).split(path.sep).join('/'),
          pathOf: (name: string) => path.join(root, name),
        };
        updateConfig({
          ...(command === 'build' ? { outDir: buildFolder(dist) } : {}),
          trailingSlash: 'always',
          compressHTML: 'jsx',
          build: { inlineStylesheets: 'never', format: 'directory' },
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          // In dev the course may come to have full MDX while it is written.
          ...(command === 'dev' || course?.mdx === 'full'
            ? {
                markdown: { syntaxHighlight: false, processor: fullMdx(current, names.nameOf) },
                integrations: [mdx({ optimize: true })],
              }
            : {}),
          vite: {
            plugins: [
              servedCourse(current, { content, root: config.root }),
              scriptFaults(() => current.course, names, endWith),
              leanImports,
              encodedImages(base),
            ],
            build: {
              assetsInlineLimit: 0,
              modulePreload: false,
            },
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    output: { codeSplitting: { groups: sharedScripts }, entryFileNames: scriptName },
                  },
                },
              },
            },
          },
        });
      },
      'astro:build:start'() {
        const { course, diagrams, fullEntries } = current;
        // Pages wait for the entries, and nothing for the index but the end.
        index = Promise.resolve(fullEntries).then(() =>
          beside('index', { records: recordsOf(course, diagrams), language: course.language }),
        );
        // Told of when it is asked for.
        index.catch(() => undefined);
      },
      async 'astro:build:done'({ dir, logger }) {
        await endWith(faults);
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
