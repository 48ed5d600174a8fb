/**
 * What a trace comes to: who runs, what stands where, and what was counted after step n. Step 0 is before the first;
 * steps are numbered from 1.
 */
import type { TraceAsk, TraceCost, TraceStep } from './trace-schema.ts';

/** Of a step, what the model goes by. */
export type ModelStep = Pick<
  TraceStep,
  'in' | 'from' | 'to' | 'set' | 'count' | 'times' | 'meanwhile' | 'runs' | 'stops'
> & {
  cost?: Pick<TraceCost, 'value' | 'unit'> | undefined;
};

export interface ModelVariant {
  start: Record<string, string>;
  steps: readonly ModelStep[];
}

type Steps = Pick<ModelVariant, 'steps'>;
type Crossing = Pick<TraceStep, 'in' | 'from' | 'to'>;

/** The lane in which a step begins, and the one in which it ends. */
export const beginsIn = (step: Crossing): string => step.in ?? step.from ?? '';
export const endsIn = (step: Crossing): string => step.in ?? step.to ?? '';

/**
 * Lanes in which somebody is after some steps: the one that has control, where what happens beside it has come to, and
 * those that run on by themselves.
 */
export interface Occupied {
  control: string;
  beside: readonly string[];
  alone: readonly string[];
}

export const somebodyIs = (lane: string, { control, beside, alone }: Occupied): boolean =>
  lane === control || beside.includes(lane) || alone.includes(lane);

/** Where somebody is after the first `n` of `steps`. What happens beside the others keeps to its own thread. */
export function occupiedAfter(steps: readonly ModelStep[], n: number): Occupied {
  const [first] = steps;
  return steps.slice(0, n).reduce<Occupied>(
    ({ control, beside, alone }, step) => {
      const [from, to] = [beginsIn(step), endsIn(step)];
      const others = beside.filter((lane) => lane !== from);
      return {
        control: step.meanwhile ? control : to,
        beside: step.meanwhile ? [...others, to] : from === control ? beside : others,
        alone: [...alone, ...step.runs].filter((lane) => !step.stops.includes(lane)),
      };
    },
    { control: first ? beginsIn(first) : '', beside: [], alone: first?.runs ?? [] },
  );
}

/**
 * The lanes that run after the first `n` of `steps`: the one that has control, unless it has stopped, and those that run
 * on by themselves.
 */
export function runningAfter(steps: readonly ModelStep[], n: number): Set<string> {
  const { control, alone } = occupiedAfter(steps, n);
  const isOver = (step: ModelStep) => step.stops.includes(control);
  const begins = (step: ModelStep) => step.from !== undefined && step.to === control && !step.meanwhile;
  const last = steps
    .slice(0, n)
    .findLast((step) => isOver(step) || begins(step) || step.runs.includes(control));
  return new Set(last && isOver(last) ? alone : [control, ...alone]);
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
export const lastSetBy = ({ steps }: Steps, state: string, n: number): number =>
  steps.slice(0, n).findLastIndex(({ set }) => Object.hasOwn(set, state)) + 1;

/** The counts after step `n`, by id. */
export function countsAfter(
  counts: readonly { id: string }[],
  { steps }: Steps,
  n: number,
): Record<string, number> {
  return Object.fromEntries(
    counts.map(({ id }) => [
      id,
      steps.slice(0, n).reduce((sum, { count, times }) => sum + times * (count[id] ?? 0), 0),
    ]),
  );
}

/** Costs of the first `n` steps, each unit on its own: what cycles take depends on the clock. */
export interface Costs {
  cycles: number;
  nanoseconds: number;
  /** Steps that have a cost. */
  known: number;
}

export function costsAfter({ steps }: Steps, n: number): Costs {
  return steps.slice(0, n).reduce<Costs>(
    (sum, { cost, times }) => {
      if (!cost) return sum;
      const value = times * cost.value;
      const nanoseconds = cost.unit === 'ns' ? value : cost.unit === 'µs' ? value * 1000 : 0;
      return {
        cycles: sum.cycles + (cost.unit === 'cycles' ? value : 0),
        nanoseconds: sum.nanoseconds + nanoseconds,
        known: sum.known + 1,
      };
    },
    { cycles: 0, nanoseconds: 0, known: 0 },
  );
}

/** Nobody does a thousand times a second what takes longer. */
const longestOften = 1e6;

/** Whether it may happen so often that the share of a core is worth asking for. */
export const happensOften = (costs: Costs): boolean => nanosecondsOf(costs, 1) < longestOften;

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
