/** Markdown of other tools that does not exist here: it would be printed with its marks, or be lost. */
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Point } from '../../course/finding.ts';
import { doubtful, linkSchemes, readLink } from '../../course/links/course-link.ts';
import type { Fault, LinkUse } from '../../course/raw.ts';
import { containerNames, meantBy } from '../../course/checks/containers.ts';
import { insteadOfBlock } from '../../course/text/foreign-blocks.ts';
import {
  foreignAttributes,
  foreignTemplate,
  foreignValues,
  noAttributes,
  noCommands,
  noTemplates,
} from '../../course/text/foreign-braces.ts';
import { insteadOfTag } from '../../course/text/html-tags.ts';
import { pointInside } from '../../course/text/masked.ts';
import { slugPattern } from '../../course/text/slug.ts';
import { straightly } from '../../course/text/straight-quotes.ts';
import type { Meant } from './as-meant.ts';
import { featuresOf, type Format } from '../features.ts';
import { pointOf, writtenAs, type AnyNode } from '../tree.ts';

const code = 'If it is code, put it in backticks.';
const linkForm = 'Write [words](address), with the address in one piece.';

/** Of links that name a thing of the course, as part of a pattern. */
const schemes = `(?:${linkSchemes.join('|')})`;

/** What stands behind an address between quotation marks that are none of Markdown's. */
const printedCaption = String.raw`\([^\s()]+[ \t]+[„“”«»‚‘’][^()\n]*\)`;

