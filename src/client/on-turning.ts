import { isForBrowser } from './for-browser.ts';
import { press } from './pressing.ts';

/**
 * Loads what responds to `within` once a reader turns to it. What is pressed or filled in before that is told again
 * once somebody listens: a tap is turning and pressing in one. What could not be loaded is told where something was
 * pressed, and tried again at the next turn. `turnings` are the events that count as one.
 */
export function onTurning(
  within: string,
  pressable: string,
  load: () => Promise<unknown>,
  tellUnloaded?: (pressed: Element) => void,
  turnings: readonly string[] = ['pointerover', 'focusin', 'click', 'input'],
): () => Promise<void> {
  const loaded = new AbortController();
  /** What is told again passes: where nothing could be loaded, a link still leads to where it leads. */
  let isToldAgain = false;
  const loadNow = () =>
    load().then(
      () => {
        loaded.abort();
      },
      () => undefined,
    );
  const turn = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (!target?.closest(within)) return;
    const pressed =
      !isToldAgain &&
      event.type === 'click' &&
      !isForBrowser(event as MouseEvent) &&
      target.closest(pressable);
    if (pressed) event.preventDefault();
    void loadNow().then(() => {
      isToldAgain = true;
      if (pressed) press(pressed);
      isToldAgain = false;
      if (pressed && !loaded.signal.aborted) tellUnloaded?.(pressed);
      if (event.type === 'input') target.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  for (const turning of turnings) document.addEventListener(turning, turn, { signal: loaded.signal });
  return loadNow;
}
