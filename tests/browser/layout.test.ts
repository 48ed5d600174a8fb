/**
 * Every kind of page and every type of question in windows of every size, and with text of twice the size: nothing too
 * narrow to read, cut off, covered, wider than the window or scrolling without a cue, no target too small, and no class
 * that the page's sheets forgot. `layout-faults.test.ts` shows that each of these is found.
 */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { Page } from 'playwright';
import type { ProgressEvent } from '../../src/course/reader/progress.ts';
import { questionTypes } from '../../src/course/questions/question.ts';
import { layoutFaults, unstyledClasses } from '../layout/layout-faults.ts';
import { forNow } from '../left-for-all.ts';
import { noComplaints } from '../site/no-complaints.ts';
import { heaviestOfEach } from '../site/page-kinds.ts';
import { visit } from '../site/with-browser.ts';
import { answer, answersOf, facts, openWith, shown } from './practice/practice-pages.ts';
import { chapterPages, nextFrames, pagesWith, reads, readsInAll, useBrowser, type Reader } from './reader.ts';

useBrowser();

/** One question of each type, in the order of the types. */
const oneOfEach = questionTypes.map((type) => facts.find((one) => one.type === type)!.id);
const given = answersOf(
  facts.map(({ id }, index) => ({ id, score: index % 3 === 0 ? 0 : 1, daysAgo: 1 + (index % 40) })),
);

function session(mode: 'practice' | 'exam'): ProgressEvent {
  const title = 'One of each type';
  const from = { id: mode, v: 1, device: 'other', seq: 1, atMs: Date.now() - 1000 } as const;
  return { ...from, kind: 'session-started', session: mode, mode, title, seed: 1, questions: oneOfEach };
}

const ofScript = 'a script finds it, or what it brings in has the rule';
/** Classes that no rule of a page names, each with what it is for. */
const unstyled = {
  list: 'lists with a class have no marks',
  'progress-mark': ofScript,
  announcer: ofScript,
  'search-link': ofScript,
  'search-more': ofScript,
  'did-you-mean': ofScript,
  filters: ofScript,
  results: ofScript,
  'result-text': ofScript,
  kinds: ofScript,
  unfinished: ofScript,
  due: ofScript,
  narrow: ofScript,
  'sitting-head': ofScript,
  'sitting-question': ofScript,
  resume: ofScript,
  nodes: ofScript,
  hints: ofScript,
  'question-belief': ofScript,
  'question-controls': ofScript,
  'pair-item': ofScript,
  'step-text': ofScript,
  'trace-variants': ofScript,
  'trace-now': ofScript,
  'trace-choices': ofScript,
  'trace-pass': ofScript,
  'trace-cost': ofScript,
  'trace-wait': ofScript,
  'trace-state': ofScript,
  'stepping-bar': ofScript,
  'stepping-at': ofScript,
  'steps-now': ofScript,
  'stepping-leave': ofScript,
  'trace-share': ofScript,
  dictionary: 'search finds its rows by it',
  kept: ofScript,
};

const everySize = [
  ...[320, 360, 768, 1024, 1280, 1920].map((width) => ({ width, text: 1 })),
  ...[360, 768, 1280].map((width) => ({ width, text: 2 })),
];
const sizes = forNow(
  'sizes of windows',
  everySize,
  everySize.filter(({ width, text }) => (text === 1 ? [320, 1280] : [360]).includes(width)),
);

/** What covers one thing that has the focus covers its neighbours as well. */
const mostFocused = Math.max(...forNow('how many targets of a page get the focus', [40, 120], [40]));

/** One page at a time: what lies behind another draws a frame a second, and its cues come late. */
const oneTab = 1;

/**
 * What fades where it scrolls does so some frames after a change of size, and once it is in the window: a cue that is
 * missing is looked for again there.
 */
