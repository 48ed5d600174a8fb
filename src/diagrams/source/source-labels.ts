/** Where the labels of a diagram stand in its source, by the grammar of its type. Pure. */
import type { DiagramType } from './diagram-type.ts';

export interface LabelSpan {
  /** In the text, counted in characters from 0; the end is not part of it. */
  start: number;
  end: number;
  /** `markdown`: what stands between "` and `". `member`: a line in a class, whose signs mean something to Mermaid. */
  kind: 'text' | 'markdown' | 'member';
}

/** The labels in a text that begins with the line of the keyword, in order. */
export function labelSpansIn(text: string, type: DiagramType): LabelSpan[] {
  const spans = readers[type](text).filter(({ start, end }) => end > start);
  return spans.sort((one, other) => one.start - other.start);
}

const readers: Record<DiagramType, (text: string) => LabelSpan[]> = {
  flowchart: flowchartLabels,
  sequence: sequenceLabels,
  state: stateLabels,
  class: classLabels,
  er: quotedLabels,
  block: quotedLabels,
  packet: escapedLabels,
  timeline: timelineLabels,
  gantt: ganttLabels,
  architecture: architectureLabels,
};

/** What stands in double quotes. */
function quotedLabels(text: string): LabelSpan[] {
  return spansWithin(text, /"([^"]*)"/g);
}

/** The same where `\"` is a quote in it. */
function escapedLabels(text: string): LabelSpan[] {
  return spansWithin(text, /"((?:\\.|[^"\\\n])*)"/g);
}

function spansWithin(text: string, quoted: RegExp): LabelSpan[] {
  return [...text.matchAll(quoted)].map(({ index, 1: inner = '' }) => ({
    start: index + 1,
    end: index + 1 + inner.length,
    kind: 'text',
  }));
}

/** Flowcharts alone draw Markdown. Of what stands in `@{ … }` only the label is one. */
function labelsWithMarkdown(text: string): LabelSpan[] {
  const settings = [...text.matchAll(/@\{(?:"[^"]*"|[^}"])*\}/g)];
  const isSetting = ({ start }: LabelSpan) =>
    settings.some(({ index, 0: all }) => start > index && start < index + all.length) &&
    !/\blabel\s*:\s*"$/.test(text.slice(0, start));
  return quotedLabels(text).flatMap((span): LabelSpan[] => {
    if (isSetting(span)) return [];
    const [, before, , after = ''] = /^(\s*`)([\s\S]*)(`\s*)$/.exec(text.slice(span.start, span.end)) ?? [];
    if (before === undefined) return [span];
    return [{ start: span.start + before.length, end: span.end - after.length, kind: 'markdown' }];
  });
}

/** The text with quoted labels and `@{ … }` covered by quotes, so that what stands in them is taken for nothing else. */
function masked(text: string): string {
  return text.replace(/"[^"]*"|@\{[^}]*\}/g, (match) => match.replace(/[^\n]/g, '"'));
}

