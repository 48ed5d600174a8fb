/** Markdown or MDX text > what the checks and the index need to know of it, with positions. */
import { linkInHeading } from '../course/checks/text.ts';
import { doubtful } from '../course/links/course-link.ts';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { readFenceMeta } from '../course/text/fence-meta.ts';
import { noCommands } from '../course/text/foreign-braces.ts';
import { inlineTags } from '../course/text/html-tags.ts';
import { pointIn } from '../course/text/masked.ts';
import {
  emptyDocument,
  type ContainerUse,
  type Fault,
  type HeadingUse,
  type ProseUse,
  type ReadDocument,
  type Stretch,
} from '../course/raw.ts';
import { asMeant, type Meant } from './faults/as-meant.ts';
import { codeLanguage, fenceOf, missingLanguage, unknownLanguage } from './code/code-languages.ts';
import type { Format } from './features.ts';
import { foreignIn, linksWithBlanks } from './faults/foreign-syntax.ts';
import { isWordless, textOf, tidy } from './plain-text.ts';
import { missedMarks } from './faults/missed-marks.ts';
import { emptyParts } from './faults/empty-parts.ts';
import { lostSigns } from './faults/lost-signs.ts';
import { isCommentLine, unusedDefinitions } from './faults/unused-definitions.ts';
import { pictureReferences } from './faults/picture-references.ts';
import { endlessComment, mdxFault } from './faults/mdx-faults.ts';
import { moduleFaults } from './faults/module-faults.ts';
import { isComment, isInlineTag, strayTags } from './inline-tags.ts';
import { computedValues, isOurTag, jsxAttributes } from './tag-attributes.ts';
import { pointOf, writtenAs, type AnyNode } from './tree.ts';

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
  const read = readAs(format, text);
  return 'error' in read
    ? { document: emptyDocument, findings: [syntaxFinding(file, text, read.error)] }
    : {
        document: read.document,
        findings: read.endless.map(({ rule, message, ...at }) => finding(rule, file, at, message)),
      };
}

/** Reads Markdown that stands inside YAML: no MDX, no directives. `undefined` if it is nested too deeply. */
export function readMarkdown(text: string): ReadDocument | undefined {
  const read = readAs('yaml', text);
  if (!('error' in read)) return { ...read.document, faults: [...read.endless, ...read.document.faults] };
  if (read.error instanceof RangeError) return undefined;
  throw read.error;
}

/** What is nested without end is a `RangeError`, here or in the parser. */
function readAs(format: Format, text: string): ReturnType<typeof documentOf> | { error: unknown } {
  try {
    const meant = asMeant(text, format);
    if ('error' in meant.read) return meant.read;
    const read = documentOf(meant, meant.read.root, format);
    if (read.document.scripts.some(({ kind }) => kind === 'module'))
      read.document.faults.push(...moduleFaults(meant));
    read.document.marks.push(...commentsIn(text, meant.source));
    return read;
  } catch (error) {
    if (error instanceof RangeError) return { error };
    throw error;
  }
}

/** Sätteri reports as `6:1: what is wrong (rule)`; `text` is what it could not read. */
function syntaxFinding(file: string, text: string, error: unknown): Finding {
  if (error instanceof RangeError)
    return finding(
      'markdown-syntax',
      file,
      { line: 1, column: 1 },
      'The text is nested too deeply to be read.',
    );
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', what = message] = /^(\d+):(\d+):\s*([^]*)$/.exec(message) ?? [];
  const at = { line: Number(line), column: Number(column) };
  return finding(
    'markdown-syntax',
    file,
    at,
    mdxFault(what, text.split(/\r\n?|\n/)[at.line - 1] ?? '', at.column),
  );
}

