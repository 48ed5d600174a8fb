/** The keys of the site. Those without Ctrl or ⌘ can be switched off (WCAG 2.1.4) in the list of keys. */
import { announce } from '../announce.ts';
import { base } from '../base.ts';
import { singleKeysAreOn } from '../preference.ts';
import { openPalette } from '../search/palette.ts';

/** So long a list waits for the next letter of an option's name. */
const spellingMs = 1000;

const singleKeys = new Map<string, () => void>([
  ['/', openPalette],
  [
    'n',
    () => {
      follow('next');
    },
  ],
  [
    'p',
    () => {
      follow('prev');
    },
  ],
  [
    'm',
    () => {
      location.assign(base);
    },
  ],
  ['t', nextTheme],
  ['?', () => document.querySelector<HTMLElement>('course-keys-button a')?.click()],
]);

export function listenToKeys(): void {
  if (document.querySelector('.keys-list'))
    void import('./keys-dialog.ts').then((dialog) => {
      dialog.keepChoice(document);
    });
  /** When a key last led to an option of a list: the next letters belong to its name. */
  let ledAtMs = -spellingMs;
  document.addEventListener('keydown', (event) => {
    const leads = leadsInList(event, event.timeStamp - ledAtMs < spellingMs);
    if (leads) ledAtMs = event.timeStamp;
    const act =
      leads || event.isComposing || document.querySelector('dialog[open]')
        ? undefined
        : actionOf(event, singleKeysAreOn());
    if (!act || event.defaultPrevented) return;
    event.preventDefault();
    act();
  });
}

function actionOf(event: KeyboardEvent, single: boolean): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === 'k') return openPalette;
  if (ctrlKey || metaKey || altKey || !single || isTyping(target)) return undefined;
  return singleKeys.get(key);
}

function isTyping(target: EventTarget | null): boolean {
  const field =
    'input:not([type="radio"], [type="checkbox"]), textarea, select:not(course-question *), [contenteditable]';
  return target instanceof Element && target.closest(field) !== null;
}

/** Whether a letter does something in a question's list: the list is open, or an option's name begins or goes on with it. */
function leadsInList({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent, isSpelling: boolean): boolean {
  const list = target instanceof Element ? target.closest<HTMLSelectElement>('course-question select') : null;
  if (!list || key.length > 1 || ctrlKey || metaKey || altKey) return false;
  if (isSpelling || (CSS.supports('selector(:open)') && list.matches(':open'))) return true;
  return [...list.options].some(({ text }) => text.toLowerCase().startsWith(key.toLowerCase()));
}

function follow(rel: 'next' | 'prev'): void {
  document.querySelector<HTMLElement>(`:is(a[rel="${rel}"], button[data-rel="${rel}"])`)?.click();
}

function nextTheme(): void {
  const select = document.querySelector<HTMLSelectElement>('course-theme select');
  if (!select) return;
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  select.dispatchEvent(new Event('change'));
  announce(
    `${select.labels[0]?.querySelector('span')?.textContent ?? ''}: ${select.selectedOptions[0]?.text ?? ''}`,
  );
}
