/**
 * What a diagram's source says beside Mermaid: its title and description, the roles of its parts, and what an
 * author must not write. Pure: the checks use it without a browser.
 */
import { parse as parseColour } from 'culori';
import type { Point } from '../../course/finding.ts';
import { characterOf } from './entity-codes.ts';
import { typesByKeyword, type DiagramType } from './diagram-type.ts';
import { withGenericTypesVeiled } from './generic-types.ts';
import { misreadLines } from './misread-lines.ts';
import type { Forbidden, Placed } from './placed.ts';
import { blankComments, takeAccessibility, takeDirectives, takeTitles } from './source-lines.ts';
import { classUsesIn, roleLinesIn, type RoleUse } from './source-roles.ts';
import { takeFrontMatter, type Settings } from './source-settings.ts';
import { withVeiledLabels, type SourceLabel } from './source-veil.ts';

/** A label with its place in the source. */
export interface PlacedLabel extends SourceLabel, Point {}

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
  /** From the line of the keyword on, as the author wrote it. */
  plain: string;
  labels: PlacedLabel[];
  settings: Settings;
  /** `plain` with its labels veiled. */
  body: string;
  /** What is given to Mermaid. */
  text: string;
  /** How many lines of the source stand before the line that Mermaid counts as its first. */
  linesBefore: number;
}

export function readSource(source: string): ReadSource {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const start = { first: 0, keyword: { text: '', line: 1, column: 1 } };
  const typeOf = (): DiagramType | undefined => {
    start.first = Math.max(
      lines.findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line)),
      0,
    );
    start.keyword = keywordIn(lines[start.first] ?? '', start.first);
    return (typesByKeyword as Record<string, DiagramType>)[start.keyword.text];
  };
  const frontMatter = takeFrontMatter(lines, typeOf);
  const { title, description } = takeAccessibility(lines);
  const roleLines = roleLinesIn(lines);
  const directives = takeDirectives(lines);
  blankComments(lines);
  const type = typeOf();
  const { first, keyword } = start;
  const forbidden = [...frontMatter.forbidden, ...directives, ...forbiddenIn(lines, type)];
  const classUses = type === undefined ? [] : classUsesIn(lines, type);
  const drawnTitle = type === undefined ? '' : takeTitles(lines, type, first);
  // Its layout is ours anyway, and the blanks keep what follows in its column.
  if (keyword.text === 'flowchart-elk') lines[first] = (lines[first] ?? '').replace('-elk', '    ');
  if (type === 'timeline') lines[first] = (lines[first] ?? '').replace(/^\s*timeline\s*$/, 'timeline TD');
  const plain = lines.slice(first).join('\n').trimEnd() + '\n';
  const veil = type === undefined ? { text: plain, labels: [] } : withVeiledLabels(plain, type);
  const handed = type === 'class' ? withGenericTypesVeiled(veil.text) : veil.text;
  const body = withoutBlanksAtEnds(handed) + ending(type);
  const { settings } = frontMatter;
  return {
    keyword,
    type,
    title: title || frontMatter.title || drawnTitle,
    description,
    roleLines,
    classUses,
    forbidden: [...forbidden, ...misreadLines(plain, type, first)],
    plain,
    labels: veil.labels.map((label) => ({ ...label, ...pointAt(plain, label.start, first) })),
    settings,
    body,
    text: textWith(settings, body),
    linesBefore: first,
  };
}

export function textWith(settings: Settings, body: string): string {
  const isPlain = Object.keys(settings).length === 0;
  return isPlain ? body : `---\nconfig: ${JSON.stringify(settings)}\n---\n${body}`;
}

