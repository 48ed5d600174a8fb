/**
 * What a trace comes to: who runs, what stands where, and what was counted after step n. Step 0 is before the first;
 * steps are numbered from 1.
 */
import type { TraceAsk, TraceCost, TraceStep } from './trace-schema.ts';

/** Of a step, what the model goes by. */
export type ModelStep = Pick<TraceStep, 'in' | 'from' | 'to' | 'set' | 'count' | 'meanwhile'> & {
  cost?: Pick<TraceCost, 'value' | 'unit'> | undefined;
};

export interface ModelVariant {
  start: Record<string, string>;
  steps: readonly ModelStep[];
}

type Crossing = Pick<TraceStep, 'in' | 'from' | 'to'>;

/** The lane in which a step begins, and the one in which it ends. */
export const beginsIn = (step: Crossing): string => step.in ?? step.from ?? '';
export const endsIn = (step: Crossing): string => step.in ?? step.to ?? '';

/** Lanes in which somebody is after some steps: the one that has control, and where what runs beside it has come to. */
export interface Occupied {
  control: string;
  beside: readonly string[];
}

export const somebodyIs = (lane: string, { control, beside }: Occupied): boolean =>
  lane === control || beside.includes(lane);

/** Where somebody is after the first `n` of `steps`. What runs beside the others keeps to its own thread. */
export function occupiedAfter(steps: readonly ModelStep[], n: number): Occupied {
  const [first] = steps;
  return steps.slice(0, n).reduce<Occupied>(
    ({ control, beside }, step) => {
      const [from, to] = [beginsIn(step), endsIn(step)];
      const others = beside.filter((lane) => lane !== from);
      if (step.meanwhile) return { control, beside: [...others, to] };
      return { control: to, beside: from === control ? beside : others };
    },
    { control: first ? beginsIn(first) : '', beside: [] },
  );
}

/** The values of the states after step `n` of `variant`, by id. */
export function stateAfter(
  state: readonly { id: string; start: string }[],
  variant: ModelVariant,
  n: number,
): Record<string, string> {
  const start = Object.fromEntries(state.map(({ id, start: value }) => [id, value]));
  return Object.assign(start, variant.start, ...variant.steps.slice(0, n).map(({ set }) => set)) as Record<
    string,
    string
  >;
}

/** The step, from 1, at which a state took the value that it has after step `n`; 0 if it has that from the start. */
export const lastSetBy = ({ steps }: ModelVariant, state: string, n: number): number =>
  steps.slice(0, n).findLastIndex(({ set }) => Object.hasOwn(set, state)) + 1;

/** The counts after step `n`, by id. */
export function countsAfter(
  counts: readonly { id: string }[],
  { steps }: ModelVariant,
  n: number,
): Record<string, number> {
  return Object.fromEntries(
    counts.map(({ id }) => [id, steps.slice(0, n).reduce((sum, { count }) => sum + (count[id] ?? 0), 0)]),
  );
}

/** Costs of the first `n` steps, each unit on its own: what cycles take depends on the clock. */
export interface Costs {
  cycles: number;
  nanoseconds: number;
  /** Steps that have a cost. */
  known: number;
}

export function costsAfter({ steps }: ModelVariant, n: number): Costs {
  return steps.slice(0, n).reduce<Costs>(
    (sum, { cost }) => {
      if (!cost) return sum;
      const nanoseconds = cost.unit === 'ns' ? cost.value : cost.unit === 'µs' ? cost.value * 1000 : 0;
      return {
        cycles: sum.cycles + (cost.unit === 'cycles' ? cost.value : 0),
        nanoseconds: sum.nanoseconds + nanoseconds,
        known: sum.known + 1,
      };
    },
    { cycles: 0, nanoseconds: 0, known: 0 },
  );
}

/** How long the costs take, in nanoseconds, at a clock rate of `gigahertz`. */
export const nanosecondsOf = ({ cycles, nanoseconds }: Costs, gigahertz: number): number =>
  nanoseconds + cycles / gigahertz;

/** The share of one core that goes into them, 1 being all of it, where it happens `perSecond` times. */
export const shareOfCore = (costs: Costs, perSecond: number, gigahertz: number): number =>
  (nanosecondsOf(costs, gigahertz) * perSecond) / 1e9;

/** What is right where a step asks: the lane that comes next, or the value that it sets. */
export function rightAnswer(step: Crossing & Pick<TraceStep, 'set'>, ask: Pick<TraceAsk, 'state'>): string {
  return ask.state === undefined ? endsIn(step) : (step.set[ask.state] ?? '');
}

/** The answers to choose from, in an order that does not give the right one away: that of `lanes`, or of the alphabet. */
export function choicesOf(
  step: Crossing & Pick<TraceStep, 'set'>,
  ask: Pick<TraceAsk, 'state' | 'wrong'>,
  lanes: readonly { id: string }[],
): string[] {
  const answers = [rightAnswer(step, ask), ...Object.keys(ask.wrong)];
  if (ask.state === undefined) return lanes.map(({ id }) => id).filter((id) => answers.includes(id));
  return answers.toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Two variants in step: after each moment, how many steps of each are done. Steps that do the same, from lane to lane,
 * stand side by side; where one variant has steps that the other has not, the other waits.
 */
export function besides(one: readonly ModelStep[], other: readonly ModelStep[]): [number, number][] {
  const keyOf = (step: ModelStep) => `${beginsIn(step)}>${endsIn(step)}`;
  const [keys, otherKeys] = [one.map(keyOf), other.map(keyOf)];
  /** How many pairs can be made of what follows after i and j steps. */
  const pairs: number[][] = [];
  for (let i = keys.length; i >= 0; i -= 1) {
    const row: number[] = [];
    for (let j = otherKeys.length; j >= 0; j -= 1)
      row[j] =
        i === keys.length || j === otherKeys.length
          ? 0
          : keys[i] === otherKeys[j]
            ? 1 + (pairs[i + 1]?.[j + 1] ?? 0)
            : Math.max(pairs[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    pairs[i] = row;
  }
  const moments: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < keys.length || j < otherKeys.length; moments.push([i, j])) {
    const isPair = i < keys.length && j < otherKeys.length && keys[i] === otherKeys[j];
    if (isPair || j === otherKeys.length) i += 1;
    else if (i < keys.length && (pairs[i + 1]?.[j] ?? 0) >= (pairs[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
    if (isPair) j += 1;
  }
  return moments;
}
