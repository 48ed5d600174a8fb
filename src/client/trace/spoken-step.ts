/** A step as it is said once: who does what, why, and what is different then; without numbers of sources and definitions. */
export function spokenStep(step: HTMLElement): string {
  const text = step.querySelector('.trace-text')?.cloneNode(true) as HTMLElement | undefined;
  if (!text) return '';
  for (const unsaid of text.querySelectorAll(
    '.cite, .locator, .definition, [data-was], [aria-hidden], .trace-who > b',
  ))
    unsaid.remove();
  const changes = [...text.querySelectorAll('dl > div')].map((change) =>
    [...change.children].map((part) => wordsOf(part)).join(': '),
  );
  return [wordsOf(text.querySelector('.trace-who')), wordsOf(text.querySelector('.trace-say')), ...changes]
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

const wordsOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
