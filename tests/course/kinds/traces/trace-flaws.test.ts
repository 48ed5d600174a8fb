import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'yaml';
import { flawsOfTrace } from '../../../../src/course/kinds/traces/trace-flaws.ts';
import { traceSchema } from '../../../../src/course/kinds/traces/trace-schema.ts';

const written = `
title: Pouring
question: Who holds the cup?
concepts: [steeping]
lanes:
  - { id: hand, name: Hand, role: user }
  - { id: kettle, name: Kettle, role: hw }
  - { id: leaf, name: Leaf, role: dev }
counts: [{ id: wait, name: Waits }]
state: [{ id: cup, name: The cup is, start: empty }]
variants:
  - id: gaiwan
    name: Gaiwan
    start: { cup: warm }
    lanes: { leaf: Rolled leaf }
    say: It pours fast.
    steps:
      - { in: hand, does: lifts the lid, say: So that steam can go. }
      - { from: hand, to: kettle, does: turns, say: It is hot., count: { wait: 1 }, ask: { wrong: { hand: Not yet., leaf: Too soon. } } }
      - { from: leaf, to: hand, does: unfolds, say: By itself., meanwhile: true }
      - { from: kettle, to: leaf, does: pours, say: All at once., set: { cup: full }, ask: { state: cup, right: full, wrong: { empty: No., warm: No. } } }
  - id: pot
    name: Pot
    steps:
      - { in: hand, does: lifts the lid, say: So that steam can go. }
      - { in: hand, does: pours, say: Slowly., cost: { value: 3, unit: ns, year: 1999, cite: lu, note: one cup } }
`;

