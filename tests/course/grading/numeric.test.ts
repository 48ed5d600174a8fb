import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Verdict } from '../../../src/course/grading/grade.ts';
import { gradeNumeric, type NumericKey } from '../../../src/course/grading/numeric.ts';

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
  ['a unit that could be two in other case', loaf, '4 Lb', 'wrong', 'unit'],
  ['a unit whose case is exact', loaf, '4 lb', 'right'],
  ['the other one', loaf, '5 LB', 'right'],
  ['a single letter in other case', loaf, '2000 G', 'wrong', 'unit'],
  ['single letters that differ in case', rests, '192 b', 'right'],
  ['single letters that differ in case, the other', rests, '24 B', 'right'],
  ['a singular', rests, '24 rest', 'right'],
  ['a plural', rests, '12 fold', 'right'],
  ['a plural of a singular', numeric(2, { unit: 'loaf tin' }), '2 Loaf  Tins', 'right'],
  ['a plural of an abbreviation', numeric(2, { unit: 'GB' }), '2 GBs', 'right'],
  ['an abbreviation cut short', rests, '6 m', 'wrong', 'unit'],
  ['a unit of two words', rests, '8 Oven Hours.', 'right'],
  ['a hyphen before the unit and a stop after it', rests, '24-rest.', 'right'],
  ['a stop apart from the unit', rests, '24 rests .', 'right'],
  ['a hard space in the unit', rests, '8 oven\u00a0 hours', 'right'],
  ['a unit with a raised digit', rests, '4.8 m2', 'right'],
  ['an unknown unit', rests, '24 loaves', 'wrong', 'unit'],
  ['a unit named like what every object has', rests, '24 constructor', 'wrong', 'unit'],
  ['a unit where none is known', numeric(4), '4 loaves', 'wrong', 'unit'],
  ['a percent sign', share, '12,5 %', 'right'],
  ['a percent sign where it is no unit', numeric(12), '12%', 'wrong', 'unit'],
  ['a fraction', numeric(0.75), '3/4', 'right'],
  ['nothing', loaf, '', 'blank'],
  ['spaces', loaf, ' \u00a0', 'blank'],
  ['words', loaf, 'two', 'blank', 'unread'],
  ['NaN', loaf, 'NaN', 'blank', 'unread'],
  ['Infinity', loaf, 'Infinity', 'blank', 'unread'],
  ['marks that contradict each other', loaf, '1.2.3,4', 'blank', 'unread'],
  ['two numbers', loaf, '2 3', 'blank', 'unread'],
  ['two numbers with a word between', loaf, '2 or 3', 'blank', 'unread'],
  ['a range', loaf, '2–3', 'blank', 'unread'],
  ['a mixed fraction', loaf, '1½', 'blank', 'unread'],
  ['a number too large for its unit', numeric(1, { units: { dozen: 12 } }), '1e308 dozen', 'blank', 'unread'],
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
    const { parts, ...rest } = grade(key, typed);
    assert.deepEqual(rest, {
      verdict,
      score: verdict === 'right' ? 1 : 0,
      remarks: remark === undefined ? [] : [remark],
      misconceptions: [],
    });
    assert.deepEqual([...parts], verdict === 'blank' ? [] : [['value', verdict]]);
  });
}

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
  assert.deepEqual(grade(key, '20 loaves').remarks, ['unit']);
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
