/** A trace for the bread course without findings: tests change one piece of it and look at what follows. */
import assert from 'node:assert/strict';
import { chapterText, rising, type Files } from '../../../bread.ts';

const traceFile = 'content/traces/proofing.yaml';

const written = `title: Proofing
question: Who lifts the dough?
concepts: [gluten]
lanes:
  - { id: baker, name: Baker, role: heat }
  - { id: dough, name: Dough }
counts: [{ id: wait, name: Waits }]
state: [{ id: dough, name: The dough is, start: flat }]
variants:
  - id: by-hand
    name: By hand
    platform: oven
    steps:
      - { in: baker, does: kneads, say: "So that it holds gas [p. 1](cite:mcgee04)." }
      - { from: baker, to: dough, does: waits, say: An hour., set: { dough: high }, count: { wait: 1 }, cost: { value: 2, unit: cycles, year: 2004, cite: mcgee04, note: one loaf } }
  - id: by-machine
    name: By machine
    lanes: { baker: Machine }
    steps:
      - { in: baker, does: kneads, say: It has a hook. }
      - { from: baker, to: dough, does: waits, say: Two hours., set: { dough: "\`high\`" }, count: { wait: 2 } }
      - { from: dough, to: baker, does: is touched, say: It springs back. }
`;

/** The trace with each text replaced by the next, and `<Trace>` with `tag` in a chapter, on line 15. */
export function risingTrace(tag?: string, ...replaced: [was: string, is: string][]): Files {
  const text = replaced.reduce((whole, [was, is]) => {
    assert.ok(whole.includes(was), was);
    return whole.replace(was, is);
  }, written);
  return {
    [traceFile]: text,
    ...(tag !== undefined && {
      [rising]: chapterText('rising', `## The start {#start}\n\n${tag}\n`, { requires: '[gluten]' }),
    }),
  };
}
