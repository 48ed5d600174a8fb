/** What every page loads. */
import './keys-button.ts';
import './theme.ts';
import { listenForPalette } from './palette.ts';
import { listenToKeys } from './shortcuts.ts';

listenToKeys();
listenForPalette();
if (new URLSearchParams(location.search).has('highlight'))
  void import('./highlight.ts').then(({ highlightFound }) => {
    highlightFound();
  });
