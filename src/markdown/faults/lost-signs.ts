/** Signs of sums and of code that are marks to Markdown: `2*3*4` would be shown as 234, `__init__` as a bold "init". */
import type { Fault } from '../../course/raw.ts';
import { pointOf, writtenAs, type AnyNode } from '../tree.ts';

export function lostSigns(source: string, node: AnyNode): Fault[] {
  const within = (node.children ?? []).flatMap((child) => lostSigns(source, child));
  if (node.type === 'emphasis') return [...sum(source, node), ...within];
  return node.type === 'strong' ? [...sum(source, node), ...codeName(source, node), ...within] : within;
}

const number = String.raw`\d+(?:[.,]\d+)*`;
/** The operands around a mark: a number, a name, or what stands in brackets. */
const lastOperand = new RegExp(String.raw`(?:${number}|[\p{L}\p{N}]+|\([^()]*\)|\))$`, 'u');
const firstOperand = new RegExp(String.raw`^(?:${number}|[\p{L}\p{N}]+|\([^()]*\)|\()`, 'u');
const isNumber = (text: string) => new RegExp(`^${number}$`).test(text);
const isShort = (text: string) => isNumber(text) || /^(?:\p{L}{1,2}|[()].*|\))$/u.test(text);

function sum(source: string, node: AnyNode): Fault[] {
  const { start, end } = node.position ?? {};
  const [, mark = '', inner = ''] = /^(\*+)([^*\s]+)\1$/.exec(writtenAs(source, node)) ?? [];
  const lineStart = source.lastIndexOf('\n', (start?.offset ?? 0) - 1) + 1;
  const line = source.slice(lineStart, start?.offset);
  const [before] = lastOperand.exec(line) ?? [];
  const rest = source.slice(end?.offset);
  const [after] = firstOperand.exec(rest) ?? [];
  if (mark === '' || before === undefined || after === undefined) return [];
  // What stands in braces is worked out where a question has instances.
  if (/\{[^{}]*$/.test(line) && /^[^{}\n]*\}/.test(rest)) return [];
  // The other signs of a sum are told with its first.
  if (/[\p{L}\p{N})]\*+$/u.test(line.slice(0, -before.length))) return [];
  const operands = [before, inner, after];
  const isSum =
    isNumber(inner) ||
    (isNumber(before) && isNumber(after)) ||
    (operands.some(isNumber) && operands.every(isShort));
  if (!isSum) return [];
  const [written, right] = [mark, '×'].map((sign) => operands.join(sign));
  return [
    {
      ...pointOf(node),
      rule: 'markdown-syntax',
      message: `The stars of "${written ?? ''}" would not be shown: they stress "${inner}". Write ${mark === '*' ? `${right ?? ''}, or ` : ''}${mark.replaceAll('*', '\\*')} for each "${mark}"; put it in backticks if it is code.`,
    },
  ];
}

/** Names that no one stresses by underscores: those of Python and C that are no words, and what an ending or a bracket follows. */
const names =
  /^(?:init|main|str|repr|len|iter|dict|func|(?:get|set|del)(?:attr|item)|slots|builtins|pycache|proto|dirname|filename|cplusplus|attribute|FILE|LINE|COUNTER|FUNCTION|GNUC|[A-Za-z]+(?:_[A-Za-z0-9]+)+)$/;

function codeName(source: string, node: AnyNode): Fault[] {
  const written = writtenAs(source, node);
  const [, inner] = /^__(\w+)__$/.exec(written) ?? [];
  const isCall = /^(?:\(|\.\w)/.test(source.slice(node.position?.end.offset));
  if (inner === undefined || !(names.test(inner) || isCall)) return [];
  return [
    {
      ...pointOf(node),
      rule: 'markdown-syntax',
      message: `The underscores of "${written}" would not be shown: they make "${inner}" bold. Put it in backticks if it is code: \`${written}\`; else write **${inner}**.`,
    },
  ];
}
