/** The keys of the site. Those without Ctrl or ⌘ can be switched off (WCAG 2.1.4) in the list of keys. */
import { announce } from './announce.ts';
import { base } from './base.ts';
import { keepChoice, openKeys, singleKeysAreOn } from './keys.ts';
import { openPalette } from './palette.ts';

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
  ['?', () => void openKeys()],
]);

export function listenToKeys(): void {
  keepChoice(document);
  document.addEventListener('keydown', (event) => {
    const act =
      event.isComposing || document.querySelector('dialog[open]')
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
  const field = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(field) !== null;
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
