/** What is wrong with a text of YAML, in sentences for its author: none is the parser's own. */
import type { YAMLError } from 'yaml';
import type { Repair } from './yaml-value.ts';

export const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

export function repairInWords(repair: Repair): string {
  const { otherwise } = repair;
  return otherwise === undefined
    ? repairOf(repair)
    : `${repairOf(repair)} ${otherwise.condition}: ${shortened(otherwise.written)}`;
}

function repairOf({ field: name, written, what, advice = '' }: Repair): string {
  const shown = shortened(written);
  const field = name.replace(/^(["'])(.*)\1$/, '$2');
  switch (what) {
    case 'quote':
      return `${field === '' ? 'This text' : `The text of "${field}"`} holds signs that YAML takes for its own. Put it in quotes: ${shown}`;
    case 'point':
      return `A comma ends the value of "${field}". ${advice}. If it is a text, put it in quotes.`;
    case 'blank':
      return `A blank is missing after ${field === '' ? 'the dash' : `the colon of "${field}"`}. Write: ${shown}`;
    case 'space':
      return `${advice} stands behind the colon of "${field}", where YAML wants an ordinary blank. Write: ${shown}`;
    case 'wide':
      return `"${advice}" stands behind the name "${field}", where YAML wants ":" and a blank. Write: ${shown}`;
    case 'colon':
      return `A colon is missing behind the name "${field}". Write: ${shown}`;
    case 'hash':
      return `Everything from the # on is a comment and would be lost. Put the text in quotes: ${shown}`;
    case 'comment':
      return `A comment, from the # on, ends the text${field === '' ? '' : ` of "${field}"`}, which goes on in the next line. Put the whole text in quotes.`;
    case 'shallow':
      return `This line is indented less than the text of "${field}" around it, so its # makes a comment of it, which ends that text. Indent it as far as the text.`;
    case 'comma':
      return `A comma is missing before "${field}". Write: ${shown}`;
    case 'commas':
      return `A comma is missing between the entries of a list. Write: ${shown}`;
    case 'line-end':
      return `A comma is missing at the end of this line: the brackets go on in the next. Write: ${shown}`;
    case 'empty':
      return `A comma stands here with no entry before it. Write: ${shown}`;
    case 'semicolon':
      return `A comma, not ${advice}, stands between fields. Write: ${shown}`;
    case 'list':
      return `A list begins below the name of its field, not beside it. Put "${advice}" on a line of its own, indented deeper than "${field}", and each further entry below it${shown === '' ? '.' : `; or write: ${shown}`}`;
    case 'block':
      return `Nothing stands behind "${advice}" on its line: the text of "${field}" begins on the next, indented deeper than that name.`;
    case 'equals':
      return `A colon stands behind a field's name: write ${shown}`;
    case 'margin':
      return 'This line begins with no-break spaces, which YAML takes for text. Indent it with ordinary blanks.';
    case 'indent':
      return `This line is indented by ${written}.`;
    case 'close':
      return `A bracket or quotation mark is not closed${field === '' ? '' : ` in "${field}"`}. Write: ${shown}`;
    case 'closer':
      return `A bracket${field === '' ? '' : ` in "${field}"`} is closed by one that does not belong to it. Write: ${shown}`;
  }
}

/** Where the parser stumbles. */
interface Stumble {
  message: string;
  /** What stands there, up to the end of the line. */
  rest: string;
  /** The whole line. */
  line: string;
}

export function errorInWords({ code, message, pos }: YAMLError, source: string): string {
  const [start] = pos;
  const words: string | ((at: Stumble) => string) = sentences[code];
  if (typeof words === 'string') return words;
  const [line = ''] = source.slice(source.lastIndexOf('\n', start - 1) + 1).split(/\r?\n/);
  const [rest = ''] = source.slice(start).split(/\r?\n/);
  return words({ message, rest: rest.trim(), line });
}

const ownSign =
  'YAML takes "&", "*" and "!" at the beginning of a text for signs of its own. Put the text in quotes.';
const tab = 'Tabs are not allowed as indentation. Use spaces.';
const noField =
  'A field begins where none can stand. See whether this line and the next are indented alike, and put a text with ": " in it in quotes.';
const unclosed = 'See whether a bracket or quotation mark is not closed above.';
const directive =
  'A line that begins with "%" is an instruction to YAML, and a course needs none. Delete the line; if it is a text, put it in quotes.';

const outOfPlace = ({ rest }: Stumble): string =>
  rest === ''
    ? `The text ends here where YAML does not expect it to. ${unclosed}`
    : `"${shortened(rest)}" cannot stand here. If it is a text, or belongs to one, put the whole text in quotes. ${unclosed}`;

/** One for each of the parser's codes, so that the compiler tells of new ones. */
const sentences = {
  ALIAS_PROPS: ownSign,
  BAD_ALIAS: ownSign,
  BAD_COLLECTION_TYPE: ownSign,
  BAD_DIRECTIVE: directive,
  BAD_DQ_ESCAPE:
    'A backslash in double quotes begins an escape, and there is none of this name. Put the text in single quotes.',
  BAD_INDENT: (at) => badIndent(at),
  BAD_PROP_ORDER: ownSign,
  BAD_SCALAR_START: ({ rest }) =>
    `YAML takes "${rest.charAt(0)}" for a sign of its own. Put the name or text that begins with it in quotes.`,
  BLOCK_AS_IMPLICIT_KEY: noField,
  BLOCK_IN_FLOW:
    'Within brackets, lists and fields stand in brackets too: [one, two], { id: one }. Or write all of it without brackets, each entry on a line of its own.',
  DUPLICATE_KEY: 'This field stands here twice. Keep one.',
  IMPOSSIBLE: outOfPlace,
  KEY_OVER_1024_CHARS:
    'More than 1,024 characters stand before a colon, too many for the name of a field. Put a text with ": " in it in quotes.',
  MISSING_CHAR: (at) => missing(at),
  MULTILINE_IMPLICIT_KEY: ({ rest }) =>
    rest.startsWith('- ')
      ? `"${shortened(rest)}" is an entry of a list and stands beside fields. A list stands below the name of its own field, and nothing else beside it.`
      : noField,
  MULTIPLE_ANCHORS: ownSign,
  MULTIPLE_DOCS: 'A line "---" or "..." begins a second document; the file holds one only.',
  MULTIPLE_TAGS: ownSign,
  NON_STRING_KEY: 'The name of a field is a text, without brackets. Put it in quotes.',
  RESOURCE_EXHAUSTION: 'The text is nested too deeply to be read.',
  TAB_AS_INDENT: tab,
  TAG_RESOLVE_FAILED: ownSign,
  UNEXPECTED_TOKEN: (at) => unexpected(at),
} satisfies Record<YAMLError['code'], string | ((at: Stumble) => string)>;

const blanksBefore = (line: string): string => {
  const count = line.length - line.trimStart().length;
  return count === 0 ? 'not at all' : `by ${String(count)} ${count === 1 ? 'blank' : 'blanks'}`;
};

/** The bracket that is missing above, by what the parser says. */
export const unclosedBy = (message: string): string | undefined => /end with a ([\]}])$/.exec(message)?.[1];

function badIndent({ message, rest, line }: Stumble): string {
  if (/^ *\t/.test(line)) return tab;
  const closer = unclosedBy(message);
  if (closer !== undefined)
    return `A bracket that opens above is not closed before this line, or this line is indented too little. Write "${closer}" behind its last entry.`;
  return rest.startsWith('- ')
    ? `This entry of a list is indented ${blanksBefore(line)}, the entries above it otherwise. Indent them alike.`
    : `This line is indented ${blanksBefore(line)}, where no field above begins. Indent it as far as the fields to which it belongs; if it goes on with a text, as far as that. ${unclosed}`;
}

function missing(at: Stumble): string {
  const { message, rest } = at;
  if (message.startsWith('Missing closing'))
    return 'A quotation mark begins a text that nothing closes. Close it, or put the whole text in marks of the other kind.';
  if (message.startsWith('Sequence item without'))
    return 'This line belongs to no entry of the list. Indent it as far as the other fields of its entry; a new entry begins with "- ".';
  if (message.startsWith('Implicit map keys'))
    return `"${shortened(rest)}" is no field: behind a name stand a colon and its value. If it goes on with the text above, indent it deeper than the name of that.`;
  if (message.startsWith('Missing , '))
    return `A comma is missing before "${shortened(rest)}": it stands between the entries of brackets.`;
  if (message.startsWith('Missing space after'))
    return `A blank is missing after a colon. If the colon belongs to a text, put that in quotes.`;
  if (message.startsWith('Comments must')) return 'A blank is missing before the #, which begins a comment.';
  if (message.startsWith('Block scalars'))
    return 'The empty lines above this text hold more blanks than it is indented by. Delete those blanks.';
  if (message.includes('directives-end'))
    return message.startsWith('Block collection')
      ? 'Fields do not stand on the line of "---". Begin them on the next, or delete the "---".'
      : directive;
  return message.startsWith('Tags and anchors') ? ownSign : outOfPlace(at);
}

function unexpected(at: Stumble): string {
  const { message, rest, line } = at;
  if (message.startsWith('Unexpected ,') || message.startsWith('Unexpected empty'))
    return 'A comma stands here with no entry before it. Delete it.';
  if (message.startsWith('Block scalar header'))
    return 'Nothing stands behind "|" or ">" on its line: the text begins on the next, indented deeper.';
  if (message.endsWith('at node end') && line.startsWith(rest.charAt(0)) && rest !== '')
    return `"${shortened(rest)}" stands at the margin and does not go on with what is above: that begins as a list, a text or an indented field. Indent the fields of a file alike, and put entries of a list below the name of a field.`;
  return /^[\]}]/.test(rest)
    ? `"${rest.charAt(0)}" closes a bracket that nothing opens. Delete it; if it is a text, put that in quotes.`
    : outOfPlace(at);
}