/** Of the trace, with each text replaced by the next. */
function flaws(...replaced: [was: string, is: string][]): string[] {
  const text = replaced.reduce((whole, [was, is]) => {
    assert.ok(whole.includes(was), was);
    return whole.replace(was, is);
  }, written);
  return flawsOfTrace(traceSchema.parse(parse(text)), (line) => line).map(
    ({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`,
  );
}

test('a trace that holds has no flaws', () => {
  assert.deepEqual(flaws(), []);
});

for (const [name, was, is, found] of [
  [
    'a step that begins where nobody is',
    '{ from: hand, to: kettle',
    '{ from: leaf, to: kettle',
    'trace-start variants.0.steps.1: Step 2 begins in "leaf", but control is in "hand" then. Begin it there, add the step that leads to "leaf", or write meanwhile: true.',
  ],
  [
    'a step with a lane and a crossing',
    '{ in: hand, does: pours',
    '{ in: hand, to: leaf, does: pours',
    'trace-lane variants.1.steps.1: A step has either "in", or both "from" and "to".',
  ],
  [
    'half a crossing',
    '{ in: hand, does: pours',
    '{ from: hand, does: pours',
    'trace-lane variants.1.steps.1: A step has either "in", or both "from" and "to".',
  ],
  [
    'a crossing to itself',
    '{ in: hand, does: pours',
    '{ from: hand, to: hand, does: pours',
    'trace-lane variants.1.steps.1.to: The step leads from "hand" to itself. Write in: hand.',
  ],
  [
    'a lane that is not there',
    '{ in: hand, does: pours',
    '{ in: hands, does: pours',
    'unknown-reference variants.1.steps.1.in: This trace has no lane "hands". Did you mean "hand"?',
  ],
  [
    'a name for a lane that is not there',
    'lanes: { leaf: Rolled',
    'lanes: { lid: Rolled',
    'unknown-reference variants.0.lanes.lid: This trace has no lane "lid". Known are: hand, kettle, leaf.',
  ],
  [
    'a role for a lane that is not there',
    'lanes: { leaf: Rolled leaf }',
    'roles: { lid: hw }',
    'unknown-reference variants.0.roles.lid: This trace has no lane "lid". Known are: hand, kettle, leaf.',
  ],
  [
    'a lane that runs on and is not there',
    'does: turns, say: It is hot.',
    'does: turns, say: It is hot., runs: [hnd]',
    'unknown-reference variants.0.steps.1.runs.0: This trace has no lane "hnd". Did you mean "hand"?',
  ],
  [
    'a lane that stops without running',
    'does: turns, say: It is hot.',
    'does: turns, say: It is hot., stops: [leaf]',
    'trace-lane variants.0.steps.1.stops.0: "leaf" does not run here, so it cannot stop. Leave it out.',
  ],
  [
    'a state that is not declared',
    'set: { cup: full }, ask: { state: cup, right: full, wrong: { empty: No., warm: No. } }',
    'set: { pot: full }',
    'unknown-reference variants.0.steps.3.set.pot: This trace has no state "pot". Known are: cup.',
  ],
  [
    'a count that is not declared',
    'count: { wait: 1 }',
    'count: { waits: 1 }',
    'unknown-reference variants.0.steps.1.count.waits: This trace has no count "waits". Did you mean "wait"?',
  ],
  [
    'a beginning of a state that is not declared',
    'start: { cup: warm }',
    'start: { cups: warm }',
    'unknown-reference variants.0.start.cups: This trace has no state "cups". Did you mean "cup"?',
  ],
  [
    'an ask with one wrong answer',
    'wrong: { hand: Not yet., leaf: Too soon. }',
    'wrong: { hand: Not yet. }',
    'trace-ask variants.0.steps.1.ask.wrong: A question has at least two wrong answers. Write another that a reader may give.',
  ],
  [
    'an ask that calls the next lane wrong',
    'wrong: { hand: Not yet., leaf: Too soon. }',
    'wrong: { hand: Not yet., kettle: Too soon. }',
    'trace-ask variants.0.steps.1.ask.wrong.kettle: "kettle" is what this step does. Take it out of the wrong answers.',
  ],
  [
    'an ask whose right value is not the next one',
    'right: full',
    'right: hot',
    'trace-ask variants.0.steps.3.ask.right: The step sets "cup" to "full", not to "hot".',
  ],
  [
    'an ask for a state that stays',
    'set: { cup: full }, ',
    '',
    'trace-ask variants.0.steps.3.ask.state: The step does not set "cup". Write its new value into "set", or ask at the step that sets it.',
  ],
  [
    'an ask for a state that is not there',
    'ask: { state: cup',
    'ask: { state: pot',
    'unknown-reference variants.0.steps.3.ask.state: This trace has no state "pot". Known are: cup.',
  ],
  [
    'two of one id',
    'id: pot\n',
    'id: gaiwan\n',
    'duplicate-id variants.1.id: Two of "variants" have the id "gaiwan".',
  ],
  [
    'a label that finds no room',
    'does: unfolds',
    `does: ${'x'.repeat(41)}`,
    'schema variants.0.steps.2.does: "does" is longer than 40 characters of text: it has 41. What needs more words goes into "say".',
  ],
  [
    'a sentence that nobody takes in',
    'say: By itself.',
    `say: 'Short. ${'so '.repeat(36)}on.'`,
    'trace-sentence variants.0.steps.2.say: The sentence "so so so so …" has 37 words; at most 35 can be taken in at once. Make two of it.',
  ],
] as const) {
  test(`${name} is told`, () => {
    assert.deepEqual(flaws([was, is]), [found]);
  });
}

test('a step may begin where somebody came to meanwhile', () => {
  assert.deepEqual(
    flaws(['{ from: kettle, to: leaf, does: pours', '{ from: hand, to: leaf, does: pours']),
    [],
  );
});

test('a step may begin where somebody runs on by himself, and that is said once', () => {
  const turn = 'does: turns, say: It is hot.';
  const pour = '{ from: kettle, to: leaf, does: pours';
  const fromHand = '{ from: hand, to: leaf, does: pours';
  assert.deepEqual(flaws([turn, `${turn}, runs: [hand]`], [pour, fromHand]), []);
  assert.deepEqual(flaws([turn, `${turn}, runs: [hand]`], [pour, `{ runs: [hand], ${fromHand.slice(2)}`]), [
    'trace-lane variants.0.steps.3.runs.0: "hand" runs on by itself already. Leave it out.',
  ]);
});

test('two sentences of 35 words are none of 70', () => {
  const sentence = `${'so '.repeat(34)}on.`;
  assert.deepEqual(flaws(['say: By itself.', `say: '${sentence} ${sentence}'`]), []);
});

test('a variant that does what another does is told, whatever it is called', () => {
  const [, steps = ''] = /name: Pot\n([^]*)$/.exec(written) ?? [];
  assert.deepEqual(flaws(['  - id: pot', `  - id: jug\n    name: Jug\n${steps}  - id: pot`]), [
    'trace-variant variants.2: The steps lead through the same lanes, states and counts as those of "jug". Take this variant out, or show what differs.',
  ]);
});

for (const [name, was, is] of [
  ['a cost without its source', 'cite: lu, ', ''],
  ['a cost without its year', 'year: 1999, ', ''],
  [
    'a variant of one step',
    '      - { in: hand, does: pours, say: Slowly., cost: { value: 3, unit: ns, year: 1999, cite: lu, note: one cup } }\n',
    '',
  ],
] as const) {
  test(`${name} does not fit the form`, () => {
    assert.ok(written.includes(was));
    assert.equal(traceSchema.safeParse(parse(written)).success, true);
    assert.equal(traceSchema.safeParse(parse(written.replace(was, is))).success, false);
  });
}
