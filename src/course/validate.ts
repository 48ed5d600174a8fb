/** YAML value > typed value, or findings in an author's words at the author's lines. */
import { z } from 'zod';
import { finding, type Finding } from './finding.ts';
import { cutOffMessage } from './text/cut-text.ts';
import { brokenLines } from './text/escaped-breaks.ts';
import { asThousands } from './text/grouped-number.ts';
import { didYouMean, nearMisses } from './text/near-miss.ts';
import { slugOf, slugPattern } from './text/slug.ts';
import type { Path, YamlText } from './raw.ts';
import { asSet, inWriting } from './text/yaml-writing.ts';

export interface Validated<T> {
  value: T | undefined;
  findings: Finding[];
}

/** Checks the value at `path` of `yaml` against `schema`; a text that a comment cuts off is a finding too. */
export function validate<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
  path: Path = [],
  subject?: string,
): Validated<z.output<S>> {
  const result = schema.safeParse(valueAt(yaml.value, path), { reportInput: true });
  const cuts = cutFindings(schema, yaml, path, subject);
  const thousands = thousandsFindings(schema, yaml, path, subject);
  if (result.success) {
    const broken = brokenLines(schema, result.data, yaml, path, subject);
    return {
      value: thousands.length > 0 ? undefined : result.data,
      findings: [...thousands, ...cuts, ...broken],
    };
  }
  const { issues } = result.error;
  const findings = issues
    .filter(
      (issue) => issue.code === 'invalid_type' || !issues.some((other) => isOfAnotherType(other, issue)),
    )
    .flatMap((issue) => findingsOf(issue, issues, schema, yaml, path, subject));
  return { value: undefined, findings: [...findings, ...thousands, ...cuts] };
}

/** Whether `issue` already says that what `other` is about is of another type: nothing else about it matters then. */
const isOfAnotherType = (issue: z.core.$ZodIssue, other: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && samePath(issue.path, other.path);

function cutFindings(
  schema: z.ZodType,
  { cuts, file }: YamlText,
  path: Path,
  subject: string | undefined,
): Finding[] {
  return cuts
    .filter((cut) => cut.text !== '' && path.every((key, index) => cut.path[index] === key))
    .filter((cut) => isFreeText(schema, cut.path.slice(path.length)))
    .map((cut) => finding('cut-text', file, cut.at, cutOffMessage(cut, nameOf(cut.path)), { subject }));
}

/** Numbers at `path` and below whose author may have put a sign between thousands, where `schema` wants numbers. */
function thousandsFindings(
  schema: z.ZodType,
  yaml: YamlText,
  path: Path,
  subject: string | undefined,
): Finding[] {
  return [...numbersIn(valueAt(yaml.value, path), [])].flatMap((inner) => {
    const at = [...path, ...inner];
    const message = asThousands(yaml.written(at) ?? '');
    const isWanted = () => formsAt(schema, inner).some(({ type }) => type === 'number' || type === 'integer');
    return message !== undefined && isWanted()
      ? finding('schema', yaml.file, yaml.at(at), message, { subject })
      : [];
  });
}

/** Where numbers and shares such as 2% stand in `value`, which is at `path`. */
function* numbersIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value === 'number' || (typeof value === 'string' && /^[\d.]+%$/.test(value))) yield path;
  if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* numbersIn(one, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* numbersIn(one, [...path, key]);
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** The field that is missing beside an unknown one, and may be what that was meant for. */
function meantField(
  unknown: z.core.$ZodIssueUnrecognizedKeys,
  key: string,
  issues: readonly z.core.$ZodIssue[],
): string | undefined {
  const missing = issues.flatMap((one) => {
    const name = one.path.at(-1);
    const isHere = samePath(one.path.slice(0, -1), unknown.path);
    return isMissing(one) && isHere && typeof name === 'string' ? name : [];
  });
  const near = nearMisses(key, missing)[0];
  return near ?? (unknown.keys.length === 1 && missing.length === 1 ? missing[0] : undefined);
}

/** Whether an unknown field beside it is told to be meant for the missing one that `issue` is about. */
const isMeantElsewhere = (issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean =>
  issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      samePath(other.path, issue.path.slice(0, -1)) &&
      other.keys.some((key) => meantField(other, key, issues) === issue.path.at(-1)),
  );

/** Whether `issue` says that a field is not there. */
const isMissing = (issue: z.core.$ZodIssue): boolean =>
  ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code) && issue.input === undefined;

