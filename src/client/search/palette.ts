/** The search palette: its script loads when it first opens. */
import { base } from '../base.ts';
import { isForBrowser } from '../for-browser.ts';

/** On the search page it is the page's own field that takes the focus; a page without a palette leads there. */
export function openPalette(): void {
  const own = document.querySelector<HTMLInputElement>('course-search[data-page] input');
  const dialog = document.querySelector<HTMLDialogElement>('dialog.palette');
  if (own) {
    own.focus();
    return;
  }
  if (!dialog) {
    location.assign(`${base}search/`);
    return;
  }
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
  loadSearch(dialog);
}

export function listenForPalette(): void {
  const page = document.querySelector<HTMLElement>('course-search[data-page]');
  const dialog = document.querySelector<HTMLElement>('dialog.palette');
  for (const search of [page, dialog])
    search?.addEventListener('input', () => {
      loadSearch(search);
    });
  if (page && new URLSearchParams(location.search).has('q')) loadSearch(page);
  for (const link of document.querySelectorAll<HTMLElement>('.search-link'))
    link.addEventListener('click', (event) => {
      if (page || isForBrowser(event)) return;
      event.preventDefault();
      openPalette();
    });
  // A click beside a dialog closes it, as Escape does.
  document.addEventListener('click', ({ target, clientX: x, clientY: y }) => {
    if (!(target instanceof HTMLDialogElement)) return;
    const { left, right, top, bottom } = target.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) target.close();
  });
}

/** If it fails, the next input tries again. */
function loadSearch(within: HTMLElement): void {
  import('./search.ts').catch(() => {
    const status = within.querySelector<HTMLElement>('.search-status');
    if (status) status.textContent = status.dataset['failed'] ?? '';
  });
}
