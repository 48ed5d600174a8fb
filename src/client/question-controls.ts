/** Puts what a question needs for being answered into it, out of the page's template; once. */
export function giveControls(question: HTMLElement): void {
  if (question.querySelector('.question-act')) return;
  const kind = question.dataset['controls'] ?? '';
  const template = document.querySelector<HTMLTemplateElement>('.question-controls');
  const controls = template?.content.cloneNode(true) as DocumentFragment | undefined;
  for (const part of controls?.querySelectorAll<HTMLElement>('[data-kinds]') ?? [])
    if (!part.dataset['kinds']?.split(' ').includes(kind)) part.remove();
  const [act, outcome] = controls?.children ?? [];
  if (!act || !outcome) return;
  for (const input of act.querySelectorAll('input'))
    input.name = `${question.dataset['id'] ?? ''}-confidence`;
  if (!question.querySelector('.hint')) act.querySelector('.hint-button')?.remove();
  const again = outcome.querySelector<HTMLElement>('.question-again');
  if (again && question.dataset['instances']?.includes('},{'))
    again.textContent = again.dataset['anew'] ?? '';
  question.querySelector('fieldset')?.after(act);
  question.querySelector('.explanation')?.before(outcome);
}