/** What running text may not hold, with what to write instead. */
const foreign: {
  pattern: RegExp;
  rule: Fault['rule'];
  say: (found: string) => string;
  /** It stands at the beginning of a line. */
  isLine?: true;
}[] = [
  {
    pattern: new RegExp(String.raw`(?:!?\[[^\][\n]*)?(?<!\\)\]${printedCaption}`, 'g'),
    rule: 'markdown-syntax',
    say: (found) =>
      `Quotation marks around a caption are straight ones: write ${straightly(found) ?? found.replace(/[„“”«»‚‘’]+/g, '"')}`,
  },
  {
    pattern: new RegExp(
      String.raw`(?:!?\[[^\][\n]*)?(?<!\\)\](?=\()(?!${printedCaption}|\(${schemes}:[^)\n]* [^)\n]*\))`,
      'g',
    ),
    rule: 'broken-link',
    say: () =>
      `This is no link: its address has a blank in it, or no end. ${linkForm} A blank in the name of a file is %20. ${code}`,
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\][ \t]+\((?:https?:\/\/|${schemes}:|#[a-z])[^)\s]*\)`, 'gi'),
    rule: 'broken-link',
    say: () => `This is no link: a blank stands between its words and its address. ${linkForm}`,
  },
  {
    pattern: /(?<![\w\])\\])\[[^\][^@]+\]\[[^\][]*\]/g,
    rule: 'broken-link',
    say: (found) => `"${found}" names no address. ${linkForm} ${code}`,
  },
  {
    pattern: /(?<!\\)\[\^[^\]\s]+\]|(?<!\\)\^\[[^\]]+\]/g,
    rule: 'foreign-syntax',
    say: (found) =>
      `There are no footnotes: "${found}" would be printed. Cite a source with [](cite:id), or say it in the text. ${code}`,
  },
  {
    pattern: /(?<![\\\w])\[\[[^\][]+\]\]/g,
    rule: 'foreign-syntax',
    say: (found) =>
      `"${found}" is no link here. Write [words](concept:id) or [words](chapter:id#section). ${code}`,
  },
  {
    pattern: /(?<!\\)\[-?@[\w][^\]]*\](?!\()/g,
    rule: 'foreign-syntax',
    say: (found) => `"${found}" is no citation here. Write [](cite:id), or [§4](cite:id) with the place.`,
  },
  {
    pattern: new RegExp(String.raw`(?<![\w\\/.-])(?<!\][ \t]*\()${schemes}:[a-z0-9][\w-]*`, 'g'),
    rule: 'broken-link',
    say: (found) => `"${found}" is no link by itself. Write [words](${found}). ${code}`,
  },
  {
    pattern: /(?<![\w=\\])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![\w=])/g,
    rule: 'foreign-syntax',
    say: (found) => `Nothing is highlighted here: "${found}" would be printed. Write *…* or **…**. ${code}`,
  },
  {
    pattern: /(?<![\w:\\])\+\+(?=[^\s+])(?:[^+\n]|\+(?=[^\s+]))*(?<=[^\s+])\+\+(?![\w+])/g,
    rule: 'foreign-syntax',
    say: (found) =>
      `Nothing is underlined here: "${found}" would be printed. Write *…* or **…**; keys are <kbd>…</kbd>. ${code}`,
  },
  {
    pattern: /(?<![\w:\\])\|\|(?=[^\s|])[^|\n]*(?<=[^\s|])\|\|(?![\w|])/g,
    rule: 'foreign-syntax',
    say: (found) => `There are no spoilers: "${found}" would be printed. Make a question of it. ${code}`,
  },
  {
    pattern: /(?<![\w:\\]):(?:[a-z][a-z0-9]*(?:[_+-]+[a-z0-9]+)*|[+-]1):(?![\w:])/g,
    rule: 'foreign-syntax',
    say: (found) => `"${found}" is no emoji here. Write the character itself. ${code}`,
  },
  {
    pattern: new RegExp(String.raw`${foreignAttributes}|(?<=^|[)\]])${foreignValues}`, 'g'),
    rule: 'foreign-syntax',
    say: noAttributes,
  },
  {
    pattern:
      /\\\((?:[a-z]'?|[^\n]*?(?:\\[a-z]|[=^{}])[^\n]*?)\\\)|\\\[[^\n[\]]*?(?:\\[a-z]|[=^{}])[^\n[\]]*?\\\]/gi,
    rule: 'foreign-syntax',
    say: noFormulas,
  },
  {
    pattern: /\{\/(?:\*|$)/g,
    rule: 'foreign-syntax',
    say: () => `Comments of this form stand in chapters only. Write <!-- … -->. ${code}`,
  },
  {
    pattern: /(?<=^|\n)\*\[[^\][\n]+\]:[ \t]/g,
    rule: 'foreign-syntax',
    say: (found) =>
      `There is no list of abbreviations: "${found}" would be printed. Say the words where they first stand. ${code}`,
  },
  {
    pattern: new RegExp(foreignTemplate, 'g'),
    rule: 'foreign-syntax',
    say: noTemplates,
  },
  {
    pattern: /(?<![\w%\\])%%(?![%\s]*$)[^%]+%%(?![\w%])/g,
    rule: 'foreign-syntax',
    say: () => `What stands between "%%" and "%%" would be printed. A comment is <!-- … -->. ${code}`,
  },
  {
    pattern: /(?<=[^\s\w^][ \t])\^[a-z][\w-]+(?=\n|$)/gi,
    rule: 'foreign-syntax',
    say: (found) => `"${found}" names no paragraph, and would be printed. Take it out. ${code}`,
  },
  {
    pattern: /(?<=^|\n)[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w+/g,
    rule: 'foreign-syntax',
    say: () => 'A callout begins with a line ":::note" and ends with a line ":::", in chapters and concepts.',
  },
  {
    pattern: /(?<![\w'\\])('{2,3})(?=[^\s'])[^'\n]+(?<=[^\s'])\1(?![\w'])/g,
    rule: 'foreign-syntax',
    say: (found) =>
      `Nothing is bold or slanted by it: "${found}" would be printed. Write **…** or *…*. ${code}`,
  },
  {
    pattern: /(?<![`\\])``(?=[^\s`])[^`'\n]*''/g,
    rule: 'foreign-syntax',
    say: (found) => `"${found}" would be printed. Write quotation marks: "${found.slice(2, -2)}".`,
  },
  {
    pattern: /(?<=^|\n)=== "[^\n]*/g,
    isLine: true,
    rule: 'foreign-syntax',
    say: (found) => `"${found}" opens no tab. Write ${insteadOfBlock('tabs') ?? ''}.`,
  },
  {
    pattern: /(?<=^|\n)(?:={2,6}|h[1-6]\.)[ \t]+(?=\p{L})[^\n]*/gu,
    isLine: true,
    rule: 'foreign-syntax',
    say: (found) => `"${found}" is no heading here. Write ## Words {#id}, or more of #. ${code}`,
  },
  {
    pattern: /(?<=^|\n)#\+[a-z_]+:?/gi,
    isLine: true,
    rule: 'foreign-syntax',
    say: (found) =>
      `"${found}" does nothing here. Code stands between lines of \`\`\`, a title in the front matter.`,
  },
  {
    pattern: /(?<=^|\n)\.\.[ \t]+[\w-]+::/g,
    isLine: true,
    rule: 'foreign-syntax',
    say: (found) => noBlock(found, found.slice(2, -2).trim()),
  },
  {
    pattern:
      /(?<=^|\n)\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|source|listing|quote|verse|example)(?:,[^\]\n]*)?\](?=\n|$)/g,
    isLine: true,
    rule: 'foreign-syntax',
    say: (found) => noBlock(found, /\w+/.exec(found)?.[0] ?? ''),
  },
  {
    pattern: /(?<![\w:\\/])(?:image|video|link|xref|footnote)::?[^\s[\]]*\[[^\]\n]*\]/g,
    rule: 'foreign-syntax',
    say: (found) => noBlock(found, /\w+/.exec(found)?.[0] ?? ''),
  },
  {
    pattern: /\[(b|i|u|s|code|quote|img|color|size|center|list)(?:=[^\]\n]*)?\][^\n]*?\[\/\1\]/g,
    rule: 'foreign-syntax',
    say: (found) => noBlock(found, /\w+/.exec(found)?.[0] ?? ''),
  },
  {
    pattern: /(?<![\w!\\])![\w./-]+\.(?:png|jpe?g|gif|svg|webp|avif)(?:\|[^!\n]*)?!/gi,
    rule: 'foreign-syntax',
    say: (found) => noBlock(found, 'image'),
  },
  {
    pattern: /\\[a-z]+\*?\{[^{}\n]*\}/gi,
    rule: 'foreign-syntax',
    say: noCommands,
  },
];

/** Of a mark of another tool, for what has the name `name` there. */
function noBlock(found: string, name: string): string {
  const instead = insteadOfBlock(name) ?? insteadOfTag(name) ?? 'it in Markdown';
  return `"${found}" does nothing here, and would be printed. Write ${instead}. ${code}`;
}

function noFormulas(found: string): string {
  return `There are no formulas: "${found}" would be printed. Write it in characters, such as 2⁴⁸ or n², or put it in backticks.`;
}

const listOfContents = /^(?:\[toc\]|\[\[_toc_\]\])\s*$/i;
const emptyTask = /^(?:[-*+]|\d+[.)])[ \t]+\[[ x]\][ \t]*(?:\n|$)/i;

