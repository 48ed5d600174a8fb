/** The dashboard: its figures are those of the answers, whatever they are, and each that is drawn is in a table too. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import type { ProgressEvent } from '../../../src/course/reader/progress.ts';
import type { Syllabus } from '../../../src/course/reader/syllabus.ts';
import { axeComplaints } from '../../axe.ts';
import { makeDatabase } from './events-database.ts';
import { reads, readsInAll, useBrowser } from '../reader.ts';

useBrowser();

const dashboard = '/practice/progress/';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** It is afternoon in these tests, whenever they run: from how many days ago an answer is depends on the hour. */
const nowMs = new Date().setHours(15, 0, 0, 0);
/** FSRS-6's first stability of an answer that was right ("good"): after so many days nine in ten remember it. */
const stabilityDays = 2.3065;

const section = (page: Page, title: string): Locator =>
  page.locator('course-dashboard > section', {
    has: page.getByRole('heading', { level: 2, name: title, exact: true }),
  });
const rowOf = (place: Locator, name: string): Locator =>
  place
    .getByRole('row')
    .filter({ has: place.page().getByRole('rowheader').filter({ hasText: name }) })
    .first();
/** What the cells of a row say, without what is drawn in them. */
const cells = async (row: Locator) =>
  (await row.locator('td').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** What the page fetches of the course, read without opening it, so that the database can be made first. */
async function syllabusOf(page: Page): Promise<Syllabus> {
  return page.evaluate(async () => (await (await fetch('/practice/syllabus.json')).json()) as Syllabus);
}

/** Writes events of another device, in order. */
function diary() {
  let seq = 0;
  return (kind: string, atMs: number, rest: Partial<ProgressEvent>): ProgressEvent => {
    seq += 1;
    return { id: `made-${String(seq)}`, v: 1, device: 'made', seq, atMs, kind, ...rest };
  };
}

/** One objective known for two days, one got wrong just now, one overdue; of the chapters, one read and one begun. */
function someProgress({ chapters, misconceptions }: Syllabus): ProgressEvent[] {
  const [first, second] = chapters;
  const [known, mistaken, overdue] = first!.objectives;
  const write = diary();
  const longAgo = nowMs - stabilityDays * dayMs;
  const now = nowMs - minuteMs;
  const answer = ({ id, rev }: { id: string; rev: number }, rest: Partial<ProgressEvent>) => ({
    question: id,
    rev,
    chosen: ['a'],
    ...rest,
  });
  return [
    write('answered', longAgo - 30 * dayMs, answer(overdue!.questions[0]!, { score: 1 })),
    write('chapter-read', longAgo, { chapter: first!.id }),
    ...known!.questions.map((question) =>
      write('answered', longAgo, answer(question, { score: 1, confidence: 'think' })),
    ),
    write('chapter-started', now, { chapter: second!.id }),
    ...[0, 0.5, 1, 1].map((score, index) =>
      write('answered', now + index, {
        ...answer({ id: 'gone.question', rev: 1 }, { score, confidence: 'sure' }),
      }),
    ),
    ...[0, 1].map((place) =>
      write('answered', now + 10 + place, {
        ...answer(mistaken!.questions[0]!, { score: 0, confidence: 'guess' }),
        misconceptions: [misconceptions[0]!.id],
      }),
    ),
  ];
}

/** Opens the dashboard of a reader who did what `events` says. */
async function withProgress(
  page: Page,
  open: (path: string) => Promise<Page>,
  events: (syllabus: Syllabus) => ProgressEvent[],
): Promise<Syllabus> {
  await page.clock.setFixedTime(nowMs);
  await open('/404.html');
  const syllabus = await syllabusOf(page);
  await makeDatabase(page, events(syllabus));
  await open(dashboard);
  await section(page, 'So far').waitFor();
  return syllabus;
}

readsInAll('a new reader is told what will stand here, and how to begin', async ({ page, open }) => {
  await open(dashboard);
  const { chapters } = await syllabusOf(page);
  const next = section(page, 'Next');
  await next.waitFor();
  assert.match(await next.innerText(), /Here will stand what you have read/);
  assert.deepEqual(
    await next
      .locator('a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    [chapters[0]!.url, '/practice/'],
  );
  assert.equal(await page.locator('course-dashboard table').count(), 0);
});

readsInAll(
  'what the course asks comes again where it did not come at first',
  async ({ page, open }) => {
    await page.route('**/syllabus.json', (route) => route.abort());
    await open(dashboard);
    const told = page.locator('course-dashboard [role=status]');
    assert.match(await told.innerText(), /could not be loaded/);
    await page.unroute('**/syllabus.json');
    await told.getByRole('button').click();
    await section(page, 'Next').waitFor();
  },
  { expected: /ERR_FAILED/ },
);

reads('what was read and answered, since when, and the best step first', async ({ page, open }) => {
  const { chapters } = await withProgress(page, open, someProgress);
  const [first, second, third] = chapters;
  const known = first!.objectives[0]!.questions.length;
  const soFar = await section(page, 'So far').innerText();
  assert.match(soFar, new RegExp(`${String(known + 7)}, since \\d+\\s[A-Z][a-z]+ \\d{4}`));
  assert.match(soFar, new RegExp(`1 of ${String(chapters.length)} read, 1 begun`));
  const steps = await section(page, 'Next').locator('a').allInnerTexts();
  assert.deepEqual(
    [steps[0], steps[1], steps.at(-1)],
    [
      'Review 2 questions that are due',
      `Go on with ${second!.number} ${second!.title}`,
      `Begin ${third!.number} ${third!.title}`,
    ],
  );
  assert.match(steps[2] ?? '', /^Practise what is weakest: /);
  const table = section(page, 'Chapters');
  assert.deepEqual(await cells(table.locator('tbody > tr').nth(0)), [
    'read',
    `${String(known + 2)} of ${String(first!.objectives.flatMap(({ questions }) => questions).length)}`,
  ]);
  assert.equal((await cells(table.locator('tbody > tr').nth(1)))[0], 'begun');
  assert.equal((await cells(table.locator('tbody > tr').nth(2)))[0], 'not yet');
});

reads(
  'mastery is what a reader could be expected to score today, the weakest first',
  async ({ page, open }) => {
    const { chapters } = await withProgress(page, open, someProgress);
    const [known, mistaken] = chapters[0]!.objectives;
    const mastery = section(page, 'Mastery');
    for (const details of await mastery.locator('summary').all()) await details.click();
    const answered = `${String(known!.questions.length)} of ${String(known!.questions.length)}`;
    assert.deepEqual(
      await cells(rowOf(mastery, known!.text)),
      ['90', answered],
      'nine in ten are remembered',
    );
    assert.equal(await rowOf(mastery, known!.text).locator('.bar > rect').getAttribute('width'), '90%');
    assert.deepEqual(await cells(rowOf(mastery, mistaken!.text)), [
      '0',
      `1 of ${String(mistaken!.questions.length)}`,
    ]);
    const order = await mastery.getByRole('table').nth(0).getByRole('rowheader').allInnerTexts();
    assert.ok(order[0]?.startsWith(chapters[0]!.objectives[1]!.text));
    const practise = rowOf(mastery, known!.text).getByRole('link', { name: `Practise: ${known!.text}` });
    assert.equal(await practise.getAttribute('href'), `/practice/?chapter=${chapters[0]!.id}`);
    const taught = rowOf(mastery, known!.text).getByRole('link', { name: /^Taught in: / });
    assert.equal(await taught.first().getAttribute('href'), known!.taught[0]!.url);
    assert.match(await mastery.innerText(), /forgetting curve of FSRS/);
  },
);

readsInAll(
  'how sure the reader was stands beside what became of it, with Wilson’s interval',
  async ({ page, open }) => {
    const { chapters } = await withProgress(page, open, someProgress);
    const known = chapters[0]!.objectives[0]!.questions.length;
    const calibration = section(page, 'How sure you are');
    assert.match(await calibration.innerText(), /Of 4 answers that you were sure of, 2 were right\./);
    // 2 of 4: (0.5 + 0.480 ± 1.96 √(0.0625 + 0.0600)) / 1.960; 0 of 2: up to 1.9207 / 2.9207.
    assert.deepEqual(await cells(rowOf(calibration, 'sure')), ['2 of 4', '50 % (15 to 85)']);
    assert.deepEqual(await cells(rowOf(calibration, 'guess')), ['0 of 2', '0 % (0 to 66)']);
    assert.equal((await cells(rowOf(calibration, 'think so')))[0], `${String(known)} of ${String(known)}`);
    const reach = rowOf(calibration, 'guess').locator('.plot-reach');
    assert.deepEqual([await reach.getAttribute('x1'), await reach.getAttribute('x2')], ['0%', '66%']);
  },
);

reads(
  'reviews ahead: what is overdue is in the first bar, and every bar is in the table',
  async ({ page, open }) => {
    const { chapters } = await withProgress(page, open, someProgress);
    const ahead = section(page, 'Reviews ahead');
    // What was not known two days ago is due; what was right ("good") then comes after three days, so tomorrow.
    const [due, tomorrow] = [2, chapters[0]!.objectives[0]!.questions.length];
    assert.match(
      await ahead.innerText(),
      new RegExp(`^Reviews ahead\\s+${String(due)} questions are due today\\. ${String(tomorrow)} more come`),
    );
    await ahead.locator('summary').click();
    const rows = await ahead.locator('tbody > tr').all();
    assert.equal(rows.length, 28);
    assert.deepEqual(await cells(rows[0]!), [String(due)]);
    assert.deepEqual(await cells(rows[1]!), [String(tomorrow)]);
    assert.deepEqual(await cells(rows[2]!), ['0']);
    assert.equal(await ahead.locator('.forecast > rect').count(), 28);
    const heights = await ahead
      .locator('.forecast > rect')
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('height')));
    assert.equal(Number(heights[due > tomorrow ? 0 : 1]), Math.max(...heights.map(Number)));
    assert.equal(await ahead.locator('.forecast > .is-now').count(), 1);
  },
);

