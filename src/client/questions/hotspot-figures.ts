import '../figures/enlarge.ts';

/**
 * Each question that points at a figure shows it: one without a drawing of its own gets a copy of the page's figure.
 * Where the figure is on the page too, its ids stay its own.
 */
export function showFigures(within: ParentNode = document): void {
  for (const place of within.querySelectorAll<HTMLElement>('.hotspot')) {
    const figure = document.getElementById(place.dataset['diagram'] ?? '')?.querySelector('svg');
    if (!figure) continue;
    if (!place.firstElementChild) place.append(figure.cloneNode(true));
    // What refers to ids that are gone says nothing.
    for (const part of place.querySelectorAll('svg, [id]'))
      for (const name of ['id', 'aria-labelledby', 'aria-describedby', 'role']) part.removeAttribute(name);
  }
}
