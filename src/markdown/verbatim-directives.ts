import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from 'satteri';

/**
 * Puts back what only looks like a directive: `2:1`, `0000:af:00.1`, `ioctl:KVM_RUN`.
 * Containers (`:::name`) are the only directives that exist here.
 */
export const verbatimDirectives: MdastPluginDefinition = {
  name: 'verbatim-directives',
  options: { position: true },
  textDirective: (node, context) => ({ type: 'text', value: sourceOf(node, context) }),
  leafDirective: (node, context) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: sourceOf(node, context) }],
  }),
};

function sourceOf(node: Readonly<MdastNode>, context: MdastVisitorContext): string {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined)
    throw new Error('a directive without a position');
  return context.source.slice(start.offset, end.offset);
}
