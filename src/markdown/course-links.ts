import type { HastNode, HastPluginEntry } from 'satteri';
import { ownerOf } from '../course/content-names.ts';
import { kinds } from '../course/kinds/kinds.ts';
import { linkedKind, readLink } from '../course/links/course-link.ts';
import { chapterPath, conceptPath } from '../course/links/page-paths.ts';
import { firstTaught } from '../course/kinds/concepts/prerequisites.ts';
import { interfaceMarks } from '../course/text/language.ts';
import { words } from '../words/en.ts';
import { claimLink } from './claim-link.ts';
import { element } from './html.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { plainText } from './plain-text.ts';

/** `concept:`, `chapter:` and `claim:` links > links with their address, concepts with their definition. They were checked before. */
export function courseLinks(context: MarkdownContext): HastPluginEntry {
  return ({ data, fileURL }) => {
    const prefix = data.citations?.prefix ?? '';
    const here = data.citations ? undefined : chapterAt(context, fileURL);
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
          const kind = linkedKind(target);
          if (kind && kind !== 'sources' && 'id' in target)
            visitor.setProperty(node, 'href', href(kinds[kind].pathOf(course, target.id, target.anchor)));
          const claim = target.kind === 'claim' ? course.claims[target.id] : undefined;
          if (claim) claimLink(node, claim, { href, language: course.language }, visitor);
          const concept = target.kind === 'concept' ? course.concepts[target.id] : undefined;
          if (!concept) return;
          if (data.citations?.definesNothing) {
            visitor.setProperty(node, 'href', href(conceptPath(concept.id)));
            return;
          }
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
                ` ${plainText(concept.short, context.course.language)}`,
                ...whereTaught(context, concept.id, here),
              ),
            ),
          );
        },
      },
    };
  };
}

function chapterAt({ course }: MarkdownContext, fileURL: URL | undefined): string | undefined {
  const owner = ownerOf(decodeURI(fileURL?.pathname ?? ''));
  return owner?.kind === 'chapter' && course.chapters[owner.id] ? owner.id : undefined;
}

/** In a chapter, which other one teaches the concept; nothing where it is taught there, or nowhere. */
function whereTaught(
  { course }: MarkdownContext,
  concept: string,
  here: string | undefined,
): (HastNode | string)[] {
  const place = firstTaught(course, concept);
  const taught = course.chapters[course.order[place] ?? ''];
  if (here === undefined || !taught || course.concepts[concept]?.taughtIn.includes(here)) return [];
  const { metIn, taughtIn } = words.chapter;
  const said = (place < course.order.indexOf(here) ? metIn : taughtIn)(taught.number);
  const marks = interfaceMarks(course.language);
  return [' ', marks.lang === undefined ? said : element('span', { ...marks }, said)];
}
