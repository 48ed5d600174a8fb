/** Words of English in the singular and in the plural. */

/** Whether `typed` is the word `form` or its plural, or `form` the plural of it. */
export function isOneWord(form: string, typed: string): boolean {
  if (form.toLowerCase() === typed.toLowerCase()) return true;
  // One capital more makes another abbreviation: `HTTPS` is no plural of `HTTP`.
  if (isPluralOf(typed, form)) return !/\p{Lu}S$/u.test(typed) || !/\p{Lu}{2}$/u.test(form);
  return isPluralOf(form, typed) && !ownS.test(form);
}

/** An s that is of the word: `virus`, `DNS`, `iOS`, `Windows`, `lens`. */
const ownS =
  /[iu]s$|ss$|S$|\p{Lu}\p{Ll}+s$|^(?:news|lens|gas|bias|alias|canvas|atlas|chaos|has|was|does|series|species|always|perhaps|means|(?:phys|mathemat|econom|eth)ics)$/u;

function isPluralOf(many: string, one: string): boolean {
  const [longer, shorter] = [many.toLowerCase(), one.toLowerCase()];
  return (
    shorter.length > 1 &&
    ((longer === `${shorter}s` && (!shorter.endsWith('s') || many.endsWith('Ss'))) ||
      (longer === `${shorter}es` && /(?:s|x|z|ch|sh|o)$/.test(shorter)) ||
      (/.[^aeiou]y$/.test(shorter) && longer === shorter.replace(/y$/, 'ies')))
  );
}
