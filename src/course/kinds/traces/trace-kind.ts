import { tracePath } from '../../links/page-paths.ts';
import { fillIn } from '../../text/placeholders.ts';
import { sentences } from '../../text/sentences.ts';
import type { Kind } from '../kind.ts';
import { courseTraces } from './placed-traces.ts';
import { checkTraces } from './trace-checks.ts';
import { traceSchema } from './trace-schema.ts';

export const traceKind: Kind<'traces'> = {
  editorSchema: ['trace', traceSchema],
  isReserved: () => false,
  checks: [checkTraces],
  together: ({ traces }, chapters) => courseTraces(traces, chapters),
  pathOf: (_course, id, row) => tracePath(id, row),
  titleOf: ({ title, variants }, row) =>
    row === '' ? title : (variants.find(({ id }) => id === row)?.name ?? row),
  records: ({ traces }, plain) =>
    Object.values(traces).flatMap(({ id, title, question, lanes, variants }) =>
      variants.map((variant) => ({
        id,
        row: variant.id,
        title: `${title}: ${variant.name}`,
        where: plain(question),
        text: sentences(
          title,
          variant.name,
          plain(question),
          plain(variant.say ?? ''),
          ...lanes.map((lane) => plain(variant.lanes[lane.id] ?? lane.name)),
          ...variant.steps.flatMap(({ does, say }) => [plain(does), plain(say)]),
        ),
        ...(variant.platform !== undefined && { platforms: [variant.platform] }),
      })),
    ),
  skeleton: ({ title, titleOfId, about }) => `title: ${title ?? titleOfId}
question: ${fillIn('what the reader wants to know, as one question.')}
concepts: ${about}
lanes:
  - { id: first, name: ${fillIn('who takes part')} }
  - { id: second, name: ${fillIn('who else takes part')} }
counts:
  - { id: crossing, name: ${fillIn('what is counted')} }
state:
  - { id: watched, name: ${fillIn('what is watched')}, start: ${fillIn('how it is at first')} }
variants:
  - id: first-way
    name: ${fillIn('the first way')}
    steps:
      - in: first
        does: ${fillIn('what happens')}
        say: ${fillIn('why, in one or two sentences.')}
      - from: first
        to: second
        does: ${fillIn('what happens then')}
        say: ${fillIn('why, in one or two sentences.')}
        set: { watched: ${fillIn('how it is at last')} }
        count: { crossing: 1 }
`,
};
