import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Verdict } from '../../../../src/course/questions/grading/grade.ts';
import { gradeNumeric, type NumericKey } from '../../../../src/course/questions/grading/numeric.ts';

const numeric = (value: number, more: Partial<NumericKey> = {}, wrong: number[] = []): NumericKey => ({
  instances: [{ id: '', value, wrong: wrong.map((one) => ({ value: one })) }],
  tolerance: { by: 'difference', of: 0 },
  unit: '',
  units: {},
  ...more,
});
const within = (of: number) => ({ tolerance: { by: 'difference', of } }) as const;
const withinShare = (of: number) => ({ tolerance: { by: 'share', of } }) as const;
const grade = (key: NumericKey, typed: string) => gradeNumeric(key, [`value=${typed}`]);

const loaf = numeric(2, { unit: 'kg', units: { g: 0.001, lb: 0.5, LB: 0.4, grams: 0.001 } });
const rests = numeric(24, {
  unit: 'rests',
  units: { folds: 2, b: 1 / 8, B: 1, 'oven hours': 3, ms: 4, 'm²': 5 },
});
const share = numeric(12.5, { unit: '%' });

const verdicts: [name: string, key: NumericKey, typed: string, verdict: Verdict, remark?: string][] = [
  ['the value', loaf, '2', 'right'],
  ['the value with its unit', loaf, '2 kg', 'right'],
  ['another unit', loaf, '2,000 g', 'right'],
  ['another unit, one off', loaf, '2,001 g', 'wrong'],
  ['a unit in other case', loaf, '2 Kg', 'right'],
  ['a unit that could be two in other case', loaf, '4 Lb', 'asked', 'unit'],
  ['a unit whose case is exact', loaf, '4 lb', 'right'],
  ['the other one', loaf, '5 LB', 'right'],
  ['a single letter in other case', loaf, '2000 G', 'asked', 'unit'],
  ['single letters that differ in case', rests, '192 b', 'right'],
  ['single letters that differ in case, the other', rests, '24 B', 'right'],
  ['a singular', rests, '24 rest', 'right'],
  ['a plural', rests, '12 fold', 'right'],
  ['a plural of a singular', numeric(2, { unit: 'loaf tin' }), '2 Loaf  Tins', 'right'],
  ['a plural of an abbreviation', numeric(2, { unit: 'GB' }), '2 GBs', 'right'],
  ['an abbreviation cut short', rests, '6 m', 'asked', 'unit'],
  ['a unit of two words', rests, '8 Oven Hours.', 'right'],
  ['a hyphen before the unit and a stop after it', rests, '24-rest.', 'right'],
  ['a stop apart from the unit', rests, '24 rests .', 'right'],
  ['a hard space in the unit', rests, '8 oven\u00a0 hours', 'right'],
  ['a unit with a raised digit', rests, '4.8 m2', 'right'],
  ['an unknown unit', rests, '24 loaves', 'asked', 'unit'],
  ['a unit named like what every object has', rests, '24 constructor', 'asked', 'unit'],
  ['a unit where none is known', numeric(4), '4 loaves', 'asked', 'no-unit'],
  ['a percent sign', share, '12,5 %', 'right'],
  ['a percent sign where it is no unit', numeric(12), '12%', 'asked', 'no-unit'],
  ['a fraction', numeric(0.75), '3/4', 'right'],
  ['nothing', loaf, '', 'blank'],
  ['spaces', loaf, ' \u00a0', 'blank'],
  ['words', loaf, 'some', 'asked', 'number'],
  ['a numeral', loaf, 'two', 'right'],
  ['two units of one quantity', loaf, '1 kg 1000 g', 'asked', 'number'],
  ['two units of one quantity, the second less than one of the first', loaf, '1 kg 999 g', 'wrong'],
  ['NaN', loaf, 'NaN', 'asked', 'number'],
  ['Infinity', loaf, 'Infinity', 'asked', 'number'],
  ['marks that contradict each other', loaf, '1.2.3,4', 'asked', 'number'],
  ['two numbers', loaf, '2 3', 'asked', 'number'],
  ['two numbers with a word between', loaf, '2 or 3', 'asked', 'number'],
  ['a range', loaf, '2–3', 'asked', 'number'],
  ['a mixed fraction', numeric(1.5), '1½', 'right'],
  ['a mixed fraction that is off', loaf, '1½', 'wrong'],
  ['a number too large for its unit', numeric(1, { units: { dozen: 12 } }), '1e308 dozen', 'asked', 'number'],
  ['binary noise', numeric(0.1 + 0.2), '0.3', 'right'],
  ['more than binary noise', numeric(0.5), '0.50000001', 'wrong'],
  ['the lower bound', numeric(3, within(0.1)), '2.9', 'right'],
  ['the upper bound', numeric(3, within(0.1)), '3.1', 'right'],
  ['just below the lower bound', numeric(3, within(0.1)), '2.8999', 'wrong'],
  ['just above the upper bound', numeric(3, within(0.1)), '3.1001', 'wrong'],
  ['the bound of a share', numeric(100, withinShare(0.29)), '129', 'right'],
  ['beyond the bound of a share', numeric(100, withinShare(0.29)), '130', 'wrong'],
  ['a share of a negative value', numeric(-100, withinShare(0.02)), '−102', 'right'],
  ['one off in a large whole number', numeric(2 ** 48), String(2 ** 48 - 1), 'wrong'],
  ['a large whole number', numeric(2 ** 48), '2^48', 'right'],
];

