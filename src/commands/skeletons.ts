/** Texts that `npm run new` writes: the right form, with a text to fill in for each thing that only the author can say. */
import { parse } from 'yaml';
import { fillIn, toFillIn } from '../course/text/placeholders.ts';
import { questionBodies } from './question-skeletons.ts';

/** The line by which editors find the schema; `schemas` is the way from the file to the folder of schemas. */
export const schemaLine = (schemas: string, name: string) =>
  `# yaml-language-server: $schema=${schemas}/${name}.schema.json\n`;

export const skeletons = {
  chapter: (id: string, title: string, day: string) => `---
title: ${quoted(title)}
summary: ${fillIn('one sentence that says what the reader gets.')}
level: core
objectives:
  - id: ${id}.first-objective
    text: ${fillIn('what the reader can do afterwards, beginning with a verb.')}
teaches: []
requires: []
platforms: []
updated: ${day}
draft: true
---
${toFillIn('the concrete question that this chapter answers.')}

## ${toFillIn('what this section is about')} {#first-section}

${toFillIn('the text.')}

{/* A link to this section: [its words](chapter:${id}#first-section) */}

<Check id="${id}.first-question" />
`,
  quiz: (schemas: string, id: string, concepts: string) => `${schemaLine(schemas, 'quiz')}questions:
${skeletons
  .question({
    id: `${id}.first-question`,
    type: 'choice',
    objective: `${id}.first-objective`,
    concepts,
    link: `chapter:${id}#first-section`,
    body: questionBodies.choice({ model: '', diagram: '', nodes: [] }),
  })
  .replace(/^(?=.)/gm, '    ')
  .replace('    ', '  - ')}`,
  question: ({
    id,
    type,
    objective,
    concepts,
    link,
    body,
  }: Record<'id' | 'type' | 'objective' | 'concepts' | 'link' | 'body', string>) => `id: ${id}
rev: 1
type: ${type}
objective: ${objective}
concepts: ${concepts}
level: apply
prompt: ${fillIn('a question that asks why, or what happens next.')}
${body}explanation: ${fillIn('the reasoning in full.')}
links: ["${link}"]
`,
  step: (at: string) => `at: ${quoted(at)}
say: ${fillIn('what happens there, in one or two sentences.')}
`,
  concept: (id: string, name: string) => `---
id: ${id}
name: ${quoted(name)}
aliases: []
abbreviations: []
short: ${fillIn('one sentence that a reader could quote as a definition.')}
related: []
requires: []
---
${toFillIn('how it works, why it exists, and what people confuse it with.')}
`,
};

/** `text` as YAML reads it as a text. */
export function quoted(text: string): string {
  return /^[\w][\w ,.()-]*$/.test(text) && parse(text) === text ? text : JSON.stringify(text);
}
