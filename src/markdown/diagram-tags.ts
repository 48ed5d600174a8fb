import type { MdastPluginDefinition } from 'satteri';
import { readFenceMeta } from '../course/text/fence-meta.ts';
import { codeLanguage, fenceOf } from './code/code-languages.ts';

/** A `mermaid` fence > `<Diagram id="…"/>`: the component draws it from the store. */
export const diagramTags: MdastPluginDefinition = {
  name: 'diagram-tags',
  code(node) {
    const { language, meta } = fenceOf(node);
    if (codeLanguage(language) !== 'mermaid') return undefined;
    const id = readFenceMeta(meta).attributes['id'] ?? '';
    return {
      type: 'mdxJsxFlowElement',
      name: 'Diagram',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
      children: [],
    };
  },
};
