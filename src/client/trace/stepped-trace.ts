/** A trace as its element tells it to those who step through it. */
import type { ModelStep } from '../../course/kinds/traces/trace-model.ts';
import { fromAttribute } from '../../course/text/json-attribute.ts';

interface WrittenVariant {
  id: string;
  /** The steps that are shown, from 1. */
  from: number;
  to: number;
  steps: WrittenStep[];
}

/** `asks` is the state that is asked for before the step, if one is. */
type WrittenStep = Partial<ModelStep> & { asks?: string };

export interface SteppedVariant extends Omit<WrittenVariant, 'steps'> {
  steps: (ModelStep & Pick<WrittenStep, 'asks'>)[];
  name: string;
  section: HTMLElement;
  /** Whether the steps in words stand open without stepping. */
  isOpen: boolean;
  /** What the cells of its states hold at first. */
  startValues: ReadonlyMap<string, Node>;
}

export interface TraceModel {
  id: string;
  counts: { id: string }[];
  variants: SteppedVariant[];
}

/** Before an element is in its page. */
export const noTrace: TraceModel = {
  id: '',
  counts: [],
  variants: [],
};

export function readTrace(element: HTMLElement): TraceModel {
  const { trace = '', model = '{}' } = element.dataset;
  const { counts, variants } = fromAttribute(model) as {
    counts: { id: string }[];
    variants: WrittenVariant[];
  };
  return {
    id: trace,
    counts,
    variants: variants.flatMap((variant) => {
      const section = element.querySelector<HTMLElement>(`.trace-variant[data-variant="${variant.id}"]`);
      if (!section) return [];
      const name = section.getAttribute('aria-label') ?? '';
      const isOpen = section.querySelector('.trace-words[open]') !== null;
      const steps = variant.steps.map((step) => ({
        set: {},
        count: {},
        times: 1,
        meanwhile: false,
        runs: [],
        stops: [],
        ...step,
      }));
      return [{ ...variant, steps, section, name, isOpen, startValues: startValuesIn(section) }];
    }),
  };
}

function startValuesIn(section: HTMLElement): Map<string, Node> {
  const rows = section.querySelectorAll<HTMLTableRowElement>('.trace-state [data-state]');
  return new Map(
    [...rows].flatMap((row): [string, Node][] => {
      const cell = row.cells[1];
      return cell ? [[row.dataset['state'] ?? '', cell.cloneNode(true)]] : [];
    }),
  );
}
