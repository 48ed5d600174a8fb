/** What `npm run check` costs over this course, and over one that holds it ten and twenty times. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { project } from '../site/folders.ts';
import { writeClones } from './cloned-course.ts';
import { figureOf } from './figures.ts';
import { costOf, type Cost } from './measured-process.ts';

const sizes = [1, 10, 20];
const rounds = 3;
/** How much more twice the course may cost. */
const mostForTwice = 2.2;

export async function benchChecks(): Promise<void> {
  const workshop = await mkdtemp(path.join(tmpdir(), 'checks-'));
  try {
    const costs = new Map<number, Figures>();
    for (const copies of sizes) {
      const folder = path.join(workshop, String(copies));
      await mkdir(folder);
      await writeClones(path.join(project, 'content'), folder, copies);
      const cost = await measured(folder);
      costs.set(copies, cost);
      console.log(`checks, the course ${String(copies)} times: ${inWords(cost)}`);
    }
    const [ten, twenty] = [costs.get(10), costs.get(20)];
    if (!ten || !twenty) return;
    const ratio = cpuOrWall(twenty) / cpuOrWall(ten);
    const verdict = ratio <= mostForTwice ? 'holds' : 'TOO MUCH';
    console.log(
      `checks, twenty times against ten: ${ratio.toFixed(2)} x of ${String(mostForTwice)}: ${verdict}`,
    );
  } finally {
    await rm(workshop, { recursive: true });
  }
}

interface Figures {
  wallMs: number;
  /** Nothing where it can't be had. */
  cpuMs: number | undefined;
}

const cpuOrWall = ({ cpuMs, wallMs }: Figures): number => cpuMs ?? wallMs;

/** Medians of some rounds. */
async function measured(folder: string): Promise<Figures> {
  const costs: Cost[] = [];
  const words = [path.join(project, 'src/commands/check.ts')];
  for (let round = 0; round < rounds; round += 1) costs.push(await costOf({ folder, words }));
  return {
    wallMs: figureOf(costs.map(({ wallMs }) => wallMs))?.median ?? 0,
    cpuMs: figureOf(costs.flatMap(({ cpuMs }) => cpuMs ?? []))?.median,
  };
}

function inWords({ wallMs, cpuMs }: Figures): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return cpuMs === undefined
    ? seconds(wallMs)
    : `${seconds(cpuMs)} of processors, ${seconds(wallMs)} by the clock`;
}
