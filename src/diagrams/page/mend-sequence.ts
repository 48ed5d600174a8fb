/** Runs in the page: mends sequence diagrams. */
import { matrixOf, parentOf, setAttributes, textIn } from './elements.ts';

export function mendSequence(svg: SVGSVGElement): void {
  endLifeLines(svg);
  drawNumbers(svg);
  for (const figure of svg.querySelectorAll<SVGGElement>('g.actor-man:not([data-type])'))
    shrinkFigure(figure);
  for (const figure of svg.querySelectorAll<SVGGElement>('[data-et="participant"][data-type]'))
    if (figure.dataset['type'] === 'actor') shrinkFigure(figure);
    else if (/^(?:boundary|control|entity|database)$/.test(figure.dataset['type'] ?? '')) placeFigure(figure);
  raiseParticipants(svg);
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
  beginLifeLine(figure);
}

/** A participant's line begins under its name, however many lines that has. */
function beginLifeLine(figure: SVGGElement): void {
  const line = figure.ownerSVGElement?.querySelector<SVGLineElement>(
    `[data-et="life-line"][data-id="${CSS.escape(figure.dataset['id'] ?? '')}"]`,
  );
  const names = [...figure.querySelectorAll('text')].map((name) => name.getBoundingClientRect().bottom);
  line?.setAttribute('y1', String(Math.max(...names) - matrixOf(parentOf(line)).f + 2));
}

/** The figure of an actor would stand on its own name. */
function shrinkFigure(figure: SVGGElement): void {
  const limbs = [...figure.querySelectorAll<SVGGraphicsElement>('line, circle')];
  const boxes = limbs.map((limb) => limb.getBBox());
  const left = Math.min(...boxes.map((box) => box.x));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const name = textIn(figure).getBBox();
  const lowest = Math.max(...boxes.map((box) => box.y + box.height));
  const foot = Math.min(lowest - 4, name.y);
  const scale = 0.7;
  for (const limb of limbs) {
    const [x, y] = [((left + right) / 2) * (1 - scale), foot - lowest * scale];
    limb.setAttribute('transform', `translate(${x}, ${y}) scale(${scale})`);
    limb.style.strokeWidth = `${1.25 / scale}px`;
  }
  beginLifeLine(figure);
}

/** Names under figures reach down to the first message: the row of participants is raised until there is room. */
function raiseParticipants(svg: SVGSVGElement): void {
  const topsOf = (selector: string) =>
    [...svg.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().top);
  const first = Math.min(...topsOf('.messageText, .note, .loopLine, .labelBox, [data-et="message"]'));
  const isOnTop = (element: Element) => element.getBoundingClientRect().top < first;
  const row = [...svg.querySelectorAll<SVGGElement>('[data-et="participant"]')].filter(isOnTop);
  const ends = row.map((participant) => participant.getBoundingClientRect().bottom);
  const missing = Math.max(...ends) + roomUnderNames - first;
  if (!(missing > 0) || missing === Infinity) return;
  for (const participant of row) raise(participant, missing);
  for (const line of svg.querySelectorAll<SVGLineElement>('.actor-line'))
    if (row.some(({ dataset }) => dataset['id'] === line.dataset['id']))
      line.setAttribute('y1', String(line.y1.baseVal.value - missing));
  for (const frame of svg.querySelectorAll<SVGRectElement>('rect.rect')) {
    const { y, height } = frame;
    setAttributes(frame, { y: y.baseVal.value - missing, height: height.baseVal.value + missing });
    const name = frame.nextElementSibling;
    if (name instanceof SVGTextElement) raise(name, missing);
  }
}

/** In px. */
const roomUnderNames = 8;

function raise(element: SVGGraphicsElement, by: number): void {
  element.setAttribute('transform', `translate(0, ${-by}) ${element.getAttribute('transform') ?? ''}`);
}
