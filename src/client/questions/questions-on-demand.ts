import { filledInKeys } from './filled-in-keys.ts';
import { showFigures } from './hotspot-figures.ts';
import { onTurning } from '../on-turning.ts';
import { pressable } from '../pressing.ts';
import { mixOptions, visitSeed } from './option-order.ts';
import { giveControls, tellUnloaded } from './question-controls.ts';
import { hasAnswers } from '../store/summary.ts';

/** A page to be read loads what answers questions when a reader turns to one, or has answered or filled in before. */
export function loadQuestionsOnDemand(): void {
  const seed = visitSeed();
  for (const question of document.querySelectorAll<HTMLElement>('course-question')) {
    giveControls(question);
    mixOptions(question, seed);
  }
  showFigures();
  const load = onTurning('course-question', pressable, () => import('./question.ts'), tellUnloaded);
  if (hasAnswers() || filledInKeys().length > 0) void load();
}
