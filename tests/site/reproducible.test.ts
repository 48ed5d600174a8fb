/** A build of the same content elsewhere is the same, byte for byte: in the normal run of the course about tea, else of that in `dist/` too. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { testInAll } from '../left-for-all.ts';
import { filesIn } from './built-site.ts';
import { closingAfterwards } from './closing.ts';
import { dist, teaCourse } from './folders.ts';
import { copyProject, runAstro, temporaryFolder } from './project-copy.ts';
import { teaSite } from './whole-sites.ts';

const shiftedDate = new URL('shifted-date.mjs', import.meta.url).href;

const elsewhere = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=${shiftedDate}`,
};

suite('builds', () => {
  const closeLater = closingAfterwards();
  const folder = async (): Promise<string> => {
    const there = path.join(await temporaryFolder(closeLater), 'a longer way/to another place');
    await mkdir(there, { recursive: true });
    await copyProject(there);
    return there;
  };

  test('depend on neither folder, time zone, language nor date', async () => {
    const { env } = await teaSite();
    const there = await folder();
    const out = path.join(there, 'site');
    const words = ['build', '--root', teaCourse];
    await build(there, words, { ...env, ...elsewhere, OUT_DIR: out, CACHE_DIR: path.join(there, 'cache') });
    assert.deepEqual(differences(contentsOf(env.OUT_DIR), contentsOf(out)), []);
  });

  testInAll('depend on no caches, in the course that lies in dist/', async () => {
    const here = contentsOf(dist);
    const there = await folder();
    for (const caches of ['cold', 'warm']) {
      await build(there, ['build'], elsewhere);
      const other = path.join(there, 'dist');
      assert.deepEqual(differences(here, contentsOf(other)), [], `with ${caches} caches`);
      await rename(other, `${other}.${caches}`);
    }
  });
});

async function build(folder: string, words: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runAstro(folder, words, env);
  assert.equal(code, 0, output);
}

function contentsOf(site: string): Map<string, string> {
  return new Map(
    filesIn(site).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(site, file)))
        .digest('hex'),
    ]),
  );
}

/** Files that only one of them has, or that differ. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((file) => one.get(file) !== other.get(file))
    .sort();
}
