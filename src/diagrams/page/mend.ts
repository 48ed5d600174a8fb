/** Runs in the page (see read-scene.ts): puts right what Mermaid draws wrong or clumsily, before anything is read. */
import { mendServices, mendTimeline, thinTicks } from './mend-charts.ts';

export interface MendColours {
  ground: string;
  edge: string;
}

export function mend(svg: SVGSVGElement, type: string, colours: MendColours): void {
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.style.maxWidth = 'none';
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  slimHeads(svg);
  if (type === 'er') shrinkFeet(svg);
  if (type === 'sequence') mendSequence(svg);
  if (type === 'stateDiagram') mendStates(svg);
  if (type === 'packet') insetBits(svg);
  if (type === 'timeline') mendTimeline(svg);
  if (type === 'architecture') mendServices(svg, colours);
  if (type === 'gantt') thinTicks(svg);
  centreLabels(svg);
  leadGroupLabels(svg);
  putLabelsOnLines(svg);
}

/** One small filled head for flowcharts, states and messages, its tip where the old one was. */
export function slimHeads(svg: SVGSVGElement): void {
  const heads: [string, string, string][] = [
    ['pointEnd', 'M 0 1 L 10 5 L 0 9 z', ''],
    ['pointStart', 'M 10 1 L 0 5 L 10 9 z', ''],
    ['-arrowhead', 'M 1 2 L 10 5 L 1 8 z', ''],
    ['-filled-head', 'M 18,7 L10.5,10.5 L12.5,7 L10.5,3.5 Z', ''],
    ['dependencyEnd', 'M 18,7 L10,11 L13,7 L10,3 Z', ''],
    ['dependencyStart', 'M 5,7 L9,11 L1,7 L9,3 Z', ''],
    ['barbEnd', 'M 0 1 L 10 5 L 0 9 z', '10 5 8'],
  ];
  for (const [ending, d, frame] of heads)
    for (const marker of svg.querySelectorAll(`marker[id$="${ending}"]`)) {
      const path = marker.querySelector('path');
      if (!path) continue;
      path.setAttribute('d', d);
      path.style.stroke = 'none';
      if (frame === '') continue;
      const [refX, refY, size] = frame.split(' ') as [string, string, string];
      const attributes = { viewBox: '0 0 10 10', refX, refY, markerWidth: size, markerHeight: size };
      for (const [name, value] of Object.entries(attributes)) marker.setAttribute(name, value);
      marker.setAttribute('markerUnits', 'userSpaceOnUse');
    }
}

/** Crow's feet at their drawn size reach into the label of the edge. */
export function shrinkFeet(svg: SVGSVGElement): void {
  for (const marker of svg.querySelectorAll<SVGMarkerElement>('marker')) {
    const [width, height] = [marker.markerWidth.baseVal.value, marker.markerHeight.baseVal.value];
    const scale = 0.7;
    const attributes = { viewBox: `0 0 ${width} ${height}`, markerWidth: width * scale, markerHeight: height * scale };
    for (const [name, value] of Object.entries(attributes)) marker.setAttribute(name, String(value));
    marker.setAttribute('markerUnits', 'userSpaceOnUse');
    for (const line of marker.querySelectorAll<SVGElement>('path, circle')) line.style.strokeWidth = `${1.25 / scale}px`;
  }
}

/**
 * Without mirrored participants life lines run on to 2000; numbers are markers on lines without length; the figure
 * of an actor stands on its own name.
 */
export function mendSequence(svg: SVGSVGElement): void {
  const drawn = [...svg.querySelectorAll<SVGGraphicsElement>('[data-et="message"], .note, .loopLine, .activation0')];
  const bottom = Math.max(...drawn.map((element) => element.getBBox().y + element.getBBox().height));
  for (const line of svg.querySelectorAll<SVGLineElement>('.actor-line'))
    if (line.y2.baseVal.value > bottom) line.setAttribute('y2', String(bottom + 12));
  for (const line of svg.querySelectorAll('line[marker-start*="-sequencenumber"]')) {
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    const attributes = { cx: line.getAttribute('x1')!, cy: line.getAttribute('y1')!, r: '9', class: 'sequenceNumber' };
    for (const [name, value] of Object.entries(attributes)) circle.setAttribute(name, value);
    line.replaceWith(circle);
  }
  for (const figure of svg.querySelectorAll<SVGGElement>('.actor-man')) {
    const limbs = [...figure.querySelectorAll<SVGGraphicsElement>('line, circle')];
    const boxes = limbs.map((limb) => limb.getBBox());
    const left = Math.min(...boxes.map((box) => box.x));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const scale = 0.7;
    const foot = Math.max(...boxes.map((box) => box.y + box.height)) - 4;
    const [dx, dy] = [((left + right) / 2) * (1 - scale), foot * (1 - scale)];
    for (const limb of limbs) {
      limb.setAttribute('transform', `translate(${dx}, ${dy}) scale(${scale})`);
      limb.style.strokeWidth = `${1.25 / scale}px`;
    }
  }
}

