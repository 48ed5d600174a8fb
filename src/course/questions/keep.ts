/** The sentences of a chapter that are to be kept: shown at its end, and asked again as cards in review. */
import { z } from 'zod';
import { ownedId } from './common.ts';
import type { QuestionOf } from './question.ts';
import { uncitedLine } from '../text-fields.ts';

/** An entry of `keep` in a chapter's front matter. */
export const keepSchema = z.strictObject({
  id: ownedId.describe('<chapter>.<slug>, as of a question. Never changed, never used again.'),
  rev: z.int().min(1).default(1).describe('Raised by one whenever the meaning changes.'),
  objective: ownedId.describe('The objective that it serves.'),
  ask: uncitedLine.describe('What its card asks in review.'),
  say: uncitedLine.max(260).describe('The sentence to carry away: what the card answers.'),
});

/** The card that an entry of `chapter` becomes. */
export function cardOfKept(
  { id, rev, objective, ask, say }: z.output<typeof keepSchema>,
  chapter: string,
): QuestionOf<'recall'> {
  return {
    type: 'recall',
    id,
    rev,
    objective,
    concepts: [],
    level: 'remember',
    prompt: ask,
    answer: say,
    explanation: '',
    hints: [],
    links: [`chapter:${chapter}#keep`],
    review: true,
    asked: 'chapter',
  };
}