for (const [name, key, typed, verdict, remark] of verdicts) {
  test(`${name}: "${typed}" is ${verdict}${remark === undefined ? '' : `, ${remark}`}`, () => {
    const { parts, asks, score, ...rest } = grade(key, typed);
    const isAsked = verdict === 'asked';
    assert.deepEqual(rest, {
      verdict,
      remarks: remark === undefined || isAsked ? [] : [remark],
      misconceptions: [],
    });
    assert.deepEqual(
      asks?.map(({ about }) => about),
      isAsked ? [remark] : undefined,
    );
    if (!isAsked) assert.equal(score, verdict === 'right' ? 1 : 0);
    const part = score === 1 ? 'right' : 'wrong';
    assert.deepEqual([...parts], verdict === 'blank' ? [] : [['value', part]]);
  });
}

/** A question whose answer is 5 of a unit, and what becomes of a reader who types something else after it. */
const five: [unit: string, typed: string, verdict: Verdict, about?: string, meant?: string][] = [
  // the other case is another unit of the same kind
  ...(
    [
      ['MW', 'mW'],
      ['mW', 'MW'],
      ['MB', 'Mb'],
      ['Mb', 'MB'],
      ['kB', 'kb'],
      ['KB', 'Kb'],
      ['GB/s', 'Gb/s'],
      ['MHz', 'mHz'],
      ['ms', 'Ms'],
      ['pA', 'PA'],
      ['PJ', 'pJ'],
      ['MΩ', 'mΩ'],
      ['Mbit/s', 'MB/s'],
      ['MW', 'kW'],
      ['s', 'ms'],
      ['B', 'b'],
      ['m/s', 'km/h'],
      ['mSv', 'MSv'],
      ['MBq', 'mBq'],
      ['Nm', 'mNm'],
      // a word that makes another unit of it, and one that counts
      ['s', 'milli seconds'],
      ['s', 'micro-seconds'],
      ['W', 'mega watts'],
      ['bytes', 'kilo bytes'],
      ['B', 'mega-bytes'],
      ['m', 'Kilo meters'],
    ] as const
  ).map(([unit, typed]): [string, string, Verdict, string] => [unit, typed, 'wrong', 'scale']),
  // no other unit is written like it
  ...(
    [
      ['kB', 'KB'],
      ['GHz', 'ghz'],
      ['GHz', 'GHZ'],
      ['Hz', 'hz'],
      ['Pa', 'pa'],
      ['kWh', 'KWH'],
      ['kg', 'KG'],
      ['°C', '°c'],
      ['min', 'Min'],
      ['bytes', 'B'],
      ['B', 'bytes'],
      ['Mb/s', 'Mbps'],
      ['Mbit/s', 'Mb/s'],
      ['GB/s', 'GBps'],
      ['μs', 'µs'],
      ['µs', 'μs'],
      ['Ω', '\u2126'],
      ['°C', '℃'],
      ['°C', '° C'],
      ['m²', 'm^2'],
      ['m/s²', 'm/s2'],
      ['GB', 'GBs'],
      ['KiB', 'Ｋｉ\u200bＢ'],
      ['Nm', 'N·m'],
      ['N m', 'Nm'],
      // names, and words that say more
      ['µs', 'us'],
      ['µs', 'usec'],
      ['µs', 'microseconds'],
      ['g', 'grams'],
      ['s', 'Seconds'],
      ['s', 'sec'],
      ['GB', 'gigabytes'],
      ['MiB', 'mebibyte'],
      ['Mbit/s', 'megabits per second'],
      ['exits', 'VM exits'],
      ['exits', 'exits saved'],
      ['exits', 'more VM-exits'],
      ['MB', 'MB of memory'],
      ['MB', 'MB free'],
      ['m', 'm high'],
      ['s', 'seconds long'],
      ['W', 'J/s'],
      ['kW', 'kilo watts'],
      ['ms', 'milli-seconds'],
      ['MiB', 'mebi bytes'],
      ['kWh', 'kW h'],
      ['kWh', 'kW·h'],
      ['kWh', 'kW*h'],
      ['kWh', 'kilowatt-hours'],
      ['J', 'joules'],
      ['kN', 'kilonewtons'],
      ['Ω', 'ohm'],
      ['kΩ', 'kOhm'],
      ['K', 'kelvin'],
      ['h', 'hrs'],
      ['d', 'days'],
      ['%', 'per cent'],
      ['µs', 'MICROSECONDS'],
      ['Hz', '/s'],
      ['Hz', 's^-1'],
      ['Hz', 'per second'],
      ['packets/s', 'packets per second'],
      ['packets/s', 'packet a sec'],
      ['exits per second', 'VM exits/s'],
      ['accesses', 'access'],
      ['memory accesses', 'memory access'],
      ['entries', 'entry'],
      ['million cycles', 'Million cycles'],
      ['MILLION CYCLES', 'million cycles'],
      // squares and cubes
      ['m²', 'square meters'],
      ['m²', 'Square-Metres'],
      ['m²', 'sq. m'],
      ['m²', 'm squared'],
      ['km²', 'square kilometres'],
      ['m³', 'cubic metres'],
      ['m³', 'meters cubed'],
      ['N/m²', 'newtons per square metre'],
      // degrees
      ['°C', 'degrees Celsius'],
      ['°C', 'deg. C'],
      ['°C', 'celsius'],
      ['°C', 'degrees centigrade'],
      ['degrees Celsius', '°C'],
      ['°F', 'Fahrenheit'],
      ['°', 'degrees'],
      ['degrees', '°'],
      ['MB', '(MB)'],
      ['pages', '[pages]'],
    ] as const
  ).map(([unit, typed]): [string, string, Verdict] => [unit, typed, 'right']),
  // spellings and units that nobody listed
  ...(
    [
      ['°C', 'ºC'],
      ['°C', 'C'],
      ['°C', 'degrees'],
      ['g', 'gr'],
      ['s', 'S'],
      ['h', 'H'],
      ['K', 'k'],
      ['g', 'G'],
      ['MW', 'mw'],
      ['MW', 'Mw'],
      ['MHz', 'mhz'],
      ['GB', 'gb'],
      ['GiB', 'gib'],
      ['KiB', 'kib'],
      ['GB', 'GiB'],
      ['GiB', 'GB'],
      ['KiB', 'KB'],
      ['MiB/s', 'MB/s'],
      ['GB', 'GO'],
      ['Wh', 'W'],
      ['exits', 'exit/s'],
      ['exits', 'exits per second'],
      ['exits', 'exits a second'],
      ['exits', 'exits or crossings'],
      ['exits', 'crossings'],
      ['exits', 'exit costs of guests in all'],
      ['Nm', 'nm'],
      ['nm', 'Nm'],
      ['nm', 'NM'],
      ['nm', 'nM'],
      ['Nm', 'NM'],
      ['ms', 'MS'],
      // what makes more, less or something else of it
      ['exits', 'kilo exits'],
      ['exits', 'Mio exits'],
      ['exits', 'no exits'],
      ['exits', 'non-exits'],
      ['exits', 'half exits'],
      ['exits', 'quarter of exits'],
      ['exits', 'pairs of exits'],
      ['exits', 'percent exits'],
      ['exits', 'zero exits'],
      ['exits', 'squared exits'],
      ['exits', 'square exits'],
      ['exits', 'exits squared'],
      ['exits', 'exits not saved'],
      ['exits', 'exits hourly'],
      ['h', 'half hours'],
      ['h', 'quarter hours'],
      ['s', 'light seconds'],
      ['m', 'nautical m'],
      ['MB', 'MB squared'],
      ['MB', 'MB million'],
      ['MB', 'million'],
      ['kΩ', 'k'],
      ['million cycles', 'million'],
      // what is counted in a second unit
      ['pages', 'GB pages'],
      ['pages', 'mb pages'],
      ['pages', 'GB of pages'],
      ['exits', 's exits'],
      // squares and cubes
      ['m', 'square meters'],
      ['m', 'square-meters'],
      ['m', 'sq m'],
      ['m', 'm squared'],
      ['m', 'm square'],
      ['m', 'cubic metres'],
      ['m²', 'cubic metres'],
      ['m²', 'm'],
      ['m', 'square miles'],
      // a rate of something else
      ['packets/s', 'pages per second'],
      ['packets/s', 'packets'],
    ] as const
  ).map(([unit, typed]): [string, string, Verdict, string, string] => [unit, typed, 'asked', 'unit', unit]),
];

