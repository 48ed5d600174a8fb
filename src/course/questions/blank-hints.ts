/** What the words around a blank tell about what belongs into it. */

/** Words that go with one thing, and with several. */
const one = /\b(?:an?|this|each|every|another)$/i;
const several = /\b(?:these|those|many|several|few|two|three|four)$/i;

/**
 * Why the text gives the blank `id` away, or misleads; `undefined` if it does neither. `right` is what belongs there,
 * `others` what else can be chosen.
 */
export function hintAround(
  text: string,
  id: string,
  right: string,
  others: readonly string[],
): string | undefined {
  const blank = `{{${id}}}`;
  const start = text.indexOf(blank);
  if (start < 0) return undefined;
  const ending = /^\p{L}+/u.exec(text.slice(start + blank.length))?.[0];
  if (ending !== undefined)
    return `The ending "${ending}" after ${blank} tells what fits. Take it into the blank.`;
  const before = text.slice(0, start).trimEnd();
  const word = /\S+$/.exec(before)?.[0] ?? '';
  if (!fits(before, right))
    return `"${word}" before ${blank} does not go with "${right}", which is right. Take the word into the blank, or write "a(n)".`;
  const misfit = others.find((other) => !fits(before, other));
  return misfit === undefined
    ? undefined
    : `"${word}" before ${blank} does not go with "${misfit}", so it gives away what is right. Take the word into the options, or write "a(n)".`;
}

function fits(before: string, form: string): boolean {
  const article = /\ban?$/i.exec(before)?.[0].toLowerCase();
  const sound = firstSound(form);
  return (
    !(article === 'a' && sound === 'vowel') &&
    !(article === 'an' && sound === 'consonant') &&
    !(one.test(before) && isPlural(form)) &&
    !(several.test(before) && !isPlural(form))
  );
}

/** `either` where that depends on whether capitals are spelt out or read as a word: a LAN, an L. */
function firstSound(form: string): 'vowel' | 'consonant' | 'either' {
  const first = /[\p{L}\p{N}]+/u.exec(form)?.[0] ?? '';
  if (/^\d/.test(first)) return /^(?:8|11$|18$)/.test(first) ? 'vowel' : 'consonant';
  if (/^[FHLMNRSXU][A-Z]*$/.test(first)) return 'either';
  if (/^(?:hour|honest|honour|heir)/i.test(first)) return 'vowel';
  if (/^(?:uni(?:[cfqtvx]|on|dir)|us[aeu]|ut[ei]|eu|one\b|ubi)/i.test(first)) return 'consonant';
  return /^[aeiou]/i.test(first) ? 'vowel' : 'consonant';
}

/** By its last letters: `pages`, but neither `bus`, `process`, `basis` nor `DNS`. */
const isPlural = (form: string): boolean => /[a-hj-rtv-z]s$/.test(form.trim());