function findingsOf(
  issue: z.core.$ZodIssue,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  yaml: YamlText,
  path: Path,
  subject: string | undefined,
): Finding[] {
  const inner = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const at = [...path, ...inner];
  const say = (message: string, where: Path, pointOf = yaml.at) =>
    finding('schema', yaml.file, pointOf(where), message, { subject });
  const name = nameOf(at);
  if (isMissing(issue) && isMeantElsewhere(issue, issues)) return [];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const here = valueAt(yaml.value, at);
      const known = keysAt(schema, inner, valueAt(yaml.value, path));
      const type = valueAt(here, ['type']);
      return issue.keys.map((key) => {
        const at = [...path, ...inner, key];
        const meant = meantField(issue, key, issues);
        if (known.includes(key) && meant === undefined)
          return say(`The field "${key}" does not go together with the others here.`, at, yaml.keyAt);
        const isOfOtherType = typeof type === 'string' && keysAt(schema, inner).includes(key);
        const what = isOfOtherType
          ? `The field "${key}" does not go with type: ${type}.`
          : `There is no field "${key}" here.`;
        const instead = meant === undefined ? didYouMean(key, known) : ` "${meant}" is missing: is it meant?`;
        return say(`${what}${instead} Known are: ${known.join(', ')}.`, at, yaml.keyAt);
      });
    }
    case 'invalid_type': {
      const form = formWanted(schema, inner, issue.expected);
      const wanted = form?.title ?? withArticle(issue.expected);
      const fields = fieldsWanted(schema, inner, issue.expected, issue.input);
      if (issue.input === undefined) return [say(`${name} is missing. It is ${wanted}.${fields ?? ''}`, at)];
      const cut = yaml.cuts.find((one) => one.text === '' && samePath(one.path, at));
      if (cut && issue.expected === 'string')
        return [finding('cut-text', yaml.file, cut.at, cutOffMessage(cut, name), { subject })];
      const written = yaml.written(at);
      const fits = form?.pattern === undefined || new RegExp(form.pattern).test(written ?? '');
      const fix =
        fields ??
        partedText(yaml, at, issue.input) ??
        (fits ? inWriting(at, issue.input, asIdOf(schema, inner, written), issue.expected) : '');
      return [say(`${name} is ${inWords(issue.input)}; it must be ${wanted}.${fix}`, at)];
    }
    case 'invalid_value':
      return [
        say(
          issue.input === undefined
            ? `${name} is missing. It is one of: ${issue.values.join(', ')}.`
            : `${name} is ${inWords(issue.input)}; it must be one of: ${issue.values.join(', ')}.${typeof issue.input === 'string' ? didYouMean(issue.input, issue.values.map(String)) : ''}`,
          at,
        ),
      ];
    case 'too_small':
      return [
        say(
          `${name} ${issue.message.startsWith('is ') ? issue.message : `is ${tooSmall[issue.origin] ?? 'too small'}: at least ${String(issue.minimum)}`}.`,
          at,
        ),
      ];
    case 'too_big':
      return [
        say(
          `${name} is ${tooBig[issue.origin] ?? 'too large'}: at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}.`,
          at,
        ),
      ];
    case 'invalid_union': {
      const nearest = nearestForm(issue);
      if (nearest) {
        return nearest.flatMap((one) =>
          findingsOf(
            { ...one, path: [...issue.path, ...one.path] },
            nearest.map((other) => ({ ...other, path: [...issue.path, ...other.path] })),
            schema,
            yaml,
            path,
            subject,
          ),
        );
      }
      if (valueAt(yaml.value, at) === undefined)
        return [
          say(
            `${name} is missing. ${/Known are .*$/.exec(issue.message)?.[0] ?? ''}`
              .trim()
              .replace(/([^.])$/, '$1.'),
            at,
          ),
        ];
      return [
        say(
          `${name} ${issue.message.startsWith('is ') ? issue.message : 'has none of the forms that are allowed here'}.`,
          at,
        ),
      ];
    }
    case 'invalid_key':
      return [
        say(`${name} ${issue.issues[0]?.message ?? 'is no name that is allowed here'}.`, at, yaml.keyAt),
      ];
    default:
      return [
        say(
          `${name} ${issue.message.startsWith('is ') ? inChapterOf(yaml.file, issue.message) : `is not valid: ${issue.message}`}.`,
          at,
        ),
      ];
  }
}

/** `message` with the id of the chapter in whose folder `file` lies where it says what an id begins with. */
function inChapterOf(file: string, message: string): string {
  const chapter = /\/chapters\/[^/]+\/([^/]+)\//.exec(file)?.[1];
  return chapter === undefined ? message : message.replace('"<chapter>.', `"${chapter}.`);
}

/** `written`, where `schema` wants a list of ids, as the id that it comes nearest to. */
function asIdOf(schema: z.ZodType, path: Path, written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const forms = formsAt(schema, [...path, 0]);
  const isId = forms.length > 0 && forms.every(({ pattern }) => pattern === slugPattern.source);
  return isId && !written.includes(',') ? slugOf(written) || written : written;
}

