/** What a reader did, event by event, as it is stored and exported: written once, never changed. */

export const confidences = ['sure', 'think', 'guess'] as const;
export type Confidence = (typeof confidences)[number];
/** How well a card was remembered, by the reader's own judgement. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];
/** Where a question was answered. */
export const modes = ['text', 'practice', 'exam', 'review'] as const;
export type Mode = (typeof modes)[number];

interface Written {
  /** A UUID: two events with one id are one event. */
  id: string;
  v: number;
  device: string;
  /** Counts the events of one device. */
  seq: number;
  atMs: number;
}

export interface ProgressEvent extends Written {
  /** One of `EventKind`, or a kind that a later version of the site has written. */
  kind: string;
  question?: string;
  rev?: number;
  chosen?: string[];
  score?: number;
  confidence?: Confidence;
  misconceptions?: string[];
  rating?: Rating;
  mode?: Mode;
  session?: string;
  seed?: number;
  questions?: string[];
  title?: string;
  limitMs?: number;
  chapter?: string;
  /** The id of the event that is undone. */
  event?: string;
}

type Extras<Name extends string> = Partial<Record<Name, unknown>>;

/** An event that has what its kind needs. Its extras are looked at one by one, where they are used. */
export type KnownEvent = Written &
  (
    | ({ kind: 'answered'; question: string; rev: number; chosen: string[]; score: number } & Extras<
        'confidence' | 'misconceptions' | 'rating' | 'mode' | 'session'
      >)
    | ({ kind: 'retried'; question: string; rev: number } & Extras<'session'>)
    | { kind: 'drafted'; session: string; question: string; rev: number; chosen: string[] }
    | ({
        kind: 'session-started';
        session: string;
        mode: 'practice' | 'exam';
        seed: number;
        questions: string[];
      } & Extras<'title' | 'limitMs'>)
    | { kind: 'session-ended'; session: string }
    | { kind: 'chapter-started' | 'chapter-read'; chapter: string }
    | { kind: 'reset'; chapter?: string }
    | { kind: 'undone'; event: string }
    | { kind: 'exported' }
  );

export type EventKind = KnownEvent['kind'];

/** Whether something out of a store or a file can be read as an event at all. */
export function isProgressEvent(value: unknown): value is ProgressEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { id, v, device, seq, atMs, kind } = value as Record<string, unknown>;
  return isText(id) && isText(device) && isText(kind) && isNumber(v) && isNumber(seq) && isNumber(atMs);
}

/** Whether it is an event of this version and of a known kind, with all that its kind needs. */
export function isKnownEvent(value: unknown): value is KnownEvent {
  return isProgressEvent(value) && value.v === 1 && hasItsNeeds(value);
}

function hasItsNeeds(event: ProgressEvent): boolean {
  const { question, rev, chosen, score, session, mode, seed, questions, chapter } = event;
  switch (event.kind) {
    case 'answered':
      return isText(question) && isNumber(rev) && isTexts(chosen) && isScore(score);
    case 'retried':
      return isText(question) && isNumber(rev);
    case 'drafted':
      return isText(session) && isText(question) && isNumber(rev) && isTexts(chosen);
    case 'session-started':
      return (
        isText(session) && (mode === 'practice' || mode === 'exam') && isNumber(seed) && isTexts(questions)
      );
    case 'session-ended':
      return isText(session);
    case 'chapter-started':
    case 'chapter-read':
      return isText(chapter);
    case 'reset':
      return chapter === undefined || isText(chapter);
    case 'undone':
      return isText(event.event);
    default:
      return event.kind === 'exported';
  }
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

export function isScore(value: unknown): boolean {
  return isNumber(value) && value >= 0 && value <= 1;
}

/** `value` if it is one of `names`. */
export function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.includes(value as Name) ? (value as Name) : undefined;
}
