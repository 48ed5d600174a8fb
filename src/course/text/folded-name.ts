/**
 * Texts as a search compares them. One folding serves the index, the names and the query: letter case, accents,
 * compatibility forms (`CO₂`, `ﬁ`, full-width letters), letters that are often written otherwise (`ß`, `ø`, `ł`), kinds
 * of hyphen and apostrophe, and what is invisible make no difference. Vowel signs and the like, without which a word of
 * many scripts is another word, do.
 */

/** Accents, Hebrew points, and Arabic vowels and hamzas. */
const accents = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/g;
/** Soft hyphens, joiners, byte order marks, variation selectors, and the stroke that lengthens Arabic words. */
const invisible =
  /[\u00AD\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g;
const hyphens = /[\p{Dash_Punctuation}\u2043\u2212]/gu;
const apostrophes = /[‘’‛ʼʻˈ′´`＇]/g;

/** Letters that Unicode takes for ones of their own, and keyboards without them write otherwise. */
const otherwise: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ة: 'ه',
};
const writtenOtherwise = new RegExp(`[${Object.keys(otherwise).join('')}]`, 'g');

/** `Crème` > `creme`, `CO₂` > `co2`, `Straße` > `strasse`, `half‑width` > `half-width` */
export function foldedText(text: string): string {
  // Most names are plain, and a reader's every key compares hundreds of them.
  if (/^[\x20-\x5F\x61-\x7E]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .replace(accents, '')
    .replace(invisible, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(writtenOtherwise, (letter) => otherwise[letter] ?? letter)
    .replace(hyphens, '-')
    .replace(/[^\P{Decimal_Number}0-9]/gu, westernDigit);
}

/** Every script has its ten digits in a row. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Decimal_Number}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Names without punctuation and spaces besides: `Tea-Pots` > `teapots` */
export function folded(text: string): string {
  return foldedText(text).replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Other_Symbol}+#]/gu, '');
}

/** A folded word and what it may be the plural of, nothing shorter than two letters. */
export function singulars(word: string): string[] {
  const endings = [word, word.replace(/([^s])s$/, '$1'), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return endings.filter((one) => one === word || one.length >= 2);
}
