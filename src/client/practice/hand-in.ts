/** An exam is handed in: what was drafted is graded, and stored in one step with the end of the session. */
import { fromAttribute } from '../../course/text/json-attribute.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import type { Session } from '../../course/reader/progress.ts';
import { own } from '../base.ts';
import { scriptOf } from '../questions/scripts.ts';
import { store, type NewEvent } from '../store/store.ts';
import { questionForm } from './question-bank.ts';
import { draftOf, questionsOf } from './session-state.ts';

/** Does nothing if the exam is handed in already, also by another tab. Rejects if a question can't be loaded. */
export async function handIn(id: string, facts: readonly QuestionFacts[]): Promise<void> {
  await alone(`hand-in ${own} ${id}`, async () => {
    // Another tab's last words may still be on their way.
    if (!store.trouble()) store.renew();
    const session = (await store.progress()).sessions.get(id);
    if (!session || session.endedAtMs !== undefined) return;
    const answers = await Promise.all(
      questionsOf(session, facts).map((question) => gradedAnswer(session, question)),
    );
    await store.addAll([...answers.flat(), { kind: 'session-ended', session: id }]);
  });
}

/** The event of an answer, as a list of one; none for a question left open. */
async function gradedAnswer(session: Session, question: QuestionFacts): Promise<NewEvent[]> {
  const chosen = draftOf(session, question);
  if (!chosen) return [];
  const form = await questionForm(question, session.seed);
  const { grade } = await scriptOf(question.type);
  const { score, misconceptions } = grade(fromAttribute(form.dataset['key'] ?? 'null'), chosen);
  return [
    {
      kind: 'answered',
      question: question.id,
      rev: question.rev,
      chosen: [...chosen],
      score,
      ...(misconceptions.length > 0 && { misconceptions: [...misconceptions] }),
      mode: 'exam',
      session: session.id,
    },
  ];
}

/** One tab at a time, where the browser can see to it: locks are not there where a site is served without TLS. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks) await locks.request(name, work);
  else await work();
}