for (const [unit, typed, verdict, about, meant] of five) {
  test(`5 ${typed} for 5 ${unit} is ${verdict}`, () => {
    const key = numeric(5, { unit });
    for (const space of ['', ' ', '\u202f']) {
      if (space === '' && /^[\d^e]/i.test(typed)) continue;
      const found = grade(key, `5${space}${typed}`);
      assert.equal(found.verdict, verdict);
      assert.deepEqual(found.remarks, about === 'scale' ? ['scale'] : []);
      if (verdict !== 'asked') continue;
      assert.deepEqual(
        found.asks?.map((ask) => [ask.about, ask.typed, ...ask.meant]),
        [[about, typed, meant]],
      );
      // A wrong number with such a unit is asked the same, so that being asked tells nothing.
      assert.deepEqual(grade(key, `7${space}${typed}`).asks, found.asks);
      assert.equal(grade(key, `7${space}${typed}`).score, 0);
    }
  });
}

test('words that count multiply', () => {
  for (const [value, unit, right, wrong] of [
    [145, 'hypercalls', [], ['million', 'thousand', 'dozen', 'hundred thousand', 'k', 'K', 'M']],
    [
      1.5e6,
      'exits',
      ['1.5 million', '1.5 Million VM', '1500 thousand', '1500k', '1500 k', '1500K', '1.5M'],
      ['1.5k'],
    ],
    [24000, 'exits', ['24 thousands of', '2 thousand dozen', '24,000'], ['24', '24 million']],
  ] as const) {
    for (const typed of right)
      assert.equal(grade(numeric(value, { unit }), `${typed} ${unit}`).verdict, 'right', typed);
    for (const typed of wrong) {
      const whole = typed.startsWith('1') || typed.startsWith('2') ? typed : `${String(value)} ${typed}`;
      assert.equal(grade(numeric(value, { unit }), `${whole} ${unit}`).verdict, 'wrong', typed);
    }
  }
  const verdict = (value: number, typed: string, unit = '') => grade(numeric(value, { unit }), typed).verdict;
  assert.equal(verdict(12, '12 million'), 'wrong');
  assert.equal(verdict(12e6, '12 million'), 'right');
  assert.equal(verdict(12000, '12k'), 'right');
  assert.equal(verdict(12000, '12 thousand', 'exits'), 'right');
  assert.equal(verdict(5, '5 million bytes', 'MB'), 'right');
  assert.equal(verdict(5, '5 thousand kB', 'MB'), 'right');
  assert.equal(verdict(5, '0.5 thousand kB', 'MB'), 'wrong');
  assert.equal(verdict(24, '2 dozen', 'exits'), 'right');
  for (const [unit, typed] of [
    ['s', 'million s'],
    ['h', 'thousand hours'],
    ['MB', 'dozen MB'],
  ] as const)
    assert.equal(verdict(5, `5 ${typed}`, unit), 'wrong');
});

