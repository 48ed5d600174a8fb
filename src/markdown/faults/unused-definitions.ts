/** Addresses on lines of their own, `[name]: address`, which are shown nowhere unless a link names them. */
import type { Fault } from '../../course/raw.ts';
import { pointOf, writtenAs, type AnyNode } from '../tree.ts';

export function unusedDefinitions(source: string, root: AnyNode): Fault[] {
  const nodes = [...within(root)];
  const named = new Set(nodes.flatMap((node) => (node.type.endsWith('Reference') ? nameOf(node) : [])));
  const seen = new Set<string>();
  return nodes.flatMap((node): Fault[] => {
    const written = writtenAs(source, node);
    if (node.type !== 'definition' || written.startsWith('[^')) return [];
    const name = nameOf(node);
    const isSecond = seen.has(name);
    seen.add(name);
    if (named.has(name) && !isSecond) return [];
    const label = /^\[[^\]]*\]/.exec(written)?.[0] ?? '[…]';
    if (isCommentLine(node, written))
      return [{ ...pointOf(node), rule: 'foreign-syntax', message: 'A comment is <!-- … -->. Write it so.' }];
    const why = isSecond
      ? `An address stands above for "${label}" already, and this one leads nowhere`
      : `Nothing names "${label}", so its line would not be shown`;
    return [
      {
        ...pointOf(node),
        rule: 'broken-link',
        message: `${why}. Write [words](${node.url ?? ''}) where the link belongs, cite a source with [](cite:id), or take the line out.`,
      },
    ];
  });
}

/** `[//]: # (so)`, which elsewhere is the comment of those who have none. */
export const isCommentLine = ({ url = '' }: AnyNode, written: string): boolean =>
  ['', '#'].includes(url) && /^\[(?:\/\/|comment|#)\]:/i.test(written);

function* within(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of node.children ?? []) yield* within(child);
}

const nameOf = ({ identifier = '' }: AnyNode): string => identifier.toLowerCase();
