/** Words that count, between a number and what it is a number of: `1.5 million exits`, `12 half hours`. */

const worths: Readonly<Record<string, number>> = {
  ...{ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ k: 1e3, K: 1e3, M: 1e6 },
};

export interface Counted {
  times: number;
  /** What is counted; nothing where the text ends with the counting word. */
  what: string;
  /** Whether a letter counts, which may be short for a unit too. */
  isShort: boolean;
  /** What the letter counts where it is one of memory: `64 K` are 65536. */
  inBinary: number;
}

/** How often `text`, which follows a number, takes what it names. */
export function countedIn(text: string): Counted | undefined {
  const [, word = '', letter, binary = '', what = ''] =
    /^(?:([a-z]{5,8}?)s?(?: of)?(?= |$)|([kM])(i?)(?= |$)) ?(.*)$/i.exec(text) ?? [];
  const key = letter ?? word.toLowerCase();
  const times = Object.hasOwn(worths, key) ? worths[key] : undefined;
  if (times === undefined) return undefined;
  const inBinary = letter === undefined ? times : times === 1e3 ? 1024 : 1024 ** 2;
  return { times: binary === '' ? times : inBinary, what, isShort: letter !== undefined, inBinary };
}

/** A word that makes more, less or something else of what it stands by, in the languages that readers think in. */
export const isCounting = (word: string): boolean => counting.test(word);
const counting =
  /^(?:\p{L}|n(?:on?e?|ot|il)|zero|without|anti|one|two|three|tens?|double|triple|twice|multiple|thirds?|pairs?|couples?|score|gross|lakhs?|crores?|squared?|sq|cu|cub(?:ic|ed)|keine?|sans|sin|mil|ml[nd]|mio|mrd|bn|(?:hal[fv]|quarter|do[zu]|hundr|thous|tausend|mill|bill|trill|myria|hecto|dec[ai]|femto|atto|zetta|yotta)\p{L}*|\p{L}+ly)$/iu;