test('a quantity that is right counts in every unit of its kind, and is wrong in each where it is not', () => {
  for (const [unit, value, typed, off, then = 'wrong'] of [
    ['MW', 5, '5000 kW', '500 kW'],
    ['ms', 5, '0.005 s', '0.05 s'],
    ['bytes', 2048, '2 KiB', '3 KiB'],
    ['GB', 5.36870912, '5 GiB', '6 GiB', 'asked'],
    ['MiB', 8583.0688, '9.0000 GB', '9.1000 GB'],
    ['km/h', 36, '10 m/s', '11 m/s'],
    ['J', 3600, '1 Wh', '2 Wh'],
    ['min', 90, '1.5 hrs', '2.5 hrs'],
    ['min', 90, '1 h 30 min', '1 h 20 min'],
    ['h', 1.5, '1 hour and 30 minutes', '1 hour, 20 minutes'],
    ['s', 3723, '1 h 2 min 3 s', '1 h 3 min 2 s'],
    ['GiB', 4.5, '4 GiB 512 MiB', '4 GiB 256 MiB'],
    ['d', 14, '2 weeks', '3 weeks'],
    ['m/s', 10, '36 kmh', '30 kmh'],
    ['m/s', 10, '36 kph', '10 kph'],
    ['exits/s', 5, '300 exits per minute', '5 exits per ms'],
    ['m²', 2, '20000 square centimeters', '2 square centimeters'],
  ] as const) {
    const key = numeric(value, { unit, ...withinShare(0.001) });
    assert.equal(grade(key, typed).verdict, 'right', typed);
    assert.equal(grade(key, off).verdict, then, off);
  }
});

