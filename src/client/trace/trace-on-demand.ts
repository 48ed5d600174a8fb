import { announce } from '../announce.ts';

/** A page to be read loads what steps through a trace once a reader steps, or comes by an address that names a step. */
const loaded = new AbortController();
const load = () =>
  import('./trace.ts').then(async ({ ready }) => {
    await ready;
    loaded.abort();
  });

document.addEventListener(
  'click',
  (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const pressed =
      target instanceof Element && !(ctrlKey || metaKey || shiftKey)
        ? target.closest<HTMLElement>('.trace-go, .trace-row')
        : undefined;
    if (!pressed) return;
    event.preventDefault();
    load().then(
      () => {
        pressed.click();
      },
      () => {
        announce(pressed.closest<HTMLElement>('course-trace')?.dataset['unloaded'] ?? '');
        if (pressed instanceof HTMLAnchorElement) location.hash = pressed.hash;
      },
    );
  },
  { signal: loaded.signal },
);
document.addEventListener(
  'input',
  ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.matches('.trace-load input'))) return;
    void load().then(() => target.dispatchEvent(new Event('input', { bubbles: true })));
  },
  { signal: loaded.signal },
);

const asked = new URLSearchParams(location.search).get('trace');
if (document.querySelector(`course-trace[data-trace="${CSS.escape(asked ?? '')}"]`)) void load();
