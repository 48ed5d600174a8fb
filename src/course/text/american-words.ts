/** American spellings with their British ones. Where both are British, as with -ize and `program`, nothing is said. */

/** `or` > `our`, with endings that keep the u. */
const our =
  'ardor armor behavior candor clamor color demeanor discolor enamor endeavor favor fervor flavor harbor honor humor labor neighbor odor parlor rancor rumor savior savor splendor tumor valor vapor vigor';
const ourEndings = ' s ed ing er ers ful fully less able ably ite ites hood hoods ly al ally y';
/** `er` > `re`. */
const re = 'caliber center fiber liter luster meager saber scepter somber specter theater';
/** `l` > `ll` before an ending. */
const doubled =
  'bevel cancel channel counsel dial duel equal fuel funnel initial jewel label level marshal mislabel model panel pencil quarrel relabel remodel rival shovel shrivel signal spiral stencil swivel total travel tunnel unlabel unravel';
/** `yze` > `yse`. */
const yse = 'analyze breathalyze catalyze dialyze electrolyze hydrolyze paralyze';
/** `ll` > `l`. */
const single = 'distill enroll fulfill instill';
const pairs =
  'aluminum aluminium,catalog catalogue,cataloged catalogued,cataloging cataloguing,catalogs catalogues,cozy cosy,' +
  'defense defence,defenses defences,defenseless defenceless,offense offence,offenses offences,pretense pretence,' +
  'enrollment enrolment,fulfillment fulfilment,installment instalment,installments instalments,gray grey,' +
  'grayscale greyscale,grayish greyish,jewelry jewellery,maneuver manoeuvre,maneuvers manoeuvres,' +
  'maneuvered manoeuvred,maneuvering manoeuvring,marvelous marvellous,mold mould,molds moulds,moldy mouldy,' +
  'molt moult,mustache moustache,pajamas pyjamas,plow plough,plowed ploughed,plows ploughs,practiced practised,' +
  'practicing practising,skeptic sceptic,skeptics sceptics,skeptical sceptical,skepticism scepticism,' +
  'skillful skilful,skillfully skilfully,willful wilful,willfully wilfully,woolen woollen,' +
  'counselor counsellor,counselors counsellors';

/** American > British, in lower case. */
export const americanWords: ReadonlyMap<string, string> = new Map([
  ...inflected(our, ourEndings, (stem) => stem.replace(/or$/, 'our')),
  ...inflected(re, ' s', (stem) => stem.replace(/er$/, 're')),
  ...inflected(re, 'ed ing', (stem) => stem.replace(/er$/, 'r')),
  ...inflected(doubled, 'ed ing er ers', (stem) => `${stem}l`),
  ...inflected(yse, ' d r rs s', (stem) => stem.replace('yze', 'yse')),
  ...inflected(yse.replaceAll('yze', 'yz'), 'ing', (stem) => stem.replace(/yz$/, 'ys')),
  ...inflected(single, ' s', (stem) => stem.slice(0, -1)),
  ...pairs.split(',').map((pair): [string, string] => {
    const [american = '', british = ''] = pair.split(' ');
    return [american, british];
  }),
]);

function inflected(
  stems: string,
  endings: string,
  britishOf: (stem: string) => string,
): [american: string, british: string][] {
  return stems
    .split(' ')
    .flatMap((stem) =>
      endings.split(' ').map((ending): [string, string] => [stem + ending, britishOf(stem) + ending]),
    );
}

export interface AmericanWord {
  index: number;
  word: string;
  british: string;
}

/** What may stand before a word and behind it. */
const opening = /(?<![\p{L}\p{N}_./])$/u;
const ending = /^(?![\p{L}\p{N}_])/u;

/** Nouns go by the word before; `to license` is right. */
const licenseNoun =
  /\b(?:an?|the|its|their|your|our|this|that|of|under|without|per|source|software) (licenses?)\b/gi;

/**
 * American words of `text`. A capital after the beginning of a sentence makes a word a name, which is spelt as its
 * owner spells it.
 */
export function americanWordsIn(text: string): AmericanWord[] {
  const found = [...text.matchAll(/[a-z]+/gi)].flatMap(({ 0: word, index }) => {
    const british = americanWords.get(word.toLowerCase());
    const isApart =
      british !== undefined &&
      opening.test(text.slice(0, index)) &&
      ending.test(text.slice(index + word.length));
    return isApart ? [{ index, word, british }] : [];
  });
  const licenses = [...text.matchAll(licenseNoun)].map(({ 0: whole, 1: word = '', index }) => ({
    index: index + whole.length - word.length,
    word,
    british: word.replace(/se/i, 'ce'),
  }));
  return [...found, ...licenses]
    .filter(({ word, index }) => word === word.toLowerCase() || isFirst(word, text.slice(0, index)))
    .map((one) => ({ ...one, british: asWritten(one.word, one.british) }));
}

const isFirst = (word: string, before: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(word) && /(?:^|[.?!:]["”’)*_]*\s+|\n\s*)["“‘(*_]*$/.test(before);

const asWritten = (word: string, british: string): string =>
  /^\p{Lu}/u.test(word) ? british.charAt(0).toUpperCase() + british.slice(1) : british;
