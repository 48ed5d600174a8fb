/** How a session stands: its questions as far as the course still has them, and what became of each. */
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';

export type QuestionState = 'open' | 'answered' | 'right' | 'partly' | 'wrong';

/** The session's questions that the course still has, in the session's order. */
export function questionsOf({ questions }: Session, facts: readonly QuestionFacts[]): QuestionFacts[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return questions.flatMap((id) => byId.get(id) ?? []);
}

/**
 * What became of a question. Of an exam that goes on, only whether it is answered; as long as a session goes on, an
 * answer to another revision is none.
 */
export function stateOf(session: Session, { id, rev }: QuestionFacts): QuestionState {
  const isOver = session.endedAtMs !== undefined;
  if (session.mode === 'exam' && !isOver) return draftOf(session, { id, rev }) ? 'answered' : 'open';
  const answer = session.answers.get(id);
  if (!answer || (!isOver && answer.rev !== rev)) return 'open';
  return answer.score === 1 ? 'right' : answer.score > 0 ? 'partly' : 'wrong';
}

/** The answer that an exam would be graded by; an answer that was emptied is none. */
export function draftOf(
  { drafts }: Session,
  { id, rev }: Pick<QuestionFacts, 'id' | 'rev'>,
): readonly string[] | undefined {
  const draft = drafts.get(id);
  return draft?.rev === rev && draft.chosen.length > 0 ? draft.chosen : undefined;
}

/** Sessions that can be gone on with, the last begun first: a practice with nothing open is as good as finished. */
export function unfinished(sessions: Iterable<Session>, facts: readonly QuestionFacts[]): Session[] {
  return [...sessions]
    .filter((session) => {
      if (session.endedAtMs !== undefined) return false;
      const questions = questionsOf(session, facts);
      if (session.mode === 'exam') return questions.length > 0;
      return questions.some((question) => stateOf(session, question) === 'open');
    })
    .sort((a, b) => b.startedAtMs - a.startedAtMs);
}

/** When an exam's time is up; nothing without a limit. */
export function endOf({ mode, startedAtMs, limitMs }: Session): number | undefined {
  return mode === 'exam' && limitMs !== undefined ? startedAtMs + limitMs : undefined;
}