/** Plain SVG labels of states begin at the left of their box; a composite's inside ends above its frame. */
export function mendStates(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.node > .label')) {
    const { f } = label.transform.baseVal.consolidate()?.matrix ?? { f: 0 };
    label.setAttribute('transform', `translate(0, ${f})`);
    for (const text of label.querySelectorAll('text')) text.style.textAnchor = 'middle';
  }
  for (const cluster of svg.querySelectorAll('.statediagram-cluster')) {
    const outer = cluster.querySelector<SVGRectElement>('.outer');
    const inner = cluster.querySelector<SVGRectElement>('.inner');
    const label = cluster.querySelector<SVGGElement>('.cluster-label');
    if (!outer || !inner || !label) continue;
    const top = outer.y.baseVal.value;
    inner.setAttribute('height', String(top + outer.height.baseVal.value - inner.y.baseVal.value));
    moveToCentre(label, (top + inner.y.baseVal.value) / 2);
  }
}

/** Numbers of neighbouring bits would touch at the line between them. */
export function insetBits(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('.packetByte')) {
    const anchor = getComputedStyle(text).textAnchor;
    const inset = anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0;
    text.setAttribute('x', String(Number(text.getAttribute('x')) + inset));
  }
}

/**
 * Moves the only label of a node so that its letters, not its line box, are in the middle of the shape. A label
 * that is further off than a few px is meant to be.
 */
export function centreLabels(svg: SVGSVGElement): void {
  for (const node of svg.querySelectorAll<SVGGElement>('.node')) {
    const labels = [...node.querySelectorAll('text')].filter((text) => text.textContent!.trim() !== '');
    const holder = labels[0]?.closest<SVGGElement>('.label');
    const shape = node.querySelector<SVGGraphicsElement>('.label-container, .basic');
    const isCylinder = shape instanceof SVGPathElement;
    if (labels.length !== 1 || !holder || !shape || isCylinder) continue;
    const box = shape.getBoundingClientRect();
    const toParent = (holder.parentElement as Element as SVGGElement).getScreenCTM()!.inverse();
    moveToCentre(holder, new DOMPoint(box.left, (box.top + box.bottom) / 2).matrixTransform(toParent).y, 5);
  }
}

/** Moves a label within its parent: the middle between its capitals' tops and its last baseline comes to `centre`. */
export function moveToCentre(label: SVGGElement, centre: number, atMost = Infinity): void {
  const text = label.querySelector('text')!;
  const count = text.getNumberOfChars();
  if (count === 0) return;
  const parent = label.parentElement as Element as SVGGElement;
  const toParent = parent.getScreenCTM()!.inverse().multiply(text.getScreenCTM()!);
  const baseline = (index: number) => {
    const { x, y } = text.getStartPositionOfChar(index);
    return new DOMPoint(x, y).matrixTransform(toParent).y;
  };
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  const middle = (baseline(0) - 0.66 * size + baseline(count - 1)) / 2;
  if (Math.abs(centre - middle) > atMost) return;
  const { e, f } = label.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
  label.setAttribute('transform', `translate(${e}, ${f + centre - middle})`);
}

/** Where an edge runs level its label lies a little under it: it belongs on the line, with its letters in the middle. */
export function putLabelsOnLines(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.edgeLabel > .label[data-id]')) {
    const id = CSS.escape(label.dataset['id']!);
    const path = svg.querySelector<SVGPathElement>(`path[data-id="${id}"]`);
    const back = label.querySelector<SVGRectElement>('rect.background');
    if (!path || !back || !label.querySelector('text')) continue;
    const toPath = path.getScreenCTM()!.inverse().multiply(back.getScreenCTM()!);
    const box = back.getBBox();
    const centre = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(toPath);
    const near = nearestPoint(path, centre);
    const isNear = Math.hypot(near.x - centre.x, near.y - centre.y) < 12;
    const { e, f } = label.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
    if (isNear) label.setAttribute('transform', `translate(${e + near.x - centre.x}, ${f + near.y - centre.y})`);
    moveToCentre(back.parentElement as Element as SVGGElement, box.y + box.height / 2, 6);
    const moved = (back.parentElement as Element as SVGGElement).transform.baseVal.consolidate()?.matrix.f ?? 0;
    back.setAttribute('y', String(box.y - moved));
  }
}

/** The point of a path nearest to a spot, to a px: first by large steps, then around the best by small ones. */
export function nearestPoint(path: SVGPathElement, to: DOMPoint): DOMPoint {
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

/** A group's name stands at its upper left, out of the way of edges that enter at the middle. */
export function leadGroupLabels(svg: SVGSVGElement): void {
  for (const cluster of svg.querySelectorAll('.cluster')) {
    const label = cluster.querySelector<SVGGElement>(':scope > .cluster-label');
    const frame = cluster.querySelector<SVGRectElement>(':scope > rect');
    if (!label || !frame) continue;
    const { f } = label.transform.baseVal.consolidate()?.matrix ?? { f: 0 };
    const inside = label.querySelector('text')?.getBBox().x ?? 0;
    label.setAttribute('transform', `translate(${frame.x.baseVal.value + 10 - inside}, ${f})`);
  }
}
