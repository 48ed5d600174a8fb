/** Comments behind unquoted texts: what an author may have meant as text, and YAML drops. */
import { isScalar, visit, type Document, type Node, type Pair } from 'yaml';
import type { Point } from '../../course/finding.ts';
import type { CutText, Path } from '../../course/raw.ts';

/** The unquoted texts of `document`, and its fields without a value, that a comment follows on the same line. */
export function cutTexts(text: string, document: Document, pointOf: (offset: number) => Point): CutText[] {
  const found: CutText[] = [];
  if (!text.includes('#')) return found;
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || (node.type !== 'PLAIN' && node.type !== undefined)) return;
      const end = node.range?.[1] ?? 0;
      const [, blanks = '', comment] = /^([ \t]*)(#[^\r\n]*)/.exec(text.slice(end)) ?? [];
      if (comment === undefined) return;
      found.push({
        path: pathOf(ancestors, node),
        at: pointOf(end + blanks.length),
        text: text.slice(node.range?.[0] ?? end, end),
        comment: comment.trimEnd(),
      });
    },
  });
  return found;
}

function pathOf(ancestors: readonly (Document | Node | Pair)[], node: Node): Path {
  return ancestors.flatMap((one, index): (string | number)[] => {
    const child = ancestors[index + 1] ?? node;
    if ('key' in one) return isScalar(one.key) ? [String(one.key.value)] : [];
    if (!('items' in one) || 'key' in child) return [];
    return [(one.items as unknown[]).indexOf(child)];
  });
}
