/** The list of all sources, which stand on pages of their own with every place that cites them. */
import type { ListedSource } from '../course/kinds/sources/listed-source.ts';
import { fetched, retried } from './fetched.ts';

/** Puts the sources into the page's list, each as the page's template has it; once. */
export const bringSources = retried(async () => {
  const address = document.querySelector<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
  const list = document.querySelector('.bibliography');
  const template = document.querySelector<HTMLTemplateElement>('#listed-source');
  const sources = (await (await fetched(address)).json()) as ListedSource[];
  if (!list || !template) return;
  list.append(...sources.map((source) => entryOf(source, template)));
});

function entryOf(
  { id, entry, about, kind, status, chapters, uses, url }: ListedSource,
  template: HTMLTemplateElement,
): DocumentFragment {
  const made = document.importNode(template.content, true);
  const item = made.querySelector('li');
  const link = made.querySelector('a');
  if (!item || !link) return made;
  item.id = id;
  Object.assign(item.dataset, { kind, status }, chapters.length > 0 && { chapter: chapters.join(' ') });
  for (const [index, place] of made.querySelectorAll('.source-about > span').entries())
    place.textContent = about[index] ?? '';
  made.querySelector('.entry')?.insertAdjacentHTML('afterbegin', entry);
  link.href = url;
  link.textContent = uses;
  return made;
}
