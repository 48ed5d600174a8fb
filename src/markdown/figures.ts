import type { HastNode, HastPluginDefinition } from 'satteri';
import { element } from './html.ts';

/** An image alone in its paragraph is a figure; its title is the caption. */
export const figures: HastPluginDefinition = {
  name: 'figures',
  element: {
    filter: ['p'],
    visit(node) {
      const solid = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      const [image] = solid;
      if (solid.length !== 1 || image?.type !== 'element' || image.tagName !== 'img') return undefined;
      const { title, ...properties } = image.properties;
      const caption = typeof title === 'string' ? [element('figcaption', {}, title)] : [];
      const shown = {
        ...image,
        properties: { ...properties, loading: 'lazy', decoding: 'async' },
      } as HastNode;
      return element('figure', { class: 'figure' }, shown, ...caption);
    },
  },
};
