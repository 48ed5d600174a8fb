import { countedIn, isCounting } from './counting.ts';
import { askedBack, fieldsOf, graded, type Answer, type Ask, type Grade } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';
import { readNumber, type ReadNumber } from './number.ts';
import { inBinary, joined, readUnit, readUnitAnyCase, type Unit } from './unit.ts';

/** How far off a right answer may be: by a difference, or by a share of the right value. */
export interface Tolerance {
  by: 'difference' | 'share';
  of: number;
}

/** What grading a `numeric` needs to know. */
export interface NumericKey {
  instances: readonly {
    id: string;
    value: number;
    /** Values that show a known mistake. */
    wrong: readonly { value: number; misconception?: string }[];
  }[];
  tolerance: Tolerance;
  unit: string;
  /** Other units that may be typed, each worth so many of `unit`. */
  units: Readonly<Record<string, number>>;
}

/**
 * 1 within the tolerance, else 0. `answer` is `value=<typed>` and `instance=<id>`, else the first instance is meant.
 * Remarks: `scale` for a unit of the same kind that is not the one asked for; `wrong.<index>` for a known mistake.
 *
 * The quantity counts, in whichever unit of its kind. What is no single number is asked back, and so is a unit that is
 * unknown or of another kind, whatever the number, so that asking tells nothing. So is what can be read in two ways,
 * where the other way is right: a mark in the number, a KB that may be a KiB, a share without its percent sign.
 */
export function gradeNumeric(key: NumericKey, answer: Answer): Grade {
  const fields = fieldsOf(answer);
  const typed = fields.get('value')?.trim() ?? '';
  const wanted = fields.get('instance');
  const instance = key.instances.find(({ id }) => id === wanted) ?? key.instances[0];
  if (typed === '' || !instance) return graded(0, undefined);

  const ask = (about: Ask['about'], isRight: boolean, text: string, ...meant: string[]) =>
    askedBack({ about, part: 'value', typed: text, meant }, isRight ? 1 : 0);
  const { value: number = Number.NaN, other, rest = '' } = inOneUnit(readNumber(typed), key) ?? {};
  const isRight = (value: number) => isNear(value, instance.value, key.tolerance);
  const unit = unitOf(rest, key);
  const value = number * unit.worth;
  // Digits in what is no unit are a second number: no guess which of the two is meant.
  const isSecondNumber = unit.is === 'unknown' && /\p{N}/u.test(rest);
  if (!Number.isFinite(value) || isSecondNumber) return ask('number', false, typed);
  const asWritten = written(typed, rest);
  if (unit.is === 'unknown' && key.unit === '') return ask('no-unit', isRight(number), asWritten);
  if (unit.is === 'of another kind') return ask('unit', false, asWritten, unit.meant);
  if (unit.is !== 'unknown' && isRight(value)) return graded(1, new Map([['value', 'right']]));
  if (unit.is === 'unknown' || unit.is === 'mixed up')
    return ask('unit', isRight(number), asWritten, unit.meant);
  if (other !== undefined && isRight(other * unit.worth))
    return ask('mark', true, typed, unmistakable(number), unmistakable(other));
  const [mistake] = instance.wrong
    .map((wrong, index) => ({ ...wrong, index, off: Math.abs(value - wrong.value) }))
    .filter((wrong) => isNear(value, wrong.value, key.tolerance))
    .sort((a, b) => a.off - b.off);
  const meant = otherReadings(typed, number, rest, key).find(isRight);
  if (!mistake && meant !== undefined) {
    const inUnit = [value, meant].map((one) => `${unmistakable(one)} ${key.unit}`.trim());
    return ask('mark', true, typed, ...inUnit);
  }
  const scale = unit.is === 'not listed' && isRight(number) ? ['scale'] : [];
  return graded(0, new Map([['value', 'wrong']]), {
    remarks: mistake ? [`wrong.${mistake.index}`] : scale,
    misconceptions: misconceptionsOf(mistake ? [mistake] : []),
  });
}

/** Both bounds count. A billionth is left for what binary fractions get wrong; whole numbers are exact without. */
function isNear(value: number, right: number, { by, of }: Tolerance): boolean {
  const allowed = by === 'share' ? Math.abs(right) * of : of;
  const isExact = Number.isInteger(value) && Number.isInteger(right);
  const noise = allowed + (isExact ? 0 : Math.max(Math.abs(value), Math.abs(right)));
  return Math.abs(value - right) <= allowed + 1e-9 * noise;
}

