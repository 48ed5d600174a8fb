import { CourseElement } from './element.ts';
import { keepPreference, preference } from './preference.ts';

/** Passages by platform, one at a time: the reader's platform holds for all tabs of the site. Complete without script, and in print. */
class Tabs extends CourseElement {
  protected connect(signal: AbortSignal): void {
    if (!this.#list) this.#build();
    const list = this.#list;
    if (!list) return;
    list.addEventListener(
      'click',
      ({ target }) => {
        this.#choose(this.#tabs.find((tab) => tab.contains(target as Node)));
      },
      { signal },
    );
    list.addEventListener(
      'keydown',
      (event) => {
        this.#move(event);
      },
      { signal },
    );
    for (const panel of this.#panels) {
      // The browser's own search, or a link, has found something in a hidden panel.
      panel.addEventListener(
        'beforematch',
        () => {
          this.#choose(this.#tabOf(panel));
        },
        { signal },
      );
    }
    document.addEventListener(
      'course-platform',
      () => {
        this.#follow();
      },
      { signal },
    );
    this.#follow();
  }

  #build(): void {
    const list = document.createElement('div');
    list.className = 'tablist';
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', this.dataset['label'] ?? '');
    for (const panel of this.#panels) {
      const title = panel.querySelector<HTMLElement>('.tab-title');
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = `${panel.id}-tab`;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      tab.append(...[...(title?.childNodes ?? [])].map((node) => node.cloneNode(true)));
      if (title) title.hidden = true;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      if (!panel.querySelector('a, button, [tabindex]')) panel.tabIndex = 0;
      list.append(tab);
    }
    this.prepend(list);
    this.dataset['enhanced'] = '';
  }

  /** Automatic activation: the arrows choose. */
  #move(event: KeyboardEvent): void {
    const tabs = this.#tabs;
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const steps = new Map([
      ['ArrowRight', at + 1],
      ['ArrowLeft', at - 1],
      ['Home', 0],
      ['End', -1],
    ]);
    const to = steps.get(event.key);
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = tabs.at(to % tabs.length);
    next?.focus({ preventScroll: true });
    this.#choose(next);
  }

  /** All tabs of the page change with these, and these stay where they are on the screen. */
  #choose(tab: HTMLElement | undefined): void {
    const platform = tab && this.#panelOf(tab)?.dataset['platform'];
    if (platform === undefined) return;
    const before = this.getBoundingClientRect().top;
    keepPreference('platform', platform);
    this.#show(platform);
    document.dispatchEvent(new CustomEvent('course-platform'));
    window.scrollBy({ top: this.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  #follow(): void {
    const platform = preference('platform');
    const known = this.#panels.some(({ dataset }) => dataset['platform'] === platform);
    if (platform !== null && known) this.#show(platform);
    else if (!this.querySelector('[aria-selected="true"]'))
      this.#show(this.#panels[0]?.dataset['platform'] ?? '');
  }

  #show(platform: string): void {
    for (const tab of this.#tabs) {
      const panel = this.#panelOf(tab);
      const chosen = panel?.dataset['platform'] === platform;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      // "until-found" lets the browser's own search look into the panels that are not shown.
      if (chosen) panel.removeAttribute('hidden');
      else panel?.setAttribute('hidden', 'until-found');
    }
  }

  get #list(): HTMLElement | null {
    return this.querySelector(':scope > .tablist');
  }

  get #tabs(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > .tablist > [role="tab"]')];
  }

  get #panels(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > .tab')];
  }

  #panelOf(tab: HTMLElement): HTMLElement | undefined {
    return this.#panels.find(({ id }) => id === tab.getAttribute('aria-controls'));
  }

  #tabOf(panel: HTMLElement): HTMLElement | undefined {
    return this.#tabs.find((tab) => tab.getAttribute('aria-controls') === panel.id);
  }
}

customElements.define('course-tabs', Tabs);
