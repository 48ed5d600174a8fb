/**
 * The process in which authors' functions run: it may read no file and start nothing (Node's permission model), and the
 * functions see the bare language, without Node's globals, imports, code from strings, clock or chance. Whoever started
 * it watches the time. It evaluates one module per `load`, and then answers each `call` of it.
 */
import { stripTypeScriptTypes } from 'node:module';
import { types } from 'node:util';
import { constants, createContext, runInContext, SourceTextModule } from 'node:vm';
import type { Point } from '../course/finding.ts';
import type { CallResult, Returned } from '../course/questions/model-call.ts';

export type Request =
  { kind: 'load'; file: string; source: string } | { kind: 'call'; name: string; inputs: string[] };
export type Reply =
  | { kind: 'ready' }
  | { kind: 'loaded'; exports: string[] }
  | { kind: 'broken'; what: string; at?: Point | undefined; imported?: string | undefined }
  | { kind: 'called'; result: CallResult };

/** Longer texts are no option's id, and only fill the report. */
const longest = 200;
const mostExports = 200;

/** What would be something else at each run says so, and what would run after the answer is not there. The last line is what the script comes to. */
const withoutChance = `
  const refuse = (what) => () => { throw new Error(what + ' gives something else at each run'); };
  Math.random = refuse('Math.random');
  const Clock = Date;
  Clock.now = refuse('Date.now');
  globalThis.Date = new Proxy(Clock, {
    apply: refuse('Date'),
    construct: (target, values, made) =>
      values.length === 0 ? refuse('new Date()')() : Reflect.construct(target, values, made === Date ? target : made),
  });
  Clock.prototype.constructor = Date;
  delete Atomics.waitAsync;
  delete globalThis.FinalizationRegistry;
  JSON.parse;
`;
const bare =
  'A model has nothing but the language itself: no files, network, timers, clock, chance or other modules';

let model: { namespace: Record<string, unknown>; parse: (text: string) => unknown } | undefined;
let file = '';
/** What the model tried to bring in while it ran. */
let imported: string | undefined;

process.on('unhandledRejection', () => undefined);
process.on('message', (request: Request) => {
  if (request.kind === 'load') void load(request).then(replyAtRest);
  else replyAtRest({ kind: 'called', result: call(request) });
});
reply({ kind: 'ready' });

function reply(message: Reply): void {
  process.send?.(message);
}

/** Replies when nothing of the request runs on, so that what never ends is told of whoever began it, not of the next. */
function replyAtRest(message: Reply): void {
  setImmediate(() => {
    reply(message);
  });
}

async function load(request: Request & { kind: 'load' }): Promise<Reply> {
  ({ file } = request);
  imported = undefined;
  let source;
  try {
    source = stripTypeScriptTypes(request.source);
  } catch (error) {
    return { kind: 'broken', ...misspelt(error) };
  }
  try {
    const context = createContext(constants.DONT_CONTEXTIFY, {
      codeGeneration: { strings: false, wasm: false },
    });
    const parse = runInContext(withoutChance, context) as typeof JSON.parse;
    const module = new SourceTextModule(source, {
      context,
      identifier: file,
      importModuleDynamically: refuseImport,
    });
    const [first] = module.moduleRequests;
    if (first) return { kind: 'broken', what: '', imported: first.specifier };
    await module.link(refuseImport);
    await module.evaluate();
    model = { namespace: module.namespace as Record<string, unknown>, parse };
    return { kind: 'loaded', exports: Object.keys(model.namespace).slice(0, mostExports) };
  } catch (error) {
    return { kind: 'broken', what: inWords(error), at: placeOf(error), imported };
  }
}

function refuseImport(specifier: string): never {
  imported = specifier;
  throw new Error(`it imports "${specifier}"`);
}

function call({ name, inputs }: Request & { kind: 'call' }): CallResult {
  const exported = model?.namespace[name];
  if (typeof exported !== 'function') return { failed: 'is not exported as a function' };
  const run = (input: string): Returned => {
    try {
      return described((exported as (given: unknown) => unknown)(model?.parse(input)));
    } catch (error) {
      const at = placeOf(error);
      const place = at ? ` (line ${at.line}, column ${at.column})` : '';
      return { kind: 'thrown', what: inWords(error) + place };
    }
  };
  const first = inputs.map(run);
  const second = inputs.toReversed().map(run).toReversed();
  return imported === undefined ? { first, second } : { failed: `imports "${imported}"` };
}

function described(value: unknown): Returned {
  if (typeof value === 'number') return { kind: 'value', value };
  if (typeof value === 'string') return { kind: 'value', value: cut(value) };
  return { kind: 'other', what: kindOf(value) };
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (types.isPromise(value)) return 'a promise';
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** What was thrown need not be an error, and what it says of itself may throw again. */
function inWords(thrown: unknown): string {
  try {
    if (!Error.isError(thrown))
      return `it throws ${typeof thrown === 'string' ? `"${cut(thrown)}"` : kindOf(thrown)}`;
    const isForeign = thrown.name === 'ReferenceError';
    return cut(thrown.message.replace(/\.$/, '')) + (isForeign ? `. ${bare}` : '');
  } catch {
    return 'it throws something that cannot be read';
  }
}

/** What is no TypeScript. The stack begins with ":<line>", the line itself, and marks below what is wrong. */
function misspelt(error: unknown): { what: string; at: Point } {
  const { message = '', stack = '' } = error instanceof Error ? error : {};
  const [, line = '1', before = ''] = /^:(\d+)\n(?:.*\n)*?( *)\^/.exec(stack) ?? [];
  return { what: message.replace(/\.$/, ''), at: { line: Number(line), column: before.length + 1 } };
}

/** Where in the model's file, if the error tells. */
function placeOf(error: unknown): Point | undefined {
  try {
    const stack = Error.isError(error) ? String(error.stack) : '';
    const after = stack.split(`${file}:`)[1] ?? '';
    const [, line, column = '1'] = /^(\d+)(?::(\d+))?/.exec(after) ?? [];
    return line === undefined ? undefined : { line: Number(line), column: Number(column) };
  } catch {
    return undefined;
  }
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
