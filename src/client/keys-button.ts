import { CourseElement } from './element.ts';
import { openKeys } from './shortcuts.ts';

/** Opens the list of keys. */
export class KeysButton extends CourseElement {
  protected connect(signal: AbortSignal): void {
    this.hidden = false;
    this.addEventListener('click', openKeys, { signal });
  }
}

customElements.define('course-keys-button', KeysButton);
