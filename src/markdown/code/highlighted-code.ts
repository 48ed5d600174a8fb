import { createCssVariablesTheme, createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki';
import type { HastNode, HastPluginDefinition } from 'satteri';
import type { FenceUse } from '../../course/raw.ts';
import { readFenceMeta } from '../../course/text/fence-meta.ts';
import { interfaceMarks } from '../../course/text/language.ts';
import { words } from '../../words/en.ts';
import { codeLanguage, fenceOf, hasGrammar } from './code-languages.ts';
import { changesIn } from './diff-lines.ts';
import { element } from '../html.ts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--code-', fontStyle: false });
let highlighter: Promise<Highlighter> | undefined;

/** The lines of a code in a language: spans, with line ends between them. */
export type Highlight = (text: string, language: string) => Promise<readonly HastNode[]>;

/**
 * Fenced code > `<figure class="code">`: Shiki's tokens as classes, title, marked lines, changes, commands told from output.
 * `ofCourse` is the language of the course.
 */
export function highlightedCode(
  highlight: Highlight = highlightedLines,
  ofCourse = 'en',
): HastPluginDefinition {
  return {
    name: 'highlighted-code',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children[0];
        if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
        const fence = fenceOf(code.data ?? {});
        const language = codeLanguage(fence.language) ?? 'text';
        const { attributes, marked } = readFenceMeta(fence.meta);
        const text = context.textContent(code).replace(/\n$/, '');
        const pieces = codeIn({ language, meta: fence.meta, value: text });
        const lit = await Promise.all(pieces.map((piece) => highlight(piece.text, piece.language)));
        const console = language === 'console';
        const body = console
          ? session(text, lit)
          : withAttributes(lit[0] ?? [], language === 'diff' ? changesOf(text) : marksOf(marked));
        const title = attributes['title'];
        const label =
          title === undefined
            ? element('span', { class: 'visually-hidden' }, language)
            : element('span', {}, title);
        return element(
          'figure',
          { class: console ? 'code console' : 'code' },
          element('figcaption', {}, label, copyButton(ofCourse)),
          element('pre', { tabindex: 0 }, element('code', {}, ...body)),
        );
      },
    },
  };
}

/** What of a fence is highlighted by itself: the commands of a session, a diff without its signs, all of any other. */
export function codeIn({ language, meta, value }: Pick<FenceUse, 'language' | 'meta' | 'value'>): {
  text: string;
  language: string;
}[] {
  if (language === 'console')
    return commandsIn(value).flatMap(({ command }) =>
      command === undefined ? [] : { text: command, language: 'bash' },
    );
  if (language !== 'diff') return [{ text: value, language }];
  const text = changesIn(value)
    .map((line) => line.text)
    .join('\n');
  return [{ text, language: codeLanguage(readFenceMeta(meta).attributes['lang'] ?? '') ?? 'text' }];
}

/** Shown by its script. */
function copyButton(ofCourse: string): HastNode {
  const button = element(
    'button',
    { class: 'copy', type: 'button', 'data-copied': words.copy.copied },
    words.copy.code,
  );
  return element('course-copy', { hidden: true, ...interfaceMarks(ofCourse) }, button);
}

/** By Shiki itself. */
export async function highlightedLines(text: string, language: string): Promise<HastNode[]> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  const known = hasGrammar(language) ? language : 'text';
  if (known !== 'text') await shiki.loadLanguage(known);
  const root = shiki.codeToHast(text, {
    lang: known,
    theme: 'classes',
    // Else a line that takes long on a busy machine is left as it is from there on.
    tokenizeTimeLimit: 0,
    transformers: [classes],
  });
  const pre = root.children[0] as unknown as { children: { children: HastNode[] }[] };
  return (pre.children[0]?.children ?? []).map(withFewSpans);
}

/** A line whose tokens of one kind in a row share a span, and those of no kind have none. */
function withFewSpans(line: HastNode): HastNode {
  if (line.type !== 'element') return line;
  const children: HastNode[] = [];
  let last: string | undefined;
  for (const token of line.children) {
    const kind = token.type === 'element' ? token.properties['class'] : undefined;
    const parts = token.type === 'element' ? token.children : [token];
    const before = children.at(-1);
    if (kind === undefined || typeof kind !== 'string') children.push(...parts);
    else if (kind === last && before?.type === 'element')
      children[children.length - 1] = { ...before, children: [...before.children, ...parts] };
    else children.push(token);
    last = typeof kind === 'string' ? kind : undefined;
  }
  return { ...line, children } as HastNode;
}

/** Shiki's kinds of token > the few that the style sheet tells apart. */
const kinds: Record<string, string> = {
  comment: 'code-comment',
  keyword: 'code-word',
  string: 'code-text',
  'string-expression': 'code-text',
  constant: 'code-value',
};

/** `style="color:var(--code-token-keyword)"` > a class: the policy allows no style attributes. */
const classes: ShikiTransformer = {
  name: 'classes',
  span(node) {
    const kind = /--code-token-([\w-]+)/.exec(String(node.properties['style']))?.[1] ?? '';
    delete node.properties['style'];
    if (kinds[kind] !== undefined) node.properties['class'] = kinds[kind];
  },
};

/** What is added to each line, from the first. */
type OfLine = (number: number) => Record<string, string>;

function withAttributes(lines: readonly HastNode[], ofLine: OfLine): HastNode[] {
  let number = 0;
  return lines.map((line) => {
    if (line.type !== 'element') return line;
    number += 1;
    return { ...line, properties: { ...line.properties, ...ofLine(number) } };
  });
}

const marksOf =
  (marked: ReadonlySet<number>): OfLine =>
  (number) =>
    marked.has(number) ? { 'data-marked': '' } : {};

/** A diff's signs become what its lines are. */
function changesOf(text: string): OfLine {
  const lines = changesIn(text);
  return (number) => {
    const { change } = lines[number - 1] ?? {};
    return change === undefined ? {} : { 'data-diff': change };
  };
}

/** A console session, line by line: what was typed after `$ ` or `# `, or what came back. A line ending in a backslash goes on. */
function commandsIn(text: string): { line: string; prompt: string; command: string | undefined }[] {
  let goesOn = false;
  return text.split('\n').map((line) => {
    const [, prompt = '', rest = line] = /^([$#] )(.*)$/.exec(line) ?? [];
    const isCommand = prompt !== '' || goesOn;
    goesOn = isCommand && line.endsWith('\\');
    return { line, prompt, command: isCommand ? rest : undefined };
  });
}

/** `lit` are its commands, highlighted. */
function session(text: string, lit: readonly (readonly HastNode[])[]): HastNode[] {
  const commands = lit.values();
  return commandsIn(text).flatMap(({ line, prompt, command }, index): HastNode[] => {
    const end: HastNode[] = index > 0 ? [{ type: 'text', value: '\n' }] : [];
    if (command === undefined) return [...end, element('span', { class: 'line' }, line)];
    const [typed] = commands.next().value ?? [];
    const signs = prompt === '' ? [] : [element('span', { class: 'prompt' }, prompt)];
    const words = (typed as { children?: HastNode[] } | undefined)?.children ?? [];
    return [...end, element('span', { class: 'line', 'data-command': '' }, ...signs, ...words)];
  });
}
