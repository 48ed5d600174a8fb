/** What stands around a name in questions of other languages than the course's, as `was ist ein` does. */

const frames: RegExp[] = [
  /^(?:was (?:ist|sind|bedeutet|heisst)|wie funktioniert|erklare)(?: (?:eine?|einem|einen|der|die|das))?\s/,
  /^(?:qu'?est[- ]ce qu(?:e|')(?:\s?c'est qu(?:e|'))?|c'est quoi|comment (?:fonctionne|marche)|definition d(?:e|'))\s?(?:une?|les?|la|l'|des?)?\s/,
  /^(?:que (?:es|son|significa)|como funciona|(?:o )?que e|che cosa e|come funziona|definicion de)(?: (?:u[mn]a?|el|la|los|las|il|o|a))?\s/,
  /^(?:что такое|что это|как работает|что значит)\s/,
  /^(?:什么是|什麼是|何谓)|(?:是什么(?:意思)?|是什麼|とは(?:何ですか|何か|なに)?|って何(?:ですか)?)$/,
];

/** What a question in another language asks for; `undefined` if it is no such question. `text` is folded. */
export function askedAbroad(text: string): string | undefined {
  const question = text
    .trim()
    .replace(/[\s?？¿!.]+$/u, '')
    .replace(/^[¿¡\s]+/u, '');
  const frame = frames.find((one) => one.test(question));
  return frame && question.replace(frame, '').trim();
}
