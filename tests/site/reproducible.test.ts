/** Two builds of the same content are the same, byte for byte. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { closingAfterwards } from './closing.ts';
import { filesIn } from './built-site.ts';
import { copyProject, runAstro, temporaryFolder } from './project-copy.ts';

const shiftedDate = new URL('shifted-date.mjs', import.meta.url).href;

suite('builds', () => {
  const closeLater = closingAfterwards();

  test('depend on neither folder, time zone, language, date nor caches', async () => {
    const folder = await temporaryFolder(closeLater);
    const here = path.join(folder, 'here');
    const there = path.join(folder, 'a longer way/to another place');
    for (const place of [here, there]) {
      await mkdir(place, { recursive: true });
      await copyProject(place);
    }
    const first = await built(here, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    const elsewhere = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${shiftedDate}`,
    };
    const cold = await built(there, elsewhere);
    await rename(path.join(there, 'dist'), path.join(there, 'dist.cold'));
    const warm = await built(there, elsewhere);
    assert.deepEqual(differences(first, cold), [], 'another folder, zone, language and date');
    assert.deepEqual(differences(first, warm), [], 'the same with warm caches');
  });
});

async function built(folder: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const { code, output } = await runAstro(folder, ['build'], env);
  assert.equal(code, 0, output);
  const dist = path.join(folder, 'dist');
  return new Map(
    filesIn(dist).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(dist, file)))
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
