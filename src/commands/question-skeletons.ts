/** What a question of each type says beside the fields that all have: the right form, with a text to fill in where only the author knows. */
import { fillIn, toFillIn } from '../course/text/placeholders.ts';
import type { QuestionType } from '../course/questions/question.ts';

/** What a skeleton cannot make up: a model's file, and a diagram of the chapter with three of its nodes. */
export interface Given {
  model: string;
  diagram: string;
  nodes: readonly string[];
}

type Body = (given: Given) => string;

const why = fillIn('why it is wrong.');

const options = `options:
  - { id: a, text: ${fillIn('a wrong answer that somebody really believes.')}, say: ${why} }
  - { id: b, text: ${fillIn('the right answer, and not the longest one.')}, correct: true, say: ${fillIn('the reason.')} }
  - { id: c, text: ${fillIn('another wrong answer of that kind.')}, say: ${why} }
`;

const number = `answer: { expr: 12, unit: ${fillIn('the unit')}, tolerance: 0 }
`;

export const questionBodies: Record<QuestionType, Body> = {
  choice: () => options,
  select: () => options,
  numeric: () => `${number}wrong:
  - { when: 11, say: ${fillIn('what was forgotten.')} }
`,
  order: () => `steps:
  - { id: first, text: ${fillIn('what happens first.')} }
  - { id: second, text: ${fillIn('what happens next.')} }
  - { id: third, text: ${fillIn('what happens last.')} }
`,
  match: () => `options:
  - { id: one, text: ${fillIn('one name')} }
  - { id: other, text: ${fillIn('another name')} }
  - { id: spare, text: ${fillIn('a name that fits nothing')} }
items:
  - { id: this, text: ${fillIn('what the first name is for.')}, option: one, say: ${fillIn('why this name.')} }
  - { id: that, text: ${fillIn('what the other name is for.')}, option: other, say: ${fillIn('why that name.')} }
`,
  matrix: () => `columns:
  - { id: holds, text: ${fillIn('what holds of some rows')} }
  - { id: fails, text: ${fillIn('what holds of the others')} }
rows:
  - { id: this, text: ${fillIn('a statement that is true.')}, column: holds, say: ${fillIn('why it is true.')} }
  - { id: that, text: ${fillIn('a statement that is false.')}, column: fails, say: ${fillIn('why it is false.')} }
`,
  cloze:
    () => `text: "${toFillIn('a text with a blank to type into:')} {{typed}}. ${toFillIn('and one to choose for:')} {{chosen}}."
blanks:
  - { id: typed, accept: [${fillIn('the word')}], say: ${fillIn('why this word.')} }
  - { id: chosen, accept: [${fillIn('the right word')}], options: [${fillIn('a wrong word')}, ${fillIn('the right word')}, ${fillIn('another wrong word')}], say: ${fillIn('why this one.')} }
`,
  short: () => `accept: [${fillIn('the term')}, ${fillIn('its other name')}]
wrong:
  - { when: [${fillIn('a term that is wrong')}], say: ${fillIn('what that is.')} }
`,
  hotspot: ({ diagram, nodes: [first = 'a', second = 'b', third = 'c'] }) => `diagram: ${diagram}
nodes:
  - { at: ${quoted(first)}, correct: true, say: ${fillIn('the reason.')} }
  - { at: ${quoted(second)}, say: ${why} }
  - { at: ${quoted(third)}, say: ${why} }
`,
  recall: () => `answer: ${fillIn('what one should have said.')}
`,
  explain: () => `answer: ${fillIn('a model answer of three to six sentences.')}
criteria:
  - { id: cause, text: ${fillIn('names the cause')} }
  - { id: effect, text: ${fillIn('says what follows from it')} }
`,
  scenario: () => `parts:
  - id: which
    type: choice
    prompt: ${fillIn('which way to take.')}
${options.replace(/^/gm, '    ').trimEnd()}
  - id: how-many
    type: numeric
    prompt: ${fillIn('what it costs.')}
    ${number}`,
  predict: ({ model }) => `model: ${model}.ts#outcome
given: { base: 10 }
seed: { added: [2, 3] }
answer: { unit: ${fillIn('the unit')}, tolerance: 0 }
wrong:
  - { when: base, say: ${fillIn('what was forgotten.')} }
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
