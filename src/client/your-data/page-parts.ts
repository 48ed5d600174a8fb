/** The parts of the page "Your data", by their `data-part`. */
import { words } from '../../words/en.ts';

export function part(page: HTMLElement, name: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no ${name}`);
  return found;
}

export function say(page: HTMLElement, name: string, text: string): void {
  part(page, name).textContent = text;
}

/** Asks the reader; the answer is the value of a button, empty if nothing is to be done. */
export function ask(
  page: HTMLElement,
  says: string,
  yes: string,
  canExport: boolean,
  no = words.data.keep,
): Promise<string> {
  const dialog = part(page, 'ask') as HTMLDialogElement;
  say(page, 'ask-says', says);
  say(page, 'ask-yes', yes);
  say(page, 'ask-no', no);
  part(page, 'ask-export').hidden = !canExport;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        resolve(dialog.returnValue);
      },
      { once: true },
    );
  });
}

/** The reader's own calendar day, as 2026-11-21. */
export function dayOf(atMs: number): string {
  const date = new Date(atMs);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
