/** What a question of each type says beside the fields that all have: the right form, with a text to fill in where only the author knows. */
import { toFillIn } from '../course/text/placeholders.ts';
import type { QuestionType } from '../course/questions/question.ts';

/** What a skeleton cannot make up: a model's file, and a diagram of the chapter with three of its nodes. */
export interface Given {
  model: string;
  diagram: string;
  nodes: readonly string[];
}

type Body = (given: Given) => string;

const fill = (what: string) => JSON.stringify(toFillIn(what));
const why = fill('why it is wrong.');

const options = `options:
  - { id: a, text: ${fill('a wrong answer that somebody really believes.')}, say: ${why} }
  - { id: b, text: ${fill('the right answer, and not the longest one.')}, correct: true, say: ${fill('the reason.')} }
  - { id: c, text: ${fill('another wrong answer of that kind.')}, say: ${why} }
`;

const number = `answer: { expr: 12, unit: ${fill('the unit')}, tolerance: 0 }
`;

export const questionBodies: Record<QuestionType, Body> = {
  choice: () => options,
  select: () => options,
  numeric: () => `${number}wrong:
  - { when: 11, say: ${fill('what was forgotten.')} }
`,
  order: () => `steps:
  - { id: first, text: ${fill('what happens first.')} }
  - { id: second, text: ${fill('what happens next.')} }
  - { id: third, text: ${fill('what happens last.')} }
`,
  match: () => `options:
  - { id: one, text: ${fill('one name')} }
  - { id: other, text: ${fill('another name')} }
  - { id: spare, text: ${fill('a name that fits nothing')} }
items:
  - { id: this, text: ${fill('what the first name is for.')}, option: one, say: ${fill('why this name.')} }
  - { id: that, text: ${fill('what the other name is for.')}, option: other, say: ${fill('why that name.')} }
`,
  matrix: () => `columns:
  - { id: holds, text: "holds" }
  - { id: fails, text: "does not hold" }
rows:
  - { id: this, text: ${fill('a statement that is true.')}, column: holds, say: ${fill('why it is true.')} }
  - { id: that, text: ${fill('a statement that is false.')}, column: fails, say: ${fill('why it is false.')} }
`,
  cloze: () => `text: "${toFillIn('a text in which one')} {{typed}} is typed; the {{chosen}} is chosen."
blanks:
  - { id: typed, accept: [word], say: ${fill('why this word.')} }
  - { id: chosen, accept: [second], options: [first, second, third], say: ${fill('why this one.')} }
`,
  short: () => `accept: [${fill('the term')}, ${fill('its other name')}]
wrong:
  - { when: [${fill('a term that is wrong')}], say: ${fill('what that is.')} }
`,
  hotspot: ({ diagram, nodes: [first = 'a', second = 'b', third = 'c'] }) => `diagram: ${diagram}
nodes:
  - { at: ${quoted(first)}, correct: true, say: ${fill('the reason.')} }
  - { at: ${quoted(second)}, say: ${why} }
  - { at: ${quoted(third)}, say: ${why} }
`,
  recall: () => `answer: ${fill('what one should have said.')}
`,
  explain: () => `answer: ${fill('a model answer of three to six sentences.')}
criteria:
  - { id: cause, text: ${fill('names the cause')} }
  - { id: effect, text: ${fill('says what follows from it')} }
`,
  scenario: () => `parts:
  - id: which
    type: choice
    prompt: ${fill('which way to take.')}
${options.replace(/^/gm, '    ').trimEnd()}
  - id: how-many
    type: numeric
    prompt: ${fill('what it costs.')}
    ${number}`,
  predict: ({ model }) => `model: ${model}.ts#outcome
given: { base: 10 }
seed: { added: [2, 3] }
answer: { unit: ${fill('the unit')}, tolerance: 0 }
wrong:
  - { when: base, say: ${fill('what was forgotten.')} }
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
