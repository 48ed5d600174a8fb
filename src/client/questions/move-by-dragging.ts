/** What a mouse moves less than this is a click. */
const clickMovesPx = 5;

/** A mouse takes hold of what scrolls and moves it; a finger can do so anyway. */
export function moveByDragging(box: HTMLElement, signal: AbortSignal): void {
  let from: { x: number; left: number } | undefined;
  let hasMoved = false;
  const listen = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => {
    box.addEventListener(name, listener, { signal, capture: true });
  };
  listen('pointerdown', ({ pointerType, button, clientX }) => {
    hasMoved = false;
    if (pointerType === 'mouse' && button === 0) from = { x: clientX, left: box.scrollLeft };
  });
  listen('pointermove', ({ buttons, clientX }) => {
    if (!from || buttons === 0) return;
    hasMoved ||= Math.abs(clientX - from.x) > clickMovesPx;
    if (hasMoved) box.scrollLeft = from.left + from.x - clientX;
  });
  listen('click', (event) => {
    if (hasMoved) event.preventDefault();
    from = undefined;
  });
  // The browser would rather drag the link.
  listen('dragstart', (event) => {
    event.preventDefault();
  });
}
