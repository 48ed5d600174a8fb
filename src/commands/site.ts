/** `npm run build | preview | dev`: Astro in the foreground, with its background servers and telemetry off. */
import { existsSync, globSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { run, wordsOf } from './command-line.ts';
import { contentOption, courseFolders } from './content-folder.ts';
import { readEveryAddress } from '../site/readable-addresses.ts';
import { Refusal } from '../site/refusal.ts';
import { checkSiteUrl } from './site-url.ts';

const usage = `npm run build [-- --content <folder>] [--silent] [--verbose]
npm run preview [-- --port 4321] [--host]
npm run dev [-- --content <folder>] [--port 4321] [--host]
--content names the folder of the course; --host lets other machines in; --verbose says all that Astro says.
The variables CONTENT, SITE_URL and BASE_PATH are told of in docs/hosting.md.`;

const { values, positionals } = wordsOf(
  usage,
  {
    ...contentOption,
    port: { type: 'string' },
    host: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
  true,
);
const quiet = values.verbose ? 'debug' : 'warn';
const say = (text: string) => {
  if (!values.silent) console.log(text);
};

const commands: Record<string, () => Promise<void>> = {
  async build() {
    process.env.CONTENT = courseFolders(values.content).shown;
    const { build } = await import('astro');
    const start = performance.now();
    const end = ticking('Building the site', start);
    try {
      await build({ logLevel: quiet });
    } finally {
      end();
    }
    const pages = globSync('dist/**/*.html').length;
    say(`${String(pages)} pages in dist, after ${seconds(start)}.`);
  },
  async preview() {
    if (!existsSync('dist/index.html'))
      throw new Refusal('There is no site to show yet. Build it first: npm run build');
    const { preview } = await import('astro');
    const started = await preview({ logLevel: quiet, server: serverOptions() });
    if ('server' in started) readEveryAddress(started.server as Server, base());
    say(`The site is at ${addressAt(started.port)} (Ctrl+C ends it).`);
  },
  async dev() {
    process.env.CONTENT = courseFolders(values.content).shown;
    const { dev } = await import('astro');
    const { address } = await dev({ logLevel: values.verbose ? 'debug' : 'warn', server: serverOptions() });
    say(`The site is at ${addressAt(address.port)} and follows what you write (Ctrl+C ends it).`);
  },
};

function serverOptions(): { port?: number; host?: boolean } {
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Refusal(`"${String(values.port)}" is no port. Write a number from 1 to 65535.`);
  return { ...(port === undefined ? {} : { port }), ...(values.host ? { host: true } : {}) };
}

const addressAt = (port: number): string => `http://localhost:${String(port)}${base()}`;

function base(): string {
  const path = (process.env.BASE_PATH ?? '/').replace(/^\/?|\/?$/g, '/');
  return path === '//' ? '/' : path;
}

const seconds = (start: number) => `${String(Math.round((performance.now() - start) / 1000))} s`;

/** Says what goes on; on a terminal, with the seconds so far. Ends when it is called. */
function ticking(what: string, start: number): () => void {
  if (values.silent || !process.stdout.isTTY) {
    say(`${what} …`);
    return () => undefined;
  }
  const show = () => process.stdout.write(`\r${what} … ${seconds(start)} `);
  show();
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    process.stdout.write('\n');
  };
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
process.env.ASTRO_PREVIEW_BACKGROUND = '0';
await run(async () => {
  const [name = '', ...rest] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || rest.length > 0)
    throw new Refusal(`${rest.length > 0 ? `"${rest.join(' ')}" is one word too many.\n\n` : ''}${usage}`);
  checkSiteUrl(process.env.SITE_URL);
  if (!existsSync(path.resolve('astro.config.mjs')))
    throw new Refusal(
      'This is not the folder of the project: it has no astro.config.mjs. Change to it first.',
    );
  await command();
});
