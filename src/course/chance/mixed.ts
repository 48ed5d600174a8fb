/**
 * `ids` in an order that follows from `seed` alone: that of their hashes (FNV-1a, Fowler, Noll, Vo 1991). It is small,
 * since every page with questions loads it; what must be fair to the last digit is in `sampling.ts`.
 */
export function mixed(ids: readonly string[], seed: string): string[] {
  return ids
    .map((id) => ({ id, place: hash(`${id} ${seed}`) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  return value;
}
