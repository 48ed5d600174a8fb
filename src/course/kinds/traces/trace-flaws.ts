/** What is wrong with a trace beyond its form. */
import { didYouMean } from '../../text/near-miss.ts';
import type { Path, PlainText } from '../../raw.ts';
import { longSentences } from '../../text/long-sentences.ts';
import { duplicateIds, type Flaw } from '../../questions/kind.ts';
import { beginsIn, endsIn, occupiedAfter, rightAnswer, runningAfter, somebodyIs } from './trace-model.ts';
import type { Trace, TraceAsk, TraceStep, TraceVariant } from './trace-schema.ts';

/** What stands on one line of the figure. */
const mostCharacters = 40;
/** One wrong answer alone is no question. */
const fewestWrong = 2;

export function flawsOfTrace(trace: Trace, plainText: PlainText): Flaw[] {
  const { lanes, counts, state, variants } = trace;
  return [
    ...duplicateIds(lanes, 'lanes'),
    ...duplicateIds(counts, 'counts'),
    ...duplicateIds(state, 'state'),
    ...duplicateIds(variants, 'variants'),
    ...variants.flatMap((variant, index) => [
      ...undeclared('lane', Object.keys(variant.lanes), lanes, ['variants', index, 'lanes']),
      ...undeclared('lane', Object.keys(variant.roles), lanes, ['variants', index, 'roles']),
      ...undeclared('state', Object.keys(variant.start), state, ['variants', index, 'start']),
      ...sentencesIn(variant.say, ['variants', index, 'say'], plainText),
      ...variant.steps.flatMap((step, number) =>
        flawsOfStep(trace, variant, number, ['variants', index, 'steps', number], step, plainText),
      ),
    ]),
    ...sameVariants(variants),
  ];
}

function flawsOfStep(
  { lanes, counts, state }: Trace,
  { steps }: TraceVariant,
  number: number,
  path: Path,
  step: TraceStep,
  plainText: PlainText,
): Flaw[] {
  const ends = endsOfStep(step, lanes, path);
  return [
    ...ends,
    ...(ends.length > 0 ? [] : startWhereNobodyIs(lanes, steps, number, path)),
    ...runsAndStops(lanes, steps, number, path),
    ...undeclared('state', Object.keys(step.set), state, [...path, 'set']),
    ...undeclared('count', Object.keys(step.count), counts, [...path, 'count']),
    ...longLabel(step.does, [...path, 'does'], plainText),
    ...sentencesIn(step.say, [...path, 'say'], plainText),
    ...(step.ask ? flawsOfAsk(step, step.ask, lanes, state, [...path, 'ask']) : []),
  ];
}

/** A step is in a lane, or leads from one to another. */
function endsOfStep(step: TraceStep, lanes: Trace['lanes'], path: Path): Flaw[] {
  const { in: lane, from, to } = step;
  const isCrossing = from !== undefined && to !== undefined && lane === undefined;
  if (!isCrossing && (lane === undefined || from !== undefined || to !== undefined)) {
    const message = 'A step has either "in", or both "from" and "to".';
    return [{ rule: 'trace-lane', path, message }];
  }
  if (isCrossing && from === to) {
    const message = `The step leads from "${from}" to itself. Write in: ${from}.`;
    return [{ rule: 'trace-lane', path: [...path, 'to'], message }];
  }
  return (['in', 'from', 'to'] as const).flatMap((field) => {
    const id = step[field];
    return id === undefined ? [] : unknownOf('lane', id, lanes, [...path, field]);
  });
}

function startWhereNobodyIs(
  lanes: Trace['lanes'],
  steps: readonly TraceStep[],
  number: number,
  path: Path,
): Flaw[] {
  const step = steps[number];
  if (!step || number === 0) return [];
  const occupied = occupiedAfter(steps, number);
  const from = beginsIn(step);
  // A lane that is not there, or a step that is in one and crosses as well, is told where it stands.
  if (lanes.every(({ id }) => id !== occupied.control)) return [];
  if (steps.slice(0, number).some((one) => one.in !== undefined && (one.from ?? one.to) !== undefined))
    return [];
  if (step.meanwhile || somebodyIs(from, occupied)) return [];
  const message = `Step ${String(number + 1)} begins in "${from}", but control is in "${occupied.control}" then. Begin it there, add the step that leads to "${from}", or write meanwhile: true.`;
  return [{ rule: 'trace-start', path, message }];
}