const withBlank = new RegExp(
  String.raw`(?:\[([^\][\n]*))?(?<!\\)\]\((${schemes}:(?=[^)\n]* )[^)\n]*)\)`,
  'g',
);

/** Links of `node`, a text, that are none for the blank in their id: what they may have meant, the course knows. */
export function linksWithBlanks(source: string, node: AnyNode): LinkUse[] {
  const written = writtenAs(source, node);
  return [...written.matchAll(withBlank)].map(({ 1: text = '…', 2: url = '', index }) => ({
    ...pointInside(written, index, pointOf(node)),
    url,
    text,
  }));
}

/** A line of three colons that opens and closes nothing. */
const colons = /(?<=^|\n)[ \t]*(:{3,})([ \t]*)([^\n]*)/g;

/** Task lists and alerts, parts of a text, and what only another dialect takes for marks. */
export function foreignIn({ source, text, pointAt }: Meant, root: AnyNode, format: Format): Fault[] {
  const faults: Fault[] = [];
  /** Blocks whose first line opens nothing, and whose last is still to come. */
  let openedInVain = 0;
  visit(root, undefined);
  return [...faults, ...ofOtherDialects(text, pointAt, format)];

  function visit(node: AnyNode, parent: AnyNode | undefined): void {
    if (node.type === 'text') scan(node, parent);
    if (
      node.type === 'listItem' &&
      (typeof node.checked === 'boolean' || emptyTask.test(writtenAs(source, node)))
    )
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: 'There are no task lists: nobody could tick "[ ]". Write a list, or make a question of it.',
      });
    if (node.type === 'paragraph' && listOfContents.test(writtenAs(source, node)))
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: 'The page has its contents already: this line would be printed. Take it out.',
      });
    if (node.type === 'blockquote') alert(node);
    if (node.type === 'heading') attributes(node);
    if (node.type === 'tableRow' && parent) cells(node, parent);
    if (node.type === 'code' && !/^[>\s]*(`{3}|~{3})/.test(writtenAs(source, node)))
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message:
          'A text that is indented by four blanks is code. Take the blanks out, or put the code between lines of ```.',
      });
    if (node.type === 'definition' && writtenAs(source, node).startsWith('[^'))
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: 'There are no footnotes. Cite a source with [](cite:id), or say it in the text.',
      });
    if (node.type === 'link' && node.title && isLost(node.title, node.url ?? ''))
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: `The title "${node.title}" of this link would be lost: the course knows what it leads to. ${(node.url ?? '').startsWith('cite:') ? `Write it between the square brackets, or "${doubtful}" where the sentence can be doubted.` : 'Take it out.'}`,
      });
    if (node.type === 'linkReference' || (node.type === 'link' && writtenAs(source, node).startsWith('[^')))
      footnote(node);
    for (const child of node.children ?? []) visit(child, node);
  }

  function footnote(node: AnyNode): void {
    const written = writtenAs(source, node);
    if (written.startsWith('[^') && !written.includes(']('))
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: `There are no footnotes: "${written}" would be a link. Cite a source with [](cite:id), or say it in the text.`,
      });
  }

  function scan(node: AnyNode, parent: AnyNode | undefined): void {
    const written = writtenAs(source, node);
    const at = (index: number): Point => pointInside(written, index, pointOf(node));
    for (const { pattern, rule, say, isLine } of foreign) {
      for (const { 0: found, index } of written.matchAll(pattern)) {
        if (isLine && index === 0 && !/^[ \t>]*$/.test(lineBefore(source, node))) continue;
        const isAround = found === ']' && endsAroundLink(written.slice(index), node, parent);
        faults.push({ ...at(index), rule, message: isAround ? linkInLink : say(found.trim()) });
      }
    }
    for (const { 0: line, index, 1: mark = '', 2: blank = '', 3: name = '' } of written.matchAll(colons)) {
      if (index === 0 && !/^[ \t>]*$/.test(lineBefore(source, node))) continue;
      // What closes a block whose first line opens nothing is told with that.
      const isEnd = (name || lineAfter(source, node)).trim() === '';
      if (isEnd && openedInVain > 0) {
        openedInVain--;
        continue;
      }
      if (!isEnd) openedInVain++;
      faults.push({
        ...at(index + line.length - line.trimStart().length),
        rule: 'markdown-syntax',
        message: strayColons(mark, blank, (name || lineAfter(source, node)).trim(), format),
      });
    }
  }

  function alert(node: AnyNode): void {
    const kind = /^[>\s]*\[!(\w+)\]/.exec(writtenAs(source, node))?.[1];
    if (kind !== undefined)
      faults.push({
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: `"[!${kind}]" is no callout here. Write ${insteadOfBlock(kind) ?? insteadOfBlock('note')}.`,
      });
  }

  /** The parser keeps the last id, and drops words that it does not know. */
  function attributes(node: AnyNode): void {
    const [, braces = ''] = /\{([^{}\n]*)\}[ \t#]*(?:\n[^]*)?$/.exec(writtenAs(source, node)) ?? [];
    if (node.data?.hProperties === undefined) return;
    const parts = braces.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
    const id = parts.findIndex((part) => part.startsWith('#'));
    const others = parts.filter((_, index) => index !== id);
    const own = parts[id] ?? '';
    if (others.length === 0) return;
    const isOneId = own !== '' && others.every((part) => slugPattern.test(part));
    faults.push({
      ...pointOf(node),
      rule: 'foreign-syntax',
      message: `A heading has an id and nothing else: take ${others.map((part) => (part.startsWith('.') ? `the class "${part}"` : `"${part}"`)).join(' and ')} out of its braces${isOneId ? `, or, if all of it is its id, write {${[own, ...others].join('-')}}` : ''}.`,
    });
  }

  function cells(row: AnyNode, table: AnyNode): void {
    const columns = table.children?.[0]?.children?.length ?? 0;
    const extra = row.children?.[columns];
    if (extra)
      faults.push({
        ...pointOf(extra),
        rule: 'lost-cell',
        message: `This row has ${String(row.children?.length ?? 0)} cells and the table ${String(columns)} columns, so what stands here is not shown. Take it out, or give the table a column more; a "|" that is text is written \\|.`,
      });
    if (row.children && row.children.length < columns)
      faults.push({
        ...pointOf(row),
        rule: 'missing-cell',
        message: writtenAs(source, row).includes('|')
          ? `This row has ${String(row.children.length)} ${row.children.length === 1 ? 'cell' : 'cells'} and the table ${String(columns)} columns. Write what is missing; a cell that stays empty has its "|" too.`
          : 'This line would be a row of the table above it. Write an empty line between the two.',
      });
  }
}

