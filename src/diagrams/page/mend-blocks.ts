/** Runs in the page: room between blocks for the labels of their lines, which Mermaid sets over lines of any length. */
import { sure } from '../sure.ts';
import { overlap } from '../svg/geometry.ts';
import type { ScenePart } from '../svg/scene.ts';
import { matrixOf, parentOf, setAttributes, shift, shiftOf } from './elements.ts';
import type { Spot } from './line-through.ts';
import { moveToCentre } from './mend-labels.ts';

/** How much of a line is seen beside its labels, and how far the border of a block is from those in it, in px. */
const [seen, margin] = [40, 8];

interface Line {
  path: SVGPathElement;
  label: SVGGElement | undefined;
  from: SVGGElement;
  to: SVGGElement;
}

export function mendBlocks(svg: SVGSVGElement, parts: readonly ScenePart[]): void {
  const lines = parts.flatMap(({ kind, from, to }, index): Line[] => {
    const blockOf = (part = -1) => svg.querySelector<SVGGElement>(`.node[data-part="${part}"]`);
    const [start, end] = [blockOf(from), blockOf(to)];
    const path = svg.querySelector<SVGPathElement>(`path[data-part="${index}"]`);
    if (kind !== 'edge' || from === to || !start || !end || !path) return [];
    const label = svg.querySelector<SVGGElement>(`.edgeLabel > .label[data-part="${index}"]`);
    const hasWords = label !== null && label.textContent.trim() !== '';
    return [{ path, label: hasWords ? label : undefined, from: start, to: end }];
  });
  const bundles = Map.groupBy(lines, ({ from, to }) =>
    [from, to]
      .map(({ id }) => id)
      .sort()
      .join(' '),
  );
  const blocks = [...svg.querySelectorAll<SVGGElement>('.node')];
  // No line runs over the label of another one.
  for (const { label } of lines) if (label) parentOf(parentOf(label)).append(parentOf(label));
  if (spread(blocks, [...bundles.values()])) for (const line of lines) redraw(line);
  const taken = blocks.filter((block) => !isComposite(block)).map((block) => block.getBoundingClientRect());
  for (const bundle of bundles.values()) placeLabels(bundle, taken);
}

function isComposite(block: SVGGElement): boolean {
  return block.querySelector(':scope > .composite') !== null;
}

function sizeOf({ label }: Line): { width: number; height: number } {
  return label?.getBoundingClientRect() ?? { width: 0, height: 0 };
}

/** Moves blocks apart until the labels fit; tells whether any had to move. */
function spread(blocks: readonly SVGGElement[], bundles: readonly Line[][]): boolean {
  const rectOf = (block: SVGGElement) => block.querySelector<SVGRectElement>(':scope > rect.label-container');
  const leaves = blocks.filter((block) => !isComposite(block)).flatMap((block) => rectOf(block) ?? []);
  const smallest = (side: 'width' | 'height') =>
    leaves.length === 0 ? 0 : Math.min(...leaves.map((leaf) => leaf[side].baseVal.value));
  const factors = (['width', 'height'] as const).map((side) => {
    const missing = bundles.map((bundle) => {
      const [{ path, from, to }] = bundle as [Line];
      const [start, end] = [shiftOf(from), shiftOf(to)];
      const [x, y] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
      const labels = bundle.filter(({ label }) => label);
      const isAlong = side === 'width' ? x >= y : y > x;
      if (labels.length === 0 || !isAlong) return 0;
      const wanted = labels.reduce((sum, line) => sum + sizeOf(line)[side], 0) + seen;
      const length = path.getTotalLength();
      return Math.max(0, wanted - length) / (length + smallest(side));
    });
    return 1 + Math.max(0, ...missing);
  });
  const [across = 1, down = 1] = factors;
  if (across === 1 && down === 1) return false;
  for (const block of blocks) {
    const { x, y } = shiftOf(block);
    shift(block, x * across, y * down);
    const rect = rectOf(block);
    if (!rect) continue;
    // The smallest block stays as large as it is, and what holds blocks as close to them.
    const around = isComposite(block) ? 2 * margin : 0;
    const width = rect.width.baseVal.value * across - (across - 1) * (smallest('width') + around);
    const height = rect.height.baseVal.value * down - (down - 1) * (smallest('height') + around);
    setAttributes(rect, { width, height, x: -width / 2, y: -height / 2 });
  }
  return true;
}

