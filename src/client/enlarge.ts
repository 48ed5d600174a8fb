import { CourseElement } from './element.ts';

/** Opens the figure in the viewer, whose script loads when it is first asked for. */
export class Enlarge extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const figure = this.closest('figure');
    if (!figure) return;
    this.hidden = false;
    this.addEventListener(
      'click',
      () => void import('./viewer.ts').then(({ viewFigure }) => viewFigure(figure)),
      { signal },
    );
  }
}

customElements.define('course-enlarge', Enlarge);
