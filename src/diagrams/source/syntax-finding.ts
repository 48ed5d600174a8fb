/** What Mermaid's parsers say of a mistake, in words that its author knows. Pure. */
import { finding, type Finding } from '../../course/finding.ts';
import type { DiagramSource } from '../../course/course.ts';
import type { DrawingFailure } from '../svg/scene.ts';
import { pointInSource, type ReadSource } from './source.ts';
import type { DiagramType } from './diagram-type.ts';
import { pointInFile } from './source-findings.ts';

export function syntaxFinding(diagram: DiagramSource, read: ReadSource, failure: DrawingFailure): Finding {
  const { line, column, found } = failure;
  if (/edge limit|maximum text size|too many edges/i.test(failure.message))
    return finding(
      'diagram-too-large',
      diagram.file,
      pointInFile(diagram, read.keyword),
      'The diagram is too large: Mermaid draws 500 lines at most. Divide it into several.',
      { subject: diagram.id },
    );
  const lines = diagram.source.trimEnd().split(/\r?\n/);
  const shape = /^No such shape: ([\w-]+)/.exec(failure.message)?.[1];
  if (shape !== undefined) {
    const at = lines.findIndex((text) => new RegExp(`shape:\\s*["']?${shape}\\b`).test(text));
    const point = { line: Math.max(at, 0) + 1, column: columnOf(lines[at] ?? '', shape) };
    return finding('diagram-syntax', diagram.file, pointInFile(diagram, point), noShape(shape), {
      subject: diagram.id,
    });
  }
  const place = line === undefined ? { line: 0, column: 1 } : pointInSource(read, line, column ?? 1);
  const isAtEnd = place.line > lines.length;
  if (line !== undefined && column === undefined) place.column = columnOf(lines[place.line - 1] ?? '', found);
  const point = isAtEnd ? { line: lines.length, column: (lines.at(-1) ?? '').length + 1 } : place;
  const stop = found !== '' ? `"${found}"` : isAtEnd ? 'the end of the diagram' : 'the end of the line';
  const text = `Mermaid does not understand this ${line === undefined ? 'diagram' : 'line'}: ${reasonOf(failure, stop, lines[point.line - 1] ?? '')}`;
  const advice = line === undefined ? [] : adviceOn(read.type, found, lines[point.line - 1] ?? '');
  return finding('diagram-syntax', diagram.file, pointInFile(diagram, point), [text, ...advice].join(' '), {
    subject: diagram.id,
  });
}

/** Names that people try, with Mermaid's. */
const shapes: Record<string, string> = {
  ...{ rhombus: 'diam', rhomb: 'diam', condition: 'diam', choice: 'diam' },
  ...{ square: 'rect', box: 'rect', node: 'rect', round: 'rounded', 'rounded-rect': 'rounded' },
  ...{ oval: 'stadium', ellipse: 'stadium', capsule: 'stadium', storage: 'cyl', disc: 'cyl', queue: 'h-cyl' },
  ...{ octagon: 'hex', polygon: 'hex', parallelogram: 'lean-r', input: 'lean-r', output: 'lean-l' },
  ...{
    file: 'doc',
    page: 'doc',
    note: 'comment',
    user: 'person',
    actor: 'person',
    end: 'fr-circ',
    dot: 'sm-circ',
  },
};
const common = 'rect, rounded, stadium, circle, cyl, diam, hex, lean-r, trap-b, doc, cloud, person, text';

function noShape(name: string): string {
  const own = name.toLowerCase();
  const meant = Object.hasOwn(shapes, own) ? shapes[own] : own === name ? undefined : own;
  return `There is no shape "${name}".${meant === undefined ? '' : ` Write: shape: ${meant}.`} Common ones are ${common}.`;
}

/** Where `found` stands in a line; its first letter, if it does not. */
function columnOf(text: string, found: string): number {
  const at = found === '' ? -1 : text.indexOf(found);
  return (at === -1 ? Math.max(text.search(/\S/), 0) : at) + 1;
}

