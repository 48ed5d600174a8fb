/**
 * How long it takes until a reader's progress stands on the dashboard, in a real browser over the built
 * site. Times differ from machine to machine, so each is shown beside that of copying the same events.
 */
import type { Browser } from 'playwright';
import { examplesOf, gradeAnswer } from '../../src/course/questions/question.ts';
import { conceptNamesOf } from '../../src/course/kinds/concepts/concept-names.ts';
import { knownNames } from '../../src/course/questions/grading/known-names.ts';
import type { Course } from '../../src/course/course.ts';
import { random } from '../../src/course/chance/sampling.ts';

/** How often each case is measured; the median counts. */
const runs = 9;
const dayMs = 24 * 60 * 60 * 1000;
/** What design asks for: 10,000 events in 100 ms. */
const limitMs = new Map([[10_000, 100]]);

interface Run {
  readMs: number;
  replayMs: number;
  cloneMs: number;
  longestTaskMs: number;
}

/** Measures the built site of `course`, served at `home`, and prints a table. */
export async function benchDashboard(browser: Browser, course: Course, home: string): Promise<void> {
  console.log(`  events   read    replay  (of a copy)  longest task   median of ${String(runs)}, in ms`);
  for (const count of [1_000, 10_000, 100_000]) {
    const measured = await measure(browser, course, home, count);
    const median = (of: (run: Run) => number) =>
      measured.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    const replay = median(({ replayMs }) => replayMs);
    const cells = [
      String(count).padStart(8),
      median(({ readMs }) => readMs)
        .toFixed(0)
        .padStart(7),
      replay.toFixed(0).padStart(9),
      `${(replay / median(({ cloneMs }) => cloneMs)).toFixed(1)} x`.padStart(11),
      median(({ longestTaskMs }) => longestTaskMs)
        .toFixed(0)
        .padStart(13),
    ];
    const limit = limitMs.get(count);
    console.log(
      cells.join(' '),
      limit === undefined ? '' : `  of ${String(limit)} ms: ${replay < limit ? 'holds' : 'TOO SLOW'}`,
    );
  }
}

/** Answers over a year, some right and some wrong, to all questions of the course. */
function diaryOf({ questions, concepts }: Course, count: number): object[] {
  const next = random(count);
  const known = knownNames(conceptNamesOf(Object.values(concepts)));
  const answers = Object.values(questions).flatMap((question) => {
    const { right, wrong } = examplesOf(question);
    return [right[0], wrong[0]].flatMap((chosen) => {
      if (!chosen) return [];
      const { score, misconceptions } = gradeAnswer(question, chosen, known);
      return [{ question: question.id, rev: question.rev, chosen, score, misconceptions }];
    });
  });
  const from = Date.now() - 365 * dayMs;
  return Array.from({ length: count }, (_, index) => ({
    id: `event-${String(index)}`,
    v: 1,
    device: index % 3 === 0 ? 'phone' : 'desk',
    seq: index + 1,
    atMs: from + Math.floor((index / count) * 364 * dayMs),
    kind: 'answered',
    confidence: ['sure', 'think', 'guess'][Math.floor(next() * 3)],
    ...answers[Math.floor(next() * answers.length)],
  }));
}

async function measure(on: Browser, of: Course, home: string, count: number): Promise<Run[]> {
  const context = await on.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(window, {
          longest: Math.max(duration, (window as unknown as { longest: number }).longest),
        });
    }).observe({ type: 'longtask', buffered: true });
  });
  const address = new URL('practice/progress/', home).href;
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(
    (events) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('course-progress:/vm-exit');
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite');
          for (const event of events) transaction.objectStore('events').add(event);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onerror = () => {
            reject(new Error('not written'));
          };
        };
      }),
    diaryOf(of, count),
  );
  const measured: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('dashboard-replayed').length > 0);
    measured.push(
      await page.evaluate(async () => {
        const duration = (name: string) => performance.getEntriesByName(name)[0]?.duration ?? 0;
        const { longest } = window as unknown as { longest: number };
        const events = await new Promise<unknown[]>((resolve) => {
          const request = indexedDB.open('course-progress:/vm-exit');
          request.onsuccess = () => {
            const all = request.result.transaction('events').objectStore('events').getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(all.result as unknown[]);
            };
          };
        });
        const start = performance.now();
        structuredClone(events);
        return {
          readMs: duration('dashboard-read'),
          replayMs: duration('dashboard-replayed'),
          cloneMs: performance.now() - start,
          longestTaskMs: longest,
        };
      }),
    );
  }
  await context.close();
  return measured;
}
