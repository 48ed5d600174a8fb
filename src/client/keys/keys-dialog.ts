/** The list of keys over the page: fetched from its own page when it is first asked for. */
import styles from '../../styles/page/keys.css?url';
import { base } from '../base.ts';
import { fetchedPage } from '../fetched.ts';
import { keepPreference, singleKeysAreOn } from '../preference.ts';
import { loadSheet } from '../style-sheet.ts';

/** Opens the list over the page; where it cannot be fetched, goes to it. */
export async function openKeys(): Promise<void> {
  const address = `${base}keys/`;
  if (document.querySelector('.keys-list')) return;
  try {
    const [page] = await Promise.all([fetchedPage(address), loadSheet(styles)]);
    const title = page.querySelector('h1');
    const list = page.querySelector('.keys-list');
    if (!title || !list || document.querySelector('dialog[open]')) return;
    show(title.textContent, document.importNode(list, true));
  } catch {
    location.assign(address);
  }
}

function show(title: string, list: Element): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.ariaLabel = title;
  const heading = document.createElement('h2');
  heading.textContent = title;
  const close = document.createElement('form');
  close.className = 'palette-close';
  close.method = 'dialog';
  const button = document.createElement('button');
  button.textContent = document.querySelector('#ways [popovertargetaction=hide]')?.textContent ?? '';
  close.append(button);
  dialog.append(heading, list, close);
  document.body.append(dialog);
  keepChoice(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.showModal();
  button.focus();
}

/** The choice in a list of keys shows what is remembered, and is remembered. */
export function keepChoice(within: ParentNode): void {
  const choice = within.querySelector<HTMLInputElement>('.single-keys input');
  if (!choice) return;
  choice.checked = singleKeysAreOn();
  choice.addEventListener('change', () => {
    keepPreference('keys', choice.checked ? 'on' : 'off');
  });
}
