import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { writtenNumber } from '../../../../src/course/questions/grading/instances.ts';
import { readNumber } from '../../../../src/course/questions/grading/number.ts';

const read: [text: string, value: number, rest?: string, other?: number][] = [
  // plain
  ['24', 24],
  ['007', 7],
  ['  24  ', 24],
  ['5.', 5],
  ['5,', 5],
  ['.5', 0.5],
  [',5', 0.5],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['0.1', 0.1],
  // thousands marks and decimal marks
  ['1,024', 1024, '', 1.024],
  ['1.024', 1.024, '', 1024],
  ['-12.345 KiB', -12.345, 'KiB', -12345],
  ['123,456', 123456, '', 123.456],
  ['1.234e3', 1234, '', 1234000],
  ['1,234/2', 617, '', 0.617],
  ['1234.567', 1234.567],
  ['1.2345', 1.2345],
  ['1 234,567', 1234.567],
  ['1.234,5', 1234.5],
  ['0.125', 0.125],
  ['1_024', 1024],
  ['1ʼ024', 1024],
  ["1'024’000", 1024000],
  ['1٬024٫5', 1024.5],
  ['0,125', 0.125],
  ['0,125,000', NaN],
  ['1,0245', 1.0245],
  ['1024,125', 1024.125],
  ['1,024,000', 1024000],
  ['1.024.000', 1024000],
  ['1.024,5', 1024.5],
  ['1,024.5', 1024.5],
  ['1.024.000,125', 1024000.125],
  ['1,024,000.125', 1024000.125],
  ["1'024", 1024],
  ['1,00,000', 100000],
  ['12,34,567', 1234567],
  ['1’024’000.5', 1024000.5],
  ['1 024', 1024],
  ['1 024,125', 1024.125],
  ['1\u00a0024\u00a0000', 1024000],
  ['1\u202f024', 1024],
  ['1\u2009024', 1024],
  ['1\u2009024\u202f000', 1024000],
  ['1\u200b024', 1024],
  // signs
  ['-3', -3],
  ['−3', -3],
  ['–3', -3],
  ['− 3', -3],
  ['−.5', -0.5],
  ['+3', 3],
  // exponents, powers, fractions
  ['1e3', 1000],
  ['1.5E-3', 0.0015],
  ['1,5e−3', 0.0015],
  ['1.5×10^3', 1500],
  ['1,5 · 10^3', 1500],
  ['1.1x10^-3', 0.0011],
  ['1.1×10⁻³', 0.0011],
  ['2^20', 1048576],
  ['2⁶⁴', 2 ** 64],
  ['2^-3', 0.125],
  ['-2^2', -4],
  ['2 ^ 20', 1048576],
  ['1.5 × 10 ^ 3', 1500],
  ['2⁶/2⁵', 2],
  ['10^3 bytes', 1000, 'bytes'],
  ['3/4', 0.75],
  ['-3 / 4', -0.75],
  ['1.5/2', 0.75],
  ['1/2^3', 0.125],
  // one glyph, and mixed
  ['½', 0.5],
  ['¼ kg', 0.25, 'kg'],
  ['⅔', 2 / 3],
  ['1½', 1.5],
  ['2 ¾ kg', 2.75, 'kg'],
  ['-1½', -1.5],
  ['1 1/2', 1.5],
  ['1⁄2', 0.5],
  ['1 024/2', 512],
  // other digits, and signs around
  ['１２．５', 12.5],
  ['１，０２４', 1024, '', 1.024],
  ['－５', -5],
  ['٢٤', 24],
  ['२४ kg', 24, 'kg'],
  ['𝟐𝟒', 24],
  ['≈5', 5],
  ['~ 5', 5],
  ['= 5', 5],
  ['—3', -3],
  ['‑3', -3],
  ['2**20', 1048576],
  ['2^(10)', 1024],
  ['2^{10}', 1024],
  ['2**(−1)', 0.5],
  ['5·10^(-1)', 0.5],
  ['minus 5', -5],
  ['Negative 5 °C', -5, '°C'],
  ['1.5 E3', 1500],
  ['1.5×10⁺³', 1500],
  // other bases
  ['0x1000', 4096],
  ['0X1f bytes', 31, 'bytes'],
  ['-0x10', -16],
  ['0xffff_0000', 0xffff0000],
  ['0b1010', 10],
  ['0o17', 15],
  ['０ｘ１Ｆ', 31],
  ['0x1F KiB/s', 31, 'KiB/s'],
  ['0x1G', 0, 'x1G'],
  ['0b12', 0, 'b12'],
  ['0x1000bytes', 4096, 'bytes'],
  ['0x10KiB', 16, 'KiB'],
  ['0x1000B', 0x1000b],
  // words and what stands around
  ['three', 3],
  ['Three exits', 3, 'exits'],
  ['fifteen', 15],
  ['twenty-one', 21],
  ['ninety nine per cent', 99, 'per cent'],
  ['minus five', -5],
  ['a hundred', 1, 'hundred'],
  ['a hundredth', NaN],
  ['one thousand', 1, 'thousand'],
  ['about 5 MB', 5, 'MB'],
  ['ca. 5 MB', 5, 'MB'],
  ['approx 1,024', 1024, '', 1.024],
  ['roughly three', 3],
  ['(5 MB)', 5, 'MB'],
  ['[5]', 5],
  ['“5 MB”', 5, 'MB'],
  ['`5`', 5],
  ['5 MB!', 5, 'MB'],
  ['4!', 4, '!'],
  ['5?', 5],
  ['€5', 5, '€'],
  ['$ 1.5', 1.5, '$'],
  // ratios
  ['3:1', 3],
  ['3 : 1', 3],
  ['10 to 1', 10],
  ['1:3', 1, ':3'],
  ['1:30', 1, ':30'],
  ['2 to 10', 2, 'to 10'],
  // what follows
  ['24 KiB', 24, 'KiB'],
  ['24KiB', 24, 'KiB'],
  ['1,024 KiB', 1024, 'KiB', 1.024],
  ['5. KiB', 5, 'KiB'],
  ['50%', 50, '%'],
  ['5 exits', 5, 'exits'],
  ['5exits', 5, 'exits'],
  ['2e', 2, 'e'],
  ['64-bit', 64, '-bit'],
  ['5 GiB/s', 5, 'GiB/s'],
  ['24  oven \t hours', 24, 'oven hours'],
  ['3 or 4', 3, 'or 4'],
  ['3–4', 3, '-4'],
  ['5 m²', 5, 'm²'],
  // none, or no telling which
  ...[
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '-',
    '.',
    ',',
    'e3',
    '^2',
    '<3',
    '>3',
    'over 3',
    'below 3',
  ].map(none),
  ...['1.2.3,4', '1.2.3', '1,2,3', '1,5.5', '1,2,345,678', '1,024 000', '0 125'].map(none),
  ...[
    '12 34',
    '1 2',
    '1'.padEnd(101, '0'),
    '1 0245',
    '10245 000',
    '1,024,5',
    '3/0',
    '1e999',
    '2^9999',
    '1.2.3^0',
  ].map(none),
];
function none(text: string): [string, number] {
  return [text, NaN];
}

