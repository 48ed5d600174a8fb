import { distance } from 'fastest-levenshtein';

/**
 * The candidates that `wanted` is most likely a slip of, best first, at most three.
 * A candidate counts when about a third of its letters differ at most, or when one contains the other.
 */
export function nearMisses(wanted: string, candidates: Iterable<string>): string[] {
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const score = distance(wanted.toLowerCase(), candidate.toLowerCase());
    const contains =
      Math.min(wanted.length, candidate.length) > 3 &&
      (candidate.includes(wanted) || wanted.includes(candidate));
    if (score <= Math.max(1, Math.round(candidate.length / 3)) || contains) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, 3).map(({ candidate }) => candidate);
}

/** The candidates, those with the fewest other letters than `wanted` first. */
export function nearestFirst(wanted: string, candidates: readonly string[]): string[] {
  return candidates.toSorted((one, other) => distance(wanted, one) - distance(wanted, other));
}

/** ` Did you mean "a" or "b"?`, or nothing where nothing is near. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const near = nearMisses(wanted, candidates);
  return near.length === 0 ? '' : ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
}
