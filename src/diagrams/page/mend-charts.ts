/** Runs in the page: mends timelines, Gantt charts and architecture diagrams. */
import { sure } from '../sure.ts';
import { parentOf, setAttributes, shift, shiftOf, textIn } from './elements.ts';
import type { MendColours } from './mend-colours.ts';
import { moveToCentre } from './mend-labels.ts';

/** Periods get boxes no wider than their words, beside the axis; sections and events begin at the left. */
export function mendTimeline(svg: SVGSVGElement): void {
  const nodes = [...svg.querySelectorAll<SVGGElement>('.timeline-node')];
  const shapeOfNode = (node: Element) => sure(node.querySelector('path'));
  const isIn = (node: Element, wrapper: string) => parentOf(node).classList.contains(wrapper);
  const periods = nodes.filter((node) => isIn(node, 'taskWrapper'));
  const column = Math.max(...periods.map((node) => shapeOfNode(node).getBBox().width));
  const wide = Math.max(...periods.map((node) => textIn(node).getBBox().width)) + 24;
  for (const node of nodes) {
    const text = textIn(node);
    const place = sure(text.closest<SVGGElement>('g[transform]'));
    const { y } = shiftOf(place);
    if (periods.includes(node)) {
      const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      setAttributes(box, { x: column - wide, y: 0, width: wide, height: shapeOfNode(node).getBBox().height });
      shapeOfNode(node).replaceWith(box);
      shift(place, column - wide / 2, y);
    } else {
      const left = isIn(node, 'eventWrapper') ? 8 : column - Math.max(wide, text.getBBox().width);
      text.style.textAnchor = 'start';
      shift(place, left, y);
    }
  }
  stackTimeline(svg);
}

/** Rows as close as their words allow: Mermaid gives each the height of the one with most events. */
function stackTimeline(svg: SVGSVGElement): void {
  const rows = [...svg.querySelectorAll<SVGGElement>('g:has(> .timeline-node), .lineWrapper')];
  const lineOf = (row: Element) => row.querySelector<SVGLineElement>(':scope > line');
  const heightOf = (row: Element) => sure(row.querySelector<SVGGElement>('.timeline-node')).getBBox().height;
  const axis = rows.map(lineOf).find((line) => line && line.x1.baseVal.value === line.x2.baseVal.value);
  const top = Math.min(...rows.filter((row) => !lineOf(row)).map((row) => shiftOf(row).y));
  let [periodAt, eventAt, bottom] = [top, top, top];
  for (const row of rows) {
    const line = lineOf(row);
    if (line === axis) continue;
    if (line) {
      // The line of the event before it.
      const middle = (eventAt + bottom) / 2;
      setAttributes(line, { y1: middle, y2: middle });
      eventAt = bottom;
    } else if (row.matches('.eventWrapper')) {
      shift(row, shiftOf(row).x, eventAt);
      bottom = eventAt + heightOf(row);
    } else {
      periodAt = Math.max(bottom, periodAt) + (row.matches('.taskWrapper') ? 8 : 20);
      shift(row, shiftOf(row).x, periodAt);
      bottom = periodAt + heightOf(row);
      eventAt = row.matches('.taskWrapper') ? periodAt : bottom;
    }
  }
  if (axis) setAttributes(axis, { y1: top, y2: bottom + 12 });
}

/** Takes out the line of the day, and the ticks whose label would run into the one before. */
export function thinTicks(svg: SVGSVGElement): void {
  for (const line of svg.querySelectorAll('.today')) line.remove();
  const ticks = [...svg.querySelectorAll('.grid .tick')].map((tick) => {
    const { left, right } = textIn(tick).getBoundingClientRect();
    return { tick, left, right };
  });
  ticks.sort((one, other) => one.left - other.left);
  let end = -Infinity;
  for (const { tick, left, right } of ticks) {
    if (left < end + 10) tick.remove();
    else end = right;
  }
}

export function mendServices(svg: SVGSVGElement, colours: MendColours): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.architecture-groups g[transform] + g[transform]')) {
    const icon = sure(label.previousElementSibling) as SVGGElement;
    moveToCentre(label, shiftOf(icon).y + icon.getBBox().height / 2);
  }
  groundLabels(svg, colours.ground);
  frameIcons(svg, colours.edge);
}

/** No line shows through the name of a service. */
function groundLabels(svg: SVGSVGElement, ground: string): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('.architecture-service text')) {
    const back = parentOf(text).querySelector<SVGRectElement>('rect.background');
    if (!back) continue;
    const { x, y, width, height } = text.getBBox();
    setAttributes(back, { x: x - 3, y: y - 5, width: width + 6, height: height + 5 });
    back.setAttribute('style', `fill:${ground};stroke:none`);
  }
}

/** Services' icons get a hairline frame; the small icons of groups lose their ground. */
function frameIcons(svg: SVGSVGElement, edge: string): void {
  for (const back of svg.querySelectorAll<SVGRectElement>('svg svg > g > rect:first-child[width="80"]')) {
    const scale = 80 / sure(back.ownerSVGElement).width.baseVal.value;
    if (scale > 2) back.remove();
    back.style.stroke = edge;
    back.style.strokeWidth = `${scale}px`;
    back.style.rx = `${2 * scale}px`;
  }
}