test('a comma or point before three digits is asked back where the other reading is right, and only there', () => {
  const asked = (value: number, typed: string, more: Partial<NumericKey> = {}) => {
    const { verdict, score, asks } = grade(numeric(value, more), typed);
    return [verdict, score, ...(asks?.flatMap(({ about, meant }) => [about, ...meant]) ?? [])];
  };
  assert.deepEqual(asked(1.234, '1,234'), ['asked', 1, 'mark', '1234', '1.2340']);
  assert.deepEqual(asked(1234, '1.234'), ['asked', 1, 'mark', '1.2340', '1234']);
  assert.deepEqual(asked(12345, '12.345 KiB', { unit: 'KiB' }), ['asked', 1, 'mark', '12.3450', '12345']);
  assert.deepEqual(asked(-1234, '−1.234'), ['asked', 1, 'mark', '-1.2340', '-1234']);
  // What is proposed then is never asked about again.
  assert.deepEqual(asked(1234, '1.2340'), ['wrong', 0]);
  assert.deepEqual(asked(1.2, '1,200'), ['asked', 1, 'mark', '1200', '1.2']);
  // so it is in another unit
  assert.deepEqual(asked(5, '5.000 kW', { unit: 'MW' }), ['asked', 1, 'mark', '5', '5000']);
  assert.deepEqual(asked(5, '5.000 kB', { unit: 'MB' }), ['asked', 1, 'mark', '5', '5000']);
  assert.deepEqual(asked(1.5, '1.500 m', { unit: 'km' }), ['asked', 1, 'mark', '1.5', '1500']);
  assert.deepEqual(asked(8, '8.192 MiB', { unit: 'GiB' }), ['asked', 1, 'mark', '8.1920', '8192']);
  assert.deepEqual(asked(5, '5.000 W', { unit: 'MW' }), ['wrong', 0]);
  assert.deepEqual(asked(1234, '1,234'), ['right', 1]);
  assert.deepEqual(asked(1.234, '1.234'), ['right', 1]);
  assert.deepEqual(asked(5, '1,234'), ['wrong', 0]);
  assert.deepEqual(asked(1.2345, '1,2345'), ['right', 1]);
  assert.deepEqual(asked(125, '0,125'), ['wrong', 0]);
  assert.deepEqual(asked(1234567, '1.234.567'), ['right', 1]);
});

