/**
 * Where the browser left passages for later (`prose.css`), lays them out one by one while nothing else is to be done.
 * Whoever comes to a place within the page gets all at once (`first-paint.js`), so that the place stays where it is.
 */
export function layOutPassages(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>('.passage, .chapter-end')];
  const next = () => {
    const passage = waiting.shift();
    if (!passage) return;
    passage.dataset['whole'] = '';
    // The frame in between lays it out.
    requestAnimationFrame(() => {
      whenIdle(next);
    });
  };
  whenIdle(next);
}

function whenIdle(act: () => void): void {
  // Not every browser has idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 100);
}
