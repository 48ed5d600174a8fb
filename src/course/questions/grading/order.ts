import { random, seedOf, shuffled } from '../../chance/sampling.ts';
import { graded, type Answer, type Grade } from './grade.ts';

/** Steps, each with those that come before it; what follows from these holds too. */
export interface OrderKey {
  steps: readonly { id: string; after: readonly string[] }[];
}

/**
 * 1 − 2 × pairs in the wrong order / pairs whose order is determined, never below 0: Kendall's tau (M. G. Kendall,
 * Biometrika 30, 1938) over the determined pairs, whose mean over all orders is 0; the reverse order has nothing.
 * `given` holds step ids; anything but all steps, each once, is blank. Right parts: the most steps that could stay.
 */
export function gradeOrder(key: OrderKey, given: Answer): Grade {
  const ids = key.steps.map(({ id }) => id);
  const isWhole = given.length === ids.length && ids.every((id) => given.includes(id));
  if (!isWhole || ids.length === 0) return graded(0, undefined);
  const before = precedence(key);
  const isBroken = (first: string, second: string) => before.get(first)?.has(second) === true;
  const determined = [...before.values()].reduce((sum, { size }) => sum + size, 0);
  const broken = given.flatMap((first, at) =>
    given.slice(at + 1).filter((second) => isBroken(first, second)),
  );
  const kept = longestKept(given, isBroken);
  const score = determined === 0 ? 1 : Math.max(0, 1 - (2 * broken.length) / determined);
  return graded(score, new Map(given.map((id) => [id, kept.includes(id) ? 'right' : 'wrong'])));
}

/** The constraints that an author means: those of `after`, or, where no step has one, the order of the list. */
export function constraintsOf(
  steps: readonly { id: string; after?: readonly string[] | undefined }[],
): OrderKey['steps'] {
  const isPartial = steps.some(({ after }) => after !== undefined);
  return steps.map(({ id, after = [] }, index) => ({
    id,
    after: isPartial ? after : steps.slice(Math.max(0, index - 1), index).map((step) => step.id),
  }));
}

/** The steps in an order that is right, as listed wherever they are free; undefined if they come after each other in a circle. */
export function linearExtension(steps: OrderKey['steps']): string[] | undefined {
  const left = [...steps];
  const placed: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ after }) => !after.some((id) => left.some((step) => step.id === id)));
    if (next < 0) return undefined;
    placed.push(...left.splice(next, 1).map(({ id }) => id));
  }
  return placed;
}

/** The steps in an arrangement that follows from `text`, and that is not a right one unless every one is. */
export function shuffledOrder(steps: OrderKey['steps'], text: string): string[] {
  const ids = steps.map(({ id }) => id);
  const mixed = shuffled(ids, random(seedOf(text)));
  if (gradeOrder({ steps }, mixed).verdict !== 'right') return mixed;
  for (const { id, after } of steps) {
    const earlier = after.find((other) => ids.includes(other));
    if (earlier === undefined) continue;
    return mixed.map((one) => (one === id ? earlier : one === earlier ? id : one));
  }
  return mixed;
}

/** For each step, all that come before it. */
function precedence({ steps }: OrderKey): Map<string, Set<string>> {
  const before = new Map(steps.map(({ id, after }) => [id, new Set(after)]));
  for (const [between, earlier] of before) {
    for (const all of before.values()) if (all.has(between)) for (const id of earlier) all.add(id);
  }
  return before;
}

/** The most of the steps `given` that are in order among each other; of several such choices, that with the earliest. */
function longestKept(given: Answer, isBroken: (first: string, second: string) => boolean): string[] {
  let best: string[] = [];
  const extend = (kept: string[], from: number): void => {
    if (kept.length > best.length) best = kept;
    for (let at = from; kept.length + given.length - at > best.length; at += 1) {
      const step = given[at] ?? '';
      if (!kept.some((earlier) => isBroken(earlier, step))) extend([...kept, step], at + 1);
    }
  };
  extend([], 0);
  return best;
}
