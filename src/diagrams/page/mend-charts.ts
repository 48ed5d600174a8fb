/** Runs in the page (see read-scene.ts): mends timelines, Gantt charts and architecture diagrams. */
import { moveToCentre, type MendColours } from './mend.ts';

/** Periods get boxes no wider than their words, beside the axis; sections and events begin at the left. */
export function mendTimeline(svg: SVGSVGElement): void {
  const holders = [...svg.querySelectorAll<SVGGElement>('.timeline-node')];
  const textOfNode = (node: Element) => node.querySelector<SVGTextElement>('text')!;
  const periods = holders.filter((node) => node.parentElement!.matches('.taskWrapper'));
  const periodWidth = periods[0]?.querySelector('path')!.getBBox().width ?? 0;
  const wide = Math.max(...periods.map((node) => textOfNode(node).getBBox().width)) + 24;
  for (const node of holders) {
    const text = textOfNode(node);
    const place = text.closest<SVGGElement>('g[transform]')!;
    const { f } = place.transform.baseVal.consolidate()!.matrix;
    const path = node.querySelector('path')!;
    const { width, height } = path.getBBox();
    if (periods.includes(node)) {
      const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const attributes = { x: width - wide, y: 0, width: wide, height };
      for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, String(value));
      path.replaceWith(box);
      place.setAttribute('transform', `translate(${width - wide / 2}, ${f})`);
    } else {
      const isEvent = node.parentElement!.matches('.eventWrapper');
      const left = isEvent ? 8 : periodWidth - Math.max(wide, text.getBBox().width);
      text.style.textAnchor = 'start';
      text.setAttribute('text-anchor', 'start');
      place.setAttribute('transform', `translate(${left}, ${f})`);
    }
  }
}

/** Takes out the ticks whose label would run into the one before. */
export function thinTicks(svg: SVGSVGElement): void {
  const ticks = [...svg.querySelectorAll<SVGGElement>('.grid .tick')];
  const boxOfTick = (tick: Element) => tick.querySelector('text')!.getBoundingClientRect();
  ticks.sort((one, other) => boxOfTick(one).left - boxOfTick(other).left);
  let end = -Infinity;
  for (const tick of ticks) {
    const { left, right } = boxOfTick(tick);
    if (left < end + 10) tick.remove();
    else end = right;
  }
  for (const line of svg.querySelectorAll('.today')) line.remove();
}

/** Labels get a ground, since edges run through them; icons get a frame, but those of groups; heads lose weight. */
export function mendServices(svg: SVGSVGElement, { ground, edge }: MendColours): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.architecture-edges g[transform]'))
    moveToCentre(label, label.transform.baseVal.consolidate()!.matrix.f);
  for (const label of svg.querySelectorAll<SVGGElement>('.architecture-groups g[transform] + g[transform]')) {
    const icon = (label.previousElementSibling as SVGGElement).getBBox();
    moveToCentre(label, (label.previousElementSibling as SVGGElement).transform.baseVal.consolidate()!.matrix.f + icon.height / 2);
  }
  for (const text of svg.querySelectorAll<SVGTextElement>('.architecture-service text, .architecture-edges text')) {
    const back = text.parentElement!.querySelector<SVGRectElement>('rect.background');
    const { x, y, width, height } = text.getBBox();
    if (!back) continue;
    const above = text.closest('.architecture-service') ? 5 : 0;
    const attributes = { x: x - 3, y: y - above, width: width + 6, height: height + above };
    for (const [name, value] of Object.entries(attributes)) back.setAttribute(name, String(value));
    back.setAttribute('style', `fill:${ground};stroke:none`);
  }
  for (const back of svg.querySelectorAll<SVGRectElement>('svg svg > g > rect:first-child[width="80"]')) {
    const scale = 80 / back.ownerSVGElement!.width.baseVal.value;
    if (scale > 2) back.remove();
    back.style.stroke = edge;
    back.style.strokeWidth = `${scale}px`;
    back.style.rx = `${2 * scale}px`;
  }
  for (const head of svg.querySelectorAll<SVGPolygonElement>('.architecture-edges polygon')) {
    const points = [...head.points].map(({ x, y }) => ({ x, y }));
    const tip = points.find((one) => points.filter(({ x }) => x === one.x).length === 1 && points.filter(({ y }) => y === one.y).length === 1);
    if (!tip) continue;
    const shrunk = points.map(({ x, y }) => `${tip.x + (x - tip.x) * 0.7},${tip.y + (y - tip.y) * 0.6}`);
    head.setAttribute('points', shrunk.join(' '));
  }
}
