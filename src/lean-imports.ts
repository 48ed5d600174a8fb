import type { Plugin } from 'vite';

/**
 * Vite wraps each dynamic import in a helper that loads the style sheets of the script first: 0.8 KB on every page.
 * Our scripts have no style sheets of their own, so the helper only has to import.
 */
export const leanImports: Plugin = {
  name: 'lean-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** What the script of every page shares with others is one file, not one for each module. */
export const scriptsOfEveryPage = [
  { name: 'every-page', test: /src\/client\/(?:announce|base|element|preference)\.ts|preload-helper/ },
];
