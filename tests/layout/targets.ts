/** What a finger or a key can’t reach. These functions are sent into the page, see layout-faults.ts. */
import { areaOf, nameOf, type Seen } from './seen.ts';

/** WCAG 2.5.8: 24 by 24 px, or so much room around; links inside a sentence are free. */
export function smallTargets({ targets }: Seen): string[] {
  const least = 24;
  const areas = new Map(targets.map((target) => [target, areaOf(target)]));
  const isSmall = ({ width, height }: DOMRect) => width < least - 0.5 || height < least - 0.5;
  const isInSentence = (target: Element) => {
    if (getComputedStyle(target).display !== 'inline' || !target.matches('a')) return false;
    let block: Element = target;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement;
    const words = [...block.querySelectorAll('a')].reduce(
      (text, { textContent }) => text.replace(textContent, ''),
      block.textContent,
    );
    return /\p{L}/u.test(words);
  };
  return targets.flatMap((target) => {
    const area = areas.get(target)!;
    if (!isSmall(area) || area.width === 0 || isInSentence(target)) return [];
    const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
    const near = [...areas].find(([other, rect]) => {
      if (other === target || (other.closest('label') === target.closest('label') && target.closest('label')))
        return false;
      const across = Math.max(rect.left - x, 0, x - rect.right);
      const down = Math.max(rect.top - y, 0, y - rect.bottom);
      const reach = isSmall(rect)
        ? Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y) - least / 2
        : Math.hypot(across, down);
      return Math.min(reach, Math.hypot(across, down)) < least / 2 - 0.5;
    });
    if (!near) return [];
    const size = `${area.width.toFixed(0)} x ${area.height.toFixed(0)}`;
    return [`is ${size} px small beside ${nameOf(near[0])}: ${nameOf(target)}`];
  });
}

/** Nothing lies over a text or a control, wherever the page is scrolled to. Of very many some are tried, evenly. */
export function covered({ texts, targets }: Seen): string[] {
  const most = 600;
  const points = [
    ...targets.map((element) => ({ element, rect: areaOf(element) })),
    ...[...texts].flatMap(([element, [text]]) => {
      const range = document.createRange();
      range.selectNodeContents(text!);
      const rect = [...range.getClientRects()].find(({ width }) => width > 0);
      return rect ? [{ element, rect }] : [];
    }),
  ]
    .filter((_, index, all) => index % Math.ceil(all.length / most) === 0)
    .map(({ element, rect }) => ({
      element,
      x: rect.x + Math.min(rect.width / 2, 40),
      y: rect.y + rect.height / 2 + scrollY,
    }));
  const isInSight = (element: Element, x: number, y: number): boolean => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible') continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return false;
    }
    return true;
  };
  const isFree = (element: Element, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return (
      hit === null ||
      hit.contains(element) ||
      element.contains(hit) ||
      (hit.closest('label')?.contains(element) ?? false) ||
      !isInSight(element, x, y)
    );
  };
  points.sort((one, other) => one.y - other.y);
  const under: typeof points = [];
  const end = document.documentElement.scrollHeight;
  for (let next = 0, top = 0; next < points.length; top += innerHeight / 2) {
    scrollTo({ top, behavior: 'instant' });
    const isLast = top + innerHeight >= end;
    // The middle of the window, where nothing that stands still should lie; at both ends of the page all of it.
    const line = isLast ? Infinity : scrollY + (innerHeight * 3) / 4;
    for (; next < points.length && points[next]!.y <= line; next += 1) {
      const { element, x, y } = points[next]!;
      if (!isFree(element, x, y - scrollY)) under.push(points[next]!);
    }
  }
  // What moves with the window (a bar, a sticky head) may lie over what can be scrolled out from under it.
  const faults = under.flatMap(({ element, x }) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { y, height } = element.getBoundingClientRect();
    const middle = y + height / 2;
    const hit = document.elementFromPoint(x, middle);
    return hit && !isFree(element, x, middle) ? [`is covered by ${nameOf(hit)}: ${nameOf(element)}`] : [];
  });
  scrollTo({ top: 0, behavior: 'instant' });
  return faults;
}

/** What has the focus is never wholly covered. Of very many targets some are tried, evenly. */
export function coveredFocus({ targets, mostFocused }: Seen): string[] {
  const step = Math.ceil(targets.length / mostFocused);
  const faults = targets.flatMap((target, index) => {
    if (!(target instanceof HTMLElement) || index % step !== 0) return [];
    target.focus();
    if (document.activeElement !== target) return [];
    const rects = [...target.getClientRects()].filter(({ width }) => width > 0);
    const isSeen = rects.some(({ left, right, top, bottom }) =>
      [
        [left + 2, top + 2],
        [right - 2, bottom - 2],
        [(left + right) / 2, (top + bottom) / 2],
      ].some(([x, y]) => {
        const hit = document.elementFromPoint(x!, y!);
        return (
          hit !== null &&
          (hit.contains(target) || target.contains(hit) || hit.closest('label')?.contains(target))
        );
      }),
    );
    if (isSeen || rects.length === 0) return [];
    const { left, top } = rects[0]!;
    const over = document.elementFromPoint(left + 2, top + 2);
    const where = `${String(Math.round(left))}, ${String(Math.round(top))} ${over ? `under ${nameOf(over)}` : 'outside the window'}`;
    return [`has the focus, but can't be seen at ${where}: ${nameOf(target)}`];
  });
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo({ top: 0, behavior: 'instant' });
  return faults;
}
