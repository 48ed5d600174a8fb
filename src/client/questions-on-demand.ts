import { giveControls } from './question-controls.ts';
import { hasAnswers } from './summary.ts';

/** A page to be read loads what answers questions when a reader turns to one, or has answered before. */
export function loadQuestionsOnDemand(): void {
  for (const question of document.querySelectorAll<HTMLElement>('course-question')) giveControls(question);
  const loaded = new AbortController();
  const load = () =>
    import('./question.ts').then(() => {
      loaded.abort();
    });
  const turn = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (!target?.closest('course-question')) return;
    const pressed = event.type === 'click' && target.closest('button');
    // A button pressed meanwhile is pressed again once it can do something.
    if (pressed) event.preventDefault();
    void load().then(() => {
      if (pressed) pressed.click();
    });
  };
  for (const turning of ['pointerover', 'focusin', 'click'])
    document.addEventListener(turning, turn, { signal: loaded.signal });
  if (hasAnswers()) void load();
}
