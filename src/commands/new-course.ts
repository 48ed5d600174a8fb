/**
 * A course of one chapter that an author changes into another, step by step. In English it builds as it is. In another
 * language its own texts are to be filled in, and the chapter, which stays in English, says that it is an example.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { isUnfinished } from '../course/finding.ts';
import { flawOfTag, interfaceLanguages } from '../course/text/language.ts';
import { fillIn, toFillIn } from '../course/text/placeholders.ts';
import { slugOf } from '../course/text/slug.ts';
import { loadCourse } from '../content/load-course.ts';
import { report } from '../content/report.ts';
import { write } from './course-file.ts';
import { writtenLock } from './lock-file.ts';
import { Refusal } from '../site/refusal.ts';
import { quoted, schemaLine } from './skeletons.ts';

/** Writes the course into the folder and says how to go on. A folder that holds anything is left alone. */
export async function newCourse(
  { root, content, shown }: { root: URL; content: URL; shown: string },
  { language, title }: { language: string; title: string | undefined },
): Promise<string> {
  const flaw = flawOfTag(language);
  if (flaw !== undefined) throw new Refusal(`"${language}" ${flaw}.`);
  const folder = fileURLToPath(content);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(
      `The folder "${shown}" is not empty, and a course is never written over another. Name a new one: npm run new -- course my-course. Or move ${shown} away first.`,
    );
  const schemas = (depth: number) => `${'../'.repeat(shown.split('/').length + depth)}schemas`;
  const today = new Date().toISOString().slice(0, 10);
  const id = slugOf(path.basename(shown)) || 'my-course';
  const files = Object.entries(course({ schemas, id, title, language, today }));
  await write(
    folder,
    files.map(([name, text]) => ({ file: path.join(folder, name), text })),
  );
  const { lock } = await loadCourse({ content, root, write: false });
  const text = writtenLock(stringify(lock, { lineWidth: 0 }));
  await write(folder, [{ file: path.join(folder, 'ids.lock.yaml'), text }]);
  const { findings } = await loadCourse({ content, root, write: false });
  const wrong = findings.filter((one) => !isUnfinished(one));
  const at = shown === 'content' ? '' : `CONTENT=${asOneWord(shown)} `;
  return [
    `A course of one chapter is in ${shown}.`,
    ...(wrong.length > 0 ? [report.text(wrong)] : []),
    ...(findings.length > wrong.length
      ? [`To be written: whatever says FILL IN in ${shown}. Until then it is shown, but not built.`]
      : []),
    `See it:        ${at}npm run dev`,
    `Change it:     ${shown}/course.yaml, then the chapter and its quiz.`,
    `One more:      ${at}npm run new -- chapter first-steps my-chapter`,
    `Check it:      ${at}npm run check -- --accept`,
  ].join('\n');
}

/** `text` as a shell reads it in one piece. */
const asOneWord = (text: string) =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

interface NewCourse {
  /** The way from a folder of the course to the schemas. */
  schemas: (depth: number) => string;
  id: string;
  title: string | undefined;
  language: string;
  today: string;
}

function course({ schemas, id, title, language, today }: NewCourse): Record<string, string> {
  const line = (depth: number, name: string) => schemaLine(schemas(depth), name);
  const { language: spoken } = new Intl.Locale(language);
  const isSpoken = (interfaceLanguages as readonly string[]).includes(spoken);
  const isEnglish = spoken === 'en';
  const text = (english: string, hint: string) => (isEnglish ? english : fillIn(hint));
  const example = (what: string) => toFillIn(`a ${what} of your own. This is an example in English.`);
  return {
    ...(!isSpoken && {
      'warnings.yaml': `${line(0, 'warnings')}accepted:
  - rule: interface-language
    at: language
    reason: The interface is in English until its texts are translated.
`,
    }),
    'course.yaml': `${line(0, 'course')}id: ${id}
title: ${title === undefined ? text('My course', 'the title of the course') : quoted(title)}
tagline: ${text('A few words under the title', 'a few words under the title')}
motto: ${text('What it is all about, in one line', 'what it is all about, in one line')}
description: ${text('One or two sentences that say what readers get. Search engines show them too.', 'one or two sentences that say what readers get, for search engines too')}
for: ${text('Who should read it, and what they should know already', 'who should read it, and what they should know already')}
language: ${language}
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
asOf: ${today}
parts:
  - id: first-steps
    title: ${text('First steps', 'the title of the first part')}
    summary: ${text('What this part is about.', 'what this part is about, in one sentence')}
    chapters: [asking-first]
`,
    'chapters/first-steps/asking-first/index.mdx': `---
title: Asking first
summary: Why a question before the answer helps to keep the answer.
level: foundation
objectives:
  - id: asking-first.explain-recall
    text: Explain why trying to answer helps even before one knows the answer.
teaches: [retrieval]
updated: ${today}
---
${isEnglish ? '' : `${example('chapter')}\n\n`}Does it help to be asked what one cannot know yet?

## Trying is learning {#trying-is-learning}

It does. Who tries to answer looks for what belongs there, and finds a place for the answer when it comes. To fetch
something from memory is called [retrieval](concept:retrieval).

<Check id="asking-first.why-ask" />
`,
    'chapters/first-steps/asking-first/quiz.yaml': `${line(3, 'quiz')}${isEnglish ? '' : `# ${example('question')}\n`}questions:
  - id: asking-first.why-ask
    rev: 1
    type: choice
    objective: asking-first.explain-recall
    concepts: [retrieval]
    level: apply
    prompt: Somebody reads a page twice, somebody else reads it once and then tries to say what it said. Who knows more of it a week later?
    options:
      - { id: a, text: 'Whoever read it twice.', say: 'It feels so, because the second reading is easy.' }
      - { id: b, text: 'Whoever tried to say it.', correct: true, say: 'What was fetched once is found again.' }
      - { id: c, text: 'It makes no difference.', say: 'It does, and after a week it is large.' }
    explanation: Fetching something from memory strengthens the way to it. Reading it again does not, though it feels easy.
    links: ['chapter:asking-first#trying-is-learning']
`,
    'concepts/retrieval.md': `---
id: retrieval
name: Retrieval
aliases: []
short: To fetch something from memory, instead of reading it again.
related: []
requires: []
---
${isEnglish ? '' : `${example('concept')}\n\n`}Whatever is fetched from memory is easier to fetch the next time. That is why a course asks.
`,
  };
}
