/** What every page loads. */
import './labelled-tables.ts';
import './keys/keys-button.ts';
import './theme.ts';
import { listenForPalette } from './search/palette.ts';
import { listenToKeys } from './keys/shortcuts.ts';

listenToKeys();
listenForPalette();
if (new URLSearchParams(location.search).has('highlight'))
  void import('./search/highlight.ts').then(({ highlightFound }) => {
    highlightFound();
  });
