/** Files of packages that drawings follow from. */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The faces that labels are measured in. */
export const fontFiles = [400, 600].map((weight) => ({
  weight,
  path: resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`),
}));

export const mermaidPackage = resolve('mermaid/package.json');
export const mermaidScript = resolve('mermaid/dist/mermaid.min.js');
