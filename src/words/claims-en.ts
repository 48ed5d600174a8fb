/** Texts about claims. */
import type { Verdict } from '../course/kinds/claims/claim-schema.ts';
import { longDay } from './dates-en.ts';
import { count } from './search-en.ts';

export const claimWords = {
  title: 'Claims',
  summary: (number: number) =>
    `${count(number, 'claim', 'claims')} that people make about what this course teaches, each held against its sources.`,
  verdicts: {
    holds: 'holds',
    dated: 'dated',
    disputed: 'disputed',
    wrong: 'wrong',
    marketing: 'marketing',
  } satisfies Record<Verdict, string>,
  /** What each verdict says, after its number. */
  meanings: {
    holds: 'true today, if perhaps refined',
    dated: 'true or fair when it was made, until something changed',
    disputed: 'serious sources disagree, or it depends on the case',
    wrong: 'false, also when it was made',
    marketing: 'one-sided, or without the workload, number or comparison to check it by',
  } satisfies Record<Verdict, string>,
  howMany: 'What the verdicts mean, and how many claims have each',
  kind: 'Claim',
  verdictOnIt: 'Verdict on it:',
  isTrue: 'What is true:',
  by: 'From',
  told: 'What is true, and its sources',
  now: 'Now',
  since: 'So since',
  checked: 'Checked',
  day: longDay,
  about: 'About',
  takenUp: 'Taken up in',
  byChapter: 'By chapter',
  elsewhere: 'In no chapter so far',
  of: (chapter: string) => `Claims on “${chapter}”`,
  summaryOf: (number: number) => `${count(number, 'claim', 'claims')}, each held against its sources.`,
  inChapter: 'Claims, checked',
  aboutConcept: 'Claims about it',
  besides: 'What is often claimed, and what of it holds:',
  number: (number: number) => count(number, 'claim', 'claims'),
  seeAlso: 'See also:',
  filter: 'Choose claims',
  verdict: 'Verdict',
  anyVerdict: 'Every verdict',
  platform: 'Platform',
  anyPlatform: 'Every platform',
  shown: '{shown} of {all} claims',
  allShown: (number: number) => (number === 1 ? 'The one claim' : `All ${String(number)} claims`),
  none: 'No claim is like that. Choose another verdict or platform.',
};
