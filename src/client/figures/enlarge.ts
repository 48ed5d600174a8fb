import { CourseElement } from '../element.ts';

/**
 * Opens the figure in the viewer, by its button or a touch on the drawing; the script loads when it is first asked for.
 * Of a drawing to point at the page's own figure is shown where there is one, since its ids are its own.
 */
export class Enlarge extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const place = this.parentElement?.previousElementSibling as HTMLElement | null;
    const figure = this.closest('figure') ?? place;
    if (!figure) return;
    this.hidden = false;
    const open = () => {
      const own = document.getElementById(figure.dataset['diagram'] ?? '');
      void import('./viewer.ts').then((viewer) => viewer.viewFigure(own ?? figure));
    };
    this.addEventListener('click', open, { signal });
    figure.querySelector('.figure-canvas > svg')?.addEventListener(
      'click',
      () => {
        if (getSelection()?.isCollapsed !== false) open();
      },
      { signal },
    );
  }
}

customElements.define('course-enlarge', Enlarge);
