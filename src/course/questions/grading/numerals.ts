/** Numerals of English, up to ninety-nine. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const numeral = new RegExp(
  `\\b(?:(${tens.join('|')})(?:[ -](${ones.slice(1, 10).join('|')}))?|(${ones.join('|')}))\\b`,
  'gi',
);

/** `text` with digits for its numerals: `ring zero`, `twenty-one exits`. */
export const inDigits = (text: string): string =>
  text.replace(numeral, (_, ten?: string, one?: string, alone?: string) =>
    String(ten === undefined ? placeIn(ones, alone) : 20 + 10 * placeIn(tens, ten) + placeIn(ones, one)),
  );

/** 0 for no word. */
const placeIn = (words: readonly string[], word = 'zero'): number =>
  Math.max(0, words.indexOf(word.toLowerCase()));
