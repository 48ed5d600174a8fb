import { announce } from '../announce.ts';
import { onTurning } from '../on-turning.ts';

/** A page to be read loads what steps through its traces and diagrams once a reader steps, or comes by an address that names a step. */
const load = onTurning(
  '.stepping-go, .trace-row, .steps-row, .trace-load',
  '.stepping-go, .trace-row, .steps-row',
  () => import('./stepped.ts').then((stepped) => stepped.ready),
  (pressed) => {
    announce(pressed.closest<HTMLElement>('[data-unloaded]')?.dataset['unloaded'] ?? '');
  },
  ['click', 'input'],
);

if (/[?&](trace|diagram)=/.test(location.search)) void load();
