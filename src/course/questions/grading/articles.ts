/** Articles that a typed answer may begin with, by language; an apostrophe at the end is written without a space. */

const articles: Record<string, string> = {
  de: 'der die das den dem des ein eine einen einem einer eines',
  es: 'el la los las un una unos unas',
  fr: "le la les un une des l'",
  it: "il lo la i gli le un uno una l' un'",
  nl: 'de het een',
  pt: 'o a os as um uma uns umas',
};

/** Those of a course in the language `tag`; `undefined` for English, whose articles grading knows by itself. */
export function articlesOf(tag: string): readonly string[] | undefined {
  const { language } = new Intl.Locale(tag);
  if (language === 'en') return undefined;
  return Object.hasOwn(articles, language) ? (articles[language] ?? '').split(' ') : [];
}
