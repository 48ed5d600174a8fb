/** Texts of traces, apart from the others. */
import type { Costs } from '../course/kinds/traces/trace-model.ts';
import { count } from './search-en.ts';

export const traceWords = {
  summary: (number: number) =>
    `${count(number, 'way', 'ways')} in which something happens, step by step, under different techniques.`,
  stepsOf: (from: number, to: number, all: number) =>
    `Steps ${String(from)} to ${String(to)} of ${String(all)}`,
  variants: 'Ways',
  /** What stands over a trace in a chapter, before its title. */
  label: 'Trace',
  /** The link to the page of a trace, from where only some of it stands. */
  whole: (variants: number) => `all ${count(variants, 'way', 'ways')}`,
  inWords: (steps: number) => `The ${count(steps, 'step', 'steps')} in words, with reasons and sources`,
  /** Who does a step, for the ear and in the list of steps. */
  crossing: (from: string, to: string) => `${from} to ${to}`,
  meanwhile: 'meanwhile',
  times: (number: number) => `${String(number)} times`,
  /** What a figure is made of, once on a page: what runs, and whatever else is drawn. */
  key: (has: { counted: boolean; meanwhile: boolean; times: boolean }) =>
    [
      'Bar: it runs.',
      has.counted && 'Thick arrow: a crossing that we count.',
      has.meanwhile && 'Dashed ring: meanwhile.',
      has.times && '×9: nine times.',
    ]
      .filter((part) => part !== false)
      .join(' '),
  lanes: 'Who takes part',
  figure: (variant: string) => `${variant}: who does what, from the first step to the last`,
  cost: 'Cost',
  counted: (number: number) => `+${String(number)}`,
  unloaded: 'The script that steps through it could not be loaded. Try again.',
  go: 'Step through',
  back: 'Back',
  next: 'Next',
  leave: 'All steps',
  /** Before the number of a step, for the ear. */
  step: 'Step',
  shown: 'Way',
  beside: 'Beside it',
  alone: 'Compare with …',
  state: 'State',
  askLane: 'Where does it go next?',
  askState: (name: string) => `${name}: what comes next?`,
  pass: 'Show me',
  wrong: 'No.',
  totals: 'What it takes',
  totalCost: 'Measured cost',
  /** How much of a variant was measured. */
  measured: ({ known }: Costs, steps: number) => `${String(known)} of ${String(steps)} steps measured`,
  notMeasured: 'no figure found',
  perSecond: 'Times a second',
  gigahertz: 'Clock rate in GHz',
  /** What one core gives for it. */
  share: 'Share of a core',
  shareNote: 'From the measured costs above alone: what was not measured comes on top.',
  inCourse: 'In the course',
  shownIn: 'Shown in',
  shows: 'Shows',
  shownTraces: 'Step by step in',
};

/** `1,200 cycles`, `210 ms`. */
export function costInWords(value: number, unit: string): string {
  if (unit === 'µs' && value >= 1000) return `${figure(value / 1000)}\u00a0ms`;
  return `${figure(value)}\u00a0${unit === 'cycles' && value === 1 ? 'cycle' : unit}`;
}

/** Both parts of a sum that has cycles and time. */
export function costsInWords({ cycles, nanoseconds }: Costs): string {
  return [
    ...(cycles > 0 ? [costInWords(cycles, 'cycles')] : []),
    ...(nanoseconds >= 1000 ? [costInWords(nanoseconds / 1000, 'µs')] : []),
    ...(nanoseconds > 0 && nanoseconds < 1000 ? [costInWords(nanoseconds, 'ns')] : []),
  ].join(' + ');
}

const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 6 });
