/** In which order a question shows its options. Each showing has its own; what is answered goes by ids. */
import { mixed } from '../../course/chance/mixed.ts';
import { own } from '../base.ts';

/**
 * Puts the options of `question` in the order that follows from `seed`, wherever the page lets them be mixed. Lists of
 * the same options in one part of it have the same order.
 */
export function mixOptions(question: HTMLElement, seed: number | string): void {
  for (const list of question.querySelectorAll<HTMLElement>('[data-mix]')) {
    const part = list.closest<HTMLElement>('[data-part-of]')?.dataset['partOf'] ?? '';
    const options = new Map(
      [...list.children].map((option) => [
        (option as HTMLElement).dataset['field'] ?? (option as HTMLOptionElement).value,
        option,
      ]),
    );
    // The empty choice of a list stays first.
    options.delete('');
    for (const id of mixed([...options.keys()], `${String(seed)} ${question.dataset['id'] ?? ''} ${part}`))
      list.append(options.get(id) ?? '');
  }
}

/** The seed of this visit: a reload shows what was there before it. */
export function visitSeed(): string {
  const key = `course-visit:${own}`;
  const seed = String(Math.random());
  try {
    sessionStorage[key] ??= seed;
    return String(sessionStorage[key]);
  } catch {
    // Storage may be refused.
    return seed;
  }
}
