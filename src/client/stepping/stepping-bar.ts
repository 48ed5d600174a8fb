/** The controls under what is stepped through. */

/** Which way a key leads, `1` to the next step; `0` for keys that lead nowhere. */
export function wayOf(event: KeyboardEvent, stepped: Element): number {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (isTyping || altKey || ctrlKey || metaKey || shiftKey) return 0;
  const way = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return stepped.matches(':dir(rtl)') ? -way : way;
}

/** Says where the reader is, and whether there is a step before and after. */
export function showPlace(stepped: Element, at: string, hasBack: boolean, hasNext: boolean): void {
  const place = stepped.querySelector('.stepping-at');
  if (place) place.textContent = at;
  for (const [move, leads] of [
    ['back', hasBack],
    ['next', hasNext],
  ] as const)
    stepped.querySelector(`[data-move="${move}"]`)?.setAttribute('aria-disabled', String(!leads));
}
