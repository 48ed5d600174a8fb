import type { HastNode, HastPluginEntry } from 'satteri';
import { citationNote } from './formatted-sources.ts';
import { ownerOf } from '../course/content-names.ts';
import { doubtful, readLink } from '../course/links/course-link.ts';
import { sourceAnchor } from '../course/links/page-paths.ts';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import { interfaceMarks } from '../course/text/language.ts';
import { words } from '../words/en.ts';
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
  /** Whether these numbers stand together at the end of their text, as one mark. What they cite there, the list says. */
  isOneMark?: boolean;
  /** Where the source stands in a list, if that list is on another page. */
  list?: (source: string) => string;
}

declare module 'satteri' {
  interface DataMap {
    citations?: PageCitations;
  }
}

/** Elements that hold a text which may cite. */
const texts = ['p', 'li', 'td', 'th', 'dd', 'dt', 'figcaption'];
/** What such a text may hold besides words: it ends before. */
const blocks = ['ul', 'ol', 'p', 'pre', 'blockquote', 'table', 'figure', 'section', 'aside', 'div', 'dl'];

/**
 * `cite:` links > one mark at the end of their text, and beside it a note that opens: a line for each source, with what
 * the link says of it; in full at the first mention. A source that is marked as doubtful keeps a mark of its own where it
 * stands. Without a margin and a list to open in, as in tables, every citation is a number at its word.
 */
export function citations(context: MarkdownContext): HastPluginEntry {
  return ({ data, fileURL }) => {
    const page = data.citations ?? citationsOf(context, fileURL);
    const mentioned = new Set<string>();
    let notes = 0;

    const listOf = (source: Source) => page.list?.(source.id) ?? `#${sourceAnchor(source.id)}`;
    const numberOf = (source: Source) => String(page.numbers[source.id] ?? 0);

    /** What a note says of a source. */
    function line({ source, words: said }: Cited): (HastNode | string)[] {
      const isShort = mentioned.has(source.id) || page.isBrief === true;
      mentioned.add(source.id);
      const { who, title, year } = citationNote(source);
      const list = listOf(source);
      const told = isShort
        ? [element('a', { href: list }, who === '' ? title : who)]
        : [
            who === '' ? '' : `${who}, `,
            element('a', { href: list }, element('cite', {}, title)),
            ...(year === '' ? [] : [`, ${year}`]),
          ];
      const where = said.flatMap((one, index) => [index === 0 ? ', ' : '; ', ...one]);
      return [element('b', {}, numberOf(source)), ' ', ...told, ...where];
    }

    /** One mark for all of `cited`, and its note. */
    function marked(cited: readonly Cited[], isDoubtful: boolean): HastNode[] {
      const [first] = cited;
      if (!first) return [];
      const numbers = cited.map(({ source }) => numberOf(source));
      const isAlone = cited.length === 1 && !isDoubtful;
      const several = isAlone ? '' : '+';
      const named = isAlone
        ? {}
        : {
            'aria-label': words.sourcesOf(numbers, isDoubtful),
            lang: interfaceMarks(context.course.language).lang,
          };
      const mark = (href: string) =>
        element(
          'sup',
          { class: 'cite' },
          element('a', { href, ...named }, `${numberOf(first.source)}${isDoubtful ? '?' : several}`),
        );
      // Where the list is on another page, a note without words of its own says no more than that list.
      if (page.isBrief && page.list && cited.every(({ words: said }) => said.length === 0))
        return [mark(listOf(first.source))];
      if (page.isBrief && isAlone && first.words.length === 0) return [mark(listOf(first.source))];
      notes += 1;
      const id = `${page.prefix}note-${String(notes)}`;
      const lines = cited.map(line);
      const told =
        lines.length === 1 ? lines.flat() : lines.map((one) => element('span', { class: 'said' }, ...one));
      return [mark(`#${id}`), element('small', { class: 'note', id }, ...told)];
    }

    /** The children of a text without its citations, which are added to `group`. */
    function withoutCitations(children: readonly HastNode[], group: Cited[]): HastNode[] {
      return partsOf(children).flatMap(({ node, source: id, isDoubtful }) => {
        const source = id === undefined ? undefined : context.course.sources[id];
        if (!source) return 'children' in node && isInline(node) ? [within(node, group)] : [node];
        const said = (node as { children: HastNode[] }).children;
        const cited = { source, words: said.length > 0 ? [said] : [] };
        if (isDoubtful) return marked([cited], true);
        const same = group.find((one) => one.source === source);
        if (same) same.words.push(...cited.words);
        else group.push(cited);
        return [];
      });
    }

    function within(node: HastNode, group: Cited[]): HastNode {
      const children = (node as { children: HastNode[] }).children;
      return { ...node, children: withoutCitations(children, group) } as HastNode;
    }

    /**
     * In a table numbers stand at their words, those that follow each other in one mark, or all at the end; what is cited
     * ends the text.
     */
    function atTheirWords(children: readonly HastNode[]): HastNode[] {
      const locators: HastNode[] = [];
      let mark: HastNode[] = [];
      const shown = partsOf(children).flatMap(({ node, source: id, follows }) => {
        const source = id === undefined ? undefined : context.course.sources[id];
        if (!source) return [node];
        const number = numberOf(source);
        const isNamed = page.isOneMark && mark.some((one) => textOfMark(one) === number);
        if (isNamed) return [];
        if (!page.isOneMark) locators.push(...locatorOf(number, (node as { children: HastNode[] }).children));
        const link = element('a', { href: listOf(source) }, number);
        if (follows || (page.isOneMark && mark.length > 0)) {
          mark.push({ type: 'text', value: ', ' }, link);
          return [];
        }
        mark = [link];
        return page.isOneMark ? [] : [marks(mark)];
      });
      return [...shown, ...(page.isOneMark ? [marks(mark)] : []), ...locators];
    }

    return {
      name: 'citations',
      element: {
        filter: texts,
        visit(node, visitor) {
          const text = textIn(node.children);
          if (!text.some(cites)) return;
          const group: Cited[] = [];
          const shown = page.isTabular ? atTheirWords(text) : withoutCitations(text, group);
          const children = [...shown, ...marked(group, false), ...node.children.slice(text.length)];
          visitor.replaceNode(node, { ...node, children } as HastNode);
        },
      },
    };
  };
}

