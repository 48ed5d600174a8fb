/** The checked course as a module, `virtual:course`, and its renewal while an author writes. */
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import type { CurrentCourse } from './integration.ts';
import { loadCourse } from './load-course.ts';
import { report } from './report.ts';

const name = 'virtual:course';
const resolved = `\0${name}`;

/** Serves `current`; in dev reads the course again when a file of the content folder changes, and shows findings without stopping. */
export function servedCourse(current: CurrentCourse, { content, root }: { content: URL; root: URL }): Plugin {
  const folder = fileURLToPath(content);
  return {
    name: 'course',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const { course, diagrams } = current;
      return [
        `export const course = ${JSON.stringify(course)};`,
        `export const diagrams = ${JSON.stringify(diagrams)};`,
        `export const contentFolder = ${JSON.stringify(folder)};`,
      ].join('\n');
    },
    configureServer(server) {
      const renew = renewal(server, current, content, root);
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder) && !file.includes('/diagrams/')) renew();
      });
    },
  };
}

/** Reads the course again after a pause; a change during a reading starts another one. */
function renewal(server: ViteDevServer, current: CurrentCourse, content: URL, root: URL): () => void {
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const read = async () => {
    const loaded = await loadCourse({ content, root, write: true });
    if (loaded.course) {
      Object.assign(current, { course: loaded.course, diagrams: loaded.diagrams });
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
      return;
    }
    const text = report.text(loaded.findings);
    server.config.logger.error(text);
    server.ws.send({ type: 'error', err: { message: text, stack: '', plugin: 'course' } });
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read);
    }, 80);
  };
}
