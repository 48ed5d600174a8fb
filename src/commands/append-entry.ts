/** A new entry at the end of a list in a YAML file, and not a character changed elsewhere. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isSeq, parse, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { readYaml } from '../content/yaml/read-yaml.ts';
import { Refusal } from '../site/refusal.ts';
import { mustHaveNone } from './course-file.ts';

type Path = readonly (string | number)[];

/**
 * `text` of `file` with `entry`, a value in YAML, at the end of the list at `path`. A list that is empty or not there yet
 * begins with it. Refuses a file that cannot be read, or where another value would change with it.
 */
export function withEntry(file: string, given: string, path: Path, entry: string): string {
  const { findings, yaml } = readYaml(file, given);
  mustHaveNone(findings);
  const text = withoutEmptyBraces(given);
  const document = parseDocument(text);
  if (document.contents !== null && !isMap(document.contents))
    throw new Refusal(
      `${file} is not a set of fields. Write "${String(path[0])}:" above its list: nothing was written.`,
    );
  const list = document.getIn(path, true);
  const isEmpty = list === undefined || list === null || (isSeq(list) && list.items.length === 0);
  const isNothing = typeof list === 'object' && list !== null && 'value' in list && list.value === null;
  if (!isSeq(list) && !isEmpty && !isNothing)
    throw new Refusal(
      `${file} has no list "${String(path.at(-1))}". Make it one first: nothing was written.`,
    );
  const lines = entry.trimEnd();
  const written =
    isSeq(list) && !isEmpty
      ? list.flow === true
        ? inFlow(text, list, lines)
        : below(text, list, lines)
      : begun(text, document, path, lines);
  const whole = text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
  const before = isSeq(list) ? list.items.map((_, index) => document.getIn([...path, index])) : [];
  const values = before.map((one) => (isNode(one) ? (one.toJS(document) as unknown) : one));
  const expected = parseDocument(text);
  expected.contents ??= expected.createNode({}) as never;
  expected.setIn(path, [...values, parse(entry) as unknown]);
  const { yaml: after, findings: broken } = readYaml(file, whole);
  if (broken.length > 0 || !isDeepStrictEqual(after.value, expected.toJS()) || yaml.file !== file)
    throw new Refusal(
      isMap(document.contents) && document.contents.flow === true
        ? `${file} is written in braces, where an entry cannot be added. Write its fields in lines of their own, without the braces: nothing was written.`
        : `${file} is written in a way that an entry cannot be added to. Write its list "${String(path.at(-1))}" in lines, each entry behind a "-": nothing was written.`,
    );
  return whole;
}

/** A set of fields that is empty holds the place of the first one. */
function withoutEmptyBraces(text: string): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents) || contents.flow !== true || contents.items.length > 0) return text;
  const [start, end] = contents.range;
  return `${text.slice(0, start)}${text.slice(end).trimStart()}`;
}

function indented(entry: string, indent: string): string {
  return entry
    .split('\n')
    .map((line, index) => (line === '' ? '' : `${indent}${index === 0 ? '- ' : '  '}${line}`))
    .join('\n');
}

function below(text: string, list: YAMLSeq, entry: string): string {
  const [start = 0, end = start] = list.range ?? [];
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const upTo = text.slice(0, end).trimEnd().length;
  const comment = /^[^\S\n]*#[^\n]*/.exec(text.slice(upTo))?.[0] ?? '';
  const head = text.slice(0, upTo) + comment.trimEnd();
  const rest = text.slice(upTo + comment.length);
  const isWide = /\n[^\S\n]*\r?\n *- /.test(text.slice(start, end));
  return `${head}\n${isWide ? '\n' : ''}${indented(entry, indent)}${rest.trim() === '' ? '\n' : rest}`;
}

function inFlow(text: string, list: YAMLSeq, entry: string): string {
  const end = (list.range?.[1] ?? 0) - 1;
  const before = text.slice(0, end).trimEnd();
  const value = parse(entry) as unknown;
  const written = typeof value === 'string' ? entry : JSON.stringify(value);
  return `${before}${before.endsWith(',') ? ' ' : ', '}${written}${text.slice(before.length, end)}${text.slice(end)}`;
}

/** The list begins where nothing, or an empty one, stands. */
function begun(text: string, document: Document, path: Path, entry: string): string {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = String(path.at(-1));
  const pair = isMap(parent)
    ? (
        parent.items as {
          key: { value?: unknown; range?: [number, number, number] };
          value: { range?: [number, number, number] } | null;
        }[]
      ).find(({ key }) => key.value === name)
    : undefined;
  if (!pair && path.length > 1 && isMap(parent)) return withField(text, parent, name, entry);
  if (!pair) {
    const end = text.trimEnd();
    return `${end === '' ? '' : `${end}\n`}${name}:\n${indented(entry, '  ')}\n`;
  }
  const keyStart = pair.key.range?.[0] ?? 0;
  const column = keyStart - text.lastIndexOf('\n', keyStart - 1) - 1;
  const colon = text.indexOf(':', pair.key.range?.[1] ?? 0) + 1;
  const valueEnd = Math.max(colon, pair.value?.range?.[1] ?? colon);
  const line = text.indexOf('\n', valueEnd);
  const lineEnd = line < 0 ? text.length : line;
  const comment = text.slice(valueEnd, lineEnd).trimEnd();
  return `${text.slice(0, colon)}${comment}\n${indented(entry, ' '.repeat(column + 2))}\n${text.slice(lineEnd + 1)}`;
}

/** The list `name` with its first entry, as the last field of `fields`. */
function withField(text: string, fields: YAMLMap, name: string, entry: string): string {
  const [start = 0, end = start] = fields.range ?? [];
  if (fields.flow === true) {
    const before = text.slice(0, end - 1).trimEnd();
    const isAfterComma = before.endsWith(',') || fields.items.length === 0;
    return `${before}${isAfterComma ? ' ' : ', '}${name}: [${entry}]${text.slice(before.length)}`;
  }
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const upTo = text.slice(0, end).trimEnd().length;
  const next = text.indexOf('\n', upTo);
  const lineEnd = next < 0 ? text.length : next;
  return `${text.slice(0, lineEnd).trimEnd()}\n${indent}${name}:\n${indented(entry, `${indent}  `)}\n${text.slice(lineEnd + 1)}`;
}
