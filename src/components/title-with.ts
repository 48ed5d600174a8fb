import type { TraceVariant } from '../../course/kinds/traces/trace-schema.ts';

/** A name that tells a part of a page from others like it: a text may show several variants of one trace, each at its place. */
export function namedBy(title: string, variants: readonly Pick<TraceVariant, 'name'>[]): string {
  return `${title} (${variants.map(({ name }) => name).join(', ')})`;
}
