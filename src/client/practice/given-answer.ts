import { fromAttribute } from '../../course/text/json-attribute.ts';
import type { Session } from '../../course/reader/progress.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { scriptOf } from '../questions/scripts.ts';
import { questionForm } from './question-bank.ts';

export interface GivenAnswer {
  /** What is asked, in one line. */
  prompt: string;
  /** The question with the answer, its verdicts and the explanation; nothing in it can be changed. */
  shown: HTMLElement;
}

/** An answer as it was given in a session that is over. One to another revision is left out. */
export async function givenAnswer(session: Session, question: QuestionFacts): Promise<GivenAnswer> {
  const { id, rev, type } = question;
  const source = await questionForm(question, session.seed);
  const script = await scriptOf(type);
  // Not the element itself, which would take answers.
  const shown = document.createElement('div');
  Object.assign(shown.dataset, source.dataset);
  shown.append(...source.childNodes);
  const ask = shown.querySelector('fieldset');
  const answers = shown.querySelector<HTMLDetailsElement>('.explanation');
  if (!ask || !answers) throw new Error(`The question ${id} is not whole`);
  const form = script.form({ ask, answers, whole: shown });
  form.choose?.(shown.dataset['instance'] ?? '');
  const prompt = (ask.querySelector('legend')?.textContent ?? '').trim();
  const label = ask.querySelector('.question-label')?.textContent.trim() ?? '';
  const answer = session.answers.get(id);
  if (answer?.rev === rev) {
    form.write(answer.chosen);
    form.mark(script.grade(fromAttribute(shown.dataset['key'] ?? 'null'), answer.chosen));
  }
  ask.disabled = true;
  shown.querySelector('.hints')?.remove();
  answers.open = true;
  return { prompt: prompt.slice(label.length).replace(/\s+/g, ' ').trim(), shown };
}