/** What a unit is to a question: how much of the question's own it is worth, and which may be meant. */
interface TypedUnit {
  /** `mixed up`: known and nearly the one that is asked for, as GiB is nearly GB. */
  is: 'listed' | 'not listed' | 'mixed up' | 'of another kind' | 'unknown';
  worth: number;
  meant: string;
}

/** Units of one kind that are this near to each other differ in the base of their prefix only. */
const nearly = 1.25;

function unitOf(text: string, key: NumericKey): TypedUnit {
  const { unit, units } = key;
  const written = bare(text);
  const listed = (worth: number): TypedUnit => ({ is: 'listed', worth, meant: unit });
  const unknown = (meant = unit): TypedUnit => ({ is: 'unknown', worth: 1, meant });
  if (written === '') return listed(1);
  const known: [string, number][] = [[unit, 1], ...Object.entries(units)];
  for (const form of [bare, singular, inOne]) {
    const found = known.find(([name]) => form(name) === form(written));
    if (found) return listed(found[1]);
  }
  const typed = joined(written);
  const asked = unitNamed(unit);
  const named = known.filter(([name]) => caseless(name) === caseless(written));
  const counted = named.length === 0 && countedIn(typed);
  if (counted) {
    const { times, what, isShort } = counted;
    // `5 million` for 5 MB may leave out another unit than the one that is asked for; so may `5 k bytes`.
    if (countedIn(unit) || (asked && (what === '' || isShort))) return unknown();
    const one = unitOf(what, key);
    return { ...one, worth: one.worth * times };
  }
  const exact = unitNamed(typed);
  if (exact && asked && exact.of !== asked.of) return { is: 'of another kind', worth: 1, meant: unit };
  if (exact && asked) {
    const worth = exact.worth / asked.worth;
    if (isNear(worth, 1, { by: 'share', of: 0 })) return listed(1);
    return { is: Math.max(worth, 1 / worth) < nearly ? 'mixed up' : 'not listed', worth, meant: unit };
  }
  // Single letters keep their case: it tells bits from bytes.
  if (typed.length === 1) return unknown();
  const like = readUnitAnyCase(singular(typed));
  const alike = like.filter(({ of }) => of === asked?.of);
  const worths = new Set([
    ...named.map(([, worth]) => worth),
    ...alike.map(({ worth }) => worth / (asked?.worth ?? 1)),
  ]);
  const [worth, ...others] = worths;
  // Capitals say nothing of which unit it is where another is written with one: `NM` is `nm` and `Nm`.
  const isAnother = alike.length < like.length && asked !== undefined && typed !== typed.toLowerCase();
  if (others.length > 0 || isAnother) return unknown(named[0]?.[0]);
  if (worth === undefined) return rateOf(typed, key) ?? unitAmongWords(typed, key) ?? unknown();
  return named.length > 0 || isNear(worth, 1, { by: 'share', of: 0 })
    ? listed(worth)
    : { is: 'not listed', worth, meant: unit };
}

/**
 * What a number with the unit `rest` may be besides: 0.125 is 12.5 %, where percent are asked for; 4 KB are 4096 bytes,
 * 64 K are 65536, and `0x10B` is 16 bytes.
 */
function otherReadings(typed: string, number: number, rest: string, key: NumericKey): number[] {
  const counted = countedIn(bare(rest));
  const inBytes = /^0x.*b$/i.test(typed) ? readNumber(typed.replace(/.$/, ' $&')) : undefined;
  if (inBytes) return [inBytes.value * unitOf(inBytes.rest, key).worth];
  if (counted) return [number * counted.inBinary * unitOf(counted.what, key).worth];
  const own = unitInBinary(key.unit);
  if (bare(rest) === '') return own?.of === unitNamed('%')?.of ? [number / (own?.worth ?? 1)] : [];
  const its = unitInBinary(rest);
  return own && its?.of === own.of ? [(number * its.worth) / own.worth] : [];
}

function unitInBinary(text: string): Unit | undefined {
  const written = inBinary(bare(text));
  return unitNamed(written) ?? readUnitAnyCase(singular(written))[0];
}

