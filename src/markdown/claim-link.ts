import type { HastNode, HastVisitorContext } from 'satteri';
import type { CourseClaim } from '../course/course.ts';
import { claimPath } from '../course/links/page-paths.ts';
import { element } from './html.ts';
import { plainText } from './plain-text.ts';

type Link = Extract<HastNode, { type: 'element' }>;

/**
 * A `claim:` link leads to the claim, by its own words or by those of the claim. It says nothing of the verdict: in a
 * sentence of the author's that would be taken for a verdict on the sentence.
 */
export function claimLink(
  node: Readonly<Link>,
  claim: Pick<CourseClaim, 'id' | 'claim' | 'takenUp'>,
  { href, language }: { href: (path: string) => string; language: string },
  visitor: HastVisitorContext,
): void {
  const address = href(claimPath(claim));
  if (node.children.length > 0) visitor.setProperty(node, 'href', address);
  else {
    const words = plainText(claim.claim, language).replace(/\.$/, '');
    visitor.replaceNode(node, element('a', { href: address }, element('q', {}, words)));
  }
}
