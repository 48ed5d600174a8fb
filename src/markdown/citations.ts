import type { HastNode, HastPluginEntry, HastVisitorContext } from 'satteri';
import { citationNote } from '../citations.ts';
import { readLink } from '../course/course-link.ts';
import { sourceAnchor } from '../course/paths.ts';
import { words } from '../words/en.ts';
import { element } from './html.ts';
import type { MarkdownContext } from './plugins.ts';

/** How the page that a text stands on numbers its sources. */
export interface PageCitations {
  numbers: Record<string, number>;
  /** Keeps ids apart where several texts share a page. Empty for the page's main text. */
  prefix: string;
}

declare module 'satteri' {
  interface DataMap {
    citations?: PageCitations;
  }
}

/**
 * `cite:` links > a number, and beside it a note for the margin: in full at the first mention, short with a
 * locator later, else none, and the number leads to the list of sources.
 */
export function citations(context: MarkdownContext): HastPluginEntry {
  return ({ data, fileURL }) => {
    const page = data.citations ?? citationsOf(context, fileURL);
    const mentioned = new Set<string>();
    let notes = 0;
    return {
      name: 'citations',
      element: {
        filter: ['a'],
        visit(node, visitor) {
          const id = citedIn(node);
          const source = id === undefined ? undefined : context.course.sources[id];
          if (!source) return;
          const number = String(page.numbers[source.id] ?? 0);
          const locator = node.children as HastNode[];
          const again = mentioned.has(source.id);
          mentioned.add(source.id);
          const list = `#${sourceAnchor(source.id)}`;
          const follows = placePunctuation(node, visitor);
          const cite = (href: string) =>
            element('sup', { class: 'cite', 'data-next': follows ? '' : undefined }, element('a', { href, 'aria-label': words.source(number) }, number));
          if (again && locator.length === 0) {
            visitor.replaceNode(node, cite(list));
            return;
          }
          notes += 1;
          const noteId = `${page.prefix}note-${String(notes)}`;
          const { who, title, year } = citationNote(source);
          const told = again ? [] : [element('cite', {}, title)];
          const note = [
            ...(again ? [element('a', { href: list }, who)] : [`${who}, `, element('a', { href: list }, ...told)]),
            ...(again || year === '' ? [] : [`, ${year}`]),
            ...(locator.length > 0 ? [', ', ...locator] : []),
          ];
          visitor.replaceNode(node, [cite(`#${noteId}`), element('small', { class: 'note', id: noteId }, element('b', {}, number), ...note)]);
        },
      },
    };
  };
}

function citedIn(node: Readonly<HastNode> | undefined): string | undefined {
  if (node?.type !== 'element' || node.tagName !== 'a' || typeof node.properties['href'] !== 'string') return undefined;
  const target = readLink(node.properties['href']);
  return target.kind === 'cite' ? target.id : undefined;
}

/**
 * A number stands at its word: the space before it goes, and the punctuation after it comes before it, since an
 * opened note would else part the two. Says whether another citation stands directly before this one.
 */
function placePunctuation(node: Readonly<HastNode>, visitor: HastVisitorContext): boolean {
  const siblings = (visitor.parent(node)?.children ?? []) as readonly HastNode[];
  const index = visitor.indexOf(node) ?? 0;
  const isBlank = (one: HastNode | undefined) => one?.type === 'text' && one.value.trim() === '';
  let first = index;
  while (isBlank(siblings[first - 1]) && citedIn(siblings[first - 2]) !== undefined) first -= 2;
  for (let blank = first + 1; blank < index; blank += 2) {
    const space = siblings[blank];
    if (space?.type === 'text') visitor.setProperty(space, 'value', '');
  }
  const before = siblings[first - 1];
  const after = siblings[index + 1];
  const mark = after?.type === 'text' ? (/^[.,;:]+/.exec(after.value)?.[0] ?? '') : '';
  if (after?.type === 'text' && mark !== '') visitor.setProperty(after, 'value', after.value.slice(mark.length));
  if (before?.type === 'text') visitor.setProperty(before, 'value', before.value.trimEnd() + mark);
  else if (mark !== '') visitor.insertBefore(siblings[first] ?? node, { type: 'text', value: mark });
  return first < index;
}

function citationsOf({ course }: MarkdownContext, fileURL: URL | undefined): PageCitations {
  const path = decodeURI(fileURL?.pathname ?? '');
  const owner = [...Object.values(course.chapters), ...Object.values(course.concepts)].find(({ file }) => path.endsWith(`/${file}`));
  return { numbers: numbersOf(owner?.citations ?? []), prefix: '' };
}

export function numbersOf(list: readonly { source: string; number: number }[]): Record<string, number> {
  return Object.fromEntries(list.map(({ source, number }) => [source, number]));
}
