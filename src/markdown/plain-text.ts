/**
 * Markdown of YAML and front matter > the same as plain text, for titles, lists, search and comparisons. It comes from
 * the parsed text, so nothing of the marks is left. Citations and verdicts, which have no words of their own, are left
 * out with their locators.
 */
import { markdownToMdast } from 'satteri';
import { readLink } from '../course/links/course-link.ts';
import { textAsMeant, withoutMarks } from './faults/as-meant.ts';
import { featuresOf, quotesOf } from './features.ts';
import type { AnyNode } from './tree.ts';
import { typographic } from './typography.ts';

/** `language` is the course's. A text that cannot be read is given back as it is: that is a finding elsewhere. */
export function plainText(markdown: string, language: string): string {
  const root = treeOf(markdown, language);
  return root ? textOf(root, typographic) : markdown.trim();
}

/** Its paragraphs alone, without code, tables and lists. */
export function paragraphsText(markdown: string, language: string): string {
  const blocks = treeOf(markdown, language)?.children ?? [];
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
  return paragraphs.map((paragraph) => textOf(paragraph, typographic)).join(' ');
}

function treeOf(markdown: string, language: string): AnyNode | undefined {
  try {
    const text = textAsMeant(markdown, 'yaml');
    return markdownToMdast(text, {
      features: featuresOf('yaml', quotesOf(language)),
      position: false,
    }) as AnyNode;
  } catch {
    return undefined;
  }
}

/** The words of a tree in one line. `dressed` is what becomes of running text. */
export function textOf(node: AnyNode, dressed = (text: string): string => text): string {
  return tidy(withoutMarks(wordsOf(node, dressed)));
}

/** White space as one line has it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands between blocks and cells. */
const apart = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote', 'code', 'break']);

/** The words of `node`, with the white space between them not yet tidied. */
function wordsOf(node: AnyNode, dressed: (text: string) => string): string {
  switch (node.type) {
    case 'text':
      return dressed(node.value ?? '');
    case 'inlineCode':
      return node.value ?? '';
    case 'code':
      return ` ${node.value ?? ''} `;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'html':
      return /^<br/i.test(node.value ?? '') ? ' ' : '';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'br') return ' ';
  }
  const children = node.children ?? [];
  let words = '';
  for (const [index, child] of children.entries()) {
    if (isWordless(child)) {
      // Its space goes with it, but for one that parts words.
      const next = children[index + 1];
      words = words.trimEnd();
      if (next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.value ?? '')) words += ' ';
    } else words += wordsOf(child, dressed);
  }
  return apart.has(node.type) ? `${words} ` : words;
}

/** A citation, which has a number in place of words, or a claim's mark. */
export function isWordless({ type, url, children = [] }: AnyNode): boolean {
  if (type !== 'link') return false;
  const { kind } = readLink(url ?? '');
  return kind === 'cite' || (kind === 'claim' && children.length === 0);
}
