/** What a question of each type says beside the fields that all have: the right form, with a sentence where only the author knows. */
import type { QuestionType } from '../course/questions/question.ts';

/** What a skeleton cannot make up: a model's file, and a diagram of the chapter with three of its nodes. */
export interface Given {
  model: string;
  diagram: string;
  nodes: readonly string[];
}

type Body = (given: Given) => string;

const options = `    options:
      - { id: a, text: "A wrong answer that somebody really believes.", say: "Why it is wrong." }
      - { id: b, text: "The right answer, not the longest.", correct: true, say: "Right: the reason." }
      - { id: c, text: "Another wrong answer.", say: "Why it is wrong." }
`;

export const questionBodies: Record<QuestionType, Body> = {
  choice: () => options,
  select: () => options,
  numeric: () => `    answer: { expr: 12, unit: steps, tolerance: 0 }
    wrong:
      - { when: 11, say: "What was forgotten." }
`,
  order: () => `    steps:
      - { id: first, text: "What happens first." }
      - { id: second, text: "What happens next." }
      - { id: third, text: "What happens last." }
`,
  match: () => `    options:
      - { id: one, text: "One name" }
      - { id: other, text: "Another name" }
      - { id: spare, text: "A name that fits nothing" }
    items:
      - { id: this, text: "What the first name is for.", option: one, say: "Why this name." }
      - { id: that, text: "What the other name is for.", option: other, say: "Why that name." }
`,
  matrix: () => `    columns:
      - { id: holds, text: "holds" }
      - { id: fails, text: "does not hold" }
    rows:
      - { id: this, text: "A statement that is true.", column: holds, say: "Why it is true." }
      - { id: that, text: "A statement that is false.", column: fails, say: "Why it is false." }
`,
  cloze: () => `    text: "One {{typed}} is typed; the {{chosen}} is chosen."
    blanks:
      - { id: typed, accept: [word], say: "Why this word." }
      - { id: chosen, accept: [second], options: [first, second, third], say: "Why this one." }
`,
  short: () => `    accept: [the term, its other name]
    wrong:
      - { when: [another term], say: "What that is." }
`,
  hotspot: ({ diagram, nodes: [first = 'a', second = 'b', third = 'c'] }) => `    diagram: ${diagram}
    nodes:
      - { at: ${quoted(first)}, correct: true, say: "Right: the reason." }
      - { at: ${quoted(second)}, say: "Why it is wrong." }
      - { at: ${quoted(third)}, say: "Why it is wrong." }
`,
  recall: () => `    answer: What one should have said.
`,
  explain: () => `    answer: A model answer of three to six sentences.
    criteria:
      - { id: cause, text: "names the cause" }
      - { id: effect, text: "says what follows from it" }
`,
  scenario: () => `    parts:
      - id: which
        type: choice
        prompt: Ask which way to take.
${options.replace(/^/gm, '    ').trimEnd()}
      - id: how-many
        type: numeric
        prompt: Ask what it costs.
        answer: { expr: 12, unit: steps, tolerance: 0 }
`,
  predict: ({ model }) => `    model: ${model}.ts#outcome
    given: { base: 10 }
    seed: { added: [2, 3] }
    answer: { unit: steps, tolerance: 0 }
    wrong:
      - { when: base, say: "What was forgotten." }
`,
};

/** The function that a `predict` skeleton runs. */
export const modelSkeleton = `/** Each rule is a function of its own, which names its source. */
export function outcome({ base, added }: { base: number; added: number }): number {
  return base + added;
}
`;

function quoted(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) ? text : JSON.stringify(text);
}