test('what can be read in two ways is asked back where the other is right: KB for KiB, a share for percent', () => {
  const asked = (value: number, unit: string, typed: string, wrong: number[] = []) => {
    const { verdict, score, asks } = grade(numeric(value, { unit, ...withinShare(0.001) }, wrong), typed);
    return [verdict, score, ...(asks?.flatMap(({ about, meant }) => [about, ...meant]) ?? [])];
  };
  for (const typed of ['4 KB', '4KB', '4 kB', '4 KByte', '4 kilobytes'])
    assert.deepEqual(asked(4096, 'bytes', typed), ['asked', 1, 'mark', '4000 bytes', '4096 bytes'], typed);
  assert.deepEqual(asked(8616, 'MiB', '8.414 GB').slice(0, 3), ['asked', 1, 'mark']);
  assert.deepEqual(asked(5, 'GB', '5120 MB'), ['asked', 1, 'mark', '5.12 GB', '5 GB']);
  assert.deepEqual(asked(16777216, 'B', '16 megabytes').slice(0, 3), ['asked', 1, 'mark']);
  assert.deepEqual(asked(1024, 'Mb/s', '1 Gb/s').slice(0, 3), ['asked', 1, 'mark']);
  assert.deepEqual(asked(4000, 'bytes', '4 KB'), ['right', 1]);
  assert.deepEqual(asked(4096, 'bytes', '4 KiB'), ['right', 1]);
  assert.deepEqual(asked(4000, 'bytes', '4 KiB'), ['wrong', 0]);
  assert.deepEqual(asked(4096, 'bytes', '5 KB'), ['wrong', 0]);
  assert.deepEqual(asked(4096, 'bytes', '4 Kb'), ['wrong', 0]);
  assert.deepEqual(asked(4.096, 'km', '4 km'), ['wrong', 0]);
  for (const typed of ['16M', '16 M pages', '16M pages'])
    assert.deepEqual(
      asked(16777216, 'pages', typed),
      ['asked', 1, 'mark', '16000000 pages', '16777216 pages'],
      typed,
    );
  assert.deepEqual(asked(65536, '', '64K'), ['asked', 1, 'mark', '64000', '65536']);
  assert.deepEqual(asked(65536, '', '64Ki'), ['right', 1]);
  assert.deepEqual(asked(64000, '', '64K'), ['right', 1]);
  assert.deepEqual(asked(65536, '', '65K'), ['wrong', 0]);
  assert.deepEqual(asked(65536, 'exits', '64 thousand'), ['wrong', 0]);
  assert.deepEqual(asked(4096, 'bytes', '0x1000B'), ['asked', 1, 'mark', '65547 bytes', '4096 bytes']);
  assert.deepEqual(asked(0x1000b, 'bytes', '0x1000B'), ['right', 1]);
  for (const typed of ['0.125', '1/8', ',125'])
    assert.deepEqual(asked(12.5, '%', typed), ['asked', 1, 'mark', '0.1250 %', '12.5 %'], typed);
  assert.deepEqual(asked(12.5, 'per cent', '0.125').slice(0, 3), ['asked', 1, 'mark']);
  assert.deepEqual(asked(12.5, '%', '0.125 %'), ['wrong', 0]);
  assert.deepEqual(asked(12.5, '%', '0.125', [0.125]), ['wrong', 0]);
  assert.deepEqual(asked(12.5, 'ms', '0.125'), ['wrong', 0]);
  assert.deepEqual(asked(4096, 'bytes', '0x1000'), ['right', 1]);
  assert.deepEqual(asked(4096, 'bytes', '0x10'), ['wrong', 0]);
});

test('a unit in another case is right only where nothing else is written so', () => {
  const prefixes = ['', 'k', 'M', 'G', 'T', 'm', 'μ', 'n', 'p'];
  const units = ['W', 'Hz', 's', 'g', 'm', 'V', 'A', 'Pa', 'J'].flatMap((symbol) =>
    prefixes.map((prefix) => prefix + symbol),
  );
  const isOther = (one: string, other: string) => one !== other && one.toLowerCase() === other.toLowerCase();
  for (const unit of units)
    for (const other of units.filter((one) => isOther(one, unit)))
      assert.notEqual(grade(numeric(5, { unit }), `5 ${other}`).verdict, 'right', `${other} for ${unit}`);
});

test('no field at all is blank without remark', () => {
  for (const answer of [[], ['instance=x'], ['2'], ['=2']]) {
    assert.deepEqual(gradeNumeric(loaf, answer), gradeNumeric(loaf, ['value=']));
  }
});

