/** Markdown or MDX text > what the checks and the index need to know of it, with positions. */
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { emptyDocument, type ReadDocument, type Stretch } from '../course/raw.ts';
import { features } from './features.ts';

/** A text of more characters is refused: no chapter needs it, and a slip (a pasted log) should say so. */
export const maxDocumentLength = 1_000_000;

/** Reads `text` of `file`. Malformed text gives a finding and an empty document. */
export function readDocument(file: string, text: string, format: 'md' | 'mdx'): { document: ReadDocument; findings: Finding[] } {
  if (text.length > maxDocumentLength) {
    const message = `The text has ${String(text.length)} characters; at most ${String(maxDocumentLength)} are read. Split it, or move data out of it.`;
    return { document: emptyDocument, findings: [finding('file-too-large', file, { line: 1, column: 1 }, message)] };
  }
  try {
    const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
    const root = parse(text, { features: { ...features, smartPunctuation: false } });
    return { document: documentOf(root), findings: [] };
  } catch (error) {
    return { document: emptyDocument, findings: [syntaxFinding(file, error)] };
  }
}

/** Reads Markdown that stands inside YAML: no MDX, no directives. */
export function readMarkdown(text: string): ReadDocument {
  return documentOf(
    markdownToMdast(text, { features: { ...features, frontmatter: false, directive: false, smartPunctuation: false } }),
  );
}

/** Sätteri reports as `6:1: what is wrong (rule)`. */
function syntaxFinding(file: string, error: unknown): Finding {
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
  position?: { start: Point };
}

function documentOf(root: MdastNode): ReadDocument {
  const document: ReadDocument = structuredClone(emptyDocument);
  const stretches: Stretch[] = [{ id: '', depth: 1, title: '', text: '', words: 0 }];
  visit(root as AnyNode, undefined);
  document.stretches = stretches.map((stretch) => {
    const text = stretch.text.replace(/\s+/g, ' ').trim();
    return { ...stretch, text, words: text === '' ? 0 : text.split(' ').length };
  });
  return document;

  function visit(node: AnyNode, parent: AnyNode | undefined): void {
    const at = pointOf(node);
    switch (node.type) {
      case 'heading': {
        const id = node.data?.hProperties?.['id'];
        const text = textOf(node);
        document.headings.push({ ...at, depth: node.depth ?? 1, id: typeof id === 'string' ? id : undefined, text });
        stretches.push({ id: typeof id === 'string' ? id : '', depth: node.depth ?? 1, title: text, text: '', words: 0 });
        for (const child of node.children ?? []) visitInHeading(child, node);
        return;
      }
      case 'link':
        document.links.push({ ...at, url: node.url ?? '', text: textOf(node) });
        break;
      case 'definition':
        document.links.push({ ...at, url: node.url ?? '', text: '' });
        return;
      case 'image':
        document.images.push({ ...at, url: node.url ?? '', alt: node.alt ?? '' });
        return;
      case 'code':
        document.fences.push({ ...at, language: node.lang ?? '', meta: node.meta ?? '', value: node.value ?? '' });
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
        document.components.push({ ...at, name: node.name ?? '', attributes: jsxAttributes(node.attributes) });
        break;
      case 'html':
        document.scripts.push({ ...at, text: node.value ?? '' });
        return;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        document.scripts.push({ ...at, text: node.value ?? '' });
        return;
      case 'text':
      case 'inlineCode':
        append(node.value ?? '');
        return;
      case 'textDirective':
        append(`:${node.name ?? ''}`);
        break;
      case 'break':
        append(' ');
        return;
      case 'yaml':
      case 'toml':
        return;
    }
    for (const child of node.children ?? []) visit(child, node);
    if (isBlock(node.type)) append(' ');
  }

  /** A heading's own text is its stretch's title; only links and images in it matter. */
  function visitInHeading(node: AnyNode, parent: AnyNode): void {
    if (node.type !== 'text' && node.type !== 'inlineCode') visit(node, parent);
  }

  function append(text: string): void {
    const last = stretches.at(-1);
    if (last) last.text += text;
  }
}

function isBlock(type: string): boolean {
  return ['paragraph', 'listItem', 'tableCell', 'tableRow', 'blockquote', 'containerDirective'].includes(type);
}

function pointOf(node: AnyNode): Point {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function textOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'textDirective') return `:${node.name ?? ''}`;
  return (node.children ?? []).map(textOf).join('');
}

function directiveAttributes(attributes: unknown): Record<string, string> {
  const entries = Object.entries((attributes ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}

function jsxAttributes(attributes: unknown): Record<string, string> {
  const list = (Array.isArray(attributes) ? attributes : []) as { name?: string; value?: unknown }[];
  return Object.fromEntries(
    list.filter(({ name }) => name !== undefined).map(({ name, value }) => [name, typeof value === 'string' ? value : '']),
  );
}
