import { preference } from '../preference.ts';

/** Whether keys without Ctrl or ⌘ do something (WCAG 2.1.4). */
export const singleKeysAreOn = (): boolean => preference('keys') !== 'off';
