/** What every page loads. */
import './keys/keys-button.ts';
import './theme.ts';
import { listenForPalette } from './search/palette.ts';
import { listenToKeys } from './keys/shortcuts.ts';

listenToKeys();
listenForPalette();
// On a phone rows of tables are blocks.
if (innerWidth < 640 && document.querySelector('.table')) void import('./labelled-tables.ts');
if (new URLSearchParams(location.search).has('highlight'))
  void import('./search/highlight.ts').then((found) => {
    found.highlightFound();
  });