function flowchartLabels(text: string): LabelSpan[] {
  const open = masked(text);
  const bracketed = spansOf(open, /(?<![-=.~])[[({>]([^[\](){}|"]+)(?=[\])}])/dg).map((span) => {
    const isSlanted =
      open[span.start - 1] === '[' &&
      /[\\/]/.test(open[span.start] ?? '') &&
      /[\\/]/.test(open[span.end - 1] ?? '');
    return isSlanted ? { ...span, start: span.start + 1, end: span.end - 1 } : span;
  });
  const piped = spansOf(open, /\|([^|"\n]+)\|/dg);
  const between = spansOf(
    open,
    /(?<![-=.<])(?:--|==|-\.)(?![-=.>xo])([^\n"|]*?)(?=\s*(?:--+[->xo]|==+[=>xo]|\.+-))/dg,
  );
  return [...labelsWithMarkdown(text), ...bracketed, ...piped, ...between];
}

/** The last group of every match, blanks at its ends left out. */
function spansOf(text: string, pattern: RegExp, kind: LabelSpan['kind'] = 'text'): LabelSpan[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [from, to] = match.indices?.at(-1) ?? [0, 0];
    const inner = text.slice(from, to);
    const start = from + inner.length - inner.trimStart().length;
    return { start, end: Math.max(start, from + inner.trimEnd().length), kind };
  });
}

/** Lines whose words are a label, and those with one behind a colon. */
const sequenceLines = [
  /^[ \t]*(?:loop|alt|else|opt|par_over|par|and|critical|option|break)[ \t]+(.+)$/gim,
  /^[ \t]*(?:create[ \t]+)?(?:participant|actor)[ \t]+.*?[ \t]as[ \t]+(.+)$/gim,
  /^[ \t]*note[ \t]+(?:over|left of|right of)[ \t]+[^:\n]+:(?:[ \t]*(?:no)?wrap:)?(.+)$/gim,
  /^[ \t]*box[ \t]+(?:(?:transparent|(?:rgba?|hsla?)\([^)\n]*\))[ \t]+)?(.+)$/gim,
  /^(?![ \t]*(?:note|loop|alt|else|opt|par_over|par|and|critical|option|break|participant|actor|create|destroy|title|links?|properties|details|box|rect)\b)[^:\n]*?(?:<<)?(?:--?[>)x|\\/]|[|\\/]{2}--?)[^:\n]*:(?:[ \t]*(?:no)?wrap:)?(.+)$/gim,
];

function sequenceLabels(text: string): LabelSpan[] {
  const spans = sequenceLines.flatMap((pattern) => spansOf(text, new RegExp(pattern, 'gimd')));
  return endsStatements(text) ? spans.map((span) => withoutEnd(text, span)) : spans;
}

/** Whether semicolons end the lines of this text, as they may, rather than its labels. */
function endsStatements(text: string): boolean {
  const lines = text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  const count = lines.filter((line) => /;\s*$/.test(line) && !/[#&]#?\w+;\s*$/.test(line)).length;
  return count > 1 && count * 2 > lines.length;
}

function withoutEnd(text: string, span: LabelSpan): LabelSpan {
  return text[span.end - 1] === ';' ? { ...span, end: span.end - 1 } : span;
}

function stateLabels(text: string): LabelSpan[] {
  const open = masked(text);
  const afterColon = spansOf(
    open,
    /^(?![ \t]*(?:state|class|direction|note[ \t]+")\b)(?:[^:"\n]|:::[\w-]+)*:(?!::)(.+)$/dgim,
  );
  const notes = [
    ...open.matchAll(
      /^[ \t]*note[ \t]+(?:left|right)[ \t]+of[ \t]+[^:\n]+\n([\s\S]*?)\n[ \t]*end note\b/dgim,
    ),
  ];
  const noteLines = notes.flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? [0, 0];
    return spansOf(open.slice(from, to), /^(.+)$/dgm).map(({ start, end, kind }): LabelSpan => ({
      start: from + start,
      end: from + end,
      kind,
    }));
  });
  const isInNote = ({ start }: LabelSpan) =>
    noteLines.some((line) => start >= line.start && start < line.end);
  const others = [...quotedLabels(text), ...afterColon].filter((span) => !isInNote(span));
  return [...others, ...noteLines];
}

function classLabels(text: string): LabelSpan[] {
  const open = masked(text);
  const names = quotedLabels(text).filter(({ start }) => !/^\s*cssClass\b/.test(lineBefore(text, start)));
  const relations = spansOf(open, /^[^:\n]*(?:--|\.\.)[^:\n]*:(?!::)(.+)$/dgm);
  const members = spansOf(open, /^[ \t]*[^\s:{}"]+[ \t]*:(?!::)(.+)$/dgm, 'member');
  const bodies = [...open.matchAll(/^[ \t]*class[ \t]+[^\n{]*\{([^}]*)\}/dgm)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? [0, 0];
    return spansOf(open.slice(from, to), /^(.+)$/dgm, 'member').map((span) => ({
      ...span,
      start: from + span.start,
      end: from + span.end,
    }));
  });
  return [...names, ...relations, ...members, ...bodies];
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

/** Periods with their events: a colon before a blank or the end of the line parts them. */
function timelineLabels(text: string): LabelSpan[] {
  const sections = spansOf(text, /^[ \t]*section[ \t]+(.+)$/dgm);
  const rest = text.replace(/^[ \t]*(?:section|timeline|title)\b.*$/gm, (line) => ' '.repeat(line.length));
  return [...sections, ...spansOf(rest, /(?:^|:(?=\s))((?:[^:\n]|:(?!\s))+)/dgm)];
}

/** Lines of a Gantt chart that are no tasks. */
export const ganttStatement =
  /^[ \t]*(?:section|gantt|dateFormat|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|inclusiveEndDates|topAxis|title|click)\b/;

function ganttLabels(text: string): LabelSpan[] {
  return [
    ...spansOf(text, /^[ \t]*section[ \t]+(.+)$/dgm),
    ...spansOf(text, new RegExp(`(?!${ganttStatement.source})^([^:\\n]+):`, 'gmd')),
  ];
}

function architectureLabels(text: string): LabelSpan[] {
  const bare = spansOf(text, /\[[ \t]*([^[\]\n"']+)\]/dg);
  return [...escapedLabels(text), ...bare];
}
