/** Nodes that questions name, compared with those that the drawings have. Pure. */
import type { NodeUse } from '../course/course.ts';
import { finding, type Finding } from '../course/finding.ts';
import { didYouMean, nearMisses } from '../course/text/near-miss.ts';
import type { DrawnRef, RenderedDiagram } from './drawing.ts';

/** A finding for each use of what its diagram does not have as a node. What is not drawn has findings of its own. */
export function unknownNodes(
  uses: readonly NodeUse[],
  drawings: Readonly<Record<string, Pick<RenderedDiagram, 'refs'>>>,
): Finding[] {
  return uses.flatMap((use) => {
    const refs = drawings[use.diagram]?.refs;
    if (!refs || refs.some(({ ref, kind }) => ref === use.node && kind === 'node')) return [];
    const nodes = refs.filter(({ kind }) => kind === 'node').map(({ ref }) => ref);
    return finding('unknown-node', use.file, use, messageFor(use, refs, nodes), {
      fix: nearMisses(use.node, nodes)[0],
      subject: use.question,
    });
  });
}

/** A finding for each node that a question's list calls like another one before it. */
export function nodesCalledAlike(
  uses: readonly NodeUse[],
  drawings: Readonly<Record<string, Pick<RenderedDiagram, 'refs'>>>,
): Finding[] {
  const nameOf = ({ name, node, diagram }: NodeUse) =>
    name ?? drawings[diagram]?.refs.find(({ ref }) => ref === node)?.label ?? node;
  return uses.flatMap((use, index) => {
    const name = nameOf(use);
    const isSecond = uses
      .slice(0, index)
      .some((other) => other.question === use.question && other.node !== use.node && nameOf(other) === name);
    if (!isSecond) return [];
    const message = `Two nodes of the list are called "${name}". Tell them apart: give each a "name".`;
    return finding('duplicate-option', use.file, use, message, { subject: use.question });
  });
}

function messageFor({ node, diagram }: NodeUse, refs: readonly DrawnRef[], nodes: readonly string[]): string {
  const other = refs.find(({ ref }) => ref === node);
  const what = other
    ? `"${node}" is no node of "${diagram}" but its ${other.kind} "${other.label}".`
    : `The diagram "${diagram}" has no node "${node}".${didYouMean(node, nodes)}`;
  return `${what} Known are: ${nodes.join(', ') || 'none, since a diagram of this type has no nodes'}.`;
}
