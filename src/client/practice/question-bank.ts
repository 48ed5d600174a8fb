/** The course's questions, loaded as they are needed. A load that failed is tried again at the next call. */
import { instanceFor } from '../../course/questions/grading/instances.ts';
import type { ObjectiveFacts } from '../../course/reader/objective-facts.ts';
import type { QuestionFacts } from '../../course/reader/question-facts.ts';
import { base } from '../base.ts';
import { fetched, fetchedPage, retried } from '../fetched.ts';
import { mixOptions } from '../questions/option-order.ts';

export const questionFacts = retried(
  async () => (await (await fetched(`${base}questions/facts.json`)).json()) as QuestionFacts[],
);

/** By id. */
export const objectiveFacts = retried(async () => {
  const objectives = (await (await fetched(`${base}questions/objectives.json`)).json()) as ObjectiveFacts[];
  return new Map(objectives.map((objective) => [objective.id, objective]));
});

/** By the page that they are. */
const fragments = new Map<string, () => Promise<Document>>();

/** A new `<course-question>`, not yet in the page: which instance it asks, in which order, follows from `seed`. */
export async function questionForm(
  { id, page, instances }: QuestionFacts,
  seed: number,
): Promise<HTMLElement> {
  const fragment = await fragmentOf(page);
  const found = fragment.querySelector(`course-question[data-id="${CSS.escape(id)}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`${page} has no question ${id}`);
  const form = document.importNode(found, true);
  mixOptions(form, seed);
  if (instances.length > 0) form.dataset['instance'] = instanceFor(instances, seed, id);
  return form;
}

/** Loads ahead what these questions need. */
export async function fetchForms(questions: readonly QuestionFacts[]): Promise<void> {
  await Promise.all([...new Set(questions.map(({ page }) => page))].map(fragmentOf));
}

function fragmentOf(page: string): Promise<Document> {
  const load = fragments.get(page) ?? retried(() => fetchedPage(`${base}${page.slice(1)}`));
  fragments.set(page, load);
  return load();
}
