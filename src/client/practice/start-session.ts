/** New sessions: what they are made of, and the address at which they go on. */
import { base } from '../base.ts';
import { words } from '../../words/en.ts';
import { store } from '../store/store.ts';

export interface SessionPlan {
  mode: 'practice' | 'exam';
  title: string;
  seed: number;
  questions: string[];
  limitMs?: number;
}

/** Notes that the session begins, and goes there. */
export async function startSession(plan: SessionPlan): Promise<void> {
  const session = newId();
  await store.add({ kind: 'session-started', session, ...plan });
  const address = new URL(sessionAddress(session), location.href);
  // What can't be stored is forgotten with this page: then the address says what the session is.
  if (store.trouble()) {
    address.searchParams.set('plan', JSON.stringify({ ...plan, title: undefined }));
    noteBegun(session);
  }
  location.assign(address);
}

/** Where this tab notes that it has begun a session: a full store may seem sound to the next page, which only reads. */
const begunKey = (session: string) => `session-begun:${session}`;

function noteBegun(session: string): void {
  try {
    sessionStorage.setItem(begunKey(session), '');
  } catch {
    // Where this is refused, the next page finds the store refused too.
  }
}

/** Whether a plan in the address may be this reader's: a stranger's address begins nothing where all can be stored. */
export function mayBegin(session: string): boolean {
  if (store.trouble()) return true;
  try {
    return sessionStorage.getItem(begunKey(session)) !== null;
  } catch {
    return true;
  }
}

export function sessionAddress(session: string): string {
  return `${base}practice/session/?s=${encodeURIComponent(session)}`;
}

/**
 * The plan in an address that `startSession` made; nothing if it is no plan. An address may be a stranger's, so that it
 * says by ids what is asked, and no word of it gets into the page: the title is ours.
 */
export function planIn(search: URLSearchParams): SessionPlan | undefined {
  let plan: unknown;
  try {
    plan = JSON.parse(search.get('plan') ?? '');
  } catch {
    return undefined;
  }
  if (!isPlan(plan)) return undefined;
  const { mode, seed, questions, limitMs } = plan;
  const { names } = words.practice;
  const title = mode === 'exam' ? names.exactly(names.exam, seed) : names.practice;
  return { mode, title, seed, questions, ...(limitMs !== undefined && { limitMs }) };
}

export function randomNumber(below: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
}

function isPlan(value: unknown): value is Omit<SessionPlan, 'title'> {
  if (typeof value !== 'object' || value === null) return false;
  const { mode, seed, questions, limitMs } = value as Record<string, unknown>;
  return (
    (mode === 'practice' || mode === 'exam') &&
    Number.isSafeInteger(seed) &&
    Array.isArray(questions) &&
    questions.length > 0 &&
    questions.every((one) => typeof one === 'string') &&
    (limitMs === undefined || Number.isFinite(limitMs))
  );
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
