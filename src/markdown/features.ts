import type { Features } from 'satteri';

/**
 * The Markdown that authors write, the same wherever it is read: chapters, concepts, texts inside YAML. Dashes and
 * ellipses are ours (`typography.ts`): the parser makes them of options such as `--all` too.
 */
const features = {
  gfm: { footnotes: false },
  frontmatter: true,
  directive: true,
  headingAttributes: true,
  smartPunctuation: { quotes: true, dashes: false, ellipses: false },
} satisfies Features;

/** `mdx` are chapters, `md` concepts, `yaml` texts inside YAML and front matter, which have no containers. */
export type Format = 'mdx' | 'md' | 'yaml';

/** What becomes of straight quotation marks: they stay as they are written, or become “English” ones. */
export type Quotes = 'written' | 'typographic';

/** How a course in the language `tag` is shown. The parser knows no quotation marks but those of English. */
export const quotesOf = (tag: string): Quotes => (/^en\b/.test(tag) ? 'typographic' : 'written');

/** The features of a format; quotes as they are written, where what counts is what the author wrote. */
export function featuresOf(format: Format, quotes: Quotes): Features {
  return {
    ...features,
    ...(format === 'yaml' && { frontmatter: false, directive: false }),
    ...(quotes === 'written' && { smartPunctuation: false }),
  };
}