const marks = (children: HastNode[]): HastNode =>
  ({ ...element('sup', { class: 'cite' }), children }) as HastNode;

const textOfMark = (node: HastNode): string =>
  node.type === 'element' && node.children[0]?.type === 'text' ? node.children[0].value : '';

/** A source that a text cites, with what its links say of it. */
interface Cited {
  source: Source;
  words: HastNode[][];
}

/** The children up to the first block, without the white space before that. */
function textIn(children: readonly HastNode[]): HastNode[] {
  const block = children.findIndex((child) => !isInline(child));
  const before = children.slice(0, block < 0 ? undefined : block);
  const last = before.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  return before.slice(0, last + 1);
}

function isInline(node: HastNode): boolean {
  return node.type !== 'element' || !blocks.includes(node.tagName);
}

function cites(node: HastNode): boolean {
  return citedIn(node) !== undefined || ('children' in node && node.children.some((child) => cites(child)));
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
  /** Whether its author marks what it stands at as doubtful. */
  isDoubtful: boolean;
}

const plain = { source: undefined, follows: false, isDoubtful: false };

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
      parts.push({ node, source, follows: parts.at(-1)?.source !== undefined, isDoubtful: isDoubtful(node) });
      continue;
    }
    const mark =
      node.type === 'text' && last?.source !== undefined ? (/^[.,;:]+/.exec(node.value)?.[0] ?? '') : '';
    if (node.type === 'text' && mark !== '') {
      const first = parts.findLastIndex((part) => part.source === undefined) + 1;
      const before = parts[first - 1];
      if (before?.node.type === 'text') before.node = { ...before.node, value: before.node.value + mark };
      else parts.splice(first, 0, { ...plain, node: { type: 'text', value: mark } });
      parts.push({ ...plain, node: { ...node, value: node.value.slice(mark.length) } });
      continue;
    }
    parts.push({ ...plain, node });
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

function isDoubtful(node: HastNode): boolean {
  return node.type === 'element' && node.properties['title'] === doubtful;
}

function citationsOf({ course }: MarkdownContext, fileURL: URL | undefined): PageCitations {
  const owner = ownerOf(decodeURI(fileURL?.pathname ?? ''));
  const page = owner && course[`${owner.kind}s`][owner.id];
  return { numbers: numbersOf(page?.citations ?? []), prefix: '' };
}

export function numbersOf(list: readonly { source: string; number: number }[]): Record<string, number> {
  return Object.fromEntries(list.map(({ source, number }) => [source, number]));
}
