/**
 * Units of measure as people write them: `MW`, `KiB`, `GB/s`, `m²`, `kWh`, `microsecond`. Case tells `mW` from `MW` and
 * `Mb` from `MB`.
 */

export interface Unit {
  /** What it measures: two units of one kind can be converted. */
  of: string;
  /** How much of the kind's own unit it is. */
  worth: number;
}

/** The unit that is written, letter for letter; undefined for what is none. */
export const readUnit = (written: string): Unit | undefined => readings(written, exactly)[0];

/** Every unit that is written, if case does not count. */
export const readUnitAnyCase = (written: string): Unit[] => readings(written, anyCase);

/** `written` with the binary prefix that is often meant by one of data: `KiB` by `KB`, `gibibytes` by `gigabytes`. */
export const inBinary = (written: string): string =>
  written
    .replace(/^([kKMGTPE])(?=[bB])/, (_, prefix: string) => `${prefix.toUpperCase()}i`)
    .replace(/^(ki|me|gi|te|pe|ex)(?:lo|ga|ra|ta|a)(?=b[iy]t)/i, '$1bi');

type Prefixes = Readonly<Record<string, number>>;

const large: Prefixes = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18, Z: 1e21, Y: 1e24 };
const binary: Prefixes = Object.fromEntries(
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'].map((name, index) => [name, 1024 ** (index + 1)]),
);
const none: Prefixes = {};
const metric: Prefixes = { ...large, m: 1e-3, μ: 1e-6, u: 1e-6, n: 1e-9, p: 1e-12, f: 1e-15, a: 1e-18 };
const everyday: Prefixes = { ...metric, da: 10, h: 100, d: 0.1, c: 0.01 };
const ofData: Prefixes = { ...large, ...binary };
const spelt: Prefixes = {
  ...{ kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12, peta: 1e15, exa: 1e18 },
  ...{ milli: 1e-3, micro: 1e-6, nano: 1e-9, pico: 1e-12, centi: 0.01 },
};
const speltOfData: Prefixes = Object.fromEntries(
  ['kibi', 'mebi', 'gibi', 'tebi', 'pebi', 'exbi'].map((name, index) => [name, 1024 ** (index + 1)]),
);
const data: Prefixes = { ...ofData, ...spelt, ...speltOfData };

/** Symbols, by what they measure, each with its worth and with the prefixes that it takes. */
const symbols = new Map(
  Object.entries({
    time: {
      ...{ s: [1, metric], min: [60, none], h: [3600, none], d: [86_400, none] },
      ...{
        sec: [1, metric],
        second: [1, spelt],
        minute: [60, none],
        ...{ hr: [3600, none], hour: [3600, none] },
        day: [86_400, none],
        week: [604_800, none],
      },
    },
    '/time': { Hz: [1, metric], hertz: [1, spelt] },
    'length/time': { kmh: [1 / 3.6, none], kph: [1 / 3.6, none] },
    length: { m: [1, everyday], meter: [1, spelt], metre: [1, spelt] },
    mass: { g: [1, everyday], t: [1e6, large], gram: [1, spelt] },
    volume: { l: [1, everyday], L: [1, everyday], liter: [1, spelt], litre: [1, spelt] },
    data: { bit: [1, data], b: [1, ofData], byte: [8, data], B: [8, ofData] },
    'data/time': { bps: [1, ofData], Bps: [8, ofData] },
    power: { W: [1, metric], watt: [1, spelt] },
    'apparent power': { VA: [1, metric] },
    'power·time': {
      ...{ J: [1, metric], joule: [1, spelt], Wh: [3600, metric] },
      ...{ eV: [1.602176634e-19, metric], cal: [4.184, metric] },
    },
    force: { N: [1, metric], newton: [1, spelt] },
    'force·length': { Nm: [1, metric] },
    pressure: { Pa: [1, everyday], pascal: [1, spelt], bar: [1e5, metric] },
    voltage: { V: [1, metric], volt: [1, spelt] },
    current: { A: [1, metric], amp: [1, none], ampere: [1, spelt] },
    'current·time': { C: [1, metric], coulomb: [1, spelt], Ah: [3600, metric] },
    resistance: { Ω: [1, metric], Ohm: [1, metric], ohm: [1, { ...metric, ...spelt }] },
    conductance: { S: [1, metric] },
    capacitance: { F: [1, metric], farad: [1, spelt] },
    inductance: { H: [1, metric], henry: [1, spelt] },
    'flux density': { T: [1, metric] },
    temperature: { K: [1, metric], kelvin: [1, spelt] },
    celsius: { '°C': [1, none] },
    fahrenheit: { '°F': [1, none] },
    amount: { mol: [1, metric], mole: [1, spelt] },
    light: { cd: [1, metric] },
    'light flux': { lm: [1, metric] },
    'light flux/area': { lx: [1, metric] },
    decays: { Bq: [1, metric] },
    dose: { Gy: [1, metric] },
    'dose that counts': { Sv: [1, metric] },
    'magnetic flux': { Wb: [1, metric] },
    share: { '%': [0.01, none], percent: [0.01, none], 'per cent': [0.01, none], '‰': [0.001, none] },
    level: { dB: [1, none] },
  } satisfies Record<string, Record<string, [number, Prefixes]>>).flatMap(([of, all]) =>
    Object.entries(all as Record<string, [number, Prefixes]>).flatMap(([symbol, [worth, prefixes]]) =>
      [['', 1] as const, ...Object.entries(prefixes)].map(
        ([prefix, times]) => [prefix + symbol, { of, worth: worth * times }] as const,
      ),
    ),
  ),
);