async function settled(page: Page, tries = 10): Promise<string[]> {
  await nextFrames(page);
  const faults = await layoutFaults(page, mostFocused);
  if (tries <= 1 || !faults.some((fault) => fault.includes('without a cue'))) return faults;
  await page.evaluate(async () => {
    for (const box of document.querySelectorAll('.table, .figure-canvas, .map-canvas, .code > pre')) {
      box.scrollIntoView({ behavior: 'instant', block: 'center' });
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  return settled(page, tries - 1);
}

/** Complaints about the page as it stands, at these sizes. */
async function faultsOf(page: Page, name: string, at = sizes): Promise<string[]> {
  const found: string[] = [];
  for (const { width, text } of at) {
    await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await page.evaluate((factor) => {
      const { style, dataset } = document.documentElement;
      // What waits to be laid out is measured as it will stand.
      if (dataset['script'] !== undefined) dataset['script'] = 'whole';
      style.fontSize = '';
      const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (factor !== 1) style.fontSize = `${String(size * factor)}px`;
    }, text);
    const faults = await settled(page);
    found.push(
      ...faults.map(
        (fault) => `${name} at ${String(width)} px${text === 1 ? '' : ', text doubled'} ${fault}`,
      ),
    );
  }
  found.push(...(await unstyledClasses(page, unstyled)).map((fault) => `${name}: ${fault}`));
  return found;
}

/** A test that opens each of these pages, and has no complaint of any. */
function readsEach(
  what: string,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<string[]>,
): void {
  reads(what, async ({ context, open }) => {
    const found: string[] = [];
    await visit(
      context,
      paths,
      async (page, path) => {
        await open(path, page);
        found.push(...(await look(page, path)));
      },
      oneTab,
    );
    noComplaints(found);
  });
}

/** A narrow window, a wide one, and a narrow one with large text. */
const fewSizes = everySize.filter(
  ({ width, text }) => (width === 360 || width === 1280) && (text === 1 || width === 360),
);
/** What differs from other pages in one element is tried where there is least room. */
const ofOneElement = forNow('sizes for states and types of questions', sizes, [
  ...sizes.filter(({ width }) => width === 320),
  ...sizes.filter(({ text }) => text === 2),
]);

/** Of pages of one kind the longest shows most. */
const longest = (kind: RegExp) =>
  pagesWith()
    .filter((path) => kind.test(path))
    .reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
const sizeOf = (path: string) => statSync(new URL(`../../dist${path}index.html`, import.meta.url)).size;

const everyPart = [...new Set(chapterPages().map((path) => path.replace(/[^/]+\/$/, '')))];
const parts = forNow('parts in windows of every size', everyPart, everyPart.slice(0, 1));
const everyComparison = pagesWith('<course-comparison-choice');
const comparisons = forNow('comparisons in windows of every size', everyComparison, [
  longest(/^\/compare\/./),
]);

/** Not among them: pages that only lead elsewhere, and the questions by themselves, which scripts alone ask for. */
const kinds = [
  '/',
  '/keys/',
  '/404.html',
  ...parts,
  longest(/^\/questions\/./),
  '/concepts/',
  '/concepts/map/',
  longest(/^\/concepts\/(?!map\/)./),
  '/claims/',
  longest(/^\/claims\/./),
  '/misconceptions/',
  '/compare/',
  ...comparisons,
  '/traces/',
  '/paths/',
  longest(/^\/paths\/./),
  '/sources/',
  longest(/^\/sources\/cited\/./),
  '/search/',
  '/practice/',
  '/practice/data/',
];

readsEach('pages of every kind', kinds, (page, path) => faultsOf(page, path));

/** What authors write, wherever it stands. */
const written =
  'h1, h2 > a, h3, .summary, p, li:not(.field), .comma-list a, dd, td, legend, .option-text, .pair-item, .step-text, .say, figcaption';

readsInAll(
  'a word of 80 letters makes no page wider than a phone',
  async ({ context, open }) => {
    const found: string[] = [];
    await visit(context, [...kinds, chapterPages()[0]!], async (page, path) => {
      await open(path, page);
      const over = await page.evaluate((texts) => {
        document.documentElement.dataset['script'] = 'whole';
        for (const one of document.querySelectorAll(`main :is(${texts})`))
          if (one.textContent.trim() !== '') one.prepend(`${'Binnenschiff'.repeat(7).slice(0, 80)} `);
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, written);
      if (over > 0) found.push(`${path} is ${String(over)} px too wide`);
    });
    noComplaints(found);
  },
  { viewport: { width: 320, height: 800 } },
);

const everyTrace = pagesWith('<course-trace').filter((path) => path.startsWith('/traces/'));
const traces = forNow('traces in windows of every size', everyTrace, [longest(/^\/traces\/./)]);

readsEach('every trace', traces, (page, path) => faultsOf(page, path));

const everyChapter = chapterPages();
const chapter = everyChapter[0]!;
const chapters = forNow('chapters in windows of a few sizes', everyChapter, [
  chapter,
  ...heaviestOfEach(everyChapter),
]);

readsEach('every chapter, with its quiz', chapters, async (page, path) => {
  const quiz = page.locator('#quiz');
  if ((await quiz.count()) > 0) {
    await quiz.scrollIntoViewIfNeeded();
    await page.locator('#quiz ~ course-question').first().waitFor();
  }
  return faultsOf(page, path, path === chapter ? sizes : fewSizes);
});

const states: Record<string, { at?: typeof sizes; reach: (reader: Reader) => Promise<unknown> }> = {
  'the search and what it found': {
    async reach({ page, open }) {
      await open('/search/?q=memory');
      await page.locator('.results[aria-busy=false] [role=option]').first().waitFor();
    },
  },
  'a search that finds nothing': {
    async reach({ page, open }) {
      await open('/search/?q=qqqqqq+zzzzzz');
      await page.locator('.search-status:not(:empty)').waitFor();
    },
  },
  'the search palette': {
    async reach({ page, open }) {
      await open(chapter);
      await page.keyboard.press('/');
      await page.locator('#palette input[type=search]').fill('memory');
      await page.locator('#palette .results[aria-busy=false] [role=option]').first().waitFor();
    },
  },
  'the list of keys': {
    async reach({ page, open }) {
      await open('/');
      await page.keyboard.press('?');
      await page.locator('dialog.keys[open]').waitFor();
    },
  },
  'the contents of a chapter': {
    at: sizes.filter(({ width }) => width < 1200),
    async reach({ page, open }) {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(chapter);
      await page.locator('.contents-button').click();
    },
  },
  'an enlarged figure': {
    async reach({ page, open }) {
      await open(pagesWith('<course-enlarge')[0]!);
      await page.locator('course-enlarge button').first().click();
      await page.locator('dialog.viewer').waitFor();
    },
  },
  'progress of someone who has answered': {
    async reach({ page, open }) {
      await openWith(open, given, '/practice/progress/');
      await page.locator('course-dashboard table').first().waitFor();
    },
  },
  'progress of someone new': { reach: ({ open }) => open('/practice/progress/') },
  'a review': {
    async reach({ page, open }) {
      await openWith(open, given, '/practice/review/');
      await shown(page).waitFor();
    },
  },
  'a review with nothing due': { reach: ({ open }) => open('/practice/review/') },
  'an exam that can be handed in': {
    async reach({ page, open }) {
      await openWith(open, [session('exam')], '/practice/session/?s=exam#end');
      await page.locator('.sitting-foot .act').waitFor();
    },
  },
  'a session that is not there': { reach: ({ open }) => open('/practice/session/') },
};
const everyState = Object.keys(states);
const statesNow = forNow('states of pages in windows of every size', everyState, [
  'the search palette',
  'the contents of a chapter',
  'progress of someone who has answered',
]);
for (const state of statesNow) {
  const { at, reach } = states[state]!;
  reads(state, async (reader) => {
    await reach(reader);
    noComplaints(await faultsOf(reader.page, state, at ?? ofOneElement));
  });
}

const answeredAt = forNow('sizes for answered questions', fewSizes, fewSizes.slice(-1));
const typesNow = forNow<(typeof questionTypes)[number]>(
  'types of questions in windows of every size',
  questionTypes,
  ['matrix', 'hotspot', 'scenario', 'order'],
);
for (const type of typesNow) {
  const index = questionTypes.indexOf(type);
  reads(
    `a session that asks a question of the type ${type}, and says why an answer was wrong`,
    async ({ page, open }) => {
      await openWith(open, [session('practice')], `/practice/session/?s=practice#${String(index + 1)}`);
      await shown(page).waitFor();
      assert.equal(await shown(page).getAttribute('data-type'), type);
      const asked = await faultsOf(page, type, ofOneElement);
      await page.setViewportSize({ width: 1280, height: 900 });
      await answer(page, 'wrong');
      noComplaints(asked, await faultsOf(page, `${type}, answered`, answeredAt));
    },
  );
}
