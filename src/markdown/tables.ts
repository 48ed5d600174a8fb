import type { HastNode, HastPluginEntry } from 'satteri';
import { dictionaryAnchor } from '../course/links/page-paths.ts';
import { interfaceMarks } from '../course/text/language.ts';
import { words } from '../words/en.ts';
import { element } from './html.ts';

/** More columns than this need the width of the margin too, and so does a row of so many characters. */
const [narrowColumns, narrowRow] = [3, 160];

/**
 * Tables scroll in a box of their own; the first column names its row;
 * alignment is a class, since the policy allows no style. The box has a name of the interface, the table is in `language`.
 */
export const tables =
  (language: string): HastPluginEntry =>
  () => {
    const { lang } = interfaceMarks(language);
    let count = 0;
    return {
      name: 'tables',
      element: {
        filter: ['table'],
        visit(node, context) {
          count += 1;
          const firstRow = childrenOf(childrenOf(node).find(isElement)).find(isElement);
          const columns = childrenOf(firstRow).filter(isElement).length;
          const size = columns > narrowColumns || longestRow(node) > narrowRow ? 'wide' : undefined;
          const isDictionary = isIn(context.parent(node), 'dictionary');
          const table =
            lang === undefined ? node : { ...node, properties: { ...node.properties, lang: language } };
          const label = words.tableNumber(count);
          context.replaceNode(
            node,
            element(
              'section',
              { class: 'table', role: 'group', 'aria-label': label, tabindex: 0, 'data-size': size, lang },
              isDictionary ? withAnchors(dressed(table, false)) : dressed(table, false),
            ),
          );
        },
      },
    };
  };

type Element = Extract<HastNode, { type: 'element' }>;

function isIn(
  parent: { properties?: { class?: unknown; className?: unknown } } | object,
  name: string,
): boolean {
  const { properties } = parent as { properties?: Record<string, unknown> };
  return [properties?.['class'], properties?.['className']].flat().includes(name);
}

/** Each row of a dictionary can be linked to, by its first cell. */
function withAnchors(node: HastNode): HastNode {
  if (!isElement(node)) return node;
  const head = childrenOf(node).find(isElement);
  const isRow = node.tagName === 'tr' && head?.properties['scope'] === 'row';
  return {
    ...node,
    ...(isRow && { properties: { ...node.properties, id: dictionaryAnchor(wordsOf(head)) } }),
    children: childrenOf(node).map(withAnchors),
  } as HastNode;
}

function longestRow(node: HastNode): number {
  const here = isElement(node) && node.tagName === 'tr' ? wordsOf(node).length : 0;
  return Math.max(here, ...childrenOf(node).map(longestRow));
}

function wordsOf(node: HastNode): string {
  if (isBreak(node)) return ' ';
  return node.type === 'text' ? node.value : childrenOf(node).map(wordsOf).join('');
}

const isBreak = (node: HastNode): boolean =>
  (isElement(node) && node.tagName === 'br') ||
  (node.type === 'mdxJsxTextElement' && node.name === 'br') ||
  (node.type === 'raw' && /^<br/i.test(node.value));

function isElement(node: HastNode): node is Element {
  return node.type === 'element';
}

function childrenOf(node: HastNode | undefined): HastNode[] {
  return node && 'children' in node ? (node.children as HastNode[]) : [];
}

function dressed(node: HastNode, inBody: boolean): HastNode {
  if (!isElement(node)) return node;
  const children = childrenOf(node).map((child) => dressed(child, inBody || node.tagName === 'tbody'));
  if (node.tagName === 'tr' && inBody) {
    const first = children.findIndex(isElement);
    return {
      ...node,
      children: children.map((child, index) => (index === first ? rowHead(child) : child)),
    } as HastNode;
  }
  if (node.tagName !== 'th' && node.tagName !== 'td') return { ...node, children } as HastNode;
  const { style, align, ...properties } = node.properties;
  const side = /text-align:\s*(\w+)/.exec(style ?? '')?.[1] ?? align;
  if (side === 'right') properties['class'] = 'align-end';
  if (side === 'center') properties['class'] = 'align-center';
  const empty = children.length === 0;
  if (node.tagName === 'th' && !empty) properties['scope'] = 'col';
  return { ...node, tagName: empty ? 'td' : node.tagName, properties, children } as HastNode;
}

function rowHead(cell: HastNode): HastNode {
  if (!isElement(cell) || childrenOf(cell).length === 0) return cell;
  return { ...cell, tagName: 'th', properties: { ...cell.properties, scope: 'row' } };
}
