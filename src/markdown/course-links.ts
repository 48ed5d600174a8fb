import type { HastNode, HastPluginEntry, HastVisitorContext } from 'satteri';
import { citationNote } from '../citations.ts';
import { readLink } from '../course/course-link.ts';
import { chapterPath, conceptPath, sourceAnchor } from '../course/paths.ts';
import { plainText } from '../course/plain-text.ts';
import { words } from '../words/en.ts';
import { element } from './html.ts';
import type { MarkdownContext } from './plugins.ts';

/** `concept:`, `chapter:` and `cite:` links > links with their definition, address or number. They were checked before. */
export function courseLinks(context: MarkdownContext): HastPluginEntry {
  return ({ data, fileURL }) => {
    const page = data.citations ?? citationsOf(context, fileURL);
    let notes = 0;
    let definitions = 0;
    return {
      name: 'course-links',
      element: {
        filter: ['a'],
        visit(node, visitor) {
          const { href: url } = node.properties;
          if (typeof url !== 'string') return;
          const target = readLink(url);
          const { course, href } = context;
          const children = node.children as HastNode[];
          if (target.kind === 'chapter') {
            visitor.setProperty(node, 'href', href(chapterPath(course, target.id, target.anchor)));
          }
          const concept = target.kind === 'concept' ? course.concepts[target.id] : undefined;
          if (concept) {
            definitions += 1;
            const id = `${page.prefix}definition-${String(definitions)}`;
            visitor.replaceNode(
              node,
              element(
                'span',
                { class: 'term' },
                element('a', { href: href(conceptPath(concept.id)), 'aria-describedby': id }, ...children),
                element('span', { class: 'definition', id, role: 'tooltip' }, element('b', {}, concept.name), ` ${plainText(concept.short)}`),
              ),
            );
          }
          const source = target.kind === 'cite' ? course.sources[target.id] : undefined;
          if (source) {
            notes += 1;
            closeUp(node, visitor);
            const id = `${page.prefix}note-${String(notes)}`;
            const number = String(page.numbers[source.id] ?? 0);
            const { who, title, year } = citationNote(source);
            visitor.replaceNode(node, [
              element('sup', { class: 'cite' }, element('a', { href: `#${id}`, 'aria-label': words.source(number) }, number)),
              element(
                'small',
                { class: 'note', id },
                element('b', {}, number),
                ` ${who}, `,
                element('cite', {}, title),
                ...(year === '' ? [] : [`, ${year}`]),
                ...(children.length > 0 ? [', ', ...children] : []),
                ' ',
                element('a', { href: `#${sourceAnchor(source.id)}` }, words.sourceLink),
              ),
            ]);
          }
        },
      },
    };
  };
}

/** A number stands at its word: the space that authors leave before it is taken away. */
function closeUp(node: Readonly<HastNode>, visitor: HastVisitorContext): void {
  const before = visitor.parent(node)?.children[(visitor.indexOf(node) ?? 0) - 1];
  if (before?.type === 'text') visitor.setProperty(before, 'value', before.value.trimEnd());
}

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

function citationsOf({ course }: MarkdownContext, fileURL: URL | undefined): PageCitations {
  const path = decodeURI(fileURL?.pathname ?? '');
  const owner = [...Object.values(course.chapters), ...Object.values(course.concepts)].find(({ file }) => path.endsWith(`/${file}`));
  return { numbers: numbersOf(owner?.citations ?? []), prefix: '' };
}

export function numbersOf(citations: readonly { source: string; number: number }[]): Record<string, number> {
  return Object.fromEntries(citations.map(({ source, number }) => [source, number]));
}
