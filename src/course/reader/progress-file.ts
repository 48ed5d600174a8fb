/** The file in which readers keep their progress: one JSON object, one event a line. What it holds is not trusted. */
import {
  confidences,
  modes,
  ratings,
  isKnownEvent,
  isNumber,
  isProgressEvent,
  isScore,
  isText,
  oneOf,
  type EventKind,
  type ProgressEvent,
} from './progress/events.ts';

const format = 'course-progress';
const version = 1;
/** More than a reader makes in decades. */
export const mostEvents = 200_000;

/** No file of ours is larger, in characters; a browser can look at its bytes before it reads it. As many events as may be fit. */
export const largestFile = 100_000_000;
/** The longest text of an answer that a file can bring back, in characters. */
export const longestAnswer = 5_000;
const longestName = 200;
const mostAnswers = 50;
const mostQuestions = 1_000;
const mostFields = 50;

export type Reason = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'too-many';

/** The text of a file with these events, and with records that nobody here understands as they are. */
export function progressFile(
  events: readonly unknown[],
  { course, courseId, exportedAtMs }: { course: string; courseId: string; exportedAtMs: number },
): string {
  const head = { format, version, course, courseId, exportedAt: new Date(exportedAtMs).toISOString() };
  const fields = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},\n`);
  const lines = events.map((event) => `\n    ${JSON.stringify(event)}`);
  return `{\n${fields.join('')}  "events": [${lines.join(',')}\n  ]\n}\n`;
}

export interface ReadFile {
  events: ProgressEvent[];
  /** How many of its records are no events. */
  skipped: number;
  /** The course's title and its id; files of times before there were ids have none. */
  course: string | undefined;
  courseId: string | undefined;
}

/** What a file holds, or why it can't be read. */
export function readProgressFile(text: string): ReadFile | { refused: Reason } {
  if (text.length > largestFile) return { refused: 'too-large' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (!isObject(file) || file['format'] !== format) return { refused: 'not-ours' };
  if (isNumber(file['version']) && file['version'] > version) return { refused: 'newer' };
  const records = file['events'];
  if (file['version'] !== version || !Array.isArray(records)) return { refused: 'not-ours' };
  if (records.length > mostEvents) return { refused: 'too-many' };
  const events = records.map(eventOf).filter((event) => event !== undefined);
  const name = (value: unknown) => (isTextUpTo(longestName, value) ? (value as string) : undefined);
  return {
    events,
    skipped: records.length - events.length,
    course: name(file['course']),
    courseId: name(file['courseId']),
  };
}

/** Those of `read` whose ids are not among the known, each once. */
export function newEvents(known: readonly unknown[], read: readonly ProgressEvent[]): ProgressEvent[] {
  const ids = new Set(known.map((record) => (isObject(record) ? record['id'] : undefined)));
  return read.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** The event that a record holds, built anew from those of its fields that are sound; none if it needs the others. */
function eventOf(record: unknown): ProgressEvent | undefined {
  if (!isObject(record) || !isProgressEvent(record)) return undefined;
  const { id, v, device, seq, atMs, kind } = record;
  if (v < 1 || ![id, device, kind].every(isName)) return undefined;
  const base = { id, v, device, seq, atMs, kind };
  if (v > 1 || !Object.hasOwn(kinds, kind)) return { ...plainFields(record), ...base };
  // Without its chapter, a chapter's reset would be a reset of everything.
  if (record['chapter'] !== undefined && !isName(record['chapter'])) return undefined;
  const event = { ...soundFields(record), ...base };
  return isKnownEvent(event) ? event : undefined;
}

const kinds: Record<EventKind, true> = {
  answered: true,
  retried: true,
  drafted: true,
  'session-started': true,
  'session-ended': true,
  'chapter-started': true,
  'chapter-read': true,
  reset: true,
  undone: true,
  exported: true,
};

type Field = Exclude<keyof ProgressEvent, 'id' | 'v' | 'device' | 'seq' | 'atMs' | 'kind'>;

const isSound: Record<Field, (value: unknown) => boolean> = {
  question: isName,
  rev: isNumber,
  chosen: (value) => areTexts(value, mostAnswers, longestAnswer),
  score: isScore,
  confidence: (value) => oneOf(confidences, value) !== undefined,
  misconceptions: (value) => areTexts(value, mostAnswers, longestName),
  rating: (value) => oneOf(ratings, value) !== undefined,
  mode: (value) => oneOf(modes, value) !== undefined,
  session: isName,
  seed: isNumber,
  questions: (value) => areTexts(value, mostQuestions, longestName),
  title: isName,
  limitMs: isNumber,
  chapter: isName,
  event: isName,
};

function soundFields(record: Record<string, unknown>): Partial<ProgressEvent> {
  const fields = Object.entries(isSound).filter(([name, fits]) => fits(record[name]));
  return Object.fromEntries(fields.map(([name]) => [name, record[name]]));
}

/** What a later version of the site may have written, if it is simple enough to be kept. */
function plainFields(record: Record<string, unknown>): Partial<ProgressEvent> {
  const isPlain = (value: unknown) =>
    typeof value === 'boolean' ||
    isNumber(value) ||
    isTextUpTo(longestAnswer, value) ||
    areTexts(value, mostQuestions, longestAnswer);
  const fields = Object.entries(record).filter(([name, value]) => isName(name) && isPlain(value));
  return Object.fromEntries(fields.slice(0, mostFields));
}

function isName(value: unknown): boolean {
  return isTextUpTo(longestName, value);
}

function areTexts(value: unknown, most: number, longest: number): boolean {
  return Array.isArray(value) && value.length <= most && value.every((text) => isTextUpTo(longest, text));
}

function isTextUpTo(longest: number, value: unknown): boolean {
  return isText(value) && value.length <= longest;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
