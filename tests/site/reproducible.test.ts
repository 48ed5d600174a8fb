/** A build of the same content elsewhere is the one in `dist/`, byte for byte. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { forNow } from '../left-for-all.ts';
import { filesIn } from './built-site.ts';
import { closingAfterwards } from './closing.ts';
import { dist } from './folders.ts';
import { copyProject, runAstro, temporaryFolder } from './project-copy.ts';

const shiftedDate = new URL('shifted-date.mjs', import.meta.url).href;

suite('builds', () => {
  const closeLater = closingAfterwards();

  test('depend on neither folder, time zone, language, date nor caches', async () => {
    const here = contentsOf(dist);
    const there = path.join(await temporaryFolder(closeLater), 'a longer way/to another place');
    await mkdir(there, { recursive: true });
    await copyProject(there);
    const elsewhere = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${shiftedDate}`,
    };
    for (const caches of forNow('builds with caches', ['cold', 'warm'], ['cold'])) {
      const other = await built(there, elsewhere);
      assert.deepEqual(differences(here, other), [], `dist/ and another build, with ${caches} caches`);
      await rename(path.join(there, 'dist'), path.join(there, `dist.${caches}`));
    }
  });
});

async function built(folder: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const { code, output } = await runAstro(folder, ['build'], env);
  assert.equal(code, 0, output);
  return contentsOf(path.join(folder, 'dist'));
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
