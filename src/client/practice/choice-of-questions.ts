/** What the forms for practice and exams say: read, prefilled, and named. */
import type { PracticeFilter } from '../../course/reader/practice.ts';
import { words } from '../../words/en.ts';
import { store } from '../store/store.ts';

/** The form within `element`. */
export function formIn(element: HTMLElement): HTMLFormElement {
  const form = element.querySelector('form');
  if (!form) throw new Error(`${element.localName} has no form`);
  return form;
}

/** Says how many questions fit, and the same only once. */
export function sayIn(element: HTMLElement, text: string): void {
  const status = element.querySelector('[role=status]');
  if (status && status.textContent !== text) status.textContent = text;
}

/** `text`, and before anything is begun, that nothing can be stored. */
export const withTrouble = (text: string): string =>
  store.trouble() ? `${text} ${words.practice.session.unstoredAhead}` : text;

/** The part or the chapter chosen; neither for the whole course. */
export function whereIn(form: HTMLFormElement): { part?: string; chapter?: string } {
  const [kind, id] = fieldIn(form, 'where').split(':');
  if (id === undefined) return {};
  return kind === 'part' ? { part: id } : { chapter: id };
}

export function filterIn(form: HTMLFormElement): PracticeFilter {
  const concept = fieldIn(form, 'concept');
  const platform = fieldIn(form, 'platform');
  const only = fieldIn(form, 'only');
  return {
    ...whereIn(form),
    ...(concept !== '' && { concept }),
    ...(platform !== '' && { platform }),
    ...((only === 'missed' || only === 'unseen') && { only }),
    levels: new FormData(form).getAll('level').map(String),
  };
}

export function numberIn(form: HTMLFormElement, name: string): number {
  return Math.trunc(Number(fieldIn(form, name)));
}

/** Chooses what the address asks for, such as `?chapter=x` or `?concept=y`; what is not offered stays as it is. */
export function prefill(form: HTMLFormElement, search: URLSearchParams): void {
  for (const name of ['part', 'chapter']) choose(form, 'where', `${name}:${search.get(name) ?? ''}`);
  for (const name of ['concept', 'platform', 'only', 'level'])
    for (const value of search.getAll(name)) choose(form, name, value);
}

/** The session's name: its kind and what was chosen for it. */
export function titleOf(kind: string, form: HTMLFormElement): string {
  const chosen = [...form.querySelectorAll('select')]
    .filter(({ value }) => value !== '')
    .map(({ selectedOptions }) => selectedOptions[0]?.text.trim() ?? '');
  const ticked = [...form.querySelectorAll<HTMLInputElement>(':checked:is([name="level"], [name="only"])')]
    .filter(({ value }) => value !== 'all')
    .map(({ labels }) => labels?.[0]?.textContent.trim() ?? '');
  return words.practice.names.of(kind, [...chosen, ...ticked]);
}

function fieldIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  const option = form.querySelector<HTMLOptionElement>(
    `select[name="${name}"] option[value="${CSS.escape(value)}"]`,
  );
  const tick = form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${CSS.escape(value)}"]`);
  if (option) option.selected = true;
  if (tick) tick.checked = true;
}
