/** Small choices that the reader's browser remembers. Where storage is refused they last as long as the page. */
export function preference(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Refused or full: the choice holds for this page.
  }
}