/** A straight line from border to border. */
function redraw({ path, from, to }: Line): void {
  const room = path.getAttribute('marker-end') ? 4 : 0;
  const roomBefore = path.getAttribute('marker-start') ? 4 : 0;
  const [start, end] = [shiftOf(from), shiftOf(to)];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const spotAt = (at: number): Spot => ({
    x: start.x + ((end.x - start.x) * at) / length,
    y: start.y + ((end.y - start.y) * at) / length,
  });
  let [first, last] = [0, length];
  while (first < last && isIn(from, spotAt(first))) first += 1;
  while (last > first && isIn(to, spotAt(last))) last -= 1;
  const [one, other] = [spotAt(first + roomBefore), spotAt(last - room)];
  path.setAttribute('d', `M${one.x},${one.y}L${other.x},${other.y}`);
}

/** Whether a spot of the drawing is in a block. */
function isIn(block: SVGGElement, { x, y }: Spot): boolean {
  const { x: left, y: top } = shiftOf(block);
  const shapes = [
    ...block.querySelectorAll<SVGGeometryElement>(':scope > .label-container, :scope > .label-container *'),
  ];
  return shapes.some((shape) => {
    if (!(shape instanceof SVGGeometryElement)) return false;
    const toBlock = matrixOf(block).inverse().multiply(matrixOf(shape));
    return shape.isPointInFill(new DOMPoint(x - left, y - top).matrixTransform(toBlock.inverse()));
  });
}

/** Labels of lines between the same two blocks one after another; a single one where most of it is free. */
function placeLabels(bundle: readonly Line[], taken: DOMRect[]): void {
  const labels = bundle.filter(({ label }) => label);
  const [first] = labels;
  if (!first) return;
  const length = first.path.getTotalLength();
  const spotAt = (share: number) =>
    first.path.getPointAtLength(share * length).matrixTransform(matrixOf(first.path));
  const [start, end] = [spotAt(0), spotAt(1)];
  const isLevel = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
  const extents = labels.map((line) => (isLevel ? sizeOf(line).width : sizeOf(line).height));
  const between = (length - extents.reduce((sum, extent) => sum + extent, 0)) / (labels.length + 1);
  let at = 0;
  for (const [index, line] of labels.entries()) {
    const extent = sure(extents[index]);
    const own = (at + between + extent / 2) / length;
    at += between + extent;
    const boxes = (labels.length > 1 ? [own] : [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4]).map((share) => {
      const [{ x, y }, { width, height }] = [spotAt(share), sizeOf(line)];
      return new DOMRect(x - width / 2, y - height / 2, width, height);
    });
    const covered = (box: DOMRect) => taken.reduce((sum, one) => sum + Math.max(0, overlap(box, one)), 0);
    const box = sure(boxes.sort((one, other) => covered(one) - covered(other))[0]);
    taken.push(box);
    centreLabel(sure(line.label), box);
  }
}

/** Moves a label to where its box shall be, its letters into the middle of it. */
function centreLabel(label: SVGGElement, to: DOMRect): void {
  const back = label.querySelector<SVGRectElement>('rect.background');
  if (!back) return;
  const from = label.getBoundingClientRect();
  const { x, y } = shiftOf(label);
  shift(label, x + to.x - from.x, y + to.y - from.y);
  const box = back.getBBox();
  moveToCentre(parentOf(back), box.y + box.height / 2, 6);
  back.setAttribute('y', String(box.y - shiftOf(parentOf(back)).y));
}