for (const [text, value, rest = '', other] of read) {
  const also = other === undefined ? {} : { other };
  test(`"${text}" ${Number.isNaN(value) ? 'is no number' : `is ${String(value)} ${rest}`}`, () => {
    assert.deepEqual(readNumber(text), Number.isNaN(value) ? undefined : { value, rest, ...also });
  });
}

const grouped = (whole: string, mark: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);

const style = fc.record({
  sign: fc.constantFrom('', '+', '-', '−', '–'),
  mark: fc.constantFrom('', ',', '.', ' ', '\u00a0', '\u202f', '\u2009', "'", '’'),
  point: fc.constantFrom('.', ','),
});

test('a number is read back from every way of writing it', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 999_999_999_999n }),
      fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: '' }),
      style,
      (whole, decimals, { sign, mark, point }) => {
        fc.pre(mark !== point);
        const digits = String(whole);
        const written = sign + grouped(digits, mark) + (decimals && point + decimals);
        // What the rules give another meaning: a lone comma before three digits, and a lone point.
        fc.pre(!(point === ',' && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(digits)));
        fc.pre(!(mark === '.' && decimals === '' && /^\d{4,6}$/.test(digits)));
        const value = Number(`${/[-−–]/.test(sign) ? '-' : ''}${digits}.${decimals || '0'}`);
        assert.equal(readNumber(written)?.value, value);
        const found = readNumber(`${written} KiB`);
        assert.deepEqual({ value: found?.value, rest: found?.rest }, { value, rest: 'KiB' });
      },
    ),
    { numRuns: 1000 },
  );
});

test('a number is read back as JavaScript writes it, and as pages write it', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  fc.assert(
    fc.property(finite, fc.maxSafeInteger(), (value, whole) => {
      fc.pre(!Object.is(value, -0));
      assert.equal(readNumber(String(value))?.value, value);
      const rounded = Number(value.toPrecision(6));
      const read = (written: number, language: string) => readNumber(writtenNumber(written, language));
      assert.equal(read(whole, 'en')?.value, whole);
      if (Math.abs(value) >= 1e21) return;
      assert.equal(read(rounded, 'en')?.value, rounded);
      const { value: plain, other = plain } = read(rounded, 'es') ?? {};
      assert.ok([plain, other].includes(rounded), writtenNumber(rounded, 'es'));
    }),
  );
});

test('a lone comma or point before three digits is read both ways, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('', '-', '+', '−', '≈'),
      fc.constantFrom('', ' KiB', '%'),
      (whole, part, sign, unit) => {
        const three = String(part).padStart(3, '0');
        const isBelow = /[-−]/.test(sign);
        const grouped = Number(`${isBelow ? '-' : ''}${String(whole)}${three}`);
        const decimal = Number(`${isBelow ? '-' : ''}${String(whole)}.${three}`);
        const read = (mark: string) => readNumber(`${sign}${String(whole)}${mark}${three}${unit}`);
        assert.deepEqual([read(',')?.value, read(',')?.other], [grouped, decimal]);
        assert.deepEqual([read('.')?.value, read('.')?.other], [decimal, grouped]);
      },
    ),
  );
});

test('whatever is typed, what is read is a finite number and what follows it', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,’ -+−^/e×x²%K')) }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const found = readNumber(text);
      if (found === undefined) return;
      assert.ok(Number.isFinite(found.value));
      assert.equal(typeof found.rest, 'string');
      assert.match(text, /\p{Nd}|[¼-¾⅐-⅞]/u);
    }),
    { numRuns: 2000 },
  );
});
