/**
 * Each question that points at a figure shows it: one without a drawing of its own gets a copy of the page's figure.
 * Where the figure is on the page too, its ids stay its own.
 */
export function showFigures(within: ParentNode = document): void {
  for (const place of within.querySelectorAll<HTMLElement>('.hotspot')) {
    const figure = document.getElementById(place.dataset['diagram'] ?? '')?.querySelector('svg');
    if (!figure) continue;
    if (!place.firstElementChild) place.append(figure.cloneNode(true));
    for (const part of place.querySelectorAll('svg, [id]')) part.removeAttribute('id');
    const drawing = place.querySelector('svg');
    for (const name of ['aria-labelledby', 'aria-describedby', 'role']) drawing?.removeAttribute(name);
  }
}
