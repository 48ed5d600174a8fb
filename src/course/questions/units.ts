/** The units that a question with a number takes. */
import { readUnit } from './grading/unit.ts';
import type { Flaw } from './kind.ts';

/** Units of one kind that are this near to each other differ in the base of their prefix, and a course may use either. */
const nearly = 1.25;

/** Units that say the same and are worth something else, and units that are worth something else than they are. */
export function flawsOfUnits(unit: string, units: Readonly<Record<string, number>>): Flaw[] {
  const known = Object.entries({ [unit]: 1, ...units });
  return Object.entries(units).flatMap(([name, worth]): Flaw[] => {
    const path = ['units', name];
    if (name === unit && worth !== 1) {
      const message = `"${name}" is the unit of the answer, so it is worth 1, not ${String(worth)}. Take it out.`;
      return [{ rule: 'unit-worth', path, message }];
    }
    const same = known.find(([other, its]) => other !== name && its !== worth && isSame(other, name));
    if (same) {
      const message = `"${name}" and "${same[0]}" are read as one unit, but are worth ${String(worth)} and ${String(same[1])}. Take one out.`;
      return [{ rule: 'same-form', path, message }];
    }
    const [own, its] = [readUnit(unit), readUnit(name)];
    if (!own || its?.of !== own.of) return [];
    const real = its.worth / own.worth;
    if (Math.max(real / worth, worth / real) < nearly) return [];
    const message = `1 ${name} is ${String(Number(real.toPrecision(12)))} ${unit}, not ${String(worth)}. Write how many ${unit} one ${name} is.`;
    return [{ rule: 'unit-worth', path, message }];
  });
}

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace(/^[- ]+|[ .,]+$/g, '')
    .replace(/(\p{L}{2})s$/u, '$1');
