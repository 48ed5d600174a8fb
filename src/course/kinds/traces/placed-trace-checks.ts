import { unknown } from '../../checks/references.ts';
import { finding, type Finding, type Point } from '../../finding.ts';
import type { ParsedChapter, ParsedConcept, ParsedCourse } from '../../parsed-course.ts';
import {
  isStepShown,
  placementOnPage,
  tracePlacementOf,
  tracesPlacedIn,
  variantsShown,
  type TracePlacement,
} from './placed-traces.ts';
import type { Trace } from './trace-schema.ts';

/** `<Trace id="…" variants="…" from="…" to="…"/>` names a trace, and variants and steps of it, each once on a page. */
export function placedTraces({ file, document }: ParsedChapter, parsed: ParsedCourse): Finding[] {
  const seen = new Set<string>();
  return tracesPlacedIn(document).flatMap((component) => {
    const placement = tracePlacementOf(component.attributes);
    if (placement.trace !== '') return shown(placement, file, () => component, parsed, seen);
    const message = `<Trace> has no id. Write <Trace id="${parsed.traces[0]?.id ?? '…'}" />.`;
    return [finding('missing-id', file, component, message)];
  });
}

/** What the page of a concept shows is there. */
export function traceOnPage({ value, frontmatter }: ParsedConcept, parsed: ParsedCourse): Finding[] {
  if (!value?.trace) return [];
  const at: Places = (field, index) =>
    frontmatter.at(['trace', field, ...(index === undefined ? [] : [index])]);
  return shown(placementOnPage(value.trace), frontmatter.file, at, parsed, new Set());
}

/** Where each field of a placement stands. */
type Places = (field: 'id' | 'variants' | 'from' | 'to', index?: number) => Point;

/** `seen` are the steps that the page shows already. */
function shown(
  placement: TracePlacement,
  file: string,
  at: Places,
  { byId, unread }: ParsedCourse,
  seen: Set<string>,
): Finding[] {
  const trace = byId.traces.get(placement.trace);
  if (!trace) return [unknown('trace', placement.trace, byId.traces, file, at('id'))];
  if (!trace.value || unread.has(trace.yaml.file)) return [];
  const known = new Set(trace.value.variants.map(({ id }) => id));
  return [
    ...placement.variants.flatMap((id, index) =>
      known.has(id) ? [] : [unknown(`variant of "${trace.id}"`, id, known, file, at('variants', index))],
    ),
    ...steps(file, at, placement, trace.value, seen),
  ];
}

/** The steps that are asked for are there, and are not shown by an earlier tag: `seen` are those that are. */
function steps(
  file: string,
  at: Places,
  placement: TracePlacement,
  { variants }: Trace,
  seen: Set<string>,
): Finding[] {
  const { trace, from, to } = placement;
  const say = (rule: 'schema' | 'duplicate-id', field: 'id' | 'from' | 'to', message: string) =>
    finding(rule, file, at(field), message, { subject: trace });
  const isStep = (step = 1) => Number.isInteger(step) && step >= 1;
  for (const [field, step] of [['from', from] as const, ['to', to] as const])
    if (!isStep(step))
      return [say('schema', field, `"${field}" is not the number of a step, counted from 1.`)];
  if (from !== undefined && to !== undefined && from > to)
    return [
      say(
        'schema',
        'from',
        `"from" is step ${String(from)}, after step ${String(to)} of "to". Turn them round.`,
      ),
    ];
  return variantsShown(placement, variants).flatMap(({ id, steps: all }) => {
    const last = Math.max(from ?? 1, to ?? 1);
    if (last > all.length) {
      const message = `The variant "${id}" has ${String(all.length)} steps, so there is no step ${String(last)}.`;
      return [say('schema', to === undefined ? 'from' : 'to', message)];
    }
    const keys = all.flatMap((_, index) =>
      isStepShown(placement, index + 1) ? `${trace} ${id} ${String(index + 1)}` : [],
    );
    const isTwice = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (!isTwice) return [];
    const message = `Steps of the variant "${id}" stand twice on this page. Show others here, or take one <Trace> away.`;
    return [say('duplicate-id', 'id', message)];
  });
}
