/**
 * A reader's progress: events that are only ever added, and the state that follows from them.
 * Events may come from several tabs and devices in any order, and more than once.
 */

export type EventKind = 'answered' | 'retried' | 'chapter-started' | 'chapter-read';
export type Confidence = 'sure' | 'think' | 'guess';

export interface ProgressEvent {
  /** A UUID: two events with one id are one event. */
  id: string;
  v: number;
  device: string;
  /** Counts the events of one device. */
  seq: number;
  atMs: number;
  /** One of `EventKind`, or a kind that a later version of the site has written. */
  kind: string;
  question?: string;
  rev?: number;
  chosen?: string[];
  score?: number;
  confidence?: Confidence;
  chapter?: string;
}

/** The answer to a question that stands: its last, unless the reader has taken it back to try again. */
export interface Answer {
  rev: number;
  chosen: string[];
  score: number;
  confidence: Confidence | undefined;
}

export interface Progress {
  answers: Map<string, Answer>;
  chapters: Map<string, 'started' | 'read'>;
}

/** Whether something out of a store or a file can be read as an event at all. */
export function isProgressEvent(value: unknown): value is ProgressEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { id, v, device, seq, atMs, kind } = value as Record<string, unknown>;
  return (
    [id, device, kind].every((text) => typeof text === 'string') &&
    [v, seq, atMs].every((number) => typeof number === 'number' && Number.isFinite(number))
  );
}

/** The state after `events`, whatever their order and however often each comes. Events it can't read are passed over. */
export function progressOf(events: Iterable<unknown>): Progress {
  const progress: Progress = { answers: new Map(), chapters: new Map() };
  const seen = new Set<string>();
  for (const event of [...events].filter(isProgressEvent).sort(byTime)) {
    if (event.v !== 1 || seen.has(event.id)) continue;
    seen.add(event.id);
    apply(progress, event);
  }
  return progress;
}

/** The chapter to go on with: the last one begun, else the first unread one after the last one read; none if all is read. */
export function chapterToGoOnWith(
  order: readonly string[],
  chapters: Progress['chapters'],
): string | undefined {
  const begun = order.findLast((id) => chapters.get(id) === 'started');
  if (begun !== undefined) return begun;
  const lastRead = order.findLastIndex((id) => chapters.get(id) === 'read');
  const unread = (id: string) => !chapters.has(id);
  return order.slice(lastRead + 1).find(unread) ?? order.find(unread);
}

function apply({ answers, chapters }: Progress, event: ProgressEvent): void {
  const { kind, question, rev, chosen, score, confidence, chapter } = event;
  if (typeof chapter === 'string') {
    if (kind === 'chapter-read') chapters.set(chapter, 'read');
    if (kind === 'chapter-started' && !chapters.has(chapter)) chapters.set(chapter, 'started');
  }
  if (typeof question !== 'string' || typeof rev !== 'number') return;
  // A page out of an old cache may answer an older revision later: the newer revision's answer stands.
  if (rev < (answers.get(question)?.rev ?? rev)) return;
  if (kind === 'retried') answers.delete(question);
  if (kind === 'answered' && Array.isArray(chosen) && typeof score === 'number') {
    answers.set(question, { rev, chosen, score, confidence });
  }
}

/** By time, device and count; events that were not stored have neither of the last two, and then the id decides. */
function byTime(a: ProgressEvent, b: ProgressEvent): number {
  return a.atMs - b.atMs || compare(a.device, b.device) || a.seq - b.seq || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
