/** What the build, the preview and the other commands say where they cannot begin: a sentence, never a stack trace. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { holdForBuild } from '../src/site/build-lock.ts';
import { checkSiteUrl } from '../src/commands/site-url.ts';
import { readEveryAddress } from '../src/site/readable-addresses.ts';
import { Refusal } from '../src/site/refusal.ts';
import { systemFault } from '../src/commands/system-fault.ts';
import { called } from './called.ts';

const commands = new URL('../src/commands/', import.meta.url);

async function call(cwd: string, name: string, words: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`${name}.ts`, commands)), ...words], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + err };
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'site-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const name of ['check', 'diagrams', 'items', 'new', 'schemas', 'site'])
  test(`${name} prints its usage for what it does not know, and when it is asked`, async () => {
    await inFolder(async (folder) => {
      const unknown = await call(folder, name, ['--nonsense']);
      assert.equal(unknown.code, 1);
      assert.match(unknown.said, /^npm run [^]*\n\nUnknown option '--nonsense'\.\n$/);
      assert.doesNotMatch(unknown.said, /\n\s+at /);
      const help = await call(folder, name, ['--help']);
      assert.equal(help.code, 0);
      assert.match(help.said, /^npm run /);
    });
  });

for (const [name, words, said] of [
  ['check', ['--format'], "Option '--format <value>' argument missing."],
  ['check', ['--accept=all'], "Option '--accept' does not take an argument."],
  ['check', ['everything'], "Unexpected argument 'everything'."],
  [
    'new',
    ['concept', 'a', '--name', '- 40 °C'],
    'A value that begins with a dash is joined to its option: --name="- …".',
  ],
] as const)
  test(`${name} ${words.join(' ')} is told in a sentence`, async () => {
    await inFolder(async (folder) => {
      const { code, said: all } = await call(folder, name, [...words]);
      assert.deepEqual([code, all.trimEnd().split('\n').at(-1)], [1, said]);
    });
  });

for (const [words, env, said] of [
  [['build'], {}, /^This is not the folder of the project/],
  [['biuld'], {}, /^npm run build /],
  [['build', 'now'], {}, /^"now" is one word too many\./],
  [[], {}, /^npm run build /],
  [
    ['build'],
    { SITE_URL: 'https://example.org/course/' },
    /Write: SITE_URL=https:\/\/example\.org BASE_PATH=\/course\/\n$/,
  ],
  [
    ['build'],
    { SITE_URL: 'https://example.org//' },
    /but it is an origin only\. Write: SITE_URL=https:\/\/example\.org\n$/,
  ],
] as const)
  test(`site ${words.join(' ')} ${Object.values(env).join('')} is refused in a sentence`, async () => {
    await inFolder(async (folder) => {
      const { code, said: words2 } = await call(folder, 'site', [...words], env);
      assert.equal(code, 1);
      assert.match(words2, said);
      assert.doesNotMatch(words2, /\n\s+at /);
    });
  });

test('a preview needs a site, a build a course, and a port is a number', async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, 'astro.config.mjs'), '');
    const none = await call(folder, 'site', ['preview']);
    assert.deepEqual(
      [none.code, none.said],
      [1, 'There is no site to show yet. Build it first: npm run build\n'],
    );
    const lost = await call(folder, 'site', ['build', '--content', 'my-course']);
    assert.deepEqual(
      [lost.code, lost.said],
      [1, 'There is no folder "my-course". Begin a course with: npm run new -- course my-course\n'],
    );
    await mkdir(path.join(folder, 'dist'));
    await writeFile(path.join(folder, 'dist/index.html'), '');
    const port = await call(folder, 'site', ['preview', '--port', 'abc']);
    assert.deepEqual([port.code, port.said], [1, '"abc" is no port. Write a number from 1 to 65535.\n']);
  });
});

test('an address that no file can have leads nowhere, and the preview goes on', async () => {
  const server = createServer(({ url }, response) => response.end(url));
  readEveryAddress(server, '/course/');
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const read = async (url: string) => (await fetch(`http://localhost:${String(port)}/course/${url}`)).text();
  try {
    for (const odd of ['..%2f', '%2Fetc%2fpasswd', 'a%5cb', 'a%00', '%', '%zz', '%E4', '%?x'])
      assert.equal(await read(odd), '/course/404/404/', odd);
    for (const right of ['', 'a/b/', '%C3%A4/', 'a%20b', '?q=%2f', '?q=%'])
      assert.equal(await read(right), `/course/${right}`);
  } finally {
    server.close();
  }
});

for (const right of [undefined, '', 'https://example.org', 'http://localhost:8080/', 'https://example.org/'])
  test(`SITE_URL ${String(right)} is right`, () => {
    checkSiteUrl(right);
  });

for (const wrong of [
  'example.org',
  'javascript:alert(1)',
  'https:example.org',
  'ftp://example.org',
  'https://example.org/a',
  'https://example.org/?a',
  'https://example.org/#a',
  'https://me@example.org/',
  '/course/',
])
  test(`SITE_URL ${wrong} is refused`, () => {
    assert.throws(() => {
      checkSiteUrl(wrong);
    }, Refusal);
  });

test('a second build says so, a dead one does not hold the folder, and a file in its place is told', async () => {
  await inFolder(async (folder) => {
    const dist = pathToFileURL(`${folder}/dist/`);
    const lock = path.join(folder, 'dist.lock');
    await writeFile(lock, String(process.ppid));
    assert.match(
      holdForBuild(dist) ?? '',
      /^Another build \(process \d+\) is writing .*dist\. Wait until it has ended/,
    );
    for (const stale of ['999999999', 'x', '', '-1']) {
      await writeFile(lock, stale);
      assert.equal(holdForBuild(dist), undefined);
      assert.equal(await readFile(lock, 'utf8'), String(process.pid));
    }
    await writeFile(path.join(folder, 'dist'), '');
    assert.match(
      holdForBuild(dist) ?? '',
      /dist is a file, and the site is a folder of that name\. Move the file away\.$/,
    );
    await rm(path.join(folder, 'dist'));
    await rm(path.join(folder, 'dist.next'), { recursive: true });
    await writeFile(path.join(folder, 'dist.next'), '');
    assert.match(
      holdForBuild(dist) ?? '',
      /dist\.next is a file, and a build writes to a folder of that name before .*\. Move the file away\.$/,
    );
  });
});

const ofSystem = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(`${code}: ${message}`), { code, ...more });

for (const [error, said] of [
  [
    ofSystem('ENOSPC', 'no space left on device, write'),
    'No room is left on the disk. Make room, then run the command again.',
  ],
  [
    Object.assign(new Error('Build failed with 1 error:'), {
      errors: [
        new Error(
          'Failed to write file in /a/dist.next/b.css\n\nCaused by:\n    No space left on device (os error 28)',
        ),
      ],
    }),
    'No room is left on the disk for /a/dist.next/b.css. Make room, then run the command again.',
  ],
  [
    new Error('x', { cause: ofSystem('EACCES', 'permission denied', { path: '/a/b' }) }),
    '/a/b may not be opened or written. Give yourself the right to it, then run the command again.',
  ],
  [
    ofSystem('EROFS', "read-only file system, mkdir '/a'", { path: '/a' }),
    '/a lies where nothing can be written. Work in a folder that is yours to write.',
  ],
  [
    ofSystem('EMFILE', 'too many open files'),
    'More files are open than the system allows. Close other programs, or allow more (ulimit -n 4096), then run the command again.',
  ],
  [new TypeError('x is not a function'), undefined],
  ['x', undefined],
] as const)
  test(`what the system refuses is told: ${String(said)}`, () => {
    assert.equal(systemFault(error), said);
  });

test('a link in the place of a folder that a build moves is told before the build', async () => {
  for (const name of ['dist', 'dist.next', 'dist.last'])
    for (const target of ['elsewhere', 'nowhere'])
      await inFolder(async (folder) => {
        await mkdir(path.join(folder, 'elsewhere'));
        await symlink(path.join(folder, target), path.join(folder, name));
        const why = holdForBuild(pathToFileURL(`${folder}/dist/`)) ?? '';
        assert.ok(why.startsWith(`${folder}/${name} is a link to another place, and `), why);
      });
});

test('a course lies in no folder that a build or npm takes away', async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, 'astro.config.mjs'), '');
    await mkdir(path.join(folder, 'dist'));
    await symlink(path.join(folder, 'dist'), path.join(folder, 'mine'));
    for (const [wanted, why] of [
      ['dist', 'every build takes away what lies in dist'],
      ['dist/x', 'every build takes away what lies in dist'],
      ['./dist.next/a/b', 'every build takes away what lies in dist.next'],
      ['dist.last/', 'every build takes away what lies in dist.last'],
      ['mine/x', 'every build takes away what lies in dist'],
      ['node_modules', 'npm takes away what lies in node_modules'],
      ['node_modules/x', 'npm takes away what lies in node_modules'],
    ] as const)
      for (const [name, ...words] of [
        ['new', 'course', wanted],
        ['check', '--content', wanted],
      ] as const)
        assert.deepEqual(await called(name, pathToFileURL(`${folder}/`), ...words), {
          code: 1,
          out: '',
          err: `A course cannot lie in "${wanted}": ${why}. Name a folder of its own, such as my-course.\n`,
        });
    const { code, said } = await call(folder, 'site', ['build'], { CONTENT: 'dist/x' });
    assert.deepEqual([code, said.startsWith('A course cannot lie in "dist/x": ')], [1, true]);
    assert.deepEqual((await readdir(folder)).sort(), ['astro.config.mjs', 'dist', 'mine']);
    assert.deepEqual(await readdir(path.join(folder, 'dist')), []);
  });
});
