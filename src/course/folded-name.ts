/** Names as a search compares them: letter case, diacritics, punctuation and spaces make no difference. */

/** `Crème` > `creme` */
export function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** `Tea-Pots` > `teapots` */
export function folded(text: string): string {
  return unaccented(text).replace(/[^\p{Letter}\p{Number}+#]/gu, '');
}

/** A folded word and what it may be the plural of; nothing shorter than three letters, so that `os` stays itself. */
export function singulars(word: string): string[] {
  const endings = [word, word.replace(/([^s])s$/, '$1'), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return endings.filter((one) => one === word || one.length >= 3);
}
