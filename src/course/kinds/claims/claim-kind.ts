import { claimPath, claimsPath, isReservedClaimId } from '../../links/page-paths.ts';
import { fillIn, toFillIn } from '../../text/placeholders.ts';
import { sentences } from '../../text/sentences.ts';
import type { Kind } from '../kind.ts';
import { claimCatalogue, platformsOf } from './claim-catalogue.ts';
import { checkClaims } from './claim-checks.ts';
import { claimsFileSchema } from './claim-schema.ts';
import { claimsOf } from './claims-of.ts';

export const claimKind: Kind<'claims'> = {
  editorSchema: ['claims', claimsFileSchema],
  isReserved: isReservedClaimId,
  isSaid: true,
  checks: [checkClaims],
  together: ({ claims }, chapters) => claimsOf(claims, chapters),
  pathOf: ({ claims }, id) => (claims[id] ? claimPath(claims[id]) : claimsPath),
  titleOf: ({ claim }) => claim,
  records: (course, plain) =>
    claimCatalogue(course).flatMap(({ chapter: home = '', things }) => {
      const chapter = course.chapters[home];
      return things.map((claim) => ({
        id: claim.id,
        title: plain(claim.claim),
        where: chapter?.title ?? '',
        text: sentences(plain(claim.claim), ...claim.texts),
        chapter,
        platforms: platformsOf(course, claim),
      }));
    }),
  skeleton: ({ id, title, day, about, source }) => `id: ${id}
claim: ${title ?? fillIn('the claim in one sentence, as its holder would say it.')}
by: ${fillIn('who says so, where and when')}
verdict: holds # ${toFillIn('what is right of holds, dated, disputed, wrong and marketing; then delete this comment.')}
now: "${toFillIn('what is true now, and where that stands')} [${toFillIn('where')}](cite:${source})."
checked: ${day}
about: ${about}
links: []
`,
};
