import { filledInKeys } from './filled-in-keys.ts';
import { showFigures } from './hotspot-figures.ts';
import { onTurning } from '../on-turning.ts';
import { pressable } from '../pressing.ts';
import { mixOptions, visitSeed } from './option-order.ts';
import { giveControls, tellUnloaded } from './question-controls.ts';
import { inStretches } from '../chapter/stretches.ts';
import { hasAnswers } from '../store/summary.ts';

/** A page to be read loads what answers questions when a reader turns to one, or has answered or filled in before. */
export function loadQuestionsOnDemand(): void {
  showFigures();
  const load = onTurning('course-question', pressable, () => import('./question.ts'), tellUnloaded);
  void inStretches(prepared()).then(() => {
    if (hasAnswers() || filledInKeys().length > 0) void load();
  });
}

/** Each question of the page with its controls, and its options in this visit's order. */
function* prepared(): Generator<undefined, void> {
  const seed = visitSeed();
  for (const question of document.querySelectorAll<HTMLElement>('course-question')) {
    giveControls(question);
    // Nothing moves under the reader who was there before it.
    if (!question.matches(':focus-within, :hover')) mixOptions(question, seed);
    yield;
  }
}
