import { CourseElement } from './element.ts';
import { keepPreference, preference } from './preference.ts';

/** The choice between the system's theme, light and dark; other tabs follow. */
export class Theme extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const select = this.querySelector('select');
    if (!select) return;
    const follow = () => {
      const kept = preference('theme');
      select.value = kept === 'light' || kept === 'dark' ? kept : 'system';
      show(select.value);
    };
    follow();
    this.hidden = false;
    select.addEventListener(
      'change',
      () => {
        keepPreference('theme', select.value);
        show(select.value);
      },
      { signal },
    );
    window.addEventListener('storage', follow, { signal });
    // A page that comes back from the browser's history was told of no change.
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) follow();
      },
      { signal },
    );
  }
}

function show(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

customElements.define('course-theme', Theme);
