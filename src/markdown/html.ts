import type { HastNode } from 'satteri';

/** A hast element; the children may be texts. */
export function element(
  tagName: string,
  properties: Record<string, string | number | boolean | undefined>,
  ...children: (HastNode | string)[]
): HastNode {
  const known = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  return {
    type: 'element',
    tagName,
    properties: known,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  } as HastNode;
}