/** Mermaid's reason as one sentence, without the excerpt it draws under its own. */
function reasonOf({ message, expected }: DrawingFailure, stop: string, line: string): string {
  if (expected.length > 0) {
    const names = [...new Set(expected.map(thingNamed).filter((name) => name !== undefined))];
    const list = `${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''}`;
    return `it stops at ${stop}.${names.length > 0 ? ` It expects ${list}.` : ''}`;
  }
  const [, token] =
    /unexpected character: ->(.*?)<-|but found: ?'([^']*)'|Unexpected input (.*)/.exec(message) ?? [];
  if (token !== undefined) return `it stops at "${token}".`;
  const unread = unreadIn(message, line);
  if (unread !== undefined) return `it stops at "${unread}".`;
  const [first = ''] = message.split('\n');
  const sentence = first
    .replace(/^(?:Parsing failed:|(?:Lexer|Lexical|Parse) error on|line \d+(?:, column \d+)?[:.]?|\s)+/, '')
    .trim();
  if (/^(?:Cannot|undefined|null)\b|is not a function|reading '|is not iterable/.test(sentence))
    return 'something in it is used in a way that Mermaid has no drawing for. Take out line after line to find it.';
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The word of the line at which the arrow points that Mermaid draws under its excerpt, whose lines are joined. */
function unreadIn(message: string, line: string): string | undefined {
  const [, excerpt = '', dashes = ''] = /Unrecognized text\.\n(.*)\n(-*)\^/.exec(message) ?? [];
  const [word = ''] = /\S+/.exec(excerpt.slice(dashes.length)) ?? [];
  const lengths = Array.from(word, (_, index) => word.length - index);
  const length = lengths.find((count) => line.includes(word.slice(0, count)));
  return length === undefined ? undefined : word.slice(0, length);
}

/** Words of the grammars that Mermaid takes for commands where a name should stand. */
const commands = [
  'end',
  'default',
  'class',
  'style',
  'graph',
  'subgraph',
  'click',
  'call',
  'href',
  'state',
  'note',
];

function adviceOn(type: DiagramType | undefined, found: string, line: string): string[] {
  const word = found.toLowerCase();
  if (commands.includes(word))
    return [
      `"${found}" is a word of Mermaid's own: write a label with it in quotes, and call a part otherwise, such as "${word}-1".`,
    ];
  const isSign = /^(?:[()[\]{}"@|<>`]|[[({]{2,3}|[\])}]{2,3})/.test(found);
  if ((type === 'flowchart' || type === 'block') && (isSign || isQuotedWithin(line, found)))
    return [
      'A label with brackets, bars or quotes in it stands in double quotes, a quote in it is "#quot;": a["f(x)"].',
    ];
  if (type === 'er' && /^[^:]*\][^:]*(?:--|\.\.)/.test(line))
    return [
      'An entity gets its name in a line of its own, a["Name"], and lines between entities go by what stands before it: a ||--o{ b : has.',
    ];
  if (type === 'sequence' && found === '' && !line.includes(':'))
    return ['A message has a text behind a colon: a->>b: text.'];
  return [];
}

/** Whether `found` follows a quote in a label that begins without one, as in `a[size "XL"]`. */
function isQuotedWithin(line: string, found: string): boolean {
  const at = found === '' ? -1 : line.indexOf(`"${found}`);
  return at !== -1 && /[[({|>][^"[\](){}|]*[^"[\](){}|\s][^"[\](){}|]*$/.test(line.slice(0, at));
}

/** A token of the grammars in words; nothing for one that says nothing to an author. */
function thingNamed(token: string): string | undefined {
  const name = token.replaceAll("'", '');
  if (!/^[A-Z][A-Z_\d]+$/i.test(name) || /^[a-z]+$/.test(name)) return `"${name}"`;
  return things.find(([pattern]) => pattern.test(name))?.[1];
}

const things: [RegExp, string][] = [
  [/ARROW|SIGNAL|^DOTTED|^SOLID|POINT$/, 'an arrow such as "->>"'],
  [
    /^(?:START_)?LINK$|^LINE$|EDGE|RELATION|IDENTIFYING|EXTENSION|DEPENDENCY|AGGREGATION|COMPOSITION/,
    'an edge such as "-->"',
  ],
  [/^NEWLINE$|^NL$|^EOL$|^SEMI$|^NEW_LINE$/, 'the end of the line'],
  [/^EOF$/, 'the end of the diagram'],
  [/^TXT$|^taskData$|^LABEL$|^DESCR$|^MSG$/i, 'a text behind a colon'],
  [/STR$|^STRING|QUOTE/, 'a text in double quotes'],
  [
    /^(?:NODE_STRING|NODE_ID|ID|ALPHA|ACTOR|UNICODE_TEXT|BQUOTE_STR|ENTITY_NAME|WORD|TEXT|NUM|NODE_TEXT)$/,
    'a name',
  ],
  [/^SPACE$|^SPACELINE$/, 'a blank'],
  [/^COLON$/, '":"'],
  [/^COMMA$/, '","'],
  [/^AMP$/, '"&"'],
  [/^PIPE$/, '"|"'],
  [/^SQS$/, '"["'],
  [/^SQE$/, '"]"'],
  [/^PS$/, '"("'],
  [/^PE$/, '")"'],
  [/^DIAMOND_START$|^STRUCT_START$|^BLOCK_START$/, '"{"'],
  [/^DIAMOND_STOP$|^STRUCT_STOP$|^BLOCK_STOP$/, '"}"'],
  [/CARDINALITY|^ZERO_OR|^ONE_OR|^ONLY_ONE|^MD_PARENT/, 'a cardinality such as "||--o{"'],
];
