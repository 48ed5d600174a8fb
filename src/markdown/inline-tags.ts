/** The few tags that stand for what Markdown has no mark for. They have no attributes. */
import type { Fault } from '../course/raw.ts';
import { inlineTags, standsAlone } from '../course/text/html-tags.ts';
import { pointOf, writtenAs, type AnyNode } from './tree.ts';

const tag = new RegExp(`^<(/?)(${inlineTags.join('|')})\\s*/?>$`, 'i');

export function isInlineTag(html: string): boolean {
  return tag.test(html.trim());
}

/** Whether an expression of MDX, its braces left out, is a comment. */
export const isComment = (expression: string): boolean => /^(\s*\/\*[^]*\*\/\s*)?$/.test(expression);

/** Tags in Markdown that are opened or closed alone: MDX says so itself. */
export function strayTags(source: string, { children = [] }: AnyNode): Fault[] {
  const open: { name: string; node: AnyNode }[] = [];
  const stray: { name: string; node: AnyNode }[] = [];
  for (const node of children) {
    const [, closes, name = ''] = tag.exec(node.type === 'html' ? (node.value ?? '').trim() : '') ?? [];
    if (closes === undefined || name.toLowerCase() === 'br') continue;
    if (closes === '') open.push({ name: name.toLowerCase(), node });
    else if (open.at(-1)?.name === name.toLowerCase()) open.pop();
    else stray.push({ name: name.toLowerCase(), node });
  }
  return [
    ...[...open, ...stray].map(({ name, node }): Fault => ({
      ...pointOf(node),
      rule: 'markdown-syntax',
      message: standsAlone(writtenAs(source, node), name),
    })),
    ...children.flatMap((child) => strayTags(source, child)),
  ];
}
