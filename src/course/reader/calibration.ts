/** How well readers know what they know: what became of the answers they were sure of, and of those they guessed. */
import type { Attempt, Confidence, Progress } from './progress.ts';

export interface Calibration {
  /** How many answers were given with this confidence. */
  count: number;
  meanScore: number;
  /** The share of them that earned full marks, and between which values it lies with 95 % certainty. */
  right: number;
  between: { low: number; high: number };
}

/** By confidence, over all attempts for which it was given; `undefined` where there is none. */
export function calibrationOf({
  attempts,
}: Pick<Progress, 'attempts'>): Record<Confidence, Calibration | undefined> {
  const all = [...attempts.values()].flat();
  const among = (wanted: Confidence) => calibration(all.filter(({ confidence }) => confidence === wanted));
  return { sure: among('sure'), think: among('think'), guess: among('guess') };
}

function calibration(attempts: readonly Attempt[]): Calibration | undefined {
  const count = attempts.length;
  if (count === 0) return undefined;
  const right = attempts.filter(({ score }) => score === 1).length;
  return {
    count,
    meanScore: attempts.reduce((sum, { score }) => sum + score, 0) / count,
    right: right / count,
    between: wilsonInterval(right, count),
  };
}

/** The standard normal distribution's 97.5 % quantile. */
const z = 1.959963984540054;

/**
 * Between which values a share lies with 95 % certainty, after `right` of `count` > 0 (Wilson 1927, JASA 22):
 * (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± 2σ it holds for few answers, and for all or none right.
 */
export function wilsonInterval(right: number, count: number): { low: number; high: number } {
  const share = right / count;
  const centre = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const whole = 1 + z ** 2 / count;
  // Rounding must not push an end past the share, which it meets where all or none are right.
  const low = Math.max(0, Math.min(share, (centre - reach) / whole));
  const high = Math.min(1, Math.max(share, (centre + reach) / whole));
  return { low, high };
}
