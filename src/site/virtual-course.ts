/**
 * The checked course as a module, `virtual:course`, its pictures as another, `virtual:pictures`, and its chapters that
 * have script as a third, `virtual:chapters`; and their renewal while an author writes.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import type { Course } from '../course/course.ts';
import type { Finding } from '../course/finding.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { withModulesAnew } from './dev-modules.ts';
import { findingsPage } from './findings-page.ts';
import type { MadeBeside } from './made-beside.ts';
import { loadCourse } from '../content/load-course.ts';
import { report } from '../content/report.ts';

/** Pages are rendered in this process: they are handed the course itself, by a key of its own, and not a copy. */
const served = ((globalThis as { servedCourses?: Map<string, CurrentCourse> }).servedCourses ??= new Map());

/** What pages and Markdown plugins see. In dev it is renewed when content changes; as long as anything is wrong, the last whole course stays. */
export interface CurrentCourse extends Partial<MadeBeside> {
  /** Only missing when dev began with something wrong. */
  course: Course;
  diagrams: Record<string, RenderedDiagram>;
  findings: Finding[];
  /** Called with what is found only while pages are made. */
  tellFault: (finding: Finding) => void;
  /** Site path > address. */
  href: (path: string) => string;
}

/** Serves `current`; in dev reads the course again when a file of the content folder changes, and shows findings without stopping. */
export function servedCourse(current: CurrentCourse, { content, root }: { content: URL; root: URL }): Plugin {
  const folder = fileURLToPath(content);
  const key = randomUUID();
  /** How often the course was renewed. */
  let version = 0;
  served.set(key, current);
  const pathOf = (file: string) => fileURLToPath(new URL(encodeURI(file), root));
  const scripted = () => Object.values(current.course.chapters).filter(({ script }) => script);
  const modules: Record<string, () => string> = {
    '\0virtual:course': () =>
      `export const { course, diagrams, fullEntries, highlight, tellFault } = globalThis.servedCourses.get(${JSON.stringify(key)});`,
    '\0virtual:pictures': () => {
      const files = current.course.pictures;
      return [
        ...files.map((file, index) => `import picture${String(index)} from ${JSON.stringify(pathOf(file))};`),
        `export const pictures = {${files.map((file, index) => `${JSON.stringify(file)}: picture${String(index)}`).join(', ')}};`,
      ].join('\n');
    },
    '\0virtual:chapters': () => {
      const entries = scripted().map(
        ({ file }) => `${JSON.stringify(file)}: () => import(${JSON.stringify(pathOf(file))}),`,
      );
      return `export const chapters = {${entries.join('\n')}};`;
    },
  };
  return {
    name: 'course',
    resolveId: (id) => (`\0${id}` in modules ? `\0${id}` : undefined),
    load: (id) =>
      modules[id]?.() ??
      (id.endsWith('.mdx') ? scripted().find(({ file }) => pathOf(file) === id)?.written : undefined),
    configureServer(server) {
      const renew = renewal(server, current, { content, root }, () => {
        version += 1;
        server.ws.send(reload);
      });
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder) && !file.startsWith(`${folder}diagrams/`)) renew();
      });
      server.ws.on('connection', (socket, request) => {
        const shown = new RegExp(`${key}-(\\d+)`).exec(request.headers.cookie ?? '')?.[1];
        if (shown !== undefined && Number(shown) < version) socket.send(JSON.stringify(reload));
        else showFindings(server, current.findings);
      });
      server.middlewares.use((request, response, next) => {
        const wantsPage = request.headers.accept?.includes('text/html') === true;
        if (!wantsPage) {
          next();
          return;
        }
        // A page that was asked for before a renewal, and connects after it, has missed the reload: by this it gets its own.
        response.setHeader('set-cookie', `course=${key}-${String(version)}; Path=/; SameSite=Lax`);
        if (Object.hasOwn(current, 'course')) {
          next();
          return;
        }
        response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
        response.end(findingsPage(current.findings, server.config.base));
      });
    },
  };
}

const reload = { type: 'full-reload' } as const;

/** Reads the course again after a pause, and calls `onRenewed`; a change during a reading starts another one. */
function renewal(
  server: ViteDevServer,
  current: CurrentCourse,
  { content, root }: { content: URL; root: URL },
  onRenewed: () => void,
): () => void {
  const folder = fileURLToPath(content);
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const read = async () => {
    const { course, diagrams, findings } = await loadCourse({ content, root, write: true, unfinished: true });
    current.findings = findings;
    if (findings.length > 0) server.config.logger.error(report.text(findings));
    if (!course) {
      showFindings(server, findings);
      return;
    }
    await withModulesAnew(
      server,
      ({ id, file }) => id?.startsWith('\0virtual:') === true || file?.startsWith(folder) === true,
      () => Object.assign(current, { course, diagrams }),
    );
    onRenewed();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read).catch((error: unknown) => {
        server.config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    }, 80);
  };
}

function showFindings(server: ViteDevServer, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  server.ws.send({ type: 'error', err: { message: report.text(findings), stack: '', plugin: 'course' } });
}
