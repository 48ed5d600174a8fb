/**
 * What a diagram's source says beside Mermaid: its title and description, the roles of its parts, and what an
 * author must not write. Pure: the checks use it without a browser.
 */
import type { Point } from '../course/finding.ts';
import { classUsesIn, roleLinesIn, type RoleUse } from './source-roles.ts';

/** Mermaid keyword to the name of the type here. */
const typesByKeyword = {
  flowchart: 'flowchart',
  graph: 'flowchart',
  sequenceDiagram: 'sequence',
  stateDiagram: 'state',
  'stateDiagram-v2': 'state',
  classDiagram: 'class',
  'classDiagram-v2': 'class',
  erDiagram: 'er',
  block: 'block',
  'block-beta': 'block',
  packet: 'packet',
  'packet-beta': 'packet',
  timeline: 'timeline',
  gantt: 'gantt',
  architecture: 'architecture',
  'architecture-beta': 'architecture',
} as const;

export type DiagramType = (typeof typesByKeyword)[keyof typeof typesByKeyword];

export const diagramTypes = [...new Set(Object.values(typesByKeyword))];

/** A text with the place in the source where it stands. */
export interface Placed extends Point {
  text: string;
}

export interface ReadSource {
  /** The first word: what Mermaid goes by. */
  keyword: Placed;
  /** Nothing for a type that is not supported. */
  type: DiagramType | undefined;
  title: string;
  description: string;
  /** Roles given by `%% role x: a, b`. */
  roleLines: RoleUse[];
  /** Class names given by `:::x` and `class a x`: they are roles too. */
  classUses: Placed[];
  /** Lines that give colours or links, with the reason against them. */
  forbidden: (Placed & { kind: 'colour' | 'link' })[];
  /** What is given to Mermaid. */
  text: string;
  /** How many lines of the source stand before the line that Mermaid counts as its first. */
  linesBefore: number;
}

export function readSource(source: string): ReadSource {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const frontmatter = takeFrontmatter(lines);
  const { title, description } = takeAccessibility(lines);
  const roleLines = roleLinesIn(lines);
  const forbiddenDirectives = directivesIn(lines);
  blankComments(lines);
  const first = Math.max(
    lines.findIndex((line) => line.trim() !== ''),
    0,
  );
  const keyword = keywordIn(lines[first] ?? '', first);
  const type = (typesByKeyword as Record<string, DiagramType>)[keyword.text];
  const forbidden = [...frontmatter.forbidden, ...forbiddenDirectives, ...forbiddenIn(lines, type)];
  const classUses = type === undefined ? [] : classUsesIn(lines, type);
  if (type !== undefined) fitToType(lines, type, first);
  const text = [...frontmatter.kept, ...lines.slice(first)].join('\n').trimEnd() + '\n' + ending(type);
  return { keyword, type, title, description, roleLines, classUses, forbidden, text, linesBefore: first };
}

/** The place in the source of a line and column that Mermaid reports. */
export function pointInSource(read: ReadSource, line: number, column: number): Point {
  return { line: line + read.linesBefore, column };
}

/** Settings of the front matter that Mermaid shall see; its lines are blanked. */
function takeFrontmatter(lines: string[]): { kept: string[]; forbidden: ReadSource['forbidden'] } {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (lines[start]?.trim() !== '---') return { kept: [], forbidden: [] };
  const end = lines.findIndex((line, index) => index > start && line.trim() === '---');
  if (end === -1) return { kept: [], forbidden: [] };
  const kept: string[] = [];
  const forbidden: ReadSource['forbidden'] = [];
  for (let index = start; index <= end; index += 1) {
    const text = lines[index]!;
    const setting = /^(\s*)(theme|themeVariables|themeCSS|look|darkMode|fontFamily|fontSize)\s*:/.exec(text);
    if (setting)
      forbidden.push({ line: index + 1, column: setting[1]!.length + 1, text: setting[2]!, kind: 'colour' });
    if (!/^title\s*:/.test(text)) kept.push(text);
    lines[index] = '';
  }
  return { kept, forbidden };
}

