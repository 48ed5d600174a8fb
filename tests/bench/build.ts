/** `npm run bench -- build`: how long synthetic courses take to build here and elsewhere, and what it takes of the machine. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { wordsOf } from '../../src/commands/command-line.ts';
import { Refusal } from '../../src/site/refusal.ts';
import { installBrowser, launchBrowser } from '../../src/diagrams/browser.ts';
import { project } from '../site/folders.ts';
import { buildOptions, buildUsage, planOf, type Case, type Plan } from './build-options.ts';
import {
  buildReport,
  sampleInWords,
  shortTable,
  withTable,
  type ReportFacts,
  type Sample,
} from './build-report.ts';
import { writeFiles, type Builder } from './builder.ts';
import { pagesBuilt } from './built-chapters.ts';
import { costOfSaves } from './dev-save.ts';
import { machineCard } from './machine-card.ts';
import { costOf } from './measured-process.ts';
import { docusaurus, starlight, vitepress, type Peer } from './peers.ts';
import {
  chaptersOf,
  inEdition,
  syntheticCourse,
  type CourseSize,
  type SyntheticChapter,
  type SyntheticCourse,
} from './synthetic-course.ts';
import { drawnDiagrams, thisProject } from './this-project.ts';

const seed = 1;
/** Larger courses are built by this project alone. */
const mostForPeers = 1_000;
/** Next to nothing, so that it is known what starting takes; the course as it is planned; and twice as much of it. */
const checkedSizes: readonly CourseSize[] = [
  { chapters: 1, concepts: 1, questionsPerChapter: 1 },
  { chapters: 40, concepts: 312, questionsPerChapter: 19 },
  { chapters: 80, concepts: 624, questionsPerChapter: 19 },
];

interface Contender {
  builder: Builder;
  folder: string;
}

/** A concept for every twenty chapters, and a question in each. */
const builtSize = (chapters: number): CourseSize => ({
  chapters,
  concepts: Math.ceil(chapters / 20),
  questionsPerChapter: 1,
});

export async function benchBuild(): Promise<void> {
  const { values, positionals } = wordsOf(buildUsage, buildOptions, true);
  const [, ...rest] = positionals;
  if (rest.length > 0) throw new Refusal(`"${rest.join(' ')}" is one word too many.\n\n${buildUsage}`);
  const plan = planOf(values);
  const before = machineCard();
  const workshop = await temporaryWorkshop();
  const peers = peersOf(plan);
  const ours = thisProject(await drawnDiagrams());
  const contenders: Contender[] = [];
  for (const builder of [ours, ...peers]) {
    console.log(`Installing ${builder.name} …`);
    const folder = path.join(workshop, builder.name.toLowerCase().replaceAll(' ', '-'));
    await mkdir(folder);
    await builder.install(folder);
    contenders.push({ builder, folder });
  }
  const samples: Sample[] = [];
  const record = (sample: Sample) => {
    samples.push(sample);
    console.log(sampleInWords(sample));
  };
  await measureSizes(plan, contenders, record);
  if (plan.what.includes('checks')) await measureChecks(plan, ours, contenders[0]!.folder, record);
  await writeReport({ plan, peers, samples, before, after: machineCard() });
}

