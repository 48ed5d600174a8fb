/** Questions whose numbers vary: what a seed makes of them, and texts with expressions in braces. */
import { evaluate, readExpression } from '../arithmetic.ts';
import { seedOf } from '../../chance/sampling.ts';

export interface Instance {
  /** Such as `gl:3,el:4`; empty where nothing varies. */
  id: string;
  values: Record<string, number>;
}

/** Every combination of the seed's values, the last name varying fastest; one instance if there are no names. */
export function instancesOf(seed: Readonly<Record<string, readonly number[]>>): Instance[] {
  let combinations: [string, number][][] = [[]];
  for (const [name, values] of Object.entries(seed)) {
    combinations = combinations.flatMap((one) =>
      values.map((value): [string, number][] => [...one, [name, value]]),
    );
  }
  return combinations.map((one) => ({
    id: one.map(([name, value]) => `${name}:${value}`).join(','),
    values: Object.fromEntries(one),
  }));
}

/** The one of `ids` that a question has in a drawing with the number `seed`, always the same; `` if there are none. */
export function instanceFor(ids: readonly string[], seed: number, question: string): string {
  return ids[seedOf(`${seed} ${question}`) % ids.length] ?? '';
}

/** What stands in braces in `text`, and where that begins. */
export function expressionsIn(text: string): { expression: string; offset: number }[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(({ 1: expression = '', index }) => ({
    expression,
    offset: index + 1,
  }));
}

/** `text` with the value of each expression in its place, by `write`; one without a finite value stays as it is. */
export function filled(
  text: string,
  values: Readonly<Record<string, number>>,
  write: (value: number) => string,
): string {
  return text.replace(/\{([^{}]*)\}/g, (braces, expression: string) => {
    const read = readExpression(expression);
    const value = 'error' in read ? Number.NaN : evaluate(read.value, values);
    return Number.isFinite(value) ? write(value) : braces;
  });
}

/**
 * Whole numbers in full, others to six digits with the decimal sign of `language`, a tag; thousands apart from five digits
 * on, by narrow no-break spaces, which mean the same in every language.
 */
export function writtenNumber(value: number, language: string): string {
  const digits = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(6)));
  const [whole = '', ...fraction] = digits.split('.');
  return [inThousands(whole), ...fraction].join(fraction.length > 0 ? decimalSign(language) : '');
}

const inThousands = (digits: string): string =>
  digits.replace(/\d{5,}/, (long) => long.replace(/\d(?=(?:\d{3})+$)/g, '$&\u202F'));

const decimalSign = (language: string): string =>
  new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value ?? '.';
