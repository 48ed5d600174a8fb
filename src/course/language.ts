/** Languages by their BCP 47 tags: which are valid, which way they are written, which the interface speaks. */

/** Languages that have a file of texts in `src/words/`. */
export const interfaceLanguages = ['en'] as const;

/** Why `tag` is no tag of a language, as the end of a sentence; `undefined` if it is one. */
export function flawOfTag(tag: string): string | undefined {
  const form = 'is no language tag such as "en", "pt-BR" or "zh-Hant"';
  let canonical;
  try {
    [canonical] = Intl.getCanonicalLocales(tag);
  } catch {
    return form;
  }
  if (canonical === undefined) return form;
  const { language } = new Intl.Locale(canonical);
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
  if (name === undefined) return `${form}: "${language}" is the code of no language`;
  return canonical === tag ? undefined : `${form}: write "${canonical}"`;
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
