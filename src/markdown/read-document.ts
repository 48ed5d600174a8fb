/** Markdown or MDX text > what the checks and the index need to know of it, with positions. */
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { emptyDocument, type ProseUse, type ReadDocument, type Stretch } from '../course/raw.ts';
import { features } from './features.ts';

/** A text of more characters is refused: no chapter needs it, and a slip (a pasted log) should say so. */
export const maxDocumentLength = 1_000_000;

/** Reads `text` of `file`. Malformed text gives a finding and an empty document. */
export function readDocument(
  file: string,
  text: string,
  format: 'md' | 'mdx',
): { document: ReadDocument; findings: Finding[] } {
  if (text.length > maxDocumentLength) {
    const message = `The text has ${String(text.length)} characters; at most ${String(maxDocumentLength)} are read. Split it, or move data out of it.`;
    return {
      document: emptyDocument,
      findings: [finding('file-too-large', file, { line: 1, column: 1 }, message)],
    };
  }
  try {
    const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
    const root = parse(text, { features: { ...features, smartPunctuation: false } });
    return documentOf(file, text, root);
  } catch (error) {
    return { document: emptyDocument, findings: [syntaxFinding(file, error)] };
  }
}

/** Reads Markdown that stands inside YAML: no MDX, no directives. `undefined` if it is nested too deeply. */
export function readMarkdown(text: string): ReadDocument | undefined {
  try {
    const root = markdownToMdast(text, {
      features: { ...features, frontmatter: false, directive: false, smartPunctuation: false },
    });
    return documentOf('', text, root).document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Sätteri reports as `6:1: what is wrong (rule)`. */
function syntaxFinding(file: string, error: unknown): Finding {
  if (error instanceof RangeError)
    return finding(
      'markdown-syntax',
      file,
      { line: 1, column: 1 },
      'The text is nested too deeply to be read.',
    );
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', what = message] = /^(\d+):(\d+):\s*([^]*)$/.exec(message) ?? [];
  const said = what.replace(/\s*\(mdx[\w-]*:[\w-]+\)\s*$/, '').replace(/ with oxc/, '');
  return finding(
    'markdown-syntax',
    file,
    { line: Number(line), column: Number(column) },
    `${said}. In MDX, "{" and "<" begin an expression or a tag: put them in backticks, or escape them with a backslash.`,
  );
}

interface AnyNode {
  type: string;
  children?: AnyNode[];
  value?: string;
  depth?: number;
  url?: string;
  alt?: string | null;
  lang?: string | null;
  meta?: string | null;
  name?: string | null;
  attributes?: unknown;
  data?: { hProperties?: Record<string, unknown>; directiveLabel?: boolean };
  position?: { start: Point & { offset?: number }; end: Point & { offset?: number } };
}

function documentOf(
  file: string,
  source: string,
  root: MdastNode,
): { document: ReadDocument; findings: Finding[] } {
  const findings: Finding[] = [];
  const endless = new Set<number | undefined>();
  let quotations = 0;
  let within: ProseUse['within'];
  const document: ReadDocument = structuredClone(emptyDocument);
  const stretches: Stretch[] = [{ id: '', depth: 1, title: '', text: '', words: 0 }];
  visit(root as AnyNode, undefined);
  document.stretches = stretches.map((stretch) => {
    const text = stretch.text
      .replace(/\s+/g, ' ')
      .replace(/ ([.,;:!?])(?= |$)/g, '$1')
      .trim();
    return { ...stretch, text, words: text === '' ? 0 : text.split(' ').length };
  });
  return { document, findings };

  function visit(node: AnyNode, parent: AnyNode | undefined): void {
    const at = pointOf(node);
    switch (node.type) {
      case 'heading': {
        const id = node.data?.hProperties?.['id'];
        const text = textOf(source, node);
        document.headings.push({
          ...at,
          depth: node.depth ?? 1,
          id: typeof id === 'string' ? id : undefined,
          text,
        });
        stretches.push({
          id: typeof id === 'string' ? id : '',
          depth: node.depth ?? 1,
          title: text,
          text: '',
          words: 0,
        });
        within = 'heading';
        for (const child of node.children ?? []) visitInHeading(child, node);
        within = undefined;
        return;
      }
      case 'link': {
        document.links.push({ ...at, url: node.url ?? '', text: textOf(source, node) });
        const outside = within;
        within ??= 'link';
        for (const child of node.children ?? []) visit(child, node);
        within = outside;
        return;
      }
      case 'definition':
        document.links.push({ ...at, url: node.url ?? '', text: '', isDefinition: true });
        return;
      case 'image':
        document.images.push({ ...at, url: node.url ?? '', alt: node.alt ?? '' });
        return;
      case 'code':
        expectEnd(node, /^(`{3,}|~{3,})/, 'The code block');
        document.fences.push({
          ...at,
          language: node.lang ?? '',
          meta: node.meta ?? '',
          value: node.value ?? '',
        });
        return;
      case 'containerDirective':
        document.containers.push({
          ...at,
          name: node.name ?? '',
          attributes: directiveAttributes(node.attributes),
          parent: parent?.type === 'containerDirective' ? (parent.name ?? undefined) : undefined,
        });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        document.components.push({
          ...at,
          name: node.name ?? '',
          inline: node.type === 'mdxJsxTextElement',
          attributes: jsxAttributes(node.attributes),
        });
        break;
      case 'html':
        document.scripts.push({ ...at, text: node.value ?? '' });
        return;
      case 'mdxjsEsm':
        document.scripts.push({ ...at, text: node.value ?? '' });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        document.scripts.push({ ...at, text: `{${node.value ?? ''}}` });
        return;
      case 'text':
        note(node, parent);
        append(node.value ?? '');
        return;
      case 'inlineCode':
        append(node.value ?? '');
        return;
      case 'blockquote':
        quotations += 1;
        break;
      case 'textDirective':
        append(writtenAs(source, node));
        return;
      case 'leafDirective':
        append(` ${writtenAs(source, node)} `);
        return;
      case 'break':
        append(' ');
        return;
      case 'yaml':
      case 'toml':
        return;
    }
    for (const child of node.children ?? []) visit(child, node);
    if (node.type === 'blockquote') quotations -= 1;
    if (node.type === 'containerDirective') expectEnd(node, /^(:{3,})/, `":::${node.name ?? ''}"`);
    if (isBlock(node.type)) append(' ');
  }

  /** Without its last line a block swallows the rest of the text, or of the block around it. Told once, of the innermost. */
  function expectEnd(node: AnyNode, opening: RegExp, what: string): void {
    const written = writtenAs(source, node);
    const mark = opening.exec(written)?.[1];
    if (mark === undefined) return;
    const lines = written.trimEnd().split('\n');
    const last = (lines.length > 1 ? lines.at(-1) : '')?.replace(/^[>\s]+/, '').trim() ?? '';
    const end = node.position?.end.offset;
    const child = node.children?.at(-1);
    const closesChild = child?.position?.end.offset === end;
    if (
      endless.has(end) ||
      (!closesChild && last.startsWith(mark) && last === mark.charAt(0).repeat(last.length))
    )
      return;
    endless.add(end);
    findings.push(
      finding(
        'markdown-syntax',
        file,
        pointOf(node),
        `${what} that begins here has no end. Close it with a line "${mark}"${child?.type === 'table' ? ', with an empty line between it and the table' : ''}.`,
      ),
    );
  }

  /** A heading's own text is its stretch's title; only links and images in it matter. */
  function visitInHeading(node: AnyNode, parent: AnyNode): void {
    if (node.type === 'text') note(node, parent);
    else if (node.type !== 'inlineCode') visit(node, parent);
  }

  function note(node: AnyNode, parent: AnyNode | undefined): void {
    const isTitle = parent?.type === 'link' && /^(cite|https?):/.test(parent.url ?? '');
    if (quotations === 0 && !isTitle)
      document.prose.push({ ...pointOf(node), text: writtenAs(source, node), ...(within && { within }) });
  }

  function append(text: string): void {
    const last = stretches.at(-1);
    if (last) last.text += text;
  }
}

function isBlock(type: string): boolean {
  return ['paragraph', 'listItem', 'tableCell', 'tableRow', 'blockquote', 'containerDirective'].includes(
    type,
  );
}

function pointOf(node: AnyNode): Point {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function textOf(source: string, node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'textDirective') return writtenAs(source, node);
  return (node.children ?? []).map((child) => textOf(source, child)).join('');
}

function writtenAs(source: string, { position }: AnyNode): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function directiveAttributes(attributes: unknown): Record<string, string> {
  const entries = Object.entries((attributes ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}

/** An attribute without a name is an expression, which no tag knows. */
function jsxAttributes(attributes: unknown): Record<string, string> {
  const list = (Array.isArray(attributes) ? attributes : []) as { name?: string; value?: unknown }[];
  return Object.fromEntries(
    list.map(({ name = '', value }): [string, string] => [
      name === '' ? '{…}' : name,
      typeof value === 'string' ? value : '',
    ]),
  );
}
