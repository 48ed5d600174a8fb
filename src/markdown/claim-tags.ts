import type { MdastPluginEntry } from 'satteri';
import { readLink } from '../course/links/course-link.ts';

/** In a chapter, a paragraph that is nothing but `[](claim:id)` > `<Claim id="…"/>`: the component sets the claim out. */
export const claimTags: MdastPluginEntry = ({ sourceFormat }) => ({
  name: 'claim-tags',
  paragraph(node) {
    const [link, other] = node.children;
    if (sourceFormat !== 'mdx' || other || link?.type !== 'link' || link.children.length > 0)
      return undefined;
    const target = readLink(link.url);
    if (target.kind !== 'claim') return undefined;
    return {
      type: 'mdxJsxFlowElement',
      name: 'Claim',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: target.id }],
      children: [],
    };
  },
});