/** A folder that goes with this process, also when it is interrupted. */
async function temporaryWorkshop(): Promise<string> {
  const workshop = await mkdtemp(path.join(tmpdir(), 'bench-'));
  process.once('exit', () => {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return workshop;
}

function peersOf({ peers }: Plan): Peer[] {
  return { none: [], starlight: [starlight], all: [starlight, docusaurus, vitepress] }[peers];
}

type Record = (sample: Sample) => void;

/** The contenders take turns within each run, so that what else the machine does meets all of them. */
async function measureSizes(
  { sizes, runs, what }: Plan,
  contenders: Contender[],
  record: Record,
): Promise<void> {
  const ofBuilds = what.filter((one) => one === 'cold' || one === 'warm' || one === 'changed');
  const wanted = ofBuilds.length > 0 || what.includes('dev') ? sizes : [];
  for (const chapters of wanted) {
    const course = syntheticCourse(builtSize(chapters), seed);
    const taking = contenders.slice(0, chapters > mostForPeers ? 1 : undefined);
    for (const { builder, folder } of taking) await builder.write(folder, course);
    for (let run = 1; run <= (ofBuilds.length > 0 ? runs : 0); run += 1) {
      for (const contender of taking) await measureBuilds(contender, course, ofBuilds, record);
    }
    for (const contender of what.includes('dev') ? taking : []) await measureSaves(contender, course, record);
  }
}

/** A build without caches, one more, and one after a chapter was changed: each needs the one before. */
async function measureBuilds(
  { builder, folder }: Contender,
  course: SyntheticCourse,
  what: readonly Case[],
  record: Record,
): Promise<void> {
  const chapters = chaptersOf(course);
  for (const name of [builder.built, ...builder.caches])
    await rm(path.join(folder, name), { recursive: true, force: true });
  const changed = withChange(course);
  for (const [kind, built] of [
    ['cold', course],
    ['warm', course],
    ['changed', changed],
  ] as const) {
    if (kind !== 'cold' && !what.includes(kind)) continue;
    if (kind === 'changed') await writeFiles(folder, [builder.chapterFile(middleOf(changed))]);
    const about = { builder: builder.name, chapters: chapters.length, what: kind };
    try {
      const cost = await costOf({ folder, words: builder.build });
      const pages = pagesBuilt(builder, folder, built);
      if (what.includes(kind)) record({ ...about, cost, pages });
    } catch (error) {
      record({ ...about, failure: refusalIn(error) });
    }
  }
  await writeFiles(folder, [builder.chapterFile(middleOf(course))]);
}

/** One server and some saves of one chapter. */
async function measureSaves(
  { builder, folder }: Contender,
  course: SyntheticCourse,
  record: Record,
): Promise<void> {
  const about = { builder: builder.name, chapters: chaptersOf(course).length, what: 'dev' as const };
  const browser = await launchBrowser(await installBrowser());
  try {
    const costs = await costOfSaves(browser, builder, folder, middleOf(course));
    for (const cost of costs) record({ ...about, cost });
  } catch (error) {
    record({ ...about, failure: refusalIn(error) });
  } finally {
    await browser.close();
  }
}

/** The checks alone, over courses with as many concepts and questions as a real one. */
async function measureChecks({ runs }: Plan, ours: Builder, folder: string, record: Record): Promise<void> {
  for (const size of checkedSizes) {
    await ours.write(folder, syntheticCourse(size, seed));
    for (let run = 1; run <= runs; run += 1) {
      const about = { builder: ours.name, chapters: size.chapters, what: 'checks' as const };
      try {
        record({ ...about, cost: await costOf({ folder, words: ['src/commands/check.ts'] }) });
      } catch (error) {
        record({ ...about, failure: refusalIn(error) });
      }
    }
  }
}

function middleOf(course: SyntheticCourse): SyntheticChapter {
  const chapters = chaptersOf(course);
  return chapters[Math.floor(chapters.length / 2)]!;
}

/** The course with the chapter in its middle in another edition. */
function withChange(course: SyntheticCourse): SyntheticCourse {
  const old = middleOf(course);
  const parts = course.parts.map((part) => ({
    ...part,
    chapters: part.chapters.map((chapter) => (chapter === old ? inEdition(chapter, 2) : chapter)),
  }));
  return { ...course, parts };
}

/** What refused, in its own words; anything else is a fault of the benchmark. */
function refusalIn(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}

/** Writes the report, and its short table into README. */
async function writeReport(facts: ReportFacts): Promise<void> {
  const report = path.join(project, 'tests/bench/report.md');
  const readme = path.join(project, 'README.md');
  await writeFile(report, await formatted(buildReport(facts), report));
  const table = shortTable(facts.samples);
  if (table !== undefined) {
    const text = withTable(await readFile(readme, 'utf8'), table);
    await writeFile(readme, await formatted(text, readme));
  }
  console.log('The report is in tests/bench/report.md.');
}

async function formatted(text: string, file: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
