import type { HastNode, HastVisitorContext } from 'satteri';
import type { CourseClaim } from '../course/course.ts';
import { claimPath } from '../course/links/page-paths.ts';
import { words } from '../words/en.ts';
import { element } from './html.ts';

type Link = Extract<HastNode, { type: 'element' }>;

/** A `claim:` link with words leads to the claim; without, it becomes a mark with the verdict, on the line of the word before. */
export function claimLink(
  node: Readonly<Link>,
  claim: Pick<CourseClaim, 'id' | 'takenUp' | 'verdict'>,
  href: (path: string) => string,
  visitor: HastVisitorContext,
): void {
  const address = href(claimPath(claim));
  if (node.children.length > 0) {
    visitor.setProperty(node, 'href', address);
    return;
  }
  const before = visitor.parent(node).children[(visitor.indexOf(node) ?? 0) - 1];
  if (before?.type === 'text' && /\s$/.test(before.value))
    visitor.replaceNode(before, { type: 'text', value: `${before.value.trimEnd()}\u00a0` });
  const { mark, verdicts } = words.claims;
  visitor.replaceNode(
    node,
    element(
      'a',
      { class: 'claim-mark', 'data-verdict': claim.verdict, href: address },
      mark(verdicts[claim.verdict]),
    ),
  );
}
