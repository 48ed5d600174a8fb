import type { Check } from '../../checks/check.ts';
import { unknown, type KnownIds } from '../../checks/references.ts';
import { finding, type Finding } from '../../finding.ts';
import { isReservedVariantId } from '../../links/page-paths.ts';
import type { ParsedCourse } from '../../parsed-course.ts';
import type { Path } from '../../raw.ts';
import { isUnread } from '../unread.ts';
import type { ParsedTrace } from './parsed-trace.ts';
import { placedTraces, traceOnPage } from './placed-trace-checks.ts';
import { flawsOfTrace } from './trace-flaws.ts';
import type { Trace } from './trace-schema.ts';

/** Traces can happen as they are written, name what there is, and chapters and concepts show steps that there are, each once. */
export const checkTraces: Check = (parsed) => [
  ...parsed.traces.flatMap((trace) =>
    trace.value
      ? [
          ...flaws(trace, trace.value, parsed),
          ...namedOutside(parsed, trace, trace.value),
          ...reserved(trace, trace.value),
        ]
      : [],
  ),
  ...parsed.chapters.flatMap((chapter) => placedTraces(chapter, parsed)),
  ...parsed.concepts.flatMap((concept) => traceOnPage(concept, parsed)),
];

function flaws({ id, yaml }: ParsedTrace, value: Trace, { raw }: ParsedCourse): Finding[] {
  return flawsOfTrace(value, raw.plainText).map(({ rule, path, message }) =>
    finding(rule, yaml.file, yaml.at(path), message, { subject: id }),
  );
}

/** Concepts, drawing roles, platforms and sources. */
function namedOutside(parsed: ParsedCourse, { yaml }: ParsedTrace, value: Trace): Finding[] {
  const { byId, course } = parsed;
  const sources = isUnread(parsed, 'sources') ? undefined : byId.sources;
  const ids = (list: readonly { id: string }[] | undefined) => list && new Set(list.map(({ id }) => id));
  const [roles, platforms] = [ids(course?.roles), ids(course?.platforms)];
  const say = (kind: string, known: KnownIds | undefined, id: string | undefined, path: Path) =>
    id === undefined || !known || known.has(id) ? [] : [unknown(kind, id, known, yaml.file, yaml.at(path))];
  return [
    ...value.concepts.flatMap((id, index) => say('concept', byId.concepts, id, ['concepts', index])),
    ...value.lanes.flatMap(({ role }, index) => say('drawing role', roles, role, ['lanes', index, 'role'])),
    ...value.variants.flatMap(({ platform, roles: own, steps }, index) => [
      ...Object.entries(own).flatMap(([lane, role]) =>
        say('drawing role', roles, role, ['variants', index, 'roles', lane]),
      ),
      ...say('platform', platforms, platform, ['variants', index, 'platform']),
      ...steps.flatMap(({ cost }, step) =>
        say('source', sources, cost?.cite, ['variants', index, 'steps', step, 'cost', 'cite']),
      ),
    ]),
  ];
}

function reserved({ id: trace, yaml }: ParsedTrace, { variants }: Trace): Finding[] {
  return variants.flatMap(({ id }, index) => {
    if (!isReservedVariantId(id)) return [];
    const message = `A variant cannot be called "${id}": its page has such an anchor already.`;
    return [
      finding('reserved-id', yaml.file, yaml.at(['variants', index, 'id']), message, { subject: trace }),
    ];
  });
}
