import type { MdastNode, MdastPluginEntry, MdastVisitorContext } from 'satteri';
import type { Platform } from '../course/schema.ts';
import { directionOf, interfaceMarks } from '../course/text/language.ts';
import { words } from '../words/en.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { textOf } from './plain-text.ts';
import type { AnyNode } from './tree.ts';

/**
 * `:::note` and its like > callouts; `::::tabs` > one section per platform and `::::before-after` > two states of one
 * figure, complete without script; `:::dictionary` > a table of terms.
 */
export function containers(context: MarkdownContext): MdastPluginEntry {
  return () => {
    let tabs = 0;
    return {
      name: 'containers',
      containerDirective(node, visitor) {
        const spoken = interfaceMarks(context.course.language);
        const platform = (id: string | null | undefined) =>
          context.course.platforms.find((one) => one.id === id);
        if (node.name === 'tabs') {
          tabs += 1;
          dress(visitor, node, 'course-tabs', { class: 'tabs', 'data-label': words.tabs });
          return;
        }
        if (node.name === 'tab') {
          const shown = platform(node.attributes?.['platform']);
          if (!shown) return;
          const id = `tab-${String(tabs)}-${shown.id}`;
          dress(visitor, node, 'section', {
            class: 'tab',
            id,
            'data-platform': shown.id,
            'aria-labelledby': `${id}-title`,
          });
          visitor.prependChild(node, named(shown, `${id}-title`));
          return;
        }
        if (node.name === 'before-after') {
          dress(visitor, node, 'div', { class: 'before-after', 'data-shown': 'before' });
          visitor.prependChild(node, stateSwitch(node.children, context.course.language));
          return;
        }
        if (node.name === 'before' || node.name === 'after') {
          dress(visitor, node, 'section', { class: 'state', 'data-moment': node.name });
          const title = node.children.find((child) => isLabel(child));
          if (title) visitor.setProperty(title, 'data', { hProperties: { class: 'state-title' } });
          else
            visitor.prependChild(
              node,
              styled(
                'paragraph',
                'p',
                { class: 'state-title', ...spoken },
                text(words.beforeAfter[node.name]),
              ),
            );
          return;
        }
        if (node.name === 'dictionary') {
          dress(visitor, node, 'div', { class: 'dictionary' });
          return;
        }
        const shown = node.name === 'platform' ? platform(node.attributes?.['name']) : undefined;
        dress(visitor, node, 'aside', {
          class: `callout${shown ? ` platform-${shown.id}` : ''}`,
          'data-kind': node.name,
        });
        const kind = shown
          ? badge(shown)
          : styled(
              'emphasis',
              'span',
              { class: 'callout-kind', ...spoken },
              text(words.callout[node.name as keyof typeof words.callout]),
            );
        const label = node.children.find((child) => isLabel(child));
        if (!label) {
          visitor.prependChild(node, paragraph('callout-title', kind));
          return;
        }
        visitor.setProperty(label, 'data', { hProperties: { class: 'callout-title' } });
        const said = (label as { children: MdastNode[] }).children;
        const title = node.name === 'misconception' ? [styled('emphasis', 'q', {}, ...said)] : said;
        visitor.setProperty(label, 'children', [kind, text(' '), ...title]);
      },
    };
  };
}

type Target = Parameters<MdastVisitorContext['setProperty']>[0];

function isLabel(node: { data?: unknown }): boolean {
  return (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}

function dress(
  visitor: MdastVisitorContext,
  node: Target,
  hName: string,
  hProperties: Record<string, string>,
): void {
  visitor.setProperty(node, 'data', { hName, hProperties });
}

const text = (value: string): MdastNode => ({ type: 'text', value });

/** An mdast node that becomes the element `hName`: mdast has no spans of its own. */
function styled(
  type: 'emphasis' | 'paragraph',
  hName: string,
  hProperties: Record<string, string>,
  ...children: MdastNode[]
): MdastNode {
  return { type, data: { hName, hProperties }, children } as MdastNode;
}

const span = (className: string, ...children: MdastNode[]) =>
  styled('emphasis', 'span', { class: className }, ...children);
const paragraph = (className: string, ...children: MdastNode[]) =>
  styled('paragraph', 'p', { class: className }, ...children);

/** Buttons with the titles of two states: the first one is shown until a reader presses the other. */
function stateSwitch(children: readonly MdastNode[], language: string): MdastNode {
  const spoken = interfaceMarks(language);
  const written = spoken.lang === undefined ? {} : { lang: language, dir: directionOf(language) };
  const buttons = (['before', 'after'] as const).map((moment) => {
    const state = children.find((child) => 'name' in child && child.name === moment);
    const title = state && 'children' in state ? state.children.find((child) => isLabel(child)) : undefined;
    return styled(
      'emphasis',
      'button',
      {
        type: 'button',
        'data-state': moment,
        'aria-pressed': String(moment === 'before'),
        ...(title ? written : spoken),
      },
      text(title ? textOf(title as AnyNode) : words.beforeAfter[moment]),
    );
  });
  return styled(
    'paragraph',
    'div',
    {
      class: 'state-switch',
      role: 'group',
      'aria-label': words.beforeAfter.label,
      ...(spoken.lang !== undefined && { lang: spoken.lang }),
    },
    ...buttons,
  );
}

/** A platform's glyph and name. */
function badge({ id, glyph, name }: Platform): MdastNode {
  const mark = styled('emphasis', 'span', { class: 'glyph', 'aria-hidden': 'true' }, text(glyph));
  return span(`platform platform-${id}`, mark, text(` ${name}`));
}

function named(platform: Platform, id: string): MdastNode {
  return styled('paragraph', 'p', { class: 'tab-title', id }, badge(platform));
}
