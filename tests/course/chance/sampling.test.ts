import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { random, seedOf, shuffled, shuffledById } from '../../../src/course/chance/sampling.ts';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const anySeed = fc.maxSafeInteger();
const anyList = fc.array(fc.integer(), { maxLength: 30 });

/** What PractRand's sfc32, copied into C, gives for seeds of 64 bits. */
const known: [number, number[]][] = [
  [0, [0x514676c3, 0x08a809df, 0x30349d2b, 0xfb52c520]],
  [1, [0x77eef724, 0x6f99472c, 0x65c86823, 0x6a161a47]],
  [42, [0x4b5d663b, 0x7414a19b, 0xe99de5c3, 0x4a934eb2]],
  [2 ** 32 - 1, [0x764cad11, 0xdf5ae2cc, 0x4cb9335b, 0x787c4ce1]],
  [2 ** 32 + 7, [0xcaf40408, 0x680c3a16, 0xaa3d7cf3, 0xc0c8bd33]],
  [-1, [0xc7053320, 0xdb48177e, 0xb7b300c7, 0x8d4e1c21]],
];
for (const [seed, numbers] of known) {
  test(`random numbers are those of the reference generator for the seed ${String(seed)}`, () => {
    const next = random(seed);
    assert.deepEqual(
      numbers.map(() => next() * 2 ** 32),
      numbers,
    );
  });
}

test('random numbers lie between 0 and 1, are below 1, and depend on the seed alone', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const one = random(seed);
      const other = random(seed);
      const numbers = times(20, () => one());
      assert.ok(numbers.every((number) => number >= 0 && number < 1));
      assert.deepEqual(
        numbers,
        times(20, () => other()),
      );
    }),
  );
});

/** Pearson's statistic for cells that are equally likely. */
function chiSquare(cells: readonly number[]): number {
  const expected = cells.reduce((sum, count) => sum + count, 0) / cells.length;
  return cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function counted(values: readonly (number | string)[]): number[] {
  return [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
}

/** 0.1 % and 99.9 % points of the chi-square distribution (NIST/SEMATECH e-Handbook, 1.3.6.7.4), by degrees of freedom. */
const points: Record<number, [number, number]> = { 15: [3.483, 37.697], 23: [7.529, 49.728] };

function assertEven(cells: readonly number[], cellCount: number): void {
  assert.equal(cells.length, cellCount);
  const [low, high] = points[cellCount - 1]!;
  const statistic = chiSquare(cells);
  assert.ok(statistic > low && statistic < high, `chi-square is ${String(statistic)}`);
}

test('random numbers of one seed fill sixteen bins evenly', () => {
  for (const seed of [0, 1, 2026, 2 ** 40]) {
    const next = random(seed);
    assertEven(counted(times(16_000, () => Math.floor(next() * 16))), 16);
  }
});

test('first numbers of neighbouring seeds fill sixteen bins evenly', () => {
  assertEven(counted(times(16_000, (seed) => Math.floor(random(seed)() * 16))), 16);
});

test('every order of four is as likely as any other, within one seed and over many', () => {
  const next = random(7);
  const order = (random: () => number) => shuffled(['a', 'b', 'c', 'd'], random).join('');
  assertEven(counted(times(24_000, () => order(next))), 24);
  assertEven(counted(times(24_000, (seed) => order(random(seed)))), 24);
});

test('a shuffled list has the same members, and the list itself stays as it was', () => {
  fc.assert(
    fc.property(anyList, anySeed, (list, seed) => {
      const before = [...list];
      const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
      assert.deepEqual(sorted(shuffled(list, random(seed))), sorted(list));
      assert.deepEqual(list, before);
      assert.deepEqual(shuffled(list, random(seed)), shuffled(list, random(seed)));
    }),
  );
});

test('things with ids come in the same order however they came in', () => {
  const things = fc.uniqueArray(fc.string(), { maxLength: 12 }).map((ids) => ids.map((id) => ({ id })));
  const twice = things.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(twice, anySeed, ([list, mixed], seed) => {
      assert.deepEqual(shuffledById(mixed, random(seed)), shuffledById(list, random(seed)));
    }),
  );
});

test('things with ids are shuffled, too: another seed gives another order', () => {
  const list = times(6, (index) => ({ id: String(index) }));
  const orders = times(50, (seed) => JSON.stringify(shuffledById(list, random(seed))));
  assert.ok(new Set(orders).size > 40);
});

/** Published in the test suite of FNV's authors (test_fnv.c). */
const seeds: [string, number][] = [
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
];
for (const [text, seed] of seeds) {
  test(`the seed of "${text}" is its published hash`, () => {
    assert.equal(seedOf(text), seed);
  });
}

test('the seed of a text is that of its UTF-8', () => {
  // 0xc3 0xa9, by the definition: (((basis ^ 0xc3) * prime) ^ 0xa9) * prime, modulo 2^32.
  const hash = [0xc3n, 0xa9n].reduce((sum, byte) => ((sum ^ byte) * 0x01000193n) % 2n ** 32n, 0x811c9dc5n);
  assert.equal(seedOf('é'), Number(hash));
});
