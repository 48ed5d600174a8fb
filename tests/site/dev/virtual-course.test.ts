/** What pages are given in dev while their course changes under them. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { suite, test } from 'node:test';
import { createServer, isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { loadCourse } from '../../../src/content/load-course.ts';
import { servedCourse, type CurrentCourse } from '../../../src/site/virtual-course.ts';
import { bread, courseFile, kneading } from '../../bread.ts';
import { withProject } from '../../course-from-files.ts';

suite('a course that is renewed in dev', () => {
  test('is given to pages as it is, also where something fetched it before them', () =>
    withServer(async ({ fetched, write, pageText }) => {
      assert.match(await pageText(), /first.*first/);
      await write('second');
      await fetched();
      assert.match(await pageText(), /second.*second/);
    }));

  test('is not mixed with what was on its way to a page', () =>
    withServer(async ({ fetched, write, pageText, held, toldOf }) => {
      const { isHeld, release } = held();
      const page = pageText();
      await isHeld;
      const isRead = toldOf();
      const isWritten = write('FILL IN: second');
      await isRead;
      release();
      await Promise.all([page, isWritten]);
      await fetched();
      assert.match(await pageText(), /second.*second/);
    }));

  test('reloads a page that was asked for before a change and connects after it', () =>
    withServer(async ({ server, write }) => {
      await server.listen();
      const address = server.resolvedUrls?.local[0] ?? '';
      const page = () => cookieOf(address);
      const old = await page();
      // What no page hears, Vite keeps for the next.
      const other = connection(address, old);
      await once(other, 'open');
      await write('FILL IN: second');
      await told(address, old, ['full-reload']);
      const first = await told(address, await page(), ['full-reload', 'error']);
      assert.equal(first, 'error', 'that something is to be filled in');
      other.close();
    }));
});

/** For a busy machine as well. */
const patienceMs = 20_000;

interface Served {
  server: ViteDevServer;
  /** Puts `word` into the chapter; done once pages are told to reload. */
  write: (word: string) => Promise<void>;
  /** What a page shows of the chapter: its module, and the course. */
  pageText: () => Promise<string>;
  /** Fetches the chapter's module and runs it not, as Astro does for a page's styles. */
  fetched: () => Promise<unknown>;
  /** Holds the chapter's module back on its way to the next page. */
  held: () => { isHeld: Promise<unknown>; release: () => unknown };
  /** Done with the next finding in the terminal, which comes once the course is read. */
  toldOf: () => Promise<void>;
}

/** A server without Astro, with a course of which one chapter has script. */
async function withServer(use: (served: Served) => Promise<void>): Promise<void> {
  const text = (word: string) =>
    String(bread[kneading]).replace('Why knead?', `Why knead {1 + 1} times? ${word}`);
  const files = {
    [courseFile]: String(bread[courseFile]).replace('language: en\n', 'language: en\nmdx: full\n'),
    [kneading]: text('first'),
  };
  await withProject(files, async (root) => {
    const content = new URL('content/', root);
    const { course, diagrams, findings } = await loadCourse({ content, root, write: false });
    assert.deepEqual(findings, []);
    const atOnce = (): Promise<void> => Promise.resolve();
    let hold = atOnce;
    const compiled: Plugin = {
      name: 'compiled',
      async transform(code, id) {
        if (!id.endsWith('.mdx')) return undefined;
        await hold();
        return `export default ${JSON.stringify(code)};`;
      },
    };
    // Vite sets it, for all that this process builds afterwards.
    const { NODE_ENV } = process.env;
    const server = await createServer({
      root: fileURLToPath(root),
      configFile: false,
      appType: 'custom',
      logLevel: 'silent',
      server: { watch: null },
      plugins: [
        servedCourse({ course, diagrams, findings } as unknown as CurrentCourse, { content, root }),
        compiled,
      ],
    });
    const { ssr } = server.environments;
    assert.ok(isRunnableDevEnvironment(ssr));
    const { runner } = ssr;
    try {
      await use({
        server,
        async write(word) {
          const isReloaded = nextCall(
            server.ws,
            'send',
            (told) => 'type' in told && told.type === 'full-reload',
          );
          await writeFile(new URL(kneading, root), text(word));
          server.watcher.emit('all', 'change', fileURLToPath(new URL(kneading, root)));
          await isReloaded;
        },
        async pageText() {
          const { chapters } = await runner.import<typeof import('virtual:chapters')>('virtual:chapters');
          const { course: known } = await runner.import<typeof import('virtual:course')>('virtual:course');
          const module = (await chapters[kneading]?.()) as { default: unknown } | undefined;
          return JSON.stringify([module?.default, known.chapters.kneading?.written]);
        },
        fetched: () => ssr.fetchModule(fileURLToPath(new URL(kneading, root))),
        held() {
          const held = new EventEmitter();
          hold = async () => {
            hold = atOnce;
            held.emit('held');
            await once(held, 'release');
          };
          return { isHeld: once(held, 'held'), release: () => held.emit('release') };
        },
        toldOf: () => nextCall(server.config.logger, 'error', () => true),
      });
    } finally {
      if (NODE_ENV === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = NODE_ENV;
      await server.close();
    }
  });
}

/** Done when `name` of `object` is called with something that `isMeant`. */
function nextCall(object: object, name: string, isMeant: (argument: object) => boolean): Promise<void> {
  const methods = object as Record<string, (argument: object) => void>;
  const call = methods[name]?.bind(object);
  return new Promise((resolve) => {
    methods[name] = (argument) => {
      call?.(argument);
      if (isMeant(argument)) resolve();
    };
  });
}

function connection(address: string, headers: { cookie: string }): WebSocket {
  const options = { protocols: 'vite-hmr', headers };
  // Node takes headers as well, which the type of browsers does not know.
  return new WebSocket(address.replace('http', 'ws'), options as unknown as string);
}

/** What a page at `address` is to send back. Beside some other suites `fetch` does not show it. */
function cookieOf(address: string): Promise<{ cookie: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { accept: 'text/html' } }, (response) => {
      response.resume();
      resolve({ cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '' });
    }).on('error', reject);
  });
}

/** The kind of what a page hears first, once it is connected, among these `kinds`. */
async function told(
  address: string,
  headers: { cookie: string },
  kinds: readonly string[],
): Promise<unknown> {
  const socket = connection(address, headers);
  const heard = new Promise((resolve, reject) => {
    socket.addEventListener('message', ({ data }) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (kinds.includes(type)) resolve(type);
    });
    socket.addEventListener('close', reject);
    setTimeout(reject, patienceMs, new Error(`The page did not hear: ${kinds.join(' or ')}.`)).unref();
  });
  await heard.finally(() => {
    socket.close();
  });
  return heard;
}
