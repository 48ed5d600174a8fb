/** Parts of a text that have nothing in them: an item of a list, a quotation, a table. */
import type { Fault } from '../../course/raw.ts';
import { pointOf, type AnyNode } from '../tree.ts';

const what: Record<string, string> = {
  listItem: 'This item of the list is empty. Write its words, or take its line out.',
  blockquote: 'The quotation is empty. Write its words, or take the line out.',
  table: 'All cells of the table are empty. Write what stands in them, or take it out.',
};

/** The innermost of those that are empty: what stands around one is not told too. */
export function emptyParts(node: AnyNode): Fault[] {
  const within = (node.children ?? []).flatMap(emptyParts);
  const message = what[node.type];
  return within.length === 0 && message !== undefined && isEmpty(node)
    ? [{ ...pointOf(node), rule: 'empty-block', message }]
    : within;
}

const around = new Set([
  ...['listItem', 'list', 'blockquote', 'table', 'tableRow', 'tableCell', 'paragraph'],
  ...['emphasis', 'strong', 'delete'],
]);

function isEmpty({ type, value = '', name, children = [] }: AnyNode): boolean {
  if (type === 'text') return !/[^\s\p{Cf}]/u.test(value);
  if (type === 'break' || name === 'br') return true;
  if (type === 'html') return /^<br/i.test(value);
  return around.has(type) && children.every(isEmpty);
}
