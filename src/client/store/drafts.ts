/** So long a reader stops typing before an answer in an exam is kept; what is chosen is kept at once. */
const typingPauseMs = 300;

/**
 * Calls `keep` for an answer in an exam as it is made in `question`, and when the page is left. Others hear by `drafting`
 * that one is about to be kept, and by `drafted` that it is.
 */
export function keepDrafts(question: HTMLElement, keep: () => Promise<void>, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (type: string) => question.dispatchEvent(new CustomEvent(type, { bubbles: true }));

  async function keepNow(): Promise<void> {
    clearTimeout(waiting);
    waiting = undefined;
    try {
      await keep();
    } finally {
      say('drafted');
    }
  }
  function keepAfter(pauseMs: number): void {
    if (waiting === undefined) say('drafting');
    clearTimeout(waiting);
    waiting = setTimeout(() => void keepNow(), pauseMs);
  }
  const listen = (target: EventTarget, type: string, act: (event: Event) => void) => {
    target.addEventListener(type, act, { signal });
  };

  listen(question, 'input', ({ target }) => {
    keepAfter(target instanceof Element && target.matches('[type="text"], textarea') ? typingPauseMs : 0);
  });
  listen(question, 'change', () => {
    keepAfter(0);
  });
  listen(window, 'pagehide', () => {
    if (waiting !== undefined) void keepNow();
  });
}