/** The one form of text that `schema` wants at `path`, where it is not just any text. */
function formWanted(schema: z.ZodType, path: Path, expected: string): JsonSchema | undefined {
  if (expected !== 'string') return undefined;
  const forms = formsAt(schema, path).filter(({ type }) => type === 'string');
  return forms.every(({ title }) => title === forms[0]?.title) ? forms[0] : undefined;
}

/** The fields of what should be a set of them, or a list of such sets; nothing where the schema knows none. */
function fieldsWanted(schema: z.ZodType, inner: Path, expected: string, input: unknown): string | undefined {
  if (expected === 'object') {
    const known = keysAt(schema, inner);
    if (known.length === 1 && Array.isArray(input))
      return ` Write a line "${String(known[0])}:" above the list.`;
    const set = asSet(known, input);
    if (set !== undefined) return ` Write: ${set}`;
    return known.length > 0 ? ` Its fields are: ${known.join(', ')}.` : undefined;
  }
  const known = expected === 'array' ? keysAt(schema, [...inner, 0]) : [];
  if (expected === 'array' && typeof input === 'object' && input !== null && Object.keys(input).length > 0)
    return ` A dash begins each of its entries: write "- " before the first field of each.`;
  const entry = String(input).includes(',') ? undefined : asSet(known, input);
  if (entry !== undefined) return ` Write: [${entry}]`;
  return known.length > 0 ? ` Each of its entries has fields: ${known.join(', ')}.` : undefined;
}

/** What to do where a comma inside a text has made two entries of it, as in `[1,5]`. */
function partedText(yaml: YamlText, at: Path, input: unknown): string | undefined {
  const list = typeof at.at(-1) === 'number' ? yaml.written(at.slice(0, -1)) : undefined;
  const parted = (list?.match(/\d+,\d+/g) ?? []).find((text) => text.split(',').includes(String(input)));
  return parted && ` A comma begins a new entry; for one text, put it in quotes: '${parted}'`;
}

const tooSmall: Record<string, string> = { array: 'a list of too few entries', string: 'too short' };
const tooBig: Record<string, string> = { array: 'a list of too many entries', string: 'too long' };

/** What keeps the value from the form that it comes nearest to. */
function nearestForm({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const depth = (issues: z.core.$ZodIssue[]) =>
    issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type') ? Infinity : issues.length;
  return errors.toSorted((a, b) => depth(a) - depth(b))[0];
}

/** `"options"` for a field, `Item 3 of "options"` for a list's element. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.findLast((key) => typeof key === 'string');
  return `Item ${String(last + 1)}${list === undefined ? '' : ` of "${list}"`}`;
}

function inWords(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a set of fields';
  return typeof value === 'string' ? JSON.stringify(value) : `the ${typeof value} ${JSON.stringify(value)}`;
}

function withArticle(type: string): string {
  const words: Record<string, string> = {
    object: 'a set of fields',
    record: 'a set of fields',
    array: 'a list',
    string: 'a text',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[type] ?? `a ${type}`;
}

interface JsonSchema {
  type?: string | string[];
  title?: string;
  pattern?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

function samePath(one: readonly PropertyKey[], other: readonly PropertyKey[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/** The fields that `schema` knows at `path`; of several types those of the one that `value` is written as, if it is given. */
function keysAt(schema: z.ZodType, path: Path, value?: unknown): string[] {
  const forms = formsAt(schema, path);
  const type = valueAt(valueAt(value, path), ['type']);
  const ofType = forms.filter(({ properties }) => properties?.['type']?.const === type);
  const fitting = type !== undefined && ofType.length > 0 ? ofType : forms;
  return [...new Set(fitting.flatMap((one) => Object.keys(one.properties ?? {})))];
}

/** Whether `schema` takes any text at `path`: no id, day or choice of words. */
function isFreeText(schema: z.ZodType, path: Path): boolean {
  return formsAt(schema, path).some(
    (one) =>
      one.type === 'string' &&
      [one.pattern, one.format, one.enum, one.const].every((limit) => limit === undefined),
  );
}

/** Every form that `schema` allows for what stands at `path`. */
function formsAt(schema: z.ZodType, path: Path): JsonSchema[] {
  let level = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema];
  const unfolded = (schemas: JsonSchema[]): JsonSchema[] =>
    schemas.flatMap((one) => [
      ...(Array.isArray(one.type) ? one.type.map((type) => ({ ...one, type })) : [one]),
      ...unfolded([...(one.anyOf ?? []), ...(one.oneOf ?? [])]),
    ]);
  for (const key of path) {
    level = unfolded(level).flatMap((one) => {
      const next = typeof key === 'number' ? one.items : (one.properties?.[key] ?? one.additionalProperties);
      return typeof next === 'object' ? [next] : [];
    });
  }
  return unfolded(level);
}