const linkInLink =
  'A link cannot stand within another, so this address would be printed. Link the words once: take one of the two links out.';

/** Whether `rest`, which a bracket begins, ends with its address what begins before a link. */
function endsAroundLink(rest: string, node: AnyNode, parent: AnyNode | undefined): boolean {
  const siblings = parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(node));
  return /^\]\([^\s()]*(?:[ \t]+"[^"\n]*")?\)/.test(rest) && before.some(({ type }) => type === 'link');
}

function strayColons(mark: string, blank: string, name: string, format: Format): string {
  if (format === 'yaml') return 'Callouts and tabs stand in chapters and concepts. Say it in plain text.';
  if (name === '')
    return `This "${mark}" closes nothing. Take it out, or open a callout with a line ":::note"; a block around another begins and ends with a colon more.`;
  const word = /^\{?\.?([\w-]+)/.exec(name)?.[1] ?? 'note';
  return blank === ''
    ? `"${mark}${name}" opens nothing. A callout begins with its name directly after the colons: "${mark}${word}".`
    : containerNames.includes(word)
      ? `No blank stands between the colons and the name: write "${mark}${word}".`
      : `There is no ":::${word}", and no blank stands between the colons and the name.${meantBy(word)} Known are: ${containerNames.join(', ')}.`;
}

/** What the parser finds when it is told to know more marks. */
function ofOtherDialects(text: string, pointAt: Meant['pointAt'], format: Format): Fault[] {
  if (!/[$^]|\n[ \t>]*:[ \t]/.test(text)) return [];
  const features = {
    ...featuresOf(format, 'written'),
    gfm: { footnotes: true },
    math: true,
    superscript: true,
    definitionList: true,
  };
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const faults: Fault[] = [];
  const say = (node: AnyNode, message: string) =>
    faults.push({ ...pointAt(node.position?.start.offset ?? 0), rule: 'foreign-syntax', message });
  const visit = (node: AnyNode): void => {
    const written = writtenAs(text, node);
    const before = text.slice(0, node.position?.start.offset ?? 0);
    const after = text.charAt(node.position?.end.offset ?? 0);
    if (node.type === 'math' || (node.type === 'inlineMath' && isMath(before, written, after)))
      say(node, noFormulas(firstLine(written)));
    else if (node.type === 'inlineMath') afterMoney(node);
    if (node.type === 'superscript' && /^\^[^\s^]{1,12}\^$/.test(written) && !/[\w^]/.test(after))
      say(
        node,
        `"${written}" is no superscript here. Write <sup>${written.slice(1, -1)}</sup>, or the character itself, such as ². ${code}`,
      );
    if (node.type === 'descriptionList' || node.type === 'definitionList')
      say(node, 'There are no definition lists: write a list whose items begin with the term in bold.');
    node.children?.forEach(visit);
  };
  /** The parser takes the sign of a sum and the next one for a pair: a formula may begin with the second. */
  const afterMoney = (node: AnyNode): void => {
    const end = node.position?.end.offset ?? 0;
    const [found, after = ''] = /^\$[^$`\n]+\$(?=(.?))/.exec(text.slice(end - 1)) ?? [];
    if (found !== undefined && isMath(text.slice(0, end - 1), found, after))
      faults.push({ ...pointAt(end - 1), rule: 'foreign-syntax', message: noFormulas(found) });
  };
  try {
    visit(parse(text, { features }) as AnyNode);
  } catch {
    return [];
  }
  return faults;
}

/** Money is no formula: what stands between the signs of two sums ends in a blank or in a sum, or a digit follows. */
function isMath(before: string, written: string, after: string): boolean {
  if (written.startsWith('$$')) return true;
  const inner = written.slice(1, -1);
  return (
    inner === inner.trim() &&
    !/[\w({$]/.test(after) &&
    !isBetweenSums(before, inner) &&
    (/^[a-z]'?$/i.test(inner) || (/[\\^_={}<>+*/()|-]/.test(inner) && /[a-z\\^=]|^_/i.test(inner)))
  );
}

/** `5$/kg, 6$`, `US$-Preise, CA$`: the sign stands behind a sum or a country both times, or begins a price by the piece. */
function isBetweenSums(before: string, inner: string): boolean {
  const isSum =
    /\d[ \u00A0\u202F]?$/.test(before) && /(?:^|(?<![=+*^\\<>][ ]?)[\s(–-])\d[\d.,]*$/.test(inner);
  const isCountry = /(?:^|[^A-Z])[A-Z]{1,3}$/.test(before) && /[\s(–][A-Z]{1,3}$/.test(inner);
  return inner.startsWith('/') || isSum || isCountry;
}

const firstLine = (text: string): string => {
  const [first = '', ...others] = text.trim().split('\n');
  return others.length > 0 ? `${first} …` : first;
};

function lineBefore(source: string, node: AnyNode): string {
  const start = node.position?.start.offset ?? 0;
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
}

function lineAfter(source: string, node: AnyNode): string {
  return source.slice(node.position?.end.offset).split('\n', 1)[0] ?? '';
}

/** Whether a link with this address does not know what to do with its title. */
function isLost(title: string, url: string): boolean {
  const { kind } = readLink(url);
  return kind === 'cite' ? title !== doubtful : linkSchemes.some((scheme) => scheme === kind);
}
