import { unknown } from '../../checks/references.ts';
import { finding, type Finding } from '../../finding.ts';
import type { ParsedChapter, ParsedCourse } from '../../parsed-course.ts';
import type { ComponentUse } from '../../raw.ts';
import {
  isStepShown,
  tracePlacementOf,
  tracesPlacedIn,
  variantsShown,
  type TracePlacement,
} from './placed-traces.ts';
import type { Trace } from './trace-schema.ts';

/** `<Trace id="…" variants="…" from="…" to="…"/>` names a trace, and variants and steps of it, each once on a page. */
export function placedTraces(chapter: ParsedChapter, { traces, byId, unread }: ParsedCourse): Finding[] {
  const { file, document } = chapter;
  const seen = new Set<string>();
  return tracesPlacedIn(document).flatMap((component) => {
    const placement = tracePlacementOf(component.attributes);
    if (placement.trace === '') {
      const message = `<Trace> has no id. Write <Trace id="${traces[0]?.id ?? '…'}" />.`;
      return [finding('missing-id', file, component, message)];
    }
    const trace = byId.traces.get(placement.trace);
    if (!trace) return [unknown('trace', placement.trace, byId.traces, file, component)];
    if (!trace.value || unread.has(trace.yaml.file)) return [];
    const known = new Set(trace.value.variants.map(({ id }) => id));
    return [
      ...placement.variants
        .filter((id) => !known.has(id))
        .map((id) => unknown(`variant of "${trace.id}"`, id, known, file, component)),
      ...steps(file, component, placement, trace.value, seen),
    ];
  });
}

/** The steps that are asked for are there, and are not shown by an earlier tag: `seen` are those that are. */
function steps(
  file: string,
  at: ComponentUse,
  placement: TracePlacement,
  { variants }: Trace,
  seen: Set<string>,
): Finding[] {
  const { trace, from, to } = placement;
  const say = (rule: 'schema' | 'duplicate-id', message: string) =>
    finding(rule, file, at, message, { subject: trace });
  const wrong = Object.entries({ from, to }).find(
    ([, step]) => step !== undefined && !(Number.isInteger(step) && step >= 1),
  );
  if (wrong) return [say('schema', `"${wrong[0]}" is not the number of a step, counted from 1.`)];
  if (from !== undefined && to !== undefined && from > to)
    return [
      say('schema', `"from" is step ${String(from)}, after step ${String(to)} of "to". Turn them round.`),
    ];
  return variantsShown(placement, variants).flatMap(({ id, steps: all }) => {
    const last = Math.max(from ?? 1, to ?? 1);
    if (last > all.length) {
      const message = `The variant "${id}" has ${String(all.length)} steps, so there is no step ${String(last)}.`;
      return [say('schema', message)];
    }
    const keys = all.flatMap((_, index) =>
      isStepShown(placement, index + 1) ? `${trace} ${id} ${String(index + 1)}` : [],
    );
    const isTwice = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (!isTwice) return [];
    const message = `Steps of the variant "${id}" stand twice on this page. Show others here, or take one <Trace> away.`;
    return [say('duplicate-id', message)];
  });
}
