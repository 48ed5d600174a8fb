/** Runs in the page: puts right what Mermaid draws wrong or clumsily, before anything is read. */
import { setAttributes, shift, shiftOf } from './elements.ts';
import type { MendColours } from './mend-colours.ts';
import { mendServices, mendTimeline, thinTicks } from './mend-charts.ts';
import { shrinkFeet, slimHeads, wholeCircles } from './mend-heads.ts';
import {
  centreLabels,
  centreLabelsOfClouds,
  leadGroupLabels,
  moveToCentre,
  putLabelsOnLines,
} from './mend-labels.ts';
import { mendSequence } from './mend-sequence.ts';

export function mend(svg: SVGSVGElement, type: string, colours: MendColours): void {
  const { width, height } = svg.viewBox.baseVal;
  setAttributes(svg, { width, height });
  svg.style.maxWidth = 'none';
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  // What one layout leads loops through, with nothing in it.
  for (const label of svg.querySelectorAll('.edgeLabel:has(> rect[width="0.1"])')) label.remove();
  slimHeads(svg);
  wholeCircles(svg);
  if (type === 'er') shrinkFeet(svg);
  if (type === 'sequence') mendSequence(svg);
  if (type === 'stateDiagram') mendStates(svg);
  if (type === 'packet') insetBits(svg);
  if (type === 'timeline') mendTimeline(svg);
  if (type === 'architecture') mendServices(svg, colours);
  if (type === 'gantt') thinTicks(svg);
  if (type === 'flowchart-v2') centreLabelsOfClouds(svg);
  centreLabels(svg);
  leadGroupLabels(svg);
  putLabelsOnLines(svg);
}

/** Plain SVG labels of states begin at the left of their box; a composite's inside ends above its frame. */
function mendStates(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.node > .label')) {
    shift(label, 0, shiftOf(label).y);
    for (const text of label.querySelectorAll('text')) {
      text.style.textAnchor = 'middle';
      shift(text, 0, shiftOf(text).y);
    }
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
