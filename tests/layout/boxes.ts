/** What leaves the window, and what scrolls in it. These functions are sent into the page, see layout-faults.ts. */
import { nameOf, type Seen } from './seen.ts';

/** Nothing sticks out of the window, unless its own box scrolls. */
export function widerThanWindow({ shown }: Seen): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const sticksOut = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 1 || left < -1);
  };
  const isHeld = (element: Element): boolean =>
    element.parentElement !== null &&
    (getComputedStyle(element.parentElement).overflowX !== 'visible' || isHeld(element.parentElement));
  const out = shown.filter((element) => sticksOut(element) && !isHeld(element));
  const innermost = out.filter((element) => ![...element.children].some((child) => out.includes(child)));
  if (scrollWidth <= clientWidth && innermost.length === 0) return [];
  const over = `${String(scrollWidth - clientWidth)} px wider than the window`;
  return innermost.length === 0 ? [over] : innermost.map((element) => `${over}: ${nameOf(element)}`);
}

/**
 * What scrolls sideways fades out (or has a shadow) where there is more, can be reached by keyboard and has a name.
 * Nothing in the text scrolls up and down inside the page that does so itself.
 */
export function scrollBoxes({ shown }: Seen): string[] {
  return shown.flatMap((element) => {
    const style = getComputedStyle(element);
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const sideways = scrolls(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const upright = scrolls(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    const faults = [];
    if (sideways) {
      const fades = style.maskImage !== 'none' && parseFloat(style.getPropertyValue('--fade-end')) >= 16;
      const hasShadow = style.backgroundAttachment.includes('local');
      if (!fades && !hasShadow) faults.push('scrolls sideways without a cue');
      const isReached = element.matches('[tabindex="0"]');
      if (!isReached && !element.querySelector('a[href], button, input, select'))
        faults.push('scrolls sideways, but not by keyboard');
      const hasName =
        element.matches('[aria-label], [aria-labelledby]') ||
        element.closest('figure')?.querySelector('figcaption');
      if (isReached && !hasName) faults.push('scrolls sideways without a name');
    }
    if (
      upright &&
      element.closest('main') &&
      !element.closest('dialog') &&
      element.clientHeight > innerHeight / 2
    )
      faults.push(`is a window of ${String(element.clientHeight)} px on ${String(element.scrollHeight)} px`);
    return faults.map((fault) => `${fault}: ${nameOf(element)}`);
  });
}
