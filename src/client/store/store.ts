/** The reader's progress in this browser. No call rejects, whatever happens to the storage. */
import { progressInSteps, type Progress } from '../../course/reader/progress.ts';
import type { StorageTrouble } from './database.ts';
import { openLog, type NewEvent } from './event-log.ts';
import { askToPersist } from './persistence.ts';
import { inStretches } from '../chapter/stretches.ts';
import { readSummary, writeSummary } from './summary.ts';

export type { StorageTrouble } from './database.ts';
export type { NewEvent } from './event-log.ts';

export interface Store {
  /** The state after all events, of every tab, as of at most a minute ago. */
  progress(): Promise<Progress>;
  /** All that can be read, records that nobody here understands included; some may come twice. */
  events(): Promise<readonly unknown[]>;
  add(event: NewEvent): Promise<void>;
  /** Adds all of them; if they can't be stored, none of them is, and they count until the page is left. */
  addAll(events: readonly NewEvent[]): Promise<void>;
  /** Reads all anew, in every tab: the database is another. */
  renew(): void;
  /** Calls `listener` after each change, by this tab or another, until `signal` aborts, if there is one. */
  watch(listener: () => void, signal?: AbortSignal): void;
  /** What is wrong with the storage, as far as it was used. */
  trouble(): StorageTrouble | undefined;
  /** The same, for the first who asks after it went wrong. */
  takeTrouble(): StorageTrouble | undefined;
  /** Whether it is time to export: true once on a page. */
  takeReminder(): Promise<boolean>;
}

/** Time alone changes the state: dates in the future come to pass. */
const freshMs = 60_000;
/** So long after the last change it is noted what falls due. */
const dueAfterMs = 400;
/** With so many answers that no export holds, readers are reminded. */
const answersToRemind = 20;

function openStore(): Store {
  const changes = new EventTarget();
  let latest: { progress: Promise<Progress>; atMs: number } | undefined;
  let told: StorageTrouble | undefined;
  let isReminded = false;
  const log = openLog(() => {
    latest = undefined;
    changes.dispatchEvent(new Event('change'));
    void progress().then(({ attempts }) => {
      if (attempts.size > 0) noteDueSoon();
    });
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Once the answer is on screen: what falls due takes the whole schedule to say. */
  function noteDueSoon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      void Promise.all([import('./due.ts'), progress()]).then(([{ noteDue }, state]) => noteDue(state));
    }, dueAfterMs);
  }

  function progress(): Promise<Progress> {
    const atMs = Date.now();
    if (latest && Math.abs(atMs - latest.atMs) <= freshMs) return latest.progress;
    const made = { atMs, progress: log.all().then(reduced) };
    latest = made;
    // Pages without a store show the summary; one that is behind already is not written.
    void made.progress.then((state) => {
      if (latest !== made) return;
      writeSummary(state);
      if (state.attempts.size > 0 && !readSummary().due) noteDueSoon();
    });
    return made.progress;
  }

  async function addAll(events: readonly NewEvent[]): Promise<void> {
    const { attempts } = await progress();
    await log.add(events);
    if (attempts.size === 0 && events.some(({ kind }) => kind === 'answered')) void askToPersist();
  }

  return {
    progress,
    events: log.all,
    add: (event) => addAll([event]),
    addAll,
    renew: log.renew,
    watch(listener, signal) {
      changes.addEventListener('change', listener, signal && { signal });
    },
    trouble: log.trouble,
    takeTrouble() {
      const trouble = log.trouble();
      const isNew = trouble !== told;
      told = trouble;
      return isNew ? trouble : undefined;
    },
    async takeReminder() {
      const { answersSinceExport } = await progress();
      if (isReminded || answersSinceExport < answersToRemind) return false;
      isReminded = true;
      return true;
    },
  };
}

const reduced = (events: readonly unknown[]): Promise<Progress> =>
  inStretches(progressInSteps(events, Date.now()));

export const store = openStore();
