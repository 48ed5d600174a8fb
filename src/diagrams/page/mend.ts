/** Runs in the page (see read-scene.ts): puts right what Mermaid draws wrong, before anything is read. */

export function mend(svg: SVGSVGElement, type: string): void {
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.style.maxWidth = 'none';
  svg.style.backgroundColor = '';
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  if (type === 'sequence') endLifeLines(svg);
  if (type === 'stateDiagram') centreLabels(svg);
}

/** Without mirrored participants life lines run on to 2000, far below the drawing. */
export function endLifeLines(svg: SVGSVGElement): void {
  const { y, height } = svg.viewBox.baseVal;
  for (const line of svg.querySelectorAll('.actor-line')) line.setAttribute('y2', String(y + height));
}

/** State labels are set from the left edge of their box when they are plain SVG text. */
export function centreLabels(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGGElement>('.node > .label')) {
    const { f } = label.transform.baseVal.consolidate()?.matrix ?? { f: 0 };
    label.setAttribute('transform', `translate(0, ${f})`);
    for (const text of label.querySelectorAll('text')) text.style.textAnchor = 'middle';
  }
}