/** `1 h 30 min` in its first unit: what follows is in a smaller unit, and less than one of the first. */
function inOneUnit(read: ReadNumber | undefined, key: NumericKey): ReadNumber | undefined {
  const [, first = '', second = ''] = /^(\D+?),?(?: and)? (\d[^,]*)$/.exec(read?.rest ?? '') ?? [];
  const more = second === '' ? undefined : inOneUnit(readNumber(second), key);
  if (!read || !more || more.rest === '') return read;
  const [large, small] = [first, more.rest].map((text) => unitOf(text, key));
  if (!large || !small || [large, small].some(({ is }) => is !== 'listed' && is !== 'not listed'))
    return read;
  const part = (more.value * small.worth) / large.worth;
  return part < 1 && read.value >= 0 ? { value: read.value + part, rest: first } : read;
}

/** What happens so often in a time: `exits per second` for `exits/s`. */
function rateOf(typed: string, key: NumericKey): TypedUnit | undefined {
  const [asked, given] = [key.unit, typed].map((text) => rate.exec(bare(text)));
  if (!asked || !given) return undefined;
  const [time, its] = [unitNamed(asked[2] ?? ''), unitNamed(given[2] ?? '')];
  const what = unitOf(given[1] ?? '', { ...key, unit: asked[1] ?? '', units: {} });
  return time && its?.of === time.of && what.is === 'listed'
    ? { is: 'listed', worth: (what.worth * time.worth) / its.worth, meant: key.unit }
    : undefined;
}
const rate = /^(.+?)(?: ?\/ ?| (?:per|an?|each|every) )(.+)$/;

/** Words after which something else is counted: a rate, or a second quantity. */
const turning = /^(?:per|a|an|each|every|or|and|to|plus|minus|times|of|in)$/i;

/** A unit with words that say more of it: `loaves left`, `rye loaves`, `MB of memory`. */
function unitAmongWords(typed: string, key: NumericKey): TypedUnit | undefined {
  const [, before = typed] = /^(.+?) of \p{L}/u.exec(typed) ?? [];
  const words = before.split(/[ -]/);
  const units = [key.unit, ...Object.keys(key.units)].map((unit) => bare(unit).toLowerCase());
  const isMeasure = (name: string) => readUnitAnyCase(singular(name)).length > 0;
  const isBeside = (word: string) =>
    /^\p{L}+$/u.test(word) && !turning.test(word) && !isCounting(word) && !isMeasure(word);
  const isUnit = (name: string) => readUnit(name) !== undefined || units.includes(bare(name).toLowerCase());
  const cuts = [...words, ''].map((_, at) =>
    [words.slice(0, at), words.slice(at)].map((some) => some.join(' ')),
  );
  return [
    // A word before a unit of measure makes another of it: `light seconds`.
    ...cuts.map(([before = '', name = '']) => [isMeasure(name) ? '' : name, before]),
    // What comes first is the unit only as it is written: `loaves left`, but not `loaf tins`.
    ...cuts.map(([name = '', after = '']) => [isUnit(name) ? name : '', after]),
  ]
    .filter(
      ([name, beside = '']) =>
        name !== '' && name !== typed && (beside === '' || beside.split(' ').every(isBeside)),
    )
    .map(([name = '']) => unitOf(name, key))
    .find(({ is }) => is === 'listed');
}

/** A number with neither thousands marks nor three decimals: nobody can read it in two ways. */
const unmistakable = (value: number): string => String(value).replace(/\.\d{3}$/, '$&0');

/** The unit as it was typed, signs and all. */
function written(typed: string, rest: string): string {
  const at = typed.lastIndexOf(rest);
  return (at < 0 ? rest : typed.slice(at)).replace(/^[- ]+/, '');
}

const bare = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace(/^[- ]+|[ .,]+$/g, '')
    .replace(/^[([](.+)[)\]]$/, '$1')
    .replace(/\bdeg(?:ree)?s?\b\.?/i, '°')
    .replace(/°? ?(?:(celsius|centigrade)|fahrenheit)\b/i, (_, isCelsius) => (isCelsius ? '°C' : '°F'))
    .replace(/° (?=[cf]\b)/gi, '°');

/** Words lose their plural s; `ms` and the like keep it. */
const singular = (unit: string): string => bare(unit).replace(/(\p{L}{2})s$/iu, '$1');

/** The singular of words whose plural is longer by more than an s, too. */
const inOne = (unit: string): string =>
  singular(
    bare(unit)
      .replace(/(?<=s|x|z|ch|sh)es$/, '')
      .replace(/ies$/, 'y'),
  );

const unitNamed = (text: string) => readUnit(bare(text)) ?? readUnit(singular(text));

const caseless = (unit: string): string => singular(bare(unit).toLowerCase());
