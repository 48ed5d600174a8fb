/** Sites that several suites of a process read: each is built or read once. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { readSite, type Site } from './built-site.ts';
import { closingAfterwards } from './closing.ts';
import { courseAt } from './checks/course-checks.ts';
import type { BuiltCourse } from './checks/site-checks.ts';
import { dist, teaCourse } from './folders.ts';
import { copyProject, runAstro, temporaryFolder } from './project-copy.ts';

const known: { own?: Site; tea?: Promise<TeaSite> } = {};
const closeLater = closingAfterwards();

/** What lies in `dist/`. */
export function ownSite(): Site {
  known.own ??= readSite(dist);
  return known.own;
}

/** Under a base path of letters that addresses encode, as it is written, and as every address has it. */
export const teaBasePath = 'x/té/茶';
export const teaBase = '/x/t%C3%A9/%E8%8C%B6/';

export interface TeaSite extends BuiltCourse {
  /** A copy of the project, with what to build the site by. */
  folder: string;
  env: Record<'BASE_PATH' | 'SITE_URL' | 'OUT_DIR' | 'CACHE_DIR', string>;
}

export function teaSite(): Promise<TeaSite> {
  known.tea ??= buildTea();
  return known.tea;
}

async function buildTea(): Promise<TeaSite> {
  const folder = await temporaryFolder(closeLater);
  const address = 'https://tea.example';
  const env = {
    BASE_PATH: teaBasePath,
    SITE_URL: address,
    OUT_DIR: path.join(folder, 'site'),
    CACHE_DIR: path.join(folder, 'cache'),
  };
  await copyProject(folder);
  const { code, output } = await runAstro(folder, ['build', '--root', teaCourse], env);
  assert.equal(code, 0, output);
  const site = readSite(env.OUT_DIR, teaBase);
  return { folder, env, site, address, ...(await courseAt(path.join(folder, teaCourse))) };
}
