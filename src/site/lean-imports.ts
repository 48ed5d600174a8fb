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
  generateBundle: {
    order: 'post',
    /** Nor does anything read the list of what each import brings. */
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code
            .replace(/^const __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);\n?/, '')
            .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '');
    },
  },
};

/** A page's script by its component alone: Astro adds its place therein, which every page that loads it would carry. */
export function scriptName({ name }: { name: string }): string {
  return `_astro/${name.replace(/\.astro.*|[_.]/g, '')}.[hash].js`;
}

/**
 * What scripts of several pages share, in files as large as they can be: of every page, of pages that show how far the
 * reader is, and of pages with questions. Small files compress badly.
 */
export const sharedScripts = [
  {
    name: 'every-page',
    test: /src\/client\/(?:announce|base|element|for-browser|preference)\.ts|preload-helper/,
  },
  { name: 'on-turning', test: /src\/client\/(?:on-turning|pressing|fetched)\.ts/ },
  { name: 'progress-marks', test: /src\/client\/(?:chapter\/progress-marks|store\/summary)\.ts/ },
  { name: 'entry-filter', test: /src\/client\/entry-filter\.ts|course\/text\/folded-name\.ts/ },
  {
    name: 'questions-on-demand',
    test: /src\/client\/(?:questions\/(?:questions-on-demand|question-controls|filled-in-keys|hotspot-figures|option-order)|tabs|figures\/enlarge|chapter\/(?:chapter-quiz|chapter-progress|page-contents))\.ts/,
  },
];
