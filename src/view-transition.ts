/** Pages fade into each other, except for readers who want no motion. */
import type { Plugin } from 'vite';

/**
 * Chromium breaks a transition off, with an uncaught error, as soon as any style sheet has arrived and none has opted in.
 * Sheets arrive in any order, so each of them does.
 */
export const optIn = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';

/** Writes it into every sheet of the build. */
export const everySheetOptsIn: Plugin = {
  name: 'every-sheet-opts-in',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
        asset.source = `${optIn}${String(asset.source)}`;
    }
  },
};
