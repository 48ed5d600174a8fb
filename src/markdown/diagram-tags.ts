import type { MdastPluginDefinition } from 'satteri';
import { readFenceMeta } from '../course/fence-meta.ts';

/** A `mermaid` fence > `<Diagram id="…"/>`: the component draws it from the store. */
export const diagramTags: MdastPluginDefinition = {
  name: 'diagram-tags',
  code(node) {
    if (node.lang !== 'mermaid') return undefined;
    const id = readFenceMeta(node.meta ?? '').attributes['id'] ?? '';
    return {
      type: 'mdxJsxFlowElement',
      name: 'Diagram',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
      children: [],
    };
  },
};