reads('a misconception that was met leads to what is true', async ({ page, open }) => {
  const { misconceptions } = await withProgress(page, open, someProgress);
  const { id, belief } = misconceptions[0]!;
  const met = section(page, 'Misconceptions met').locator('tbody > tr');
  assert.equal(await met.count(), 1);
  assert.deepEqual(await cells(met), ['2']);
  await met.getByRole('link', { name: `“${belief}”` }).click();
  await page.waitForURL(`**/misconceptions/#${id}`);
  assert.equal(await page.locator(':target').innerText(), `“${belief}”`);
});

/** Each question of the course answered once, an hour apart. */
const allAnswered = ({ chapters, misconceptions }: Syllabus) => {
  const questions = chapters.flatMap(({ objectives }) => objectives.flatMap((one) => one.questions));
  const write = diary();
  return questions.map(({ id, rev }, index) =>
    write('answered', Date.now() - (questions.length - index) * 60 * minuteMs, {
      question: id,
      rev,
      chosen: ['a'],
      score: (index % 3) / 2,
      confidence: (['sure', 'think', 'guess'] as const)[index % 3]!,
      ...(index % 3 === 0 &&
        misconceptions.length > 0 && {
          misconceptions: [misconceptions[index % misconceptions.length]!.id],
        }),
    }),
  );
};

