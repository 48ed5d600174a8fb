/** The languages of code fences, by any name that authors write. */
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { didYouMean } from '../../course/text/near-miss.ts';

/** What we do something of our own with, and names that Shiki does not know. */
const ours: Record<string, string> = {
  mermaid: 'mermaid',
  mmd: 'mermaid',
  console: 'console',
  shellsession: 'console',
  'shell-session': 'console',
  'sh-session': 'console',
  terminal: 'console',
  diff: 'diff',
  patch: 'diff',
  udiff: 'diff',
  text: 'text',
  txt: 'text',
  plain: 'text',
  plaintext: 'text',
  output: 'text',
  none: 'text',
  golang: 'go',
  nodejs: 'javascript',
  py3: 'python',
  pl: 'perl',
  jsonl: 'json',
  ascii: 'text',
  rustlang: 'rust',
  cxx: 'cpp',
  'c++11': 'cpp',
  'c++17': 'cpp',
  'c++20': 'cpp',
  h: 'c',
  hpp: 'cpp',
  assembly: 'asm',
  assembler: 'asm',
  nasm: 'asm',
  gas: 'asm',
  python3: 'python',
  javascriptreact: 'jsx',
  typescriptreact: 'tsx',
  node: 'javascript',
  terraform: 'hcl',
  conf: 'ini',
  cfg: 'ini',
  make: 'makefile',
  xhtml: 'html',
  svg: 'xml',
};

/** The one name of a language; undefined if there is no such language. No name at all is plain text. */
export function codeLanguage(written: string): string | undefined {
  const name = written.toLowerCase();
  if (name === '') return 'text';
  if (Object.hasOwn(ours, name)) return ours[name];
  return Object.hasOwn(bundledLanguages, name) ? name : undefined;
}

/** Whether Shiki has a grammar for it. */
export function hasGrammar(language: string): language is BundledLanguage {
  return Object.hasOwn(bundledLanguages, language);
}

export function unknownLanguage(written: string): string {
  const known = [...new Set([...Object.keys(ours), ...Object.keys(bundledLanguages)])];
  const wanted = written.toLowerCase();
  // Names are so short and so many that a third of other letters makes another one.
  const hint = didYouMean(
    wanted,
    known.filter((name) => name.startsWith(wanted.charAt(0))),
  );
  return `There is no language "${written}".${hint} Without a language, or with "text", code is shown as it is.`;
}

/** What is said where a fence's first line begins with `meta`, its title or its id. */
export function missingLanguage(meta: string): string {
  const language = meta.startsWith('id=') ? 'mermaid' : 'text';
  return `The language is missing before ${meta}. Write it first: ${language} ${meta}`;
}

/** Language and the rest of a fence's first line, where no blank parts the two either: `js{1,3}`, or there is none: `title="x"`. */
export function fenceOf({
  lang,
  meta,
}: {
  lang?: string | null | undefined;
  meta?: string | null | undefined;
}): {
  language: string;
  meta: string;
} {
  const [, language = '', marked = ''] = /^((?![\w-]+=)[^{]*)?(.*)$/s.exec(lang ?? '') ?? [];
  return { language, meta: [marked, meta ?? ''].filter((text) => text !== '').join(' ') };
}
