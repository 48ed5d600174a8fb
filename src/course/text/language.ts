/** Languages by their BCP 47 tags: which are valid, which way they are written, which the interface speaks. */

/** Languages that have a file of texts in `src/words/`. */
export const interfaceLanguages = ['en'] as const;

/** Why `tag` is no tag of a language, as the end of a sentence; `undefined` if it is one. */
export function flawOfTag(tag: string): string | undefined {
  const form = 'is no language tag such as "en", "pt-BR" or "zh-Hant"';
  const canonical = canonicalOf(tag);
  if (canonical === tag && isOfLanguage(tag)) return undefined;
  const meant = [canonical, canonicalOf(tag.replaceAll('_', '-')), tagCalled(tag)].find(isOfLanguage);
  if (meant !== undefined) return `${form}: write "${meant}"`;
  if (canonical === undefined) return form;
  const language = codeOf(canonical);
  return `${form}: "${language}" is the code of no ${noOneLanguage.includes(language) ? 'one ' : ''}language`;
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Codes of ISO 639 that stand for several languages, for none, and for one that is not known or has no code. */
const noOneLanguage: readonly string[] = ['mul', 'zxx', 'und', 'mis'];

function isOfLanguage(tag: string | undefined): tag is string {
  if (tag === undefined) return false;
  const language = codeOf(tag);
  return !noOneLanguage.includes(language) && nameIn('en', language) !== undefined;
}

/** The first part of a tag. A locale gives none for "und", and nothing has a name. */
const codeOf = (tag: string): string => tag.split('-')[0] ?? '';

function nameIn(reader: string, language: string): string | undefined {
  return new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(language);
}

/** The tag of the language that is called `name` in English or in itself, whatever its accents; of those with two letters. */
function tagCalled(name: string): string | undefined {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => ['en', code].some((reader) => compare(nameIn(reader, code) ?? code, name.trim()) === 0));
}

const rightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The interface's language for a course in the language `tag`. */
export function interfaceLanguageFor(tag: string): (typeof interfaceLanguages)[number] {
  const { language } = new Intl.Locale(tag);
  return interfaceLanguages.find((one) => one === language) ?? interfaceLanguages[0];
}

/** Attributes for an element. */
export interface Spoken {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** For texts of the interface in a course in the language `tag`: none where both speak the same. */
export function interfaceMarks(tag: string): Spoken {
  const lang = interfaceLanguageFor(tag);
  return new Intl.Locale(tag).language === lang ? {} : { lang, dir: directionOf(lang) };
}
