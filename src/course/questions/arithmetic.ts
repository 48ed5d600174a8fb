/** Formulas that authors write, such as `(gl+1)*(el+1)-1`: a grammar of their own, since no text is ever run as code. */

export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'call'; of: Operation; to: Expression[] };

const functionNames = ['min', 'max', 'floor', 'ceil', 'round', 'log2'] as const;
type FunctionName = (typeof functionNames)[number];
type Operation = '+' | '-' | '*' | '/' | '^' | 'negative' | FunctionName;

/** An expression, or what is wrong; `at` is the place in the text, from 0. */
export type ReadExpression = { value: Expression } | { error: string; at: number };

const longest = 1000;
const deepest = 50;

/**
 * Numbers, names, `+ - * / ^`, parentheses, and the functions min, max, floor, ceil, round (halves upward) and log2.
 * `^` binds to the right and before a minus sign: `-2^2` is −4. A name is letters of any script and digits, a letter first.
 */
export function readExpression(text: string): ReadExpression {
  if (text.length > longest) return { error: `it is longer than ${longest} characters`, at: longest };
  const read = operation(text, 0, 0, 0);
  if ('error' in read) return read;
  const end = skipSpaces(text, read.at);
  if (end < text.length) return { error: 'expected an operator or the end', at: end };
  return { value: read.value };
}

/** What `expression` is worth. Names that `values` lacks are NaN; the result may be NaN or infinite. */
export function evaluate(expression: Expression, values: Readonly<Record<string, number>>): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return Object.hasOwn(values, expression.name) ? (values[expression.name] ?? Number.NaN) : Number.NaN;
    case 'call':
      return operations[expression.of](...expression.to.map((one) => evaluate(one, values)));
  }
}

/** The names in `expression`, each once. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind === 'name') return [expression.name];
  return expression.kind === 'call' ? [...new Set(expression.to.flatMap(namesIn))] : [];
}

const operations: Record<Operation, (...values: number[]) => number> = {
  '+': (one = Number.NaN, other = Number.NaN) => one + other,
  '-': (one = Number.NaN, other = Number.NaN) => one - other,
  '*': (one = Number.NaN, other = Number.NaN) => one * other,
  '/': (one = Number.NaN, other = Number.NaN) => one / other,
  '^': (one = Number.NaN, other = Number.NaN) => one ** other,
  negative: (one = Number.NaN) => -one,
  min: Math.min,
  max: Math.max,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  log2: Math.log2,
};

/** Operators between two operands, and how strongly they bind. */
const binding = new Map<string, { of: Operation; strength: number }>([
  ['+', { of: '+', strength: 1 }],
  ['-', { of: '-', strength: 1 }],
  ['*', { of: '*', strength: 2 }],
  ['/', { of: '/', strength: 2 }],
  ['^', { of: '^', strength: 4 }],
]);
const strengthOfMinus = 3;

/** An expression and the place after it. */
type Read = { value: Expression; at: number } | { error: string; at: number };

/** Operands joined by operators that bind at least as strongly as `least`. */
function operation(text: string, from: number, least: number, depth: number): Read {
  let left = operand(text, from, depth);
  while ('value' in left) {
    const at = skipSpaces(text, left.at);
    const operator = binding.get(text.charAt(at));
    if (!operator || operator.strength < least) break;
    const { of, strength } = operator;
    const right = operation(text, at + 1, of === '^' ? strength : strength + 1, depth + 1);
    left = 'error' in right ? right : { value: call(of, left.value, right.value), at: right.at };
  }
  return left;
}

function operand(text: string, from: number, depth: number): Read {
  const at = skipSpaces(text, from);
  if (depth > deepest) return { error: `it is nested more than ${deepest} deep`, at };
  if (text.charAt(at) === '-') {
    const inner = operation(text, at + 1, strengthOfMinus, depth + 1);
    return 'error' in inner ? inner : { value: call('negative', inner.value), at: inner.at };
  }
  if (text.charAt(at) === '(') {
    const inner = list(text, at, depth);
    if ('error' in inner) return inner;
    const [value, another] = inner.values;
    return value && !another ? { value, at: inner.at } : { error: 'expected one value in parentheses', at };
  }
  const rest = text.slice(at);
  const digits = /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/i.exec(rest)?.[0];
  if (digits !== undefined)
    return { value: { kind: 'number', value: Number(digits) }, at: at + digits.length };
  const name = /^\p{L}[\p{L}\p{M}\p{Nd}]*/u.exec(rest)?.[0];
  if (name !== undefined) return named(text, at, name, depth);
  return { error: 'expected a number, a name or "("', at };
}

/** A name by itself, or a function with what it is applied to. */
function named(text: string, at: number, name: string, depth: number): Read {
  const of = functionNames.find((one) => one === name);
  const next = skipSpaces(text, at + name.length);
  const isCall = text.charAt(next) === '(';
  if (!of && !isCall) return { value: { kind: 'name', name: name.normalize() }, at: at + name.length };
  if (!of) return { error: `there is no function "${name}", only ${functionNames.join(', ')}`, at };
  if (!isCall) return { error: `expected "(" after "${name}"`, at: next };
  const inner = list(text, next, depth);
  if ('error' in inner) return inner;
  const isAnyNumber = of === 'min' || of === 'max';
  if (!isAnyNumber && inner.values.length > 1) return { error: `"${name}" takes one value`, at };
  return { value: call(of, ...inner.values), at: inner.at };
}

/** Expressions in parentheses, with commas between them. */
function list(
  text: string,
  opening: number,
  depth: number,
): { values: Expression[]; at: number } | { error: string; at: number } {
  const values: Expression[] = [];
  let at = opening;
  do {
    const read = operation(text, at + 1, 0, depth + 1);
    if ('error' in read) return read;
    values.push(read.value);
    at = skipSpaces(text, read.at);
  } while (text.charAt(at) === ',');
  return text.charAt(at) === ')' ? { values, at: at + 1 } : { error: 'expected an operator or ")"', at };
}

const call = (of: Operation, ...to: Expression[]): Expression => ({ kind: 'call', of, to });

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}
