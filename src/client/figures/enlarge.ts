import { CourseElement } from '../element.ts';

/** Opens the figure in the viewer, by its button or a touch on the drawing; the script loads when it is first asked for. */
export class Enlarge extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const figure = this.closest('figure');
    if (!figure) return;
    this.hidden = false;
    const open = () => void import('./viewer.ts').then((viewer) => viewer.viewFigure(figure));
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