/** The point of a character of `text`, which begins after `before` lines. */
function pointAt(text: string, offset: number, before: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: before + lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The place in the source of a line and column that Mermaid reports, which counts each code of a character as one. */
export function pointInSource(read: ReadSource, line: number, column: number): Point {
  const written = read.plain.split('\n')[line - 1] ?? '';
  let at = 0;
  for (let count = 1; count < column && at < written.length; count += 1)
    at += codeLengthAt(written, at, read) || 1;
  const beyond = column - 1 - written.length;
  return {
    line: line + read.linesBefore,
    column: at + 1 + (at === written.length ? Math.max(beyond, 0) : 0),
  };
}

/** The length of a code within a label that begins at `at` of a line; else nothing. */
function codeLengthAt(line: string, at: number, read: ReadSource): number {
  const [code] = /^[#&]#?\w+;/.exec(line.slice(at)) ?? [];
  const isLabel = code !== undefined && read.labels.some(({ written }) => written.includes(code));
  return isLabel && characterOf(code) !== undefined ? code.length : 0;
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
  gantt: /^\s*(todayMarker)\s+(?!off\b)/,
};

function forbiddenIn(lines: string[], type: DiagramType | undefined): Forbidden[] {
  const colour = type && colourStatements[type];
  const link =
    type === 'sequence'
      ? /^\s*(links?|properties|details)\s+\S+\s*:/
      : /^\s*(click(?=\s+\S)|href(?=\s+\S)|(?:link|callback)(?=\s+\S+\s+"))/;
  const others =
    type === 'class' ? annotationsTooEarly(lines) : type === 'sequence' ? namedColours(lines) : [];
  const lineByLine = lines.flatMap((line, index) => {
    const found = (pattern: RegExp | undefined, kind: Forbidden['kind']): Forbidden[] => {
      const word = pattern?.exec(line)?.[1];
      if (word === undefined) return [];
      const reason = word === 'todayMarker' ? { reason: noToday } : {};
      return [{ line: index + 1, column: line.indexOf(word) + 1, text: line.trim(), kind, ...reason }];
    };
    return [...found(colour, 'colour'), ...found(link, 'link')];
  });
  return [...lineByLine, ...others];
}

const noToday = 'A drawing is the same every day, so none has a mark at today. Take the line out.';

/** `box Aqua Kitchen`: a first word that is a colour is none of the name. */
function namedColours(lines: string[]): Forbidden[] {
  return lines.flatMap((line, index) => {
    const [, before = '', word = '', rest = ''] = /^(\s*box\s+)([A-Za-z]+)\b(.*)$/.exec(line) ?? [];
    if (word.toLowerCase() === 'transparent' || parseColour(word) === undefined) return [];
    const reason = `Mermaid takes "${word}" for a colour, and diagrams take theirs from the theme. Leave it out; or write "box transparent ${word}${rest}" where it belongs to the name.`;
    return { line: index + 1, column: before.length + 1, text: line.trim(), kind: 'colour', reason };
  });
}

/** `<<interface>> Shape` above the first line that names the class, where Mermaid breaks off without saying where. */
function annotationsTooEarly(lines: string[]): Forbidden[] {
  return lines.flatMap((line, index) => {
    const [, word = '', name = ''] = /^\s*(<<[^<>]+>>)\s+([\p{L}\p{N}_-]+)\s*$/u.exec(line) ?? [];
    const isNamed = lines.slice(0, index).some((before) => before.split(/[^\p{L}\p{N}_-]+/u).includes(name));
    if (name === '' || isNamed) return [];
    const reason = `Mermaid knows no class "${name}" yet. Write "${word} ${name}" below the line "class ${name}", or "${word}" between the braces of the class.`;
    return { line: index + 1, column: line.indexOf(word) + 1, text: line.trim(), kind: 'order', reason };
  });
}

/** Behind a brace that closes `@{ … }` Mermaid expects the end of the line at once. */
function withoutBlanksAtEnds(text: string): string {
  return text.replace(/\}[ \t]+$/gm, '}');
}

/** Without it a Gantt chart has a line at the day of the build. */
function ending(type: DiagramType | undefined): string {
  return type === 'gantt' ? 'todayMarker off\n' : '';
}
