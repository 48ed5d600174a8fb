/** The address of a page names the trace that a reader steps through, its variants, and the step. */
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
  const others = new URLSearchParams(location.search);
  for (const name of ['trace', 'variants', 'step']) others.delete(name);
  // A comma needs no escape, and an address without is one to read and to send.
  const own =
    shown.length === 0
      ? []
      : [`trace=${id}`, `variants=${shown.map((one) => one.id).join(',')}`, `step=${String(moment)}`];
  const search = [...own, others.toString()].filter((part) => part !== '').join('&');
  return `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
}