const byLowerCase = Map.groupBy(symbols, ([symbol]) => symbol.toLowerCase());

type Find = (symbol: string) => Unit[];

const inOne = (symbol: string): string => symbol.replace(/(\p{L}{3})s$/iu, '$1');
const exactly: Find = (symbol) => {
  const found = symbols.get(symbol) ?? symbols.get(inOne(symbol));
  return found ? [found] : [];
};
const anyCase: Find = (symbol) =>
  // Single letters keep their case: it tells seconds from siemens.
  symbol.length === 1
    ? exactly(symbol)
    : (byLowerCase.get(inOne(symbol).toLowerCase()) ?? []).map(([, unit]) => unit);

/** `text` with the words of one unit written as one: `milli seconds`, `square metres`, `metres squared`. */
export const joined = (text: string): string =>
  text
    .replace(apart, '$1')
    .replace(/\b(?:(square|sq)|cubic|cu)\.?[ -](\p{L}+)/giu, (_, two, unit) => `${unit}^${two ? 2 : 3}`)
    .replace(/(\p{L}+) (?:(squared)|cubed)\b/giu, (_, unit, two) => `${unit}^${two ? 2 : 3}`);
const apart = new RegExp(`\\b(${Object.keys({ ...spelt, ...speltOfData }).join('|')})[ -](?=\\p{L})`, 'giu');

/** What `written` can be: symbols with exponents, multiplied and divided. */
function readings(written: string, find: Find): Unit[] {
  const whole = find(written);
  if (whole.length > 0)
    return whole.map(({ of, worth }) => ({ of: named(multiplied(new Map(), of, 1)), worth }));
  const [above = '', ...below] = written.split(/ ?\/ ?|(?:^| )per /);
  const factors = [
    ...(above === '' && below.length > 0 ? [] : above.split(/[ ·⋅*]/)).map((text) => ({ text, sign: 1 })),
    ...below.map((text) => ({ text, sign: -1 })),
  ];
  let all: { kinds: Map<string, number>; worth: number }[] = [{ kinds: new Map(), worth: 1 }];
  for (const { text, sign } of factors) {
    const [, symbol = '', power = '1'] = /^(.*?)\^?([-−]?\d)?$/.exec(text) ?? [];
    const exponent = sign * Number(power.replace('−', '-'));
    all = all.flatMap(({ kinds, worth }) =>
      find(symbol).map((unit) => ({
        kinds: multiplied(kinds, unit.of, exponent),
        worth: worth * unit.worth ** exponent,
      })),
    );
  }
  return all.map(({ kinds, worth }) => ({ of: named(kinds), worth }));
}

function multiplied(kinds: ReadonlyMap<string, number>, of: string, exponent: number): Map<string, number> {
  const product = new Map(kinds);
  const [above = '', below] = of.split('/');
  for (const one of above.split('·').filter(Boolean)) product.set(one, (product.get(one) ?? 0) + exponent);
  if (below !== undefined) product.set(below, (product.get(below) ?? 0) - exponent);
  return product;
}

const named = (kinds: ReadonlyMap<string, number>): string =>
  [...kinds]
    .filter(([, exponent]) => exponent !== 0)
    .map(([kind, exponent]) => `${kind}^${String(exponent)}`)
    .sort()
    .join(' ');
