/**
 * A reader's progress: events that are only ever added, and the state that follows from them.
 * Events may come from several tabs and devices in any order, and more than once.
 */
import { attemptOf, standingOf, type Attempt, type Standing } from './progress/attempts.ts';
import { inOrder } from './progress/clock.ts';
import { isKnownEvent, type KnownEvent } from './progress/events.ts';
import { sessionsIn, type Session } from './progress/sessions.ts';
import { counted, type Counted } from './progress/taken-back.ts';

export type { Attempt, Standing } from './progress/attempts.ts';
export { isProgressEvent } from './progress/events.ts';
export type { Confidence, EventKind, Mode, ProgressEvent, Rating } from './progress/events.ts';
export type { Session } from './progress/sessions.ts';

export interface Progress {
  /** The answer that stands, by question. */
  answers: Map<string, Standing>;
  chapters: Map<string, 'started' | 'read'>;
  /** All answers to the newest revision that was answered, in order, by question. */
  attempts: Map<string, Attempt[]>;
  /** How many of the attempts fell for a misconception. */
  misconceptions: Map<string, number>;
  sessions: Map<string, Session>;
  answersSinceExport: number;
}

/**
 * The state at `nowMs` after `events`, whatever their order and however often each comes. Events that it can't read
 * are passed over. Clocks may have been wrong: see `inOrder`.
 */
export function progressOf(events: Iterable<unknown>, nowMs: number): Progress {
  const steps = progressInSteps(events, nowMs);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** So many answers are taken in at a step. */
const perStep = 10_000;

/** The same in steps, for a page that must stay responsive while it takes in very many events. */
export function* progressInSteps(events: Iterable<unknown>, nowMs: number): Generator<undefined, Progress> {
  const known: KnownEvent[] = [];
  for (const event of events) if (isKnownEvent(event)) known.push(event);
  yield;
  const inTime = inOrder(known, nowMs);
  yield;
  const all = counted(inTime);
  yield;
  const progress: Progress = {
    answers: new Map(),
    chapters: new Map(),
    attempts: new Map(),
    misconceptions: new Map(),
    sessions: sessionsIn(all),
    answersSinceExport: 0,
  };
  for (const [place, one] of all.entries()) {
    if (!one.isReset) note(progress, one);
    if (place % perStep === perStep - 1) yield;
  }
  for (const attempts of progress.attempts.values()) countMisconceptions(progress.misconceptions, attempts);
  return progress;
}

function note(progress: Progress, { event, atMs }: Counted): void {
  const { answers, chapters, attempts } = progress;
  switch (event.kind) {
    case 'chapter-read':
      chapters.set(event.chapter, 'read');
      break;
    case 'chapter-started':
      if (!chapters.has(event.chapter)) chapters.set(event.chapter, 'started');
      break;
    case 'exported':
      progress.answersSinceExport = 0;
      break;
    case 'answered':
    case 'retried': {
      const { question, rev } = event;
      const newest = attempts.get(question)?.at(-1)?.rev ?? rev;
      // A page out of an old cache may answer an older revision later: the newer revision's answer stands.
      if (rev < newest) break;
      if (event.kind === 'retried') {
        answers.delete(question);
        break;
      }
      answers.set(question, standingOf(event, atMs));
      if (rev > newest || !attempts.has(question)) attempts.set(question, []);
      attempts.get(question)?.push(attemptOf(event, atMs));
      progress.answersSinceExport += 1;
    }
  }
}

function countMisconceptions(counts: Map<string, number>, attempts: readonly Attempt[]): void {
  for (const { misconceptions } of attempts)
    for (const id of new Set(misconceptions)) counts.set(id, (counts.get(id) ?? 0) + 1);
}
