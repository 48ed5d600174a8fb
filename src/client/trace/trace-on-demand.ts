import { announce } from '../announce.ts';
import { onTurning } from '../on-turning.ts';

/** A page to be read loads what steps through a trace once a reader steps, or comes by an address that names a step. */
const load = onTurning(
  '.trace-go, .trace-row, .trace-load',
  '.trace-go, .trace-row',
  () => import('./trace.ts').then(({ ready }) => ready),
  (pressed) => {
    announce(pressed.closest<HTMLElement>('course-trace')?.dataset['unloaded'] ?? '');
  },
  ['click', 'input'],
);

const asked = new URLSearchParams(location.search).get('trace');
if (document.querySelector(`course-trace[data-trace="${CSS.escape(asked ?? '')}"]`)) void load();