/** Takes `accTitle` and `accDescr` out of the lines, in both forms. */
function takeAccessibility(lines: string[]): { title: string; description: string } {
  const taken = { accTitle: '', accDescr: '' };
  for (let index = 0; index < lines.length; index += 1) {
    const oneLine = /^\s*(accTitle|accDescr)\s*:(.*)$/.exec(lines[index]!);
    const block = /^\s*accDescr\s*\{(.*)$/.exec(lines[index]!);
    if (oneLine) {
      taken[oneLine[1] as keyof typeof taken] = oneLine[2]!.trim();
      lines[index] = '';
    } else if (block) {
      const said: string[] = [];
      let rest = block[1]!;
      lines[index] = '';
      while (!rest.includes('}') && index + 1 < lines.length) {
        said.push(rest);
        index += 1;
        rest = lines[index]!;
        lines[index] = '';
      }
      const [last, after] = splitAt(rest, rest.indexOf('}'));
      lines[index] = after.slice(1);
      taken.accDescr = [...said, last].join(' ').replace(/\s+/g, ' ').trim();
    }
  }
  return { title: taken.accTitle, description: taken.accDescr };
}

function splitAt(text: string, index: number): [string, string] {
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}

/** `%%{init: …}%%` and its kind, taken out. */
function directivesIn(lines: string[]): ReadSource['forbidden'] {
  const found: ReadSource['forbidden'] = [];
  let isOpen = false;
  lines.forEach((line, index) => {
    const start = line.indexOf('%%{');
    if (start !== -1 && !isOpen) {
      found.push({ line: index + 1, column: start + 1, text: line.trim(), kind: 'colour' });
      isOpen = true;
    }
    if (!isOpen) return;
    const end = line.indexOf('}%%');
    lines[index] = end === -1 ? '' : line.slice(end + 3);
    isOpen = end === -1;
  });
  return found;
}

/** Comments become empty lines, so that Mermaid counts lines as the author does. */
function blankComments(lines: string[]): void {
  lines.forEach((line, index) => {
    if (/^\s*%%/.test(line)) lines[index] = '';
  });
}

function keywordIn(line: string, index: number): Placed {
  const text = /^\s*([\w-]+)/.exec(line)?.[1] ?? '';
  return { text, line: index + 1, column: line.indexOf(text) + 1 };
}

const colourStatements: Partial<Record<DiagramType, RegExp>> = {
  flowchart: /^\s*(classDef|linkStyle|style)\b/,
  state: /^\s*(classDef|style)\b/,
  class: /^\s*(classDef|style)\b/,
  er: /^\s*(classDef|style)\b/,
  block: /^\s*(classDef|style)\b/,
  sequence: /^\s*(rect|box\s+(?:rgba?|hsla?)\(|box\s+#)/,
};

function forbiddenIn(lines: string[], type: DiagramType | undefined): ReadSource['forbidden'] {
  const found: ReadSource['forbidden'] = [];
  const colour = type && colourStatements[type];
  lines.forEach((line, index) => {
    const statement = colour?.exec(line);
    const link =
      /^\s*(click|href)\s+\S/.exec(line) ??
      (type === 'sequence' ? /^\s*(links?)\s+\S+\s*:/.exec(line) : null);
    for (const [match, kind] of [
      [statement, 'colour'],
      [link, 'link'],
    ] as const)
      if (match)
        found.push({ line: index + 1, column: line.indexOf(match[1]!) + 1, text: line.trim(), kind });
  });
  return found;
}

/** What the type needs to be drawn as this site wants it: no second title, a timeline from top to bottom. */
function fitToType(lines: string[], type: DiagramType, first: number): void {
  if (['sequence', 'packet', 'timeline', 'gantt', 'architecture'].includes(type))
    lines.forEach((line, index) => {
      if (index > first && /^\s*title[\s:]/.test(line)) lines[index] = '';
    });
  if (type === 'timeline' && /^\s*timeline\s*$/.test(lines[first]!)) lines[first] += ' TD';
}

/** Without it a Gantt chart has a line at the day of the build. */
function ending(type: DiagramType | undefined): string {
  return type === 'gantt' ? 'todayMarker off\n' : '';
}
