import { logFacts, type LogFacts } from '../../course/reader/log-facts.ts';
import { words } from '../../words/en.ts';
import { storage } from '../store/persistence.ts';
import { store } from '../store/store.ts';
import { dayOf, part, say } from './page-parts.ts';

/** Shows what the store holds, how long the browser keeps it, what is wrong with it, and what can be undone. */
export async function showFacts(page: HTMLElement): Promise<void> {
  const events = await store.events();
  const { answersSinceExport } = await store.progress();
  const persistent = await storage?.persisted?.().catch(() => undefined);
  const t = words.data;
  const facts = logFacts(events, Date.now());
  const { answers, sinceMs, exportedAtMs } = facts;
  const total = [...answers.values()].reduce((sum, number) => sum + number, 0);
  say(page, 'answers', t.answersTo(total, answers.size));
  say(page, 'since', sinceMs === undefined ? t.nothing : words.longDay(dayOf(sinceMs)));
  say(
    page,
    'last-export',
    exportedAtMs === undefined ? t.never : t.exportedOn(dayOf(exportedAtMs), answersSinceExport),
  );
  const kept = persistent === undefined ? t.unsaid : persistent ? t.persistent : t.passing;
  const isRefused = store.trouble() === 'refused';
  say(page, 'keeping', isRefused ? t.unkept : kept);
  part(page, 'persist').hidden = isRefused || persistent !== false;
  showTrouble(page, events.length);
  offerUndo(page, facts);
}

function showTrouble(page: HTMLElement, records: number): void {
  const trouble = store.trouble();
  part(page, 'trouble').hidden = trouble === undefined;
  say(page, 'trouble-says', trouble === undefined ? '' : words.data.troubles[trouble]);
  // Where nothing is damaged the export below has the same.
  part(page, 'rescue').hidden = records === 0 || trouble !== 'failed';
  part(page, 'anew').hidden = trouble !== 'failed';
}

function offerUndo(page: HTMLElement, { lastReset }: LogFacts): void {
  part(page, 'undo').hidden = !lastReset;
  if (!lastReset) return;
  const { options } = part(page, 'what') as HTMLSelectElement;
  const { chapter } = lastReset;
  const title = [...options].find(({ value }) => value === chapter)?.text;
  say(page, 'undo', words.data.undoReset(title ?? chapter));
}
