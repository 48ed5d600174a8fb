/** Small choices that the reader's browser remembers. Where storage is refused they last as long as the page. */
const kept = new Map<string, string>();

export function preference(name: string): string | null {
  try {
    return kept.get(name) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Refused or full.
    kept.set(name, value);
  }
}

/** Whether keys without Ctrl or ⌘ do something (WCAG 2.1.4). */
export const singleKeysAreOn = (): boolean => preference('keys') !== 'off';
