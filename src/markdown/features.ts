import type { Features } from 'satteri';

/** The Markdown that authors write, the same wherever it is read: chapters, concepts, texts inside YAML. */
export const features = {
  gfm: { footnotes: false },
  frontmatter: true,
  directive: true,
  headingAttributes: true,
  smartPunctuation: true,
} satisfies Features;
