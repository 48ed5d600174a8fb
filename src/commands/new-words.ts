/** What `npm run new` is called with: for each thing its words and options, and for what it does not make, where that is written. */
import { everyKind, kindNames } from '../course/kinds/kind-names.ts';
import { questionTypes } from '../course/questions/question.ts';
import { didYouMean } from '../course/text/near-miss.ts';
import { Refusal } from '../site/refusal.ts';

const optionForms = {
  title: '--title "…"',
  type: `--type ${questionTypes.join('|')}`,
  language: '--language en',
};

type Option = keyof typeof optionForms;

interface Form {
  /** What stands behind its name; in brackets what may be missing. */
  words: readonly string[];
  options: readonly Option[];
}

const forms: Readonly<Record<string, Form>> = {
  course: { words: ['[<folder>]'], options: ['title', 'language'] },
  chapter: { words: ['<part>', '<id>'], options: ['title'] },
  concept: { words: ['<id>'], options: ['title'] },
  question: { words: ['<chapter>.<slug>'], options: ['type'] },
  steps: { words: ['<chapter>.<diagram>'], options: [] },
  ...Object.fromEntries(
    everyKind.map((kind): [string, Form] => [kindNames[kind].one, { words: ['<id>'], options: ['title'] }]),
  ),
};

const names = Object.keys(forms);

/** What is written by hand into a file that is there. */
const writtenElsewhere: Readonly<Record<string, string>> = {
  diagram:
    'A diagram is written into its chapter’s index.mdx, as a fence that begins with ```mermaid id=<chapter>.<slug> caption="…", and then drawn: npm run diagrams.',
  part: 'A part is written into course.yaml, under "parts", before its first chapter: an id, a title, a summary and "chapters: []".',
  platform: 'A platform is written into course.yaml, under "platforms".',
  role: 'A drawing role is written into course.yaml, under "roles".',
  section: 'A section is written into its chapter’s index.mdx: a heading such as "## Its title {#its-id}".',
  objective: 'An objective is written into the front matter of its chapter’s index.mdx, under "objectives".',
  quiz: 'A quiz comes with its chapter, and grows by a question: npm run new -- question <chapter>.<slug>.',
  image: 'An image is put beside its chapter’s index.mdx, which shows it by ![what it shows](its-file.svg).',
};

const lineOf = (name: string, { words, options }: Form): string =>
  ['npm run new --', name, ...words, ...options.map((one) => `[${optionForms[one]}]`)].join(' ');

export const usage = `${Object.entries(forms)
  .map(([name, form]) => lineOf(name, form))
  .join('\n')}
--name says the same as --title. Each takes --content <folder>, where the course is not in content.`;

/** Refuses what cannot be made of `words` and `given`, the options that were said, by what is missing or too much. */
export function mustBeCalledRightly(name: string, words: readonly string[], given: readonly string[]): void {
  if (name === '') throw new Refusal(`${usage}\n\nSay what is to be new: ${names.join(', ')}.`);
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form) throw new Refusal(whyNotMade(name));
  const line = lineOf(name, form);
  const missing = form.words.slice(words.length).filter((word) => !word.startsWith('['));
  if (missing.length > 0)
    throw new Refusal(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing: ${line}${name === 'chapter' ? '. The <part> is one of those in course.yaml, by its id' : ''}.`,
    );
  const extra = words[form.words.length];
  if (extra !== undefined)
    throw new Refusal(`"${extra}" is one word too many, unless it belongs into quotation marks: ${line}`);
  const meant = given.map((option) => ({ option, is: option === 'name' ? 'title' : option }));
  const unused = meant.find(({ is }) => is !== 'content' && !form.options.includes(is as Option));
  if (unused) throw new Refusal(`"${name}" takes no --${unused.option}: ${line}`);
  if (given.includes('title') && given.includes('name'))
    throw new Refusal('--name says the same as --title: say one of them.');
}

/** Refuses what cannot be a title: it is one line with words in it. */
export function mustBeTitle(option: string, title: string | undefined): void {
  if (title === undefined) return;
  if (title.trim() === '')
    throw new Refusal(`--${option} is empty. Write what it is called, or leave --${option} out.`);
  if (/[\n\r\v\f\x85\u2028\u2029]/.test(title))
    throw new Refusal(`--${option} holds a line end. Write it in one line.`);
  const [unseen] = /[\p{Cc}\p{Co}\p{Cs}]/u.exec(title) ?? [];
  if (unseen !== undefined)
    throw new Refusal(
      `--${option} holds a character that no page shows (U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}). Leave it out.`,
    );
}

function whyNotMade(name: string): string {
  const [where = ''] = [name, name.replace(/s$/, '')].flatMap((one) =>
    Object.hasOwn(writtenElsewhere, one) ? (writtenElsewhere[one] ?? '') : [],
  );
  if (where !== '') return `${where} docs/authoring.md shows how.`;
  if (questionTypes.some((type) => type === name))
    return `"${name}" is a type of question: npm run new -- question <chapter>.<slug> --type ${name}`;
  return `"${name}" is nothing that is made here.${didYouMean(name, names)} Known are: ${names.join(', ')}.`;
}
