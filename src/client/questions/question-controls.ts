/**
 * Puts what a question needs for being answered into it, out of the page's template; once. A question is no `<form>`:
 * while a page loads, Chromium lays out every form in it, however far below the window. So Enter hands in from here.
 */
export function giveControls(question: HTMLElement): void {
  if (question.querySelector('.question-act')) return;
  // Of an earlier visit a browser fills in what it remembers: what is kept is filled in by us.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'navigate') emptyControls(question);
  const kind = question.dataset['controls'] ?? '';
  const controls = templateOf()?.content.cloneNode(true) as DocumentFragment | undefined;
  for (const part of controls?.querySelectorAll<HTMLElement>('[data-kinds]') ?? [])
    if (!part.dataset['kinds']?.split(' ').includes(kind)) part.remove();
  const [act, outcome] = controls?.children ?? [];
  if (!act || !outcome) return;
  question.addEventListener('keydown', ({ key, isComposing, target }) => {
    if (key === 'Enter' && !isComposing && target instanceof HTMLInputElement)
      act.querySelector<HTMLElement>('.act')?.click();
  });
  if (!question.querySelector('.hint')) act.querySelector('.hint-button')?.remove();
  question.querySelector('fieldset')?.after(act);
  question.querySelector('.explanation')?.before(outcome);
  // Of radio buttons with one name, only one is chosen.
  for (const [index, set] of question.querySelectorAll('fieldset').entries())
    for (const input of set.querySelectorAll('input'))
      input.name = [question.dataset['id'], index, input.dataset['part']].join(' ');
}

const templateOf = () => document.querySelector<HTMLTemplateElement>('.question-controls');

/** Says where something in a question was `pressed` that what answers it could not be loaded. */
export function tellUnloaded(pressed: Element): void {
  const result = pressed.closest('course-question')?.querySelector('.question-result');
  if (result) result.textContent = templateOf()?.dataset['unloaded'] ?? '';
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** As if nothing had been filled in. */
export function emptyControls(question: HTMLElement): void {
  for (const control of question.querySelectorAll<Control>('input:not([type=hidden]), select, textarea'))
    if (control.matches('[type=radio], [type=checkbox]')) (control as HTMLInputElement).checked = false;
    else control.value = '';
}
