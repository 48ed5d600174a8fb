/** Where a node of a document stands: keys and indexes from the root. */
import { isScalar, type Document, type Node, type Pair } from 'yaml';
import type { Path } from '../../course/raw.ts';

/** What stands around a node, from the root on. */
export type Ancestors = readonly (Document | Node | Pair)[];

export function pathOf(ancestors: Ancestors, node: Node): Path {
  return ancestors.flatMap((one, index): (string | number)[] => {
    const child = ancestors[index + 1] ?? node;
    if ('key' in one) return isScalar(one.key) ? [String(one.key.value)] : [];
    if (!('items' in one) || 'key' in child) return [];
    return [(one.items as unknown[]).indexOf(child)];
  });
}
