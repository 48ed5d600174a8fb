/** A text field over a list of options (ARIA's combobox): which option is chosen, and which one a key chooses. */

/** Where `key` leads from option `at`, of which -1 is the field itself; nothing if the key is none of the list's. */
export function placeAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1;
  // Without a chosen option these move in the text, as everywhere.
  if (at >= 0 && key === 'Home') return 0;
  if (at >= 0 && key === 'End') return count - 1;
  return undefined;
}

export function chosenPlace(options: readonly Element[]): number {
  return options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
}

export function choose(field: Element, options: readonly Element[], place: number): void {
  for (const [index, option] of options.entries())
    option.setAttribute('aria-selected', String(index === place));
  const option = options[place];
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}
