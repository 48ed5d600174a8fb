import type { HastNode, HastPluginDefinition } from 'satteri';
import { element } from './html.ts';

/** A heading is a link to itself, which the browser script also copies. */
export const headingLinks: HastPluginDefinition = {
  name: 'heading-links',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, context) {
      const { id } = node.properties;
      if (typeof id !== 'string') return;
      const link = element('a', { class: 'heading-link', href: `#${id}` }, ...(node.children as HastNode[]));
      context.replaceNode(node, { ...node, children: [link] } as HastNode);
    },
  },
};