test('a known mistake is remarked on by its number, with its belief', () => {
  const key: NumericKey = {
    ...numeric(24),
    instances: [{ id: '', value: 24, wrong: [{ value: 8 }, { value: 20, misconception: 'walks-add' }] }],
  };
  assert.deepEqual(grade(key, '8').remarks, ['wrong.0']);
  assert.deepEqual(grade(key, '8').misconceptions, []);
  assert.deepEqual(grade(key, '20').remarks, ['wrong.1']);
  assert.deepEqual(grade(key, '20').misconceptions, ['walks-add']);
  assert.deepEqual(grade(key, '21').remarks, []);
  assert.equal(grade(key, '20 loaves').verdict, 'asked');
});

test('of several known mistakes within the tolerance the nearest counts, of equally near ones the first', () => {
  const key = numeric(100, within(3), [10, 12, 8, 101]);
  const remarks = (typed: string) => grade(key, typed).remarks;
  assert.deepEqual(remarks('11.5'), ['wrong.1']);
  assert.deepEqual(remarks('10'), ['wrong.0']);
  assert.deepEqual(remarks('11'), ['wrong.0']);
  assert.deepEqual(remarks('9'), ['wrong.0']);
  assert.deepEqual(remarks('8.5'), ['wrong.2']);
  assert.deepEqual(remarks('15'), ['wrong.1']);
  assert.deepEqual(remarks('16'), []);
  // right before any mistake
  assert.equal(grade(key, '101').verdict, 'right');
  assert.deepEqual(remarks('101'), []);
  assert.deepEqual(remarks('104'), ['wrong.3']);
});

test('the instance that the answer names is graded; without one, or with an unknown one, the first', () => {
  const key: NumericKey = {
    ...numeric(0),
    instances: [
      { id: 'gl:3', value: 3, wrong: [{ value: 4 }] },
      { id: 'gl:4', value: 4, wrong: [{ value: 3 }] },
    ],
  };
  const verdict = (...answer: string[]) => gradeNumeric(key, answer).verdict;
  assert.equal(verdict('value=4', 'instance=gl:4'), 'right');
  assert.equal(verdict('instance=gl:4', 'value=4'), 'right');
  assert.equal(verdict('value=3', 'instance=gl:4'), 'wrong');
  assert.deepEqual(gradeNumeric(key, ['value=3', 'instance=gl:4']).remarks, ['wrong.0']);
  assert.equal(verdict('value=3'), 'right');
  assert.equal(verdict('value=3', 'instance=gl:5'), 'right');
  assert.equal(gradeNumeric({ ...key, instances: [] }, ['value=3']).verdict, 'blank');
});

const anyKey = fc.record({
  value: fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((one) => one === 0 || Math.abs(one) > 1e-9),
  factors: fc.array(fc.integer({ min: 1, max: 1e6 }), { maxLength: 3 }),
  tolerance: fc.record({
    by: fc.constantFrom('difference' as const, 'share' as const),
    of: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
});

test('the right value is right in every unit; one farther off than the tolerance is not', () => {
  fc.assert(
    fc.property(anyKey, fc.boolean(), ({ value, factors, tolerance }, isAbove) => {
      const units = Object.fromEntries(
        factors.map((factor, index) => [`unit${'abc'.charAt(index)}`, factor]),
      );
      const key = numeric(value, { tolerance, units, unit: 'main' });
      assert.equal(grade(key, String(value)).score, 1);
      assert.equal(grade(key, `${String(value)} main`).score, 1);
      for (const [unit, factor] of Object.entries(units)) {
        assert.equal(grade(key, `${String(value / factor)} ${unit}`).score, 1);
      }
      const allowed = tolerance.by === 'share' ? Math.abs(value) * tolerance.of : tolerance.of;
      const off = allowed * 1.001 + Math.abs(value) * 1e-6 + 1e-6;
      assert.equal(grade(key, String(isAbove ? value + off : value - off)).verdict, 'wrong');
    }),
  );
});

test('a listed wrong value that is not right is remarked on', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 5 }),
      (value, wrong) => {
        fc.pre(!wrong.includes(value));
        const key = numeric(value, {}, wrong);
        for (const [index, one] of wrong.entries()) {
          assert.equal(grade(key, String(one)).verdict, 'wrong');
          assert.deepEqual(grade(key, String(one)).remarks, [`wrong.${String(index)}`]);
        }
      },
    ),
  );
});