/** What runs on by itself is not said twice, and what stops runs before. */
function runsAndStops(
  lanes: Trace['lanes'],
  steps: readonly TraceStep[],
  number: number,
  path: Path,
): Flaw[] {
  const { runs = [], stops = [] } = steps[number] ?? {};
  const { alone } = occupiedAfter(steps, number);
  const running = runningAfter(steps, number);
  const say = (field: 'runs' | 'stops', index: number, id: string, message: string): Flaw[] => {
    const unknown = unknownOf('lane', id, lanes, [...path, field, index]);
    return unknown.length > 0
      ? unknown
      : message === ''
        ? []
        : [{ rule: 'trace-lane', path: [...path, field, index], message }];
  };
  const step = steps[number];
  const ends = step ? endsIn(step) : '';
  return [
    ...runs.flatMap((id, index) =>
      say(
        'runs',
        index,
        id,
        number > 0 && alone.includes(id) ? `"${id}" runs on by itself already. Leave it out.` : '',
      ),
    ),
    ...stops.flatMap((id, index) =>
      say(
        'stops',
        index,
        id,
        running.has(id) || id === ends ? '' : `"${id}" does not run here, so it cannot stop. Leave it out.`,
      ),
    ),
  ];
}

function flawsOfAsk(
  step: TraceStep,
  ask: TraceAsk,
  lanes: Trace['lanes'],
  state: Trace['state'],
  path: Path,
): Flaw[] {
  const say = (keys: Path, message: string): Flaw => ({
    rule: 'trace-ask',
    path: [...path, ...keys],
    message,
  });
  const wrong = Object.keys(ask.wrong);
  const right = rightAnswer(step, ask);
  const found: Flaw[] = [];
  if (wrong.length < fewestWrong)
    found.push(
      say(['wrong'], 'A question has at least two wrong answers. Write another that a reader may give.'),
    );
  if (wrong.includes(right))
    found.push(say(['wrong', right], `"${right}" is what this step does. Take it out of the wrong answers.`));
  if (ask.state === undefined)
    return [
      ...found,
      ...undeclared('lane', wrong, lanes, [...path, 'wrong']),
      ...(ask.right === undefined || ask.right === right
        ? []
        : [
            say(
              ['right'],
              `The step leads to "${right}", not to "${ask.right}". Leave "right" out: it is the step's lane.`,
            ),
          ]),
    ];
  const unknown = unknownOf('state', ask.state, state, [...path, 'state']);
  if (unknown.length > 0) return [...found, ...unknown];
  // A state that is not there is told where it stands, and may be this one.
  if (Object.keys(step.set).some((id) => state.every((one) => one.id !== id))) return found;
  if (!Object.hasOwn(step.set, ask.state))
    return [
      ...found,
      say(
        ['state'],
        `The step does not set "${ask.state}". Write its new value into "set", or ask at the step that sets it.`,
      ),
    ];
  return ask.right === undefined || ask.right === right
    ? found
    : [...found, say(['right'], `The step sets "${ask.state}" to "${right}", not to "${ask.right}".`)];
}

/** Two variants of which nobody can say what the difference is. */
function sameVariants(variants: readonly TraceVariant[]): Flaw[] {
  const whatHappens = ({ start, steps }: TraceVariant) =>
    JSON.stringify([
      start,
      steps.map((step) => [
        beginsIn(step),
        endsIn(step),
        step.set,
        step.count,
        step.times,
        step.cost?.value,
        step.meanwhile,
      ]),
    ]);
  const all = variants.map(whatHappens);
  return all.flatMap((one, index) => {
    const twin = variants[all.indexOf(one)];
    if (all.indexOf(one) === index || !twin) return [];
    const message = `The steps lead through the same lanes, states and counts as those of "${twin.id}". Take this variant out, or show what differs.`;
    return [{ rule: 'trace-variant' as const, path: ['variants', index], message }];
  });
}

function longLabel(does: string, path: Path, plainText: PlainText): Flaw[] {
  const { length } = plainText(does);
  if (length <= mostCharacters) return [];
  const message = `"does" is longer than ${String(mostCharacters)} characters of text: it has ${String(length)}. What needs more words goes into "say".`;
  return [{ rule: 'schema', path, message }];
}

function sentencesIn(text: string | undefined, path: Path, plainText: PlainText): Flaw[] {
  if (text === undefined) return [];
  return longSentences(plainText(text)).map((message) => ({ rule: 'trace-sentence', path, message }));
}

function undeclared(
  kind: string,
  ids: readonly string[],
  known: readonly { id: string }[],
  path: Path,
): Flaw[] {
  return ids.flatMap((id) => unknownOf(kind, id, known, [...path, id]));
}

function unknownOf(kind: string, id: string, known: readonly { id: string }[], path: Path): Flaw[] {
  const ids = known.map((one) => one.id);
  if (ids.includes(id)) return [];
  const near = didYouMean(id, ids);
  const hint = near === '' ? ` Known are: ${ids.join(', ')}.` : near;
  return [{ rule: 'unknown-reference', path, message: `This trace has no ${kind} "${id}".${hint}` }];
}
