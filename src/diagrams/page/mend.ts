/** Runs in the page: puts right what Mermaid draws wrong or clumsily, before anything is read. */
import { matrixOf, parentOf, setAttributes, shift, shiftOf, textIn } from './elements.ts';
import type { MendColours } from './mend-colours.ts';
import { mendServices, mendTimeline, thinTicks } from './mend-charts.ts';
import { shrinkFeet, slimHeads, wholeCircles } from './mend-heads.ts';
import { centreLabels, leadGroupLabels, moveToCentre, putLabelsOnLines } from './mend-labels.ts';

export function mend(svg: SVGSVGElement, type: string, colours: MendColours): void {
  const { width, height } = svg.viewBox.baseVal;
  setAttributes(svg, { width, height });
  svg.style.maxWidth = 'none';
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  slimHeads(svg);
  wholeCircles(svg);
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

function mendSequence(svg: SVGSVGElement): void {
  endLifeLines(svg);
  drawNumbers(svg);
  for (const figure of svg.querySelectorAll<SVGGElement>('.actor-man:not([data-type])')) shrinkFigure(figure);
  for (const figure of svg.querySelectorAll<SVGGElement>('[data-et="participant"][data-type]'))
    if (figure.dataset['type'] === 'actor') shrinkFigure(figure);
    else if (/^(?:boundary|control|entity|database)$/.test(figure.dataset['type'] ?? '')) placeFigure(figure);
}

/** Without mirrored participants life lines run on to 2000, far below the drawing. */
function endLifeLines(svg: SVGSVGElement): void {
  const drawn = [
    ...svg.querySelectorAll<SVGGraphicsElement>('[data-et="message"], .note, .loopLine, .activation0'),
  ];
  const bottom = Math.max(...drawn.map((element) => element.getBBox().y + element.getBBox().height));
  for (const line of svg.querySelectorAll<SVGLineElement>('.actor-line'))
    if (line.y2.baseVal.value > bottom) line.setAttribute('y2', String(bottom + 12));
}

/** Numbers of messages stand on markers of lines without length; they get a circle. */
function drawNumbers(svg: SVGSVGElement): void {
  for (const line of svg.querySelectorAll<SVGLineElement>('line[marker-start*="-sequencenumber"]')) {
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    const [cx, cy] = [line.x1.baseVal.value, line.y1.baseVal.value];
    setAttributes(circle, { cx, cy, r: 9, class: 'sequenceNumber' });
    line.replaceWith(circle);
  }
}

/** Symbols of participants, small and upright on their names, which Mermaid draws into each other. */
function placeFigure(figure: SVGGElement): void {
  const limbs = [
    ...figure.querySelectorAll<SVGGeometryElement>(':is(path, circle, ellipse, line, rect):not(marker *)'),
  ];
  const boxes = limbs
    .map((limb) => limb.getBoundingClientRect())
    .filter(({ width, height }) => width + height > 0);
  const [left, right] = [
    Math.min(...boxes.map((box) => box.left)),
    Math.max(...boxes.map((box) => box.right)),
  ];
  const [top, bottom] = [
    Math.min(...boxes.map((box) => box.top)),
    Math.max(...boxes.map((box) => box.bottom)),
  ];
  const name = textIn(figure).getBoundingClientRect();
  const scale = Math.min(1, 30 / (bottom - top));
  for (const limb of limbs) {
    const { e, f } = matrixOf(parentOf(limb));
    const x = (name.left + name.right) / 2 - e - scale * ((left + right) / 2 - e);
    const y = name.top - f - scale * (bottom - f);
    const before = limb.getAttribute('transform') ?? '';
    limb.setAttribute('transform', `translate(${x}, ${y}) scale(${scale}) ${before}`);
    limb.style.strokeWidth = `${1.25 / scale}px`;
  }
  const line = figure.ownerSVGElement?.querySelector<SVGLineElement>(
    `[data-et="life-line"][data-id="${CSS.escape(figure.dataset['id'] ?? '')}"]`,
  );
  line?.setAttribute('y1', String(name.bottom - matrixOf(parentOf(line)).f + 2));
}

/** The figure of an actor would stand on its own name. */
function shrinkFigure(figure: SVGGElement): void {
  const limbs = [...figure.querySelectorAll<SVGGraphicsElement>('line, circle')];
  const boxes = limbs.map((limb) => limb.getBBox());
  const left = Math.min(...boxes.map((box) => box.x));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const foot = Math.max(...boxes.map((box) => box.y + box.height)) - 4;
  const scale = 0.7;
  for (const limb of limbs) {
    const [x, y] = [((left + right) / 2) * (1 - scale), foot * (1 - scale)];
    limb.setAttribute('transform', `translate(${x}, ${y}) scale(${scale})`);
    limb.style.strokeWidth = `${1.25 / scale}px`;
  }
}

/** Plain SVG labels of states begin at the left of their box; a composite's inside ends above its frame. */
function mendStates(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.node > .label')) {
    shift(label, 0, shiftOf(label).y);
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
function insetBits(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('.packetByte')) {
    const anchor = getComputedStyle(text).textAnchor;
    const inset = anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0;
    text.setAttribute('x', String(Number(text.getAttribute('x')) + inset));
  }
}
