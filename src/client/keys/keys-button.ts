import { CourseElement } from '../element.ts';
import { isForBrowser } from '../for-browser.ts';

/** The link to the list of keys, which opens it over the page. */
export class KeysButton extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const open = (event: MouseEvent) => {
      if (isForBrowser(event) || document.querySelector('.keys-list')) return;
      event.preventDefault();
      void import('./keys-dialog.ts').then((dialog) => dialog.openKeys());
    };
    this.addEventListener('click', open, { signal });
  }
}

customElements.define('course-keys-button', KeysButton);
