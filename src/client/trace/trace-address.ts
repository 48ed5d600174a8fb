/** The address of a page names the trace that a reader steps through, its variants, and the step. */
import { addressWith } from '../stepping/stepping-address.ts';
import type { SteppedVariant, TraceModel } from './stepped-trace.ts';

export interface Place {
  variants: SteppedVariant[];
  moment: number;
}

/** Where in `trace` an address leads; nowhere, if it names another. */
export function placeOf(asked: URLSearchParams, { id, variants }: TraceModel): Place | undefined {
  if (asked.get('trace') !== id) return undefined;
  const wanted = (asked.get('variants') ?? '').split(',').slice(0, 2);
  const named = [...new Set(wanted)].flatMap((one) => variants.find((variant) => variant.id === one) ?? []);
  const moment = Math.trunc(Number(asked.get('step') ?? 1)) || 1;
  return { variants: named.length > 0 ? named : variants.slice(0, 1), moment };
}

/** The page's address with that in it; without, where no variant is shown. */
export function addressAt(
  { id }: Pick<TraceModel, 'id'>,
  shown: readonly { id: string }[],
  moment: number,
): string {
  const variants = shown.map((one) => one.id).join(',');
  return addressWith(
    variants === ''
      ? []
      : [
          ['trace', id],
          ['variants', variants],
          ['step', String(moment)],
        ],
  );
}
