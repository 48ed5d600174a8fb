/** Answers to a question: all of them, and the one that stands. */
import {
  confidences,
  modes,
  ratings,
  isText,
  isTexts,
  oneOf,
  type Confidence,
  type KnownEvent,
  type Mode,
  type Rating,
} from './events.ts';

export interface Attempt {
  /** The id of its event. */
  id: string;
  rev: number;
  atMs: number;
  score: number;
  confidence: Confidence | undefined;
  rating: Rating | undefined;
  misconceptions: readonly string[];
  mode: Mode;
  session: string | undefined;
}

/** The answer that stands: the last, unless the reader has taken it back to try again. */
export interface Standing {
  rev: number;
  chosen: string[];
  score: number;
  confidence: Confidence | undefined;
  atMs: number;
}

type Answered = Extract<KnownEvent, { kind: 'answered' }>;

export function attemptOf(event: Answered, atMs: number): Attempt {
  const { id, rev, score, confidence, rating, misconceptions, mode, session } = event;
  return {
    id,
    rev,
    atMs,
    score,
    confidence: oneOf(confidences, confidence),
    rating: oneOf(ratings, rating),
    misconceptions: isTexts(misconceptions) ? misconceptions : [],
    mode: oneOf(modes, mode) ?? 'text',
    session: isText(session) ? session : undefined,
  };
}

export function standingOf({ rev, chosen, score, confidence }: Answered, atMs: number): Standing {
  return { rev, chosen, score, confidence: oneOf(confidences, confidence), atMs };
}
