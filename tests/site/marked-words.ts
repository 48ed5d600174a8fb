/**
 * The interface's words in a copy of the project, made recognisable: each stands between signs that no course has, and
 * what a course puts into one stands between others. Whatever page they come to, it can be told whose each letter is.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Around a text of the interface, and around one of the course within it. */
const signs = { ofInterface: ['\uE000', '\uE001'], ofCourse: ['\uE002', '\uE003'] } as const;
const ends: ReadonlySet<string> = new Set([signs.ofInterface[1], signs.ofCourse[1]]);

/** Marks what the files of `src/words/` in `folder` export. */
export async function markWords(folder: string): Promise<void> {
  const words = path.join(folder, 'src/words');
  for (const name of readdirSync(words)) {
    // How questions are asked is not said to anyone.
    if (name.startsWith('asked-')) continue;
    const file = path.join(words, name);
    const exported: string[] = [];
    const text = (await readFile(file, 'utf8')).replace(
      /^export (?=(?:const|function) (\w+))/gm,
      (_, own: string) => {
        exported.push(own);
        return '';
      },
    );
    const names = exported.flatMap((own) => [`marked_${own} as ${own}`, `${own} as plain_${own}`]);
    await writeFile(
      file,
      [
        `import { marked } from './marked.ts';`,
        // What one of these files has of another is marked where it comes to.
        text.replace(/^import \{(.*)\}(?= from '\.\/)/gm, (_, taken: string) => {
          return `import {${taken.replace(/\w+/g, (own) => `plain_${own} as ${own}`)}}`;
        }),
        ...exported.map((own) => `const marked_${own} = marked(${own});`),
        `export { ${names.join(', ')} };`,
      ].join('\n'),
    );
  }
  await writeFile(path.join(words, 'marked.ts'), `${marking}\nexport { marked };\n`);
}

/** Run where the words are: as the project is built, and in the browser. */
function marked(value: unknown, key = ''): unknown {
  const around = (text: string, open: string, close: string) => `${open}${text}${close}`;
  // What has small letters only is an id, or a unit.
  const isSaid = (one: unknown) => typeof one === 'string' && /\p{L}/u.test(one) && !/^[a-z-]{2,}$/.test(one);
  const bare = (one: unknown) => String(one).replace(/[\uE000-\uE003]/g, '');
  const given = (one: unknown): unknown =>
    Array.isArray(one) ? one.map(given) : isSaid(one) ? around(String(one), '\uE002', '\uE003') : one;
  const withGiven = (plain: string, args: unknown[], say: (...args: unknown[]) => unknown): string => {
    const whole = String(say(...args.map(given)));
    if (bare(whole) === bare(plain)) return whole;
    const [first] = args.map(String);
    return first !== undefined && isSaid(first) && plain.startsWith(first)
      ? `${String(given(first))}${plain.slice(first.length)}`
      : plain;
  };
  // Names of authors are joined in the style's own language.
  if (key === 'citations') return value;
  if (typeof value === 'string') return around(value, '\uE000', '\uE001');
  if (typeof value === 'function')
    return (...args: unknown[]) => {
      const say = value as (...args: unknown[]) => unknown;
      const plain = say(...args);
      // What is put between texts, such as links, stays what it is.
      if (Array.isArray(plain))
        return plain.map((one: unknown) => (typeof one === 'string' ? marked(one) : one));
      if (typeof plain !== 'string') return plain;
      return around(withGiven(plain, args, say), '\uE000', '\uE001');
    };
  if (Array.isArray(value)) return value.map((one) => marked(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, name)]));
}

const marking = String(marked);

export interface Piece {
  text: string;
  isOfInterface: boolean;
}

/** Who says what in the texts of one element, from the first on. */
export function piecesIn(): (text: string) => Piece[] {
  const open: string[] = [];
  return (text) => {
    const pieces: Piece[] = [];
    for (const part of text.split(/([\uE000-\uE003])/)) {
      if (ends.has(part)) open.pop();
      else if (/^[\uE000-\uE003]$/.test(part)) open.push(part);
      else if (part !== '') pieces.push({ text: part, isOfInterface: open.at(-1) === signs.ofInterface[0] });
    }
    return pieces;
  };
}
