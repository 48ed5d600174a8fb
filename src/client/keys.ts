/** Whether single keys do something, and the choice of it. */
import { keepPreference, preference } from './preference.ts';

/** Whether keys without Ctrl or ⌘ do something (WCAG 2.1.4). */
export const singleKeysAreOn = (): boolean => preference('keys') !== 'off';

/** The choice in a list of keys shows what is remembered, and is remembered. */
export function keepChoice(within: ParentNode): void {
  const choice = within.querySelector<HTMLInputElement>('.single-keys input');
  if (!choice) return;
  choice.checked = singleKeysAreOn();
  choice.addEventListener('change', () => {
    keepPreference('keys', choice.checked ? 'on' : 'off');
  });
}
