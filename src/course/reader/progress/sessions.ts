/** Sittings of practice and exams: what was asked, drafted and answered. */
import { standingOf, type Standing } from './attempts.ts';
import { isNumber, isText, type KnownEvent } from './events.ts';
import { dayMs } from '../reader-day.ts';
import type { Counted } from './taken-back.ts';

export interface Session {
  id: string;
  mode: 'practice' | 'exam';
  seed: number;
  title: string | undefined;
  /** Each once. */
  questions: string[];
  /** At most a day. */
  limitMs: number | undefined;
  startedAtMs: number;
  endedAtMs?: number;
  /** Answers of an exam that is not handed in: the last to each question. */
  drafts: Map<string, { rev: number; chosen: string[] }>;
  answers: Map<string, Standing>;
}

/** The sessions that were started, each once, with what was answered in them; `events` are in order. */
export function sessionsIn(events: readonly Counted[]): Map<string, Session> {
  const sessions = new Map<string, Session>();
  for (const { event, atMs } of events) {
    if (event.kind === 'session-started') {
      if (!sessions.has(event.session)) sessions.set(event.session, started(event, atMs));
    } else if ('session' in event) {
      const session = sessions.get(event.session as string);
      if (session) note(session, event, atMs);
    }
  }
  return sessions;
}

type Started = Extract<KnownEvent, { kind: 'session-started' }>;

function started({ session, mode, seed, title, questions, limitMs }: Started, atMs: number): Session {
  return {
    id: session,
    mode,
    seed,
    title: isText(title) ? title : undefined,
    questions: [...new Set(questions)],
    limitMs: isNumber(limitMs) && limitMs > 0 && limitMs <= dayMs ? limitMs : undefined,
    startedAtMs: atMs,
    drafts: new Map(),
    answers: new Map(),
  };
}

function note(session: Session, event: KnownEvent, atMs: number): void {
  switch (event.kind) {
    case 'drafted':
      session.drafts.set(event.question, { rev: event.rev, chosen: event.chosen });
      break;
    case 'answered':
      session.answers.set(event.question, standingOf(event, atMs));
      break;
    case 'retried':
      session.answers.delete(event.question);
      break;
    case 'session-ended':
      session.endedAtMs ??= atMs;
      break;
  }
}
