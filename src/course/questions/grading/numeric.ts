import { askedBack, fieldsOf, graded, type Answer, type Ask, type Grade } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';
import { readNumber } from './number.ts';
import { readUnit, readUnitAnyCase } from './unit.ts';

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
 * unknown or of another kind, whatever the number, so that asking tells nothing. So is a mark that can be read in two
 * ways, where the other way is right.
 */
export function gradeNumeric(key: NumericKey, answer: Answer): Grade {
  const fields = fieldsOf(answer);
  const typed = fields.get('value')?.trim() ?? '';
  const wanted = fields.get('instance');
  const instance = key.instances.find(({ id }) => id === wanted) ?? key.instances[0];
  if (typed === '' || !instance) return graded(0, undefined);

  const ask = (about: Ask['about'], isRight: boolean, text: string, ...meant: string[]) =>
    askedBack({ about, part: 'value', typed: text, meant }, isRight ? 1 : 0);
  const { value: number = Number.NaN, other, rest = '' } = readNumber(typed) ?? {};
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
  if (other !== undefined && unit.is === 'listed' && isRight(other * unit.worth))
    return ask('mark', true, typed, unmistakable(number), unmistakable(other));
  const [mistake] = instance.wrong
    .map((wrong, index) => ({ ...wrong, index, off: Math.abs(value - wrong.value) }))
    .filter((wrong) => isNear(value, wrong.value, key.tolerance))
    .sort((a, b) => a.off - b.off);
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
  const typed = bare(text);
  const listed = (worth: number): TypedUnit => ({ is: 'listed', worth, meant: unit });
  const unknown = (meant = unit): TypedUnit => ({ is: 'unknown', worth: 1, meant });
  if (typed === '') return listed(1);
  const known: [string, number][] = [[unit, 1], ...Object.entries(units)];
  for (const form of [bare, singular]) {
    const found = known.find(([name]) => form(name) === form(typed));
    if (found) return listed(found[1]);
  }
  const asked = readUnit(bare(unit)) ?? readUnit(singular(unit));
  const exact = readUnit(typed) ?? readUnit(singular(typed));
  if (exact && asked && exact.of !== asked.of) return { is: 'of another kind', worth: 1, meant: unit };
  if (exact && asked) {
    const worth = exact.worth / asked.worth;
    if (isNear(worth, 1, { by: 'share', of: 0 })) return listed(1);
    return { is: Math.max(worth, 1 / worth) < nearly ? 'mixed up' : 'not listed', worth, meant: unit };
  }
  // Single letters keep their case: it tells bits from bytes.
  if (typed.length === 1) return unknown();
  const named = known.filter(([name]) => caseless(name) === caseless(typed));
  const worths = new Set([
    ...named.map(([, worth]) => worth),
    ...readUnitAnyCase(singular(typed))
      .filter(({ of }) => of === asked?.of)
      .map(({ worth }) => worth / (asked?.worth ?? 1)),
  ]);
  const [worth, ...others] = worths;
  if (others.length > 0) return unknown(named[0]?.[0]);
  if (worth === undefined) return unitAmongWords(typed, key) ?? unknown();
  return named.length > 0 || isNear(worth, 1, { by: 'share', of: 0 })
    ? listed(worth)
    : { is: 'not listed', worth, meant: unit };
}

/** Words after which something else is counted: a rate, or a second quantity. */
const turning = /^(?:per|a|an|each|every|or|and|to|plus|minus|times|of|in)$/i;

/** A unit with words that say more of it: `loaves left`, `rye loaves`, `MB of memory`. */
function unitAmongWords(typed: string, key: NumericKey): TypedUnit | undefined {
  const [, before = typed] = /^(.+?) of \p{L}/u.exec(typed) ?? [];
  const words = before.split(/[ -]/);
  if (!words.every((word) => /^\p{L}+$/u.test(word) && !turning.test(word))) return undefined;
  const isWritten = (name: string) =>
    readUnit(name) !== undefined ||
    [key.unit, ...Object.keys(key.units)].some(
      (unit) => bare(unit).toLowerCase() === bare(name).toLowerCase(),
    );
  const last = words.map((_, at) => words.slice(at).join(' '));
  // What comes first is the unit only as it is written: `loaves left`, but not `loaf tins`.
  const first = words.map((_, at) => words.slice(0, at + 1).join(' ')).filter(isWritten);
  return [...last, ...first]
    .filter((some) => some !== typed)
    .map((some) => unitOf(some, key))
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
    .replace(/° /g, '°');

/** Words lose their plural s; `ms` and the like keep it. */
const singular = (unit: string): string => bare(unit).replace(/(\p{L}{2})s$/u, '$1');

const caseless = (unit: string): string => singular(bare(unit).toLowerCase());
