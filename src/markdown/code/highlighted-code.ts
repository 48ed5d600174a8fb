import { createCssVariablesTheme, createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki';
import type { HastNode, HastPluginDefinition } from 'satteri';
import { readFenceMeta } from '../../course/text/fence-meta.ts';
import { words } from '../../words/en.ts';
import { codeLanguage, fenceOf, hasGrammar } from './code-languages.ts';
import { changesIn } from './diff-lines.ts';
import { element } from '../html.ts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--code-', fontStyle: false });
let highlighter: Promise<Highlighter> | undefined;

/** Fenced code > `<figure class="code">`: Shiki's tokens as classes, title, marked lines, changes, commands told from output. */
export const highlightedCode: HastPluginDefinition = {
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
      const console = language === 'console';
      const body = console
        ? await session(text)
        : language === 'diff'
          ? await changes(text, codeLanguage(attributes['lang'] ?? '') ?? 'text')
          : await tokens(text, language, marked);
      const title = attributes['title'];
      const label =
        title === undefined
          ? element('span', { class: 'visually-hidden' }, language)
          : element('span', {}, title);
      return element(
        'figure',
        { class: console ? 'code console' : 'code' },
        element('figcaption', {}, label, copyButton()),
        element('pre', { tabindex: 0 }, element('code', {}, ...body)),
      );
    },
  },
};

/** Shown by its script. */
function copyButton(): HastNode {
  const button = element(
    'button',
    { class: 'copy', type: 'button', 'data-copied': words.copy.copied },
    words.copy.code,
  );
  return element('course-copy', { hidden: true }, button);
}

/** The lines of `text` as spans. */
async function tokens(
  text: string,
  language: string,
  marked: ReadonlySet<number>,
  ...more: ShikiTransformer[]
): Promise<HastNode[]> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  const known = hasGrammar(language) ? language : 'text';
  if (known !== 'text') await shiki.loadLanguage(known);
  const root = shiki.codeToHast(text, {
    lang: known,
    theme: 'classes',
    // Else a line that takes long on a busy machine is left as it is from there on.
    tokenizeTimeLimit: 0,
    transformers: [classes, ...more, lines(marked)],
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

function lines(marked: ReadonlySet<number>): ShikiTransformer {
  return {
    name: 'lines',
    line(node, number) {
      if (marked.has(number)) node.properties['data-marked'] = '';
    },
  };
}

/** A diff: its signs become what the lines are, and the rest is highlighted as `language`. */
function changes(text: string, language: string): Promise<HastNode[]> {
  const lines = changesIn(text);
  return tokens(lines.map(({ text: line }) => line).join('\n'), language, new Set(), {
    name: 'changes',
    line(node, number) {
      const { change } = lines[number - 1] ?? {};
      if (change !== undefined) node.properties['data-diff'] = change;
    },
  });
}

/** A console session: what was typed after `$ ` or `# `, and what came back. A line ending in a backslash goes on. */
async function session(text: string): Promise<HastNode[]> {
  const parts: HastNode[] = [];
  let goesOn = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) parts.push({ type: 'text', value: '\n' });
    const [, prompt = '', rest = line] = /^([$#] )(.*)$/.exec(line) ?? [];
    const command: boolean = prompt !== '' || goesOn;
    goesOn = command && line.endsWith('\\');
    if (!command) {
      parts.push(element('span', { class: 'line' }, line));
      continue;
    }
    const [typed] = await tokens(rest, 'bash', new Set());
    parts.push(
      element(
        'span',
        { class: 'line', 'data-command': '' },
        ...(prompt === '' ? [] : [element('span', { class: 'prompt' }, prompt)]),
        ...((typed as { children?: HastNode[] } | undefined)?.children ?? []),
      ),
    );
  }
  return parts;
}
