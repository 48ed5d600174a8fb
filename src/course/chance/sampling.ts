/** Chance that can be had again: everything follows from a seed. */

/**
 * Numbers from 0 up to 1, the same ones for the same seed, which is a whole number. The generator is sfc32 with its
 * author's own seeding (C. Doty-Humphrey, PractRand, public domain): neighbouring seeds have nothing in common.
 */
export function random(seed: number): () => number {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let count = 1;
  const next = () => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** The members of `list` in random order, each order as likely as any other (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** The same for things with ids; in what order `list` has them makes no difference. */
export function shuffledById<T extends { id: string }>(list: readonly T[], random: () => number): T[] {
  return shuffled(
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1)),
    random,
  );
}

/** A seed from a text: FNV-1a, 32 bits, over its UTF-8 (Fowler, Noll, Vo 1991). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
