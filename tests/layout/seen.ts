/** What a reader sees of a page. These functions are sent into the page, see layout-faults.ts. */

/** What the checks look at, gathered once. */
export interface Seen {
  shown: readonly Element[];
  /** Texts by the block in which their lines run. */
  texts: ReadonlyMap<Element, readonly Text[]>;
  targets: readonly Element[];
  /** How many of them get the focus, at most. */
  mostFocused: number;
}

/** What the eye sees below the open dialog, else on the page. Of a drawing only the whole, and the links in it. */
export function shownElements(): Element[] {
  const root = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
  const shown: Element[] = [];
  const look = (element: Element) => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    if (style.clipPath.startsWith('inset(50%')) return;
    if (element.matches('noscript, script, option, optgroup, details:not([open]) > :not(summary)')) return;
    if (element.matches('[hidden=until-found]')) return;
    if (element instanceof SVGElement) {
      shown.push(element, ...element.querySelectorAll('a'));
      return;
    }
    shown.push(element);
    for (const child of element.children) look(child);
  };
  look(root);
  return shown;
}

export function nameOf(element: Element): string {
  const classes = [...element.classList].map((one) => `.${one}`).join('');
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  return `${element.localName}${classes}${text === '' ? '' : ` “${text.slice(0, 40)}”`}`;
}

export function textsByBlock(shown: readonly Element[]): Map<Element, Text[]> {
  const blocks = new Map<Element, Text[]>();
  for (const element of shown) {
    if (element instanceof SVGElement || element.matches('textarea, select')) continue;
    const texts = [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    );
    if (texts.length === 0) continue;
    let block: Element = element;
    while (block.parentElement && /^(inline|contents)$/.test(getComputedStyle(block).display))
      block = block.parentElement;
    blocks.set(block, [...(blocks.get(block) ?? []), ...texts]);
  }
  return blocks;
}

/** How many lines texts take that follow each other in one block: what overlaps in height is on one line. */
export function linesOf(rects: Iterable<DOMRect>): number {
  const middles: number[] = [];
  for (const { y, height, width } of rects) {
    const middle = y + height / 2;
    if (width > 0 && !middles.some((one) => Math.abs(one - middle) < height / 2)) middles.push(middle);
  }
  return middles.length;
}

export function targetsAmong(shown: readonly Element[]): Element[] {
  return shown.filter((element) =>
    element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab]'),
  );
}

/** An inline label is no higher than its text, whatever stands in it. */
export function around(one: DOMRect, other: DOMRect): DOMRect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return new DOMRect(x, y, Math.max(one.right, other.right) - x, Math.max(one.bottom, other.bottom) - y);
}

/** Where a finger may fall: a field's label is part of it. */
export function areaOf(target: Element): DOMRect {
  const label = target.closest('label');
  if (label) return around(label.getBoundingClientRect(), target.getBoundingClientRect());
  const [first, ...rest] = [...target.getClientRects()].filter(({ width }) => width > 0);
  return rest.reduce(
    (one, other) => (other.width > one.width ? other : one),
    first ?? target.getBoundingClientRect(),
  );
}
