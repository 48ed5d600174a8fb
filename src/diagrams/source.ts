/**
 * What a diagram's source says beside Mermaid: its title and description, the roles of its parts, and what an
 * author must not write. Pure: the checks use it without a browser.
 */
import type { Point } from '../course/finding.ts';
import { blankComments, takeAccessibility, takeDirectives, takeFrontmatter } from './source-lines.ts';
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

export interface Forbidden extends Placed {
  kind: 'colour' | 'link';
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
  forbidden: Forbidden[];
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
  const forbiddenDirectives = takeDirectives(lines);
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

function forbiddenIn(lines: string[], type: DiagramType | undefined): Forbidden[] {
  const colour = type && colourStatements[type];
  const link = type === 'sequence' ? /^\s*(links?)\s+\S+\s*:/ : /^\s*(click|href)\s+\S/;
  return lines.flatMap((line, index) => {
    const found = (pattern: RegExp | undefined, kind: Forbidden['kind']): Forbidden[] => {
      const word = pattern?.exec(line)?.[1];
      if (word === undefined) return [];
      return [{ line: index + 1, column: line.indexOf(word) + 1, text: line.trim(), kind }];
    };
    return [...found(colour, 'colour'), ...found(link, 'link')];
  });
}

/** What the type needs to be drawn as this site wants it: no second title, a timeline from top to bottom. */
function fitToType(lines: string[], type: DiagramType, first: number): void {
  if (['sequence', 'packet', 'timeline', 'gantt', 'architecture'].includes(type))
    lines.forEach((line, index) => {
      if (index > first && /^\s*title[\s:]/.test(line)) lines[index] = '';
    });
  if (type === 'timeline') lines[first] = (lines[first] ?? '').replace(/^\s*timeline\s*$/, 'timeline TD');
}

/** Without it a Gantt chart has a line at the day of the build. */
function ending(type: DiagramType | undefined): string {
  return type === 'gantt' ? 'todayMarker off\n' : '';
}