function documentOf(
  meant: Meant,
  root: AnyNode,
  format: Format,
): { document: ReadDocument; endless: Fault[] } {
  const { source } = meant;
  const endless: Fault[] = [];
  const ends = new Set<number | undefined>();
  let quotations = 0;
  const callouts: string[] = [];
  let within: ProseUse['within'];
  let headingLine: number | undefined;
  const document: ReadDocument = structuredClone(emptyDocument);
  const stretches: Stretch[] = [{ id: '', depth: 1, title: '', text: '', words: 0 }];
  // In YAML there are no pictures, so that a definition is always a link.
  const pictures = format === 'yaml' ? undefined : pictureReferences(source, root);
  visit(root, undefined);
  document.stretches = stretches.map((stretch) => {
    const text = tidy(withoutGaps(stretch.text));
    return { ...stretch, text, words: text === '' ? 0 : text.split(' ').length };
  });
  document.marks = marksIn(source, root);
  const blocks = root.children ?? [];
  document.isOneLine = blocks.length === 0 || (blocks.length === 1 && blocks[0]?.type === 'paragraph');
  document.faults.push(
    ...foreignIn(meant, root, format),
    ...missedMarks(source, root, format),
    ...strayTags(source, root),
    ...unusedDefinitions(source, root),
    ...lostSigns(source, root),
    ...emptyParts(root),
    ...(pictures?.faults ?? []),
  );
  return { document, endless };

  function visit(node: AnyNode, parent: AnyNode | undefined): void {
    const at = pointOf(node);
    let container: ContainerUse | undefined;
    switch (node.type) {
      case 'heading': {
        const id = node.data?.hProperties?.['id'];
        const text = textOf(node);
        document.headings.push({
          ...at,
          depth: node.depth ?? 1,
          id: typeof id === 'string' ? id : undefined,
          text,
          ...underlineOf(node),
        });
        notePassage(node);
        stretches.push({
          id: typeof id === 'string' ? id : '',
          depth: node.depth ?? 1,
          title: text,
          text: '',
          words: 0,
        });
        within = 'heading';
        headingLine = at.line;
        for (const child of node.children ?? []) visit(child, node);
        within = undefined;
        headingLine = undefined;
        return;
      }
      case 'link': {
        document.links.push({
          ...at,
          url: node.url ?? '',
          text: textOf(node),
          ...(headingLine !== undefined && { within: headingLine }),
          ...(node.title === doubtful && { isDoubtful: true }),
        });
        const outside = within;
        within ??= 'link';
        const before = stretches.at(-1)?.text ?? '';
        for (const child of node.children ?? []) visit(child, node);
        const stretch = stretches.at(-1);
        if (stretch && isWordless(node)) stretch.text = before + gap;
        within = outside;
        return;
      }
      case 'linkReference':
        if (headingLine !== undefined)
          document.faults.push({ ...at, rule: 'link-out-of-place', message: linkInHeading });
        break;
      case 'definition': {
        const written = writtenAs(source, node);
        if (
          !written.startsWith('[^') &&
          !isCommentLine(node, written) &&
          pictures?.definitions.includes(node) !== true
        )
          document.links.push({ ...at, url: node.url ?? '', text: '', isDefinition: true });
        return;
      }
      case 'image':
        document.images.push({ ...at, url: node.url ?? '', alt: node.alt ?? '', title: node.title ?? '' });
        return;
      case 'code': {
        const hasEnd = expectEnd(node, /^(`{3,}|~{3,})/, 'The code block');
        if (!hasEnd && node.value === '') return;
        const { language, meta } = fenceOf(node);
        const known = codeLanguage(language);
        document.fences.push({ ...at, language: known ?? language, meta, value: node.value ?? '' });
        if (language === '' && /^[\w-]+=/.test(meta))
          document.faults.push({ ...at, rule: 'code-language', message: missingLanguage(meta) });
        const ofDiff = known === 'diff' ? readFenceMeta(meta).attributes['lang'] : undefined;
        for (const name of [language, ofDiff ?? ''])
          if (codeLanguage(name) === undefined)
            document.faults.push({ ...at, rule: 'code-language', message: unknownLanguage(name) });
        return;
      }
      case 'containerDirective':
        container = containerOf(node, parent);
        document.containers.push(container);
        callouts.push(node.name ?? '');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (
          inlineTags.includes(node.name ?? '') &&
          Object.keys(jsxAttributes(node.attributes)).length === 0
        ) {
          if (node.name === 'br') append(' ');
          break;
        }
        if (isOurTag(node.name)) {
          const computed = computedValues(node.attributes);
          document.faults.push(
            ...computed.map(({ message }) => ({ ...at, rule: 'schema' as const, message })),
          );
          if (computed.some(({ isText }) => !isText)) break;
        }
        document.components.push({
          ...at,
          name: node.name ?? '',
          inline: node.type === 'mdxJsxTextElement',
          isEmpty: (node.children ?? []).length === 0,
          attributes: jsxAttributes(node.attributes),
        });
        break;
      case 'html':
        if (isInlineTag(node.value ?? '')) {
          if (/^<br/i.test(node.value ?? '')) append(' ');
          return;
        }
        if ((node.value ?? '').startsWith('<!--'))
          document.faults.push({ ...at, rule: 'markdown-syntax', message: endlessComment });
        else document.scripts.push({ ...at, kind: 'html', text: node.value ?? '' });
        return;
      case 'mdxjsEsm':
        document.scripts.push({ ...at, kind: 'module', text: node.value ?? '' });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (isComment(node.value ?? '')) return;
        expression(node, at);
        return;
      case 'text':
        document.links.push(...linksWithBlanks(source, node));
        document.faults.push(...endlessComments(source, node));
        note(node, parent);
        append(node.value ?? '');
        return;
      case 'inlineCode':
        append(node.value ?? '');
        return;
      case 'paragraph':
        notePassage(node);
        break;
      case 'table':
        document.tables.push({ ...at, ...tableIn(node), ...withinCallout() });
        break;
      case 'blockquote':
        quotations += 1;
        break;
      case 'break':
        append(' ');
        return;
      case 'yaml':
      case 'toml':
        return;
    }
    for (const child of node.children ?? []) visit(child, node);
    if (node.type === 'blockquote') quotations -= 1;
    if (container) {
      callouts.pop();
      container.isEndless = !expectEnd(node, /^(:{3,})/, `"${container.colons}${container.name}"`);
    }
    if (isBlock(node.type)) append(' ');
  }

  function underlineOf(node: AnyNode): Pick<HeadingUse, 'underline'> {
    const lines = writtenAs(source, node).trimEnd().split('\n');
    const [, before = '', text = ''] = /^([>\s]*)([=-]+)$/.exec(lines.at(-1) ?? '') ?? [];
    const line = pointOf(node).line + lines.length - 1;
    return text === '' || lines.length < 2 ? {} : { underline: { line, column: before.length + 1, text } };
  }

  /** Braces hold script, unless a command of LaTeX stands before them. */
  function expression(node: AnyNode, at: Point): void {
    const text = `{${node.value ?? ''}}`;
    const start = node.position?.start.offset ?? 0;
    const [command] = /\\[a-z]+\*?$/i.exec(source.slice(Math.max(0, start - 40), start)) ?? [];
    if (command === undefined) document.scripts.push({ ...at, kind: 'expression', text });
    else document.faults.push({ ...at, rule: 'foreign-syntax', message: noCommands(command + text) });
  }

  /** Without its last line a block swallows the rest of the text, or of the block around it. Told once, of the innermost. Returns whether there is one. */
  function expectEnd(node: AnyNode, opening: RegExp, what: string): boolean {
    const written = writtenAs(source, node);
    const mark = opening.exec(written)?.[1];
    if (mark === undefined) return true;
    const lines = written.trimEnd().split('\n');
    const last = (lines.length > 1 ? lines.at(-1) : '')?.replace(/^[>\s]+/, '').trim() ?? '';
    const end = node.position?.end.offset;
    const child = node.children?.at(-1);
    const closesChild = child?.position?.end.offset === end;
    if (
      ends.has(end) ||
      (!closesChild && last.startsWith(mark) && last === mark.charAt(0).repeat(last.length))
    )
      return true;
    ends.add(end);
    endless.push({
      ...pointOf(node),
      rule: 'markdown-syntax',
      message: `${what} that begins here ${hasAlike(node, mark) ? `has no end: a block inside it, also of "${mark}", took it. Begin and end this one with "${mark}:".` : `has no end. Close it with a line "${mark}"${child?.type === 'table' ? ', with an empty line between it and the table' : ''}.${node.type === 'code' && lines[0] === mark ? ' If this line is itself an end, the block before has none.' : ''}`}`,
    });
    return false;
  }

  /** Whether a container in `node` has as many colons, so that its end closes both. */
  function hasAlike(node: AnyNode, mark: string): boolean {
    return (node.children ?? []).some(
      (child) => child.type === 'containerDirective' && /^:+/.exec(writtenAs(source, child))?.[0] === mark,
    );
  }

  function containerOf(node: AnyNode, parent: AnyNode | undefined): ContainerUse {
    const first = writtenAs(source, node).split('\n', 1)[0] ?? '';
    const [head = '', label = ''] =
      /^:{3,}[\w-]+(\[(?:[^\][]|\[[^\]]*\])*\])?(?:\{[^}]*\})?/.exec(first) ?? [];
    const children = (node.children ?? []).filter(({ data }) => data?.directiveLabel !== true);
    const parentIndex =
      parent?.type === 'containerDirective'
        ? document.containers.findLastIndex(({ line }) => line === pointOf(parent).line)
        : undefined;
    return {
      ...pointOf(node),
      name: node.name ?? '',
      colons: /^:+/.exec(first)?.[0] ?? ':::',
      isEndless: false,
      attributes: directiveAttributes(node.attributes),
      label,
      rest: first.slice(head.length).trim(),
      parent: parentIndex === undefined ? undefined : (parent?.name ?? undefined),
      parentIndex,
      isEmpty: children.length === 0,
      lastLine: node.position?.end.line ?? 1,
      strays: children.filter(({ type }) => type !== 'containerDirective').map(pointOf),
    };
  }

  function note(node: AnyNode, parent: AnyNode | undefined): void {
    const isTitle = parent?.type === 'link' && /^(cite|https?):/.test(parent.url ?? '');
    if (quotations === 0 && !isTitle)
      document.prose.push({ ...pointOf(node), text: writtenAs(source, node), ...(within && { within }) });
  }

  function notePassage(node: AnyNode): void {
    if (quotations === 0)
      document.paragraphs.push({
        ...pointOf(node),
        lastLine: node.position?.end.line ?? 1,
        text: textOf(node),
        ...withinCallout(),
      });
  }

  function withinCallout(): { within?: string } {
    const within = callouts.at(-1);
    return within === undefined ? {} : { within };
  }

  /** A heading's own text is its stretch's title. */
  function append(text: string): void {
    const last = stretches.at(-1);
    if (last && headingLine === undefined) last.text += text;
  }
}

function endlessComments(source: string, node: AnyNode): Fault[] {
  const start = node.position?.start.offset ?? 0;
  return [...writtenAs(source, node).matchAll(/(?<!\\)<!--/g)].map(({ index }) => ({
    ...pointIn(source, start + index),
    rule: 'markdown-syntax',
    message: endlessComment,
  }));
}

/** Stands in a stretch's text for what has no words there. */
const gap = '\uE003';

/** The blanks before it go with it, but for one that parts words. */
function withoutGaps(text: string): string {
  return text.replace(/\s*\uE003(?=[\p{L}\p{N}])/gu, ' ').replace(/\s*\uE003/g, '');
}

function tableIn({ children = [] }: AnyNode): { columns: number; rows: string[][] } {
  const rows = children.map((row) => (row.children ?? []).map((cell) => textOf(cell)));
  return { columns: rows[0]?.length ?? 0, rows: rows.slice(1) };
}

function isBlock(type: string): boolean {
  return ['paragraph', 'listItem', 'tableCell', 'tableRow', 'blockquote', 'containerDirective'].includes(
    type,
  );
}

/** What is a mark to Markdown, and could hardly be meant as it stands: `2*3*4` and `__init__` can. */
function marksIn(source: string, node: AnyNode): ReadDocument['marks'] {
  const written = writtenAs(source, node);
  const isMark =
    ['inlineCode', 'image'].includes(node.type) ||
    (node.type === 'link' && written.includes('](')) ||
    (node.type === 'strong' && written.startsWith('**')) ||
    (node.type === 'emphasis' && /^\*[^*]+\*$/.test(written) && isAlone(source, node)) ||
    (node.type === 'html' && isFormatting(source, node));
  if (isMark) return [{ ...pointOf(node), text: written }];
  const entities = node.type === 'text' && node.value !== written ? [...written.matchAll(/&#?\w+;/g)] : [];
  return [
    ...entities.map(({ 0: text, index }) => {
      const { line, column } = pointOf(node);
      return { line, column: column + index, text };
    }),
    ...(node.children ?? []).flatMap((child) => marksIn(source, child)),
  ];
}

/** Whether a tag is a break between words, or closed again: a title may be about a tag, or be of code. */
function isFormatting(source: string, node: AnyNode): boolean {
  const [tag, name = ''] = /^<(\w+)(?:\s[^>]*)?\/?>/.exec(writtenAs(source, node)) ?? [];
  if (tag === undefined) return false;
  return /^br$/i.test(name)
    ? source.trim() !== tag
    : source.slice(node.position?.start.offset).toLowerCase().includes(`</${name.toLowerCase()}>`);
}

/** Comments of HTML in `text`, in whose place blanks stand in `source`. */
function commentsIn(text: string, source: string): ReadDocument['marks'] {
  const lines = text.replace(/\r\n?/g, '\n');
  return [...lines.matchAll(/<!--(?:-?>|[^]*?-->)/g)]
    .filter(({ index }) => source.charAt(index) !== '<')
    .map(({ 0: comment, index }) => ({ ...pointIn(lines, index), text: comment }));
}

function isAlone(source: string, { position }: AnyNode): boolean {
  const [before, after] = [
    source.charAt((position?.start.offset ?? 0) - 1),
    source.charAt(position?.end.offset ?? 0),
  ];
  return !/[\p{L}\p{N}]/u.test(before + after);
}

function directiveAttributes(attributes: unknown): Record<string, string> {
  const entries = Object.entries((attributes ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
