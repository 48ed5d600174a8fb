import { fieldsOf, graded, type Answer, type Grade } from './grade.ts';
import { misconceptionsOf } from './misconceptions.ts';
import { readNumber } from './number.ts';

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
 * Remarks: `unread` for what is no single number, which costs nothing; `unit`; `wrong.<index>` for a known mistake.
 */
export function gradeNumeric(key: NumericKey, answer: Answer): Grade {
  const fields = fieldsOf(answer);
  const typed = fields.get('value')?.trim() ?? '';
  const wanted = fields.get('instance');
  const instance = key.instances.find(({ id }) => id === wanted) ?? key.instances[0];
  if (typed === '' || !instance) return graded(0, undefined);

  const { value: number = Number.NaN, rest = '' } = readNumber(typed) ?? {};
  const factor = factorOf(rest, key);
  // Digits in what is no unit are a second number: no guess which of the two is meant.
  const isClear = factor === undefined ? !/\p{N}/u.test(rest) : Number.isFinite(number * factor);
  if (!isClear) return graded(0, undefined, { remarks: ['unread'] });
  if (factor === undefined) return graded(0, new Map([['value', 'wrong']]), { remarks: ['unit'] });

  const value = number * factor;
  if (isNear(value, instance.value, key.tolerance)) return graded(1, new Map([['value', 'right']]));
  const [mistake] = instance.wrong
    .map((wrong, index) => ({ ...wrong, index, off: Math.abs(value - wrong.value) }))
    .filter((wrong) => isNear(value, wrong.value, key.tolerance))
    .sort((a, b) => a.off - b.off);
  return graded(0, new Map([['value', 'wrong']]), {
    remarks: mistake ? [`wrong.${mistake.index}`] : [],
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

/** How much of the question's unit the unit `written` is; undefined for an unknown one, or if several could be meant. */
function factorOf(written: string, { unit, units }: NumericKey): number | undefined {
  if (bare(written) === '') return 1;
  const known: [string, number][] = [[unit, 1], ...Object.entries(units)];
  for (const form of [bare, singular, caseless]) {
    const [factor, ...others] = new Set(
      known.filter(([name]) => form(name) === form(written)).map(([, worth]) => worth),
    );
    if (factor !== undefined) return others.length === 0 ? factor : undefined;
  }
  return undefined;
}

const bare = (unit: string): string => unit.normalize('NFKC').replace(/^[- ]+|[ .,]+$/g, '');

/** Words lose their plural s; `ms` and the like keep it. */
const singular = (unit: string): string => bare(unit).replace(/(\p{L}{2})s$/u, '$1');

/** Single letters keep their case: it tells bits from bytes. */
const caseless = (unit: string): string =>
  bare(unit).length > 1 ? singular(bare(unit).toLowerCase()) : bare(unit);
