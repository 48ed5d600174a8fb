import type { HastNode, HastPluginEntry } from 'satteri';
import { element } from './html.ts';

/**
 * A chapter's text from one heading of the second level to the next is a passage of its own, so that what follows the
 * reader knows where each begins and ends, and style sheets what stands in one directly.
 */
export const passages: HastPluginEntry = ({ sourceFormat }) =>
  sourceFormat === 'mdx' && {
    name: 'passages',
    after(root, context) {
      const opening: HastNode[] = [];
      const begun: HastNode[][] = [];
      for (const child of root.children as HastNode[]) {
        if (child.type === 'mdxjsEsm') opening.push(child);
        else if (isHeading(child)) begun.push([child]);
        else (begun.at(-1) ?? opening).push(child);
      }
      const inPassages = begun.map((nodes) => element('section', { class: 'passage' }, ...nodes));
      context.setProperty(root, 'children', [...opening, ...inPassages] as typeof root.children);
    },
  };

const isHeading = (node: HastNode): boolean => node.type === 'element' && node.tagName === 'h2';
