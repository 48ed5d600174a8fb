/** Runs in the page: smaller and finer ends of lines. */
import { setAttributes } from './elements.ts';

/** Small heads, their tips where the old ones were; those of flowcharts, states and messages alike. */
export function slimHeads(svg: SVGSVGElement): void {
  const heads: [ending: string, d: string][] = [
    ['pointEnd', 'M 0 1 L 10 5 L 0 9 z'],
    ['pointStart', 'M 10 1 L 0 5 L 10 9 z'],
    ['-arrowhead', 'M 1 2 L 10 5 L 1 8 z'],
    ['-filled-head', 'M 18,7 L10.5,10.5 L12.5,7 L10.5,3.5 Z'],
    ['dependencyEnd', 'M 18,7 L10,11 L13,7 L10,3 Z'],
    ['dependencyStart', 'M 5,7 L9,11 L1,7 L9,3 Z'],
    ['barbEnd', 'M 0 1 L 10 5 L 0 9 z'],
  ];
  for (const [ending, d] of heads)
    for (const path of svg.querySelectorAll<SVGPathElement>(`marker[id$="${ending}"] > path`)) {
      path.setAttribute('d', d);
      path.style.stroke = 'none';
    }
  for (const marker of svg.querySelectorAll('marker[id$="barbEnd"]'))
    setAttributes(marker, {
      viewBox: '0 0 10 10',
      refX: 10,
      refY: 5,
      markerWidth: 8,
      markerHeight: 8,
      markerUnits: 'userSpaceOnUse',
    });
}

/** Round ends are cut off by the frame of their marker. */
export function wholeCircles(svg: SVGSVGElement): void {
  for (const circle of svg.querySelectorAll<SVGCircleElement>('marker[id*="circle"] circle')) {
    circle.setAttribute('r', '4');
    circle.style.stroke = 'none';
  }
}

/** Crow's feet at their drawn size reach into the label of the edge. */
export function shrinkFeet(svg: SVGSVGElement): void {
  const scale = 0.7;
  for (const marker of svg.querySelectorAll<SVGMarkerElement>('marker')) {
    const [width, height] = [marker.markerWidth.baseVal.value, marker.markerHeight.baseVal.value];
    setAttributes(marker, {
      viewBox: `0 0 ${width} ${height}`,
      markerWidth: width * scale,
      markerHeight: height * scale,
      markerUnits: 'userSpaceOnUse',
    });
    for (const line of marker.querySelectorAll<SVGElement>('path, circle'))
      line.style.strokeWidth = `${1.25 / scale}px`;
  }
}
