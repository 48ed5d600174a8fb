/** Texts that `npm run new` writes: the right form, with a sentence in place of each thing that only the author can say. */

import { questionBodies } from './question-skeletons.ts';

export const skeletons = {
  chapter: (id: string, title: string, day: string) => `---
title: ${quoted(title)}
summary: Say in one sentence what the reader gets.
level: core
objectives:
  - id: ${id}.first-objective
    text: Say what the reader can do afterwards, beginning with a verb.
teaches: []
requires: []
platforms: []
updated: ${day}
changes:
  - { date: ${day}, text: First edition. }
draft: true
---
Begin with the concrete question that this chapter answers.

## The first section {#first-section}

Text. A course link looks like [the first section](chapter:${id}#first-section).

<Check id="${id}.first-question" />
`,
  quiz: (id: string, concept: string) => `# yaml-language-server: $schema=../../../../schemas/quiz.schema.json
questions:
${skeletons.question({
  id: `${id}.first-question`,
  type: 'choice',
  objective: `${id}.first-objective`,
  concept,
  link: `chapter:${id}#first-section`,
  body: questionBodies.choice({ model: '', diagram: '', nodes: [] }),
})}`,
  question: ({
    id,
    type,
    objective,
    concept,
    link,
    body,
  }: Record<'id' | 'type' | 'objective' | 'concept' | 'link' | 'body', string>) => `  - id: ${id}
    rev: 1
    type: ${type}
    objective: ${objective}
    concepts: [${concept}]
    level: apply
    prompt: Ask why, or what happens next.
${body}    explanation: The reasoning in full.
    links: ["${link}"]
`,
  concept: (id: string, name: string) => `---
id: ${id}
name: ${quoted(name)}
aliases: []
abbreviations: []
short: One sentence that a reader could quote as a definition.
related: []
requires: []
---
How it works, why it exists, and what people confuse it with.
`,
  comparison: (
    title: string,
    source: string,
  ) => `# yaml-language-server: $schema=../../schemas/comparison.schema.json
title: ${quoted(title)}
summary: Say in one sentence what is compared and for whom.
subjects:
  - { id: first, name: The first }
  - { id: second, name: The second }
groups:
  - id: first-group
    title: The first group
    criteria:
      - id: first-criterion
        name: Say what is compared in this row
        cells:
          first:
            value: A few words
            note: What bears them out [§1](cite:${source}).
            status: from-knowledge
          second:
            value: A few words
            note: What bears them out [§1](cite:${source}).
            status: from-knowledge
`,
  sources: `# yaml-language-server: $schema=../schemas/sources.schema.json
references:
`,
  source: (id: string, title: string, indent: string) =>
    [
      `- id: ${id}`,
      '  type: webpage',
      `  title: ${quoted(title)}`,
      '  author:',
      '    - { literal: Who wrote it }',
      '  status: from-knowledge',
      '',
    ]
      .map((line) => (line === '' ? '' : indent + line))
      .join('\n'),
  claims: `# yaml-language-server: $schema=../schemas/claims.schema.json
claims:
`,
  claim: (
    { id, day, concept, source }: Record<'id' | 'day' | 'concept' | 'source', string>,
    indent: string,
  ) =>
    [
      `- id: ${id}`,
      '  claim: Say it in one sentence, as its holder would.',
      '  by: who says so, where and when',
      '  verdict: holds',
      `  now: "Say what is true now, and where that stands [§1](cite:${source})."`,
      `  checked: ${day}`,
      `  about: [${concept}]`,
      '  links: []',
      '',
    ]
      .map((line) => (line === '' ? '' : indent + line))
      .join('\n'),
};

function quoted(text: string): string {
  return /^[\w][\w ,.()-]*$/.test(text) ? text : JSON.stringify(text);
}
