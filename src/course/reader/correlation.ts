/** Pearson's correlation of the pairs, −1 to 1; none where either side does not vary. For scores of 0 and 1 it is the point-biserial. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | undefined {
  const meanX = meanOf(pairs.map(([x]) => x));
  const meanY = meanOf(pairs.map(([, y]) => y));
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  const spread = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  // Last bits are noise: they must make neither a spread where there is none nor a sign of a zero.
  return spread < 1e-9 ? undefined : Math.round((sum((x, y) => x * y) / spread) * 1e12) / 1e12 + 0;
}

/** The arithmetic mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
