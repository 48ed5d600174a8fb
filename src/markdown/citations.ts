import type { HastNode, HastPluginEntry } from 'satteri';
import { citationNote } from './formatted-sources.ts';
import { ownerOf } from '../course/content-names.ts';
import { readLink } from '../course/links/course-link.ts';
import { sourceAnchor } from '../course/links/page-paths.ts';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import { element } from './html.ts';
import type { MarkdownContext } from './markdown-context.ts';

/** How the page that a text stands on numbers its sources. */
export interface PageCitations {
  numbers: Record<string, number>;
  /** Keeps ids apart where several texts share a page. Empty for the page's main text. */
  prefix: string;
  /** Whether a number is enough, with a locator the author's name besides: the list of sources says the rest. */
  isBrief?: boolean;
  /** Whether concept links go without definitions: many texts on one page would repeat them. */
  definesNothing?: boolean;
  /** Whether there is no margin: numbers lead to the list of sources, and what is cited there ends the text. */
  isTabular?: boolean;
  /** Where the source stands in a list, if that list is on another page. */
  list?: (source: string) => string;
}

declare module 'satteri' {
  interface DataMap {
    citations?: PageCitations;
  }
}

/** Elements whose text may cite. */
const texts = ['p', 'li', 'td', 'th', 'dd', 'dt', 'em', 'strong', 'del', 'blockquote', 'figcaption'];

/**
 * `cite:` links > a number, and beside it a note for the margin: in full at the first mention, short with a
 * locator later, else none, and the number leads to the list of sources.
 */
export function citations(context: MarkdownContext): HastPluginEntry {
  return ({ data, fileURL }) => {
    const page = data.citations ?? citationsOf(context, fileURL);
    const mentioned = new Set<string>();
    let notes = 0;

    function cited(source: Source, locator: HastNode[], follows: boolean): HastNode[] {
      const again = mentioned.has(source.id);
      mentioned.add(source.id);
      const number = String(page.numbers[source.id] ?? 0);
      const list = page.list?.(source.id) ?? `#${sourceAnchor(source.id)}`;
      const cite = (href: string) =>
        element(
          'sup',
          { class: 'cite', 'data-next': follows ? '' : undefined },
          element('a', { href }, number),
        );
      if (page.isTabular) return [cite(list), ...locatorOf(number, locator)];
      if ((again || page.isBrief) && locator.length === 0) return [cite(list)];
      notes += 1;
      const id = `${page.prefix}note-${String(notes)}`;
      const { who, title, year } = citationNote(source);
      const told =
        again || page.isBrief
          ? [element('a', { href: list }, who === '' ? title : who)]
          : [
              who === '' ? '' : `${who}, `,
              element('a', { href: list }, element('cite', {}, title)),
              ...(year === '' ? [] : [`, ${year}`]),
            ];
      const where = locator.length > 0 ? [', ', ...locator] : [];
      return [
        cite(`#${id}`),
        element('small', { class: 'note', id }, element('b', {}, number), ' ', ...told, ...where),
      ];
    }

    return {
      name: 'citations',
      element: {
        filter: texts,
        visit(node, visitor) {
          const parts = partsOf(node.children);
          if (!parts.some(({ source }) => source !== undefined)) return;
          const children: HastNode[] = [];
          // Numbers that follow each other stand together, before the notes of all of them.
          const opened: HastNode[] = [];
          for (const { node: part, source: id, follows } of parts) {
            if (!follows && !page.isTabular) children.push(...opened.splice(0));
            const source = id === undefined ? undefined : context.course.sources[id];
            const [number = part, ...note] = source
              ? cited(source, (part as { children: HastNode[] }).children, follows)
              : [];
            children.push(number);
            opened.push(...note);
          }
          visitor.replaceNode(node, { ...node, children: [...children, ...opened] } as HastNode);
        },
      },
    };
  };
}

function locatorOf(number: string, locator: HastNode[]): HastNode[] {
  return locator.length === 0
    ? []
    : [element('small', { class: 'locator' }, ' ', element('b', {}, `${number}\u00a0`), ...locator)];
}

interface Part {
  node: HastNode;
  /** Which source it cites, if it is a citation. */
  source: string | undefined;
  /** Whether it is a citation that stands directly after another. */
  follows: boolean;
}

/**
 * The children of a text, with numbers at their words: the space before a citation goes, and the punctuation after
 * it comes before it, since a note that opens there would else part the two.
 */
function partsOf(children: readonly HastNode[]): Part[] {
  const parts: Part[] = [];
  for (const [index, node] of children.entries()) {
    const last = parts.at(-1);
    const source = citedIn(node);
    if (last?.source !== undefined && isBetweenCitations(node, children[index + 1])) continue;
    if (source !== undefined) {
      if (last?.node.type === 'text') last.node = { ...last.node, value: last.node.value.trimEnd() };
      if (last?.node.type === 'text' && last.node.value === '') parts.pop();
      parts.push({ node, source, follows: parts.at(-1)?.source !== undefined });
      continue;
    }
    const mark =
      node.type === 'text' && last?.source !== undefined ? (/^[.,;:]+/.exec(node.value)?.[0] ?? '') : '';
    if (node.type === 'text' && mark !== '') {
      const first = parts.findLastIndex((part) => part.source === undefined) + 1;
      const before = parts[first - 1];
      if (before?.node.type === 'text') before.node = { ...before.node, value: before.node.value + mark };
      else parts.splice(first, 0, { node: { type: 'text', value: mark }, source: undefined, follows: false });
      parts.push({
        node: { ...node, value: node.value.slice(mark.length) },
        source: undefined,
        follows: false,
      });
      continue;
    }
    parts.push({ node, source: undefined, follows: false });
  }
  return parts;
}

/** A space or a comma before another citation: numbers that follow each other need neither. */
function isBetweenCitations(node: HastNode, next: HastNode | undefined): boolean {
  return (
    node.type === 'text' &&
    /^\s*[,;]?\s*$/.test(node.value) &&
    next !== undefined &&
    citedIn(next) !== undefined
  );
}

/** The source that a node cites, if it is a `cite:` link. */
function citedIn(node: HastNode): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'a' || typeof node.properties['href'] !== 'string')
    return undefined;
  const target = readLink(node.properties['href']);
  return target.kind === 'cite' ? target.id : undefined;
}

function citationsOf({ course }: MarkdownContext, fileURL: URL | undefined): PageCitations {
  const owner = ownerOf(decodeURI(fileURL?.pathname ?? ''));
  const page = owner && course[`${owner.kind}s`][owner.id];
  return { numbers: numbersOf(page?.citations ?? []), prefix: '' };
}

export function numbersOf(list: readonly { source: string; number: number }[]): Record<string, number> {
  return Object.fromEntries(list.map(({ source, number }) => [source, number]));
}
