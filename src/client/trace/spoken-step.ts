import { spokenWords } from '../stepping/spoken-words.ts';

/** A step as it is said once: who does what, why, and what is different then. */
export function spokenStep(step: HTMLElement): string {
  const changes = [...step.querySelectorAll('.trace-text dl > div')].map((change) =>
    [...change.children].map((part) => spokenWords(part, '[data-was]')).join(': '),
  );
  return [
    ['small', 'span'].map((part) => spokenWords(step.querySelector(`.trace-who > ${part}`))).join(': '),
    spokenWords(step.querySelector('.trace-say')),
    ...changes,
  ]
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
