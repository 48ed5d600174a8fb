/** What a question is handed in to: which answer of the reader's stands there, and what becomes of another. */
import type { Mode, Progress, Standing } from '../../course/reader/progress.ts';

export interface Asked {
  question: string;
  /** The sitting that asks it, if one does. */
  session: string;
}

export interface Given extends Pick<Standing, 'rev' | 'chosen'> {
  /** When it was handed in; a draft was not. */
  atMs?: number;
}

export interface Desk {
  /** Whether an answer is checked when it is handed in, and its verdict shown. Else each is kept as it is made. */
  checks: boolean;
  /** Whether a question that was checked can be tried again. */
  letsRetry: boolean;
  /** Whether its reader has come to answer, so that what answers it is loaded before anyone turns to it. */
  isForAnswers: boolean;
  /** What an event tells of where an answer was given. */
  told: { mode?: Mode };
  /** The answer that stands; missing where each question is asked as if it were the first time. */
  standing?: (progress: Progress, asked: Asked) => Given | undefined;
  /** Whether a standing answer is filled in on a page that the browser opened at `openedMs`. */
  recalls: (given: Given, openedMs: number) => boolean;
}

const always = () => true;
const inSession = ({ answers, sessions }: Progress, { question, session }: Asked): Given | undefined =>
  (sessions.get(session)?.answers ?? answers).get(question);

export const desks: Record<Mode, Desk> = {
  text: {
    checks: true,
    letsRetry: true,
    isForAnswers: false,
    told: {},
    standing: inSession,
    // What was given since is another tab's: a question that is open stays open.
    recalls: ({ atMs = 0 }, openedMs) => atMs <= openedMs,
  },
  practice: {
    checks: true,
    letsRetry: true,
    isForAnswers: true,
    told: { mode: 'practice' },
    standing: inSession,
    recalls: always,
  },
  exam: {
    checks: false,
    letsRetry: false,
    isForAnswers: true,
    told: { mode: 'exam' },
    standing: ({ sessions }, { question, session }) => sessions.get(session)?.drafts.get(question),
    recalls: always,
  },
  review: {
    checks: true,
    letsRetry: false,
    isForAnswers: true,
    told: { mode: 'review' },
    recalls: always,
  },
};
