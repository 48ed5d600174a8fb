/** Several measurements of one thing in a few figures. */

export interface Figure {
  median: number;
  least: number;
  most: number;
}

/** Nothing of nothing. Of an even number of values, the median is the mean of the two in the middle. */
export function figureOf(values: readonly number[]): Figure | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? most;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? least;
  return { median: (lower + upper) / 2, least, most };
}

/** How many times the second median the first one is. */
export function ratioOf(one: Figure | undefined, other: Figure | undefined): number | undefined {
  return one && other && other.median > 0 ? one.median / other.median : undefined;
}

/** `12.3 (11.9 to 12.8)` in units of so many; a single value stands alone; a dash for nothing. */
export function inWords(figure: Figure | undefined, unit: number, digits: number): string {
  if (!figure) return '–';
  const [median, least, most] = [figure.median, figure.least, figure.most].map((value) =>
    (value / unit).toFixed(digits),
  );
  return least === most ? String(median) : `${String(median)} (${String(least)} to ${String(most)})`;
}
