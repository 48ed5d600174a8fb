/** Runs in the page: puts labels where they belong. */
import { matrixOf, parentOf, shift, shiftOf, textIn } from './elements.ts';

/**
 * Moves the only label of a node so that its letters, not its line box, are in the middle of the shape. A label
 * that is further off than a few px is meant to be.
 */
export function centreLabels(svg: SVGSVGElement): void {
  for (const node of svg.querySelectorAll<SVGGElement>('.node')) {
    const labels = [...node.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
    const holder = labels[0]?.closest<SVGGElement>('.label');
    const shape = node.querySelector<SVGGraphicsElement>('.label-container, .basic');
    const isCylinder = shape instanceof SVGPathElement;
    if (labels.length !== 1 || !holder || !shape || isCylinder) continue;
    const { left, top, bottom } = shape.getBoundingClientRect();
    const middle = new DOMPoint(left, (top + bottom) / 2).matrixTransform(
      matrixOf(parentOf(holder)).inverse(),
    );
    moveToCentre(holder, middle.y, 5);
  }
}

/** Clouds and bangs have their labels, which are set around a middle, half a label to the left of it. */
export function centreLabelsOfClouds(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.node:has(> path.basic.label-container) > .label')) {
    const text = label.querySelector('text');
    if (!text) continue;
    const { x, width } = text.getBBox();
    const at = shiftOf(label);
    const isSetAroundMiddle = Math.abs(x + width / 2) < 1;
    if (isSetAroundMiddle && Math.abs(at.x + width / 2) < 1) shift(label, 0, at.y);
  }
}

/** Moves a label within its parent: the middle between its capitals' tops and its last baseline comes to `centre`. */
export function moveToCentre(label: SVGGElement, centre: number, atMost = Infinity): void {
  const text = textIn(label);
  const count = text.getNumberOfChars();
  if (count === 0) return;
  const toParent = matrixOf(parentOf(label)).inverse().multiply(matrixOf(text));
  const baseline = (index: number) => {
    const { x, y } = text.getStartPositionOfChar(index);
    return new DOMPoint(x, y).matrixTransform(toParent).y;
  };
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  const middle = (baseline(0) - 0.66 * size + baseline(count - 1)) / 2;
  if (Math.abs(centre - middle) > atMost) return;
  const { x, y } = shiftOf(label);
  shift(label, x, y + centre - middle);
}

/** A group's name stands at its upper left, out of the way of edges that enter at the middle. */
export function leadGroupLabels(svg: SVGSVGElement): void {
  for (const cluster of svg.querySelectorAll('.cluster')) {
    const label = cluster.querySelector<SVGGElement>(':scope > .cluster-label');
    const frame = cluster.querySelector<SVGRectElement>(':scope > rect');
    if (!label || !frame) continue;
    const inside = label.querySelector('text')?.getBBox().x ?? 0;
    shift(label, frame.x.baseVal.value + 10 - inside, shiftOf(label).y);
  }
}

/** Where an edge runs level its label lies a little under it: it belongs on the line, with its letters in the middle. */
export function putLabelsOnLines(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.edgeLabel > .label[data-id]')) {
    const id = CSS.escape(label.dataset['id'] ?? '');
    const path = svg.querySelector<SVGPathElement>(`path[data-id="${id}"]`);
    const back = label.querySelector<SVGRectElement>('rect.background');
    if (!path || !back || !label.querySelector('text')) continue;
    const box = back.getBBox();
    const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    const centre = middle.matrixTransform(matrixOf(path).inverse().multiply(matrixOf(back)));
    const near = nearestPoint(path, centre);
    const isNear = Math.hypot(near.x - centre.x, near.y - centre.y) < 12;
    const { x, y } = shiftOf(label);
    if (isNear) shift(label, x + near.x - centre.x, y + near.y - centre.y);
    moveToCentre(parentOf(back), middle.y, 6);
    back.setAttribute('y', String(box.y - shiftOf(parentOf(back)).y));
  }
}

/** The point of a path nearest to a spot, to a px: first by large steps, then around the best by small ones. */
function nearestPoint(path: SVGPathElement, to: DOMPoint): DOMPoint {
  const length = path.getTotalLength();
  const best = { at: 0, point: path.getPointAtLength(0), distance: Infinity };
  const search = (from: number, until: number, step: number) => {
    for (let at = Math.max(from, 0); at <= Math.min(until, length); at += step) {
      const point = path.getPointAtLength(at);
      const distance = Math.hypot(point.x - to.x, point.y - to.y);
      if (distance < best.distance) Object.assign(best, { at, point, distance });
    }
  };
  search(0, length, 16);
  search(best.at - 16, best.at + 16, 1);
  return best.point;
}
