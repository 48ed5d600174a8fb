/** Texts that `npm run new` writes: the right form, with a text to fill in for each thing that only the author can say. */
import { parse } from 'yaml';
import { toFillIn } from '../course/text/placeholders.ts';
import { questionBodies } from './question-skeletons.ts';

/** The line by which editors find the schema; `schemas` is the way from the file to the folder of schemas. */
const schemaLine = (schemas: string, name: string) =>
  `# yaml-language-server: $schema=${schemas}/${name}.schema.json\n`;

const fill = (what: string) => JSON.stringify(toFillIn(what));

export const skeletons = {
  chapter: (id: string, title: string, day: string) => `---
title: ${quoted(title)}
summary: ${fill('one sentence that says what the reader gets.')}
level: core
objectives:
  - id: ${id}.first-objective
    text: ${fill('what the reader can do afterwards, beginning with a verb.')}
teaches: []
requires: []
platforms: []
updated: ${day}
changes:
  - { date: ${day}, text: First edition. }
draft: true
---
${toFillIn('the concrete question that this chapter answers.')}

## The first section {#first-section}

${toFillIn('the text.')} A course link looks like [the first section](chapter:${id}#first-section).

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
prompt: ${fill('a question that asks why, or what happens next.')}
${body}explanation: ${fill('the reasoning in full.')}
links: ["${link}"]
`,
  concept: (id: string, name: string) => `---
id: ${id}
name: ${quoted(name)}
aliases: []
abbreviations: []
short: ${fill('one sentence that a reader could quote as a definition.')}
related: []
requires: []
---
${toFillIn('how it works, why it exists, and what people confuse it with.')}
`,
  comparison: (
    schemas: string,
    title: string,
    source: string,
  ) => `${schemaLine(schemas, 'comparison')}title: ${quoted(title)}
summary: ${fill('one sentence that says what is compared and for whom.')}
subjects:
  - { id: first, name: ${fill('the first subject')} }
  - { id: second, name: ${fill('the second subject')} }
groups:
  - id: first-group
    title: The first group
    criteria:
      - id: first-criterion
        name: ${fill('what is compared in this row')}
        cells:
          first:
            value: ${fill('a few words')}
            note: "${toFillIn('what bears them out')} [§1](cite:${source})."
            status: from-knowledge
          second:
            value: ${fill('a few words')}
            note: "${toFillIn('what bears them out')} [§1](cite:${source})."
            status: from-knowledge
`,
  empty: (schemas: string, list: 'questions' | 'references' | 'claims') =>
    schemaLine(schemas, { questions: 'quiz', references: 'sources', claims: 'claims' }[list]),
  source: (id: string, title: string | undefined) => `id: ${id}
type: webpage
title: ${title === undefined ? fill('its title') : quoted(title)}
author:
  - { literal: ${fill('who wrote it')} }
status: from-knowledge
`,
  claim: ({ id, day, about, source }: Record<'id' | 'day' | 'about' | 'source', string>) => `id: ${id}
claim: ${fill('the claim in one sentence, as its holder would say it.')}
by: ${fill('who says so, where and when')}
verdict: holds
now: "${toFillIn('what is true now, and where that stands')} [§1](cite:${source})."
checked: ${day}
about: ${about}
links: []
`,
};

/** `text` as YAML reads it as a text. */
function quoted(text: string): string {
  return /^[\w][\w ,.()-]*$/.test(text) && parse(text) === text ? text : JSON.stringify(text);
}
