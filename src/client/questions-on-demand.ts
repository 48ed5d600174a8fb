import { hasFilledIn } from './filled-in.ts';
import { showFigures } from './hotspot-figures.ts';
import { press, pressable } from './pressing.ts';
import { giveControls } from './question-controls.ts';
import { hasAnswers } from './summary.ts';

/** A page to be read loads what answers questions when a reader turns to one, or has answered or filled in before. */
export function loadQuestionsOnDemand(): void {
  for (const question of document.querySelectorAll<HTMLElement>('course-question')) giveControls(question);
  showFigures();
  const loaded = new AbortController();
  const load = () =>
    import('./question.ts').then(() => {
      loaded.abort();
    });
  const turn = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (!target?.closest('course-question')) return;
    const pressed = event.type === 'click' && target.closest(pressable);
    // What is pressed or filled in meanwhile is told again once somebody listens.
    if (pressed) event.preventDefault();
    void load().then(() => {
      if (pressed) press(pressed);
      if (event.type === 'input') target.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  for (const turning of ['pointerover', 'focusin', 'click', 'input'])
    document.addEventListener(turning, turn, { signal: loaded.signal });
  if (hasAnswers() || hasFilledIn()) void load();
}
