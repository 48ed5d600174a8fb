/** Runs in the page (see read-scene.ts): puts right what Mermaid draws wrong or clumsily, before anything is read. */

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
  if (type === 'sequence') endLifeLines(svg);
  if (type === 'stateDiagram') mendStates(svg);
  if (type === 'packet') insetBits(svg);
  if (type === 'architecture') mendServices(svg, colours);
  if (type === 'gantt') for (const line of svg.querySelectorAll('.today')) line.remove();
  centreLabels(svg);
}

/** One small filled head for flowcharts, states and messages, its tip where the old one was. */
export function slimHeads(svg: SVGSVGElement): void {
  const heads: [string, string, string][] = [
    ['pointEnd', 'M 0 1 L 10 5 L 0 9 z', ''],
    ['pointStart', 'M 10 1 L 0 5 L 10 9 z', ''],
    ['-arrowhead', 'M 1 2 L 10 5 L 1 8 z', ''],
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

/** Without mirrored participants life lines run on to 2000, far below the drawing. */
export function endLifeLines(svg: SVGSVGElement): void {
  const drawn = [...svg.querySelectorAll<SVGGraphicsElement>('[data-et="message"], .note, .loopLine, .activation0')];
  const bottom = Math.max(...drawn.map((element) => element.getBBox().y + element.getBBox().height));
  for (const line of svg.querySelectorAll('.actor-line')) line.setAttribute('y2', String(bottom + 12));
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

/** Edges that leave a service downwards cross its label: the label gets a ground, the icon a frame. */
export function mendServices(svg: SVGSVGElement, { ground, edge }: MendColours): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('.architecture-service text, .architecture-edges text')) {
    const back = text.parentElement!.querySelector<SVGRectElement>('rect.background');
    const { x, y, width, height } = text.getBBox();
    if (!back) continue;
    const attributes = { x: x - 3, y, width: width + 6, height, style: `fill:${ground};stroke:none` };
    for (const [name, value] of Object.entries(attributes)) back.setAttribute(name, String(value));
  }
  for (const back of svg.querySelectorAll<SVGRectElement>('svg svg > g > rect:first-child[width="80"]')) {
    const scale = 80 / back.ownerSVGElement!.width.baseVal.value;
    back.style.stroke = edge;
    back.style.strokeWidth = `${scale}px`;
    back.style.rx = `${2 * scale}px`;
  }
}

/** Moves the only label of a node so that its letters, not its line box, are in the middle of the shape. */
export function centreLabels(svg: SVGSVGElement): void {
  for (const node of svg.querySelectorAll<SVGGElement>('.node')) {
    const labels = [...node.querySelectorAll('text')].filter((text) => text.textContent!.trim() !== '');
    const holder = labels[0]?.closest<SVGGElement>('.label');
    const shape = node.querySelector<SVGGraphicsElement>('.label-container, .basic');
    const isCylinder = shape instanceof SVGPathElement;
    if (labels.length !== 1 || !holder || !shape || isCylinder) continue;
    const box = shape.getBoundingClientRect();
    const toNode = node.getScreenCTM()!.inverse();
    moveToCentre(holder, new DOMPoint(box.left, (box.top + box.bottom) / 2).matrixTransform(toNode).y);
  }
}

/** Moves a label within its parent: the middle between its capitals' tops and its last baseline comes to `centre`. */
export function moveToCentre(label: SVGGElement, centre: number): void {
  const text = label.querySelector('text')!;
  const count = text.getNumberOfChars();
  if (count === 0) return;
  const toParent = (label.parentElement as Element as SVGGElement).getScreenCTM()!.inverse().multiply(text.getScreenCTM()!);
  const baseline = (index: number) => {
    const { x, y } = text.getStartPositionOfChar(index);
    return new DOMPoint(x, y).matrixTransform(toParent).y;
  };
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  const middle = (baseline(0) - 0.66 * size + baseline(count - 1)) / 2;
  const { e, f } = label.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
  label.setAttribute('transform', `translate(${e}, ${f + centre - middle})`);
}