readsInAll('of long tables eight rows show at once, and no row is lost', async ({ page, open }) => {
  const { concepts } = await withProgress(page, open, allAnswered);
  const mastery = section(page, 'Mastery');
  const tables = mastery.getByRole('table', { name: /^By concept/ });
  assert.equal(await tables.count(), 1, 'what is folded away is not read out');
  assert.equal(await tables.locator('tbody > tr').count(), 8);
  await mastery.locator('summary').last().click();
  assert.equal(await tables.locator('tbody > tr').count(), concepts.length);
});

readsInAll('it follows what happens in another tab', async ({ page, context, open }) => {
  const { chapters } = await withProgress(page, open, someProgress);
  const before = await section(page, 'So far').innerText();
  // A chapter in which nothing was answered so far.
  const other = await open(chapters.at(-1)!.url, await context.newPage());
  const question = other.locator('course-question[data-type=choice]').first();
  await question.locator('.options input').first().check();
  await question.locator('.act').click();
  const answers = Number(/Answers\s+(\d+)/.exec(before)?.[1]);
  await section(page, 'So far')
    .filter({ hasText: `${String(answers + 1)}, since` })
    .waitFor();
});

reads(
  'where nothing can be stored, it says so',
  async ({ page, open }) => {
    await open(dashboard);
    await page.getByText('does not let the site store anything').waitFor();
    await section(page, 'Next').waitFor();
  },
  { before: () => Object.defineProperty(window, 'indexedDB', { get: () => undefined }) },
);

readsInAll(
  'without script it says where progress is kept, and what showing it needs',
  async ({ page, open }) => {
    await open(dashboard);
    const note = page.locator('noscript > p');
    assert.match((await note.textContent()) ?? '', /showing it needs JavaScript/);
    assert.ok(await note.isVisible());
    assert.ok(await page.locator('main').getByRole('link', { name: 'Practice' }).first().isVisible());
  },
  { javaScriptEnabled: false },
);

readsInAll(
  'full of figures it fits a window of 320 px, and axe finds nothing in it',
  async ({ page, open }) => {
    await withProgress(page, open, allAnswered);
    for (const summary of await page.locator('course-dashboard summary').all()) await summary.click();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(over, 0);
    assert.deepEqual(await axeComplaints(page), []);
  },
  { viewport: { width: 320, height: 800 } },
);
