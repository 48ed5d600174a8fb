import type { HastNode, HastPluginEntry } from 'satteri';
import { readLink } from '../course/course-link.ts';
import { chapterPath, conceptPath } from '../course/paths.ts';
import { plainText } from '../course/plain-text.ts';
import { element } from './html.ts';
import type { MarkdownContext } from './markdown-context.ts';

/** `concept:` and `chapter:` links > links with their address, concepts with their definition. They were checked before. */
export function courseLinks(context: MarkdownContext): HastPluginEntry {
  return ({ data }) => {
    const prefix = data.citations?.prefix ?? '';
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
          if (target.kind === 'chapter') {
            visitor.setProperty(node, 'href', href(chapterPath(course, target.id, target.anchor)));
          }
          const concept = target.kind === 'concept' ? course.concepts[target.id] : undefined;
          if (!concept) return;
          definitions += 1;
          const id = `${prefix}definition-${String(definitions)}`;
          visitor.replaceNode(
            node,
            element(
              'span',
              { class: 'term' },
              element(
                'a',
                { href: href(conceptPath(concept.id)), 'aria-describedby': id },
                ...(node.children as HastNode[]),
              ),
              element(
                'span',
                { class: 'definition', id, role: 'tooltip' },
                element('b', {}, concept.name),
                ` ${plainText(concept.short)}`,
              ),
            ),
          );
        },
      },
    };
  };
}
