/** A course about bread, as small as a course without findings can be: tests change one file of it and look at what follows. */

/** Path below the project's root > text; `undefined` takes a file away, bytes are written as they are. */
export type Files = Record<string, string | Uint8Array | undefined>;

export const courseFile = 'content/course.yaml';
export const sourcesFile = 'content/sources.yaml';
export const lockFile = 'content/ids.lock.yaml';
export const warningsFile = 'content/warnings.yaml';
export const kneading = 'content/chapters/dough/kneading/index.mdx';
export const kneadingQuiz = 'content/chapters/dough/kneading/quiz.yaml';
export const rising = 'content/chapters/oven/rising/index.mdx';
export const risingQuiz = 'content/chapters/oven/rising/quiz.yaml';
export const gluten = 'content/concepts/gluten.md';
export const yeast = 'content/concepts/yeast.md';
/** It cites the one source, so that tests may change the other texts. */
export const scoring = 'content/concepts/scoring.md';

/** The bread course in another language; that the interface has no texts in it is accepted. */
export function inLanguage(tag: string): Files {
  return {
    [courseFile]: String(bread[courseFile]).replace('language: en', `language: ${tag}`),
    ...(tag.startsWith('en')
      ? {}
      : { [warningsFile]: 'accepted: [{ rule: interface-language, at: language, reason: A test. }]\n' }),
  };
}

/** A chapter's text; `body` begins on line 13. */
export function chapterText(id: string, body: string, changes: Record<string, string> = {}): string {
  const fields: Record<string, string> = {
    title: `About ${id}`,
    summary: 'What happens, and why.',
    level: 'foundation',
    objectives: `[{ id: ${id}.explain, text: Explain what happens. }]`,
    teaches: '[]',
    requires: '[]',
    platforms: '[]',
    formerly: '[]',
    draft: 'false',
    updated: '2026-11-21',
    ...changes,
  };
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${body}`;
}

/** A question: ten lines and one for each option; the options begin on its line 9. */
export function questionText(
  id: string,
  {
    type = 'choice',
    options = defaultOptions,
    more = '',
    prompt = 'What happens next?',
    level = 'apply',
    rev = '1',
    explanation = 'It does.',
    links,
  }: Partial<Record<'type' | 'more' | 'prompt' | 'level' | 'rev' | 'explanation' | 'links', string>> & {
    options?: string[];
  } = {},
): string {
  const chapter = id.split('.')[0] ?? '';
  return [
    `  - id: ${id}`,
    `    rev: ${rev}`,
    `    type: ${type}`,
    `    objective: ${chapter}.explain`,
    '    concepts: [gluten]',
    `    level: ${level}`,
    `    prompt: ${prompt}`,
    '    options:',
    ...options.map((option) => `      - ${option}`),
    `    explanation: ${explanation}`,
    `    links: ["${links ?? `chapter:${chapter}#start`}"]`,
    ...(more === '' ? [] : [`    ${more}`]),
    '',
  ].join('\n');
}

export const defaultOptions = [
  '{ id: a, text: It rises., correct: true }',
  '{ id: b, text: It falls., say: Gas lifts it. }',
  '{ id: c, text: It stays., say: Gas lifts it. }',
];

/** `quiz.yaml` of the questions; the first begins on line 2. */
export function quizText(...questions: string[]): string {
  return `questions:\n${questions.join('')}`;
}

/** A concept's text; `body` begins on line 9. */
export function conceptText(
  id: string,
  body = 'It is what it is.\n',
  changes: Record<string, string> = {},
): string {
  const fields: Record<string, string> = {
    id,
    name: `The ${id}`,
    aliases: '[]',
    short: 'What it is.',
    related: id === 'gluten' ? '[]' : '[gluten]',
    requires: '[]',
    ...changes,
  };
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${body}`;
}

/** A claim of seven lines: claim, now, verdict, checked, about, links follow its id. */
export function claimText(
  id: string,
  changes: Partial<
    Record<'claim' | 'now' | 'verdict' | 'checked' | 'about' | 'links' | 'by' | 'since', string>
  > = {},
): string {
  const fields: Record<string, string> = {
    claim: 'Bread makes fat.',
    now: '"Not by itself [](cite:mcgee04)."',
    verdict: 'wrong',
    checked: '2026-11-21',
    about: '[gluten]',
    links: '["chapter:kneading#start"]',
    ...changes,
  };
  return `  - id: ${id}\n${Object.entries(fields)
    .map(([name, value]) => `    ${name}: ${value}\n`)
    .join('')}`;
}

/** `claims.yaml` of the claims; the first begins on line 2. */
export function claimsText(...claims: string[]): string {
  return `claims:\n${claims.join('')}`;
}

export const bread: Files = {
  [courseFile]: `title: Bread
tagline: From flour to loaf
motto: Bread is flour, water and time.
description: How bread is made.
language: en
licence: { name: CC0, url: "https://example.org/licence" }
asOf: 2026-11-21
platforms:
  - { id: oven, name: Oven, glyph: O, colour: { light: black, dark: white } }
  - { id: machine, name: Bread machine, glyph: M, colour: { light: black, dark: white } }
roles:
  - { id: heat, name: Heat, colour: { light: red, dark: orange } }
parts:
  - id: dough
    title: Dough
    summary: Flour and water.
    chapters: [kneading]
  - id: oven
    title: Oven
    summary: Heat.
    chapters: [rising]
`,
  [sourcesFile]: `references:
  - id: mcgee04
    type: article-magazine
    title: On Food and Cooking
    status: from-knowledge
`,
  [kneading]: chapterText('kneading', 'Why knead?\n\n## The start {#start}\n\nDough becomes elastic.\n', {
    teaches: '[gluten]',
  }),
  [kneadingQuiz]: quizText(questionText('kneading.elastic')),
  [rising]: chapterText('rising', 'Why does it rise?\n\n## The start {#start}\n\nGas lifts the dough.\n', {
    requires: '[gluten]',
  }),
  [risingQuiz]: quizText(questionText('rising.gas')),
  [gluten]: conceptText('gluten'),
  [yeast]: conceptText('yeast'),
  [scoring]: conceptText('scoring', 'It is what it is [p. 3](cite:mcgee04).\n'),
};
