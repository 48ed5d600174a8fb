/** The attributes of tags in a text, as far as they can be read without working anything out. */
import { components } from '../course/checks/text.ts';

export const isOurTag = (name: string | null | undefined) =>
  (components as readonly string[]).includes(name ?? '');

interface JsxAttribute {
  name?: string;
  value?: unknown;
}
const jsxList = (attributes: unknown) => (Array.isArray(attributes) ? attributes : []) as JsxAttribute[];

/** Values in braces, which the checks cannot work out; whether one is a text in quotes. */
export function computedValues(attributes: unknown): { message: string; isText: boolean }[] {
  return jsxList(attributes).flatMap(({ name = '', value }) => {
    if (value === null || typeof value !== 'object') return [];
    const text = literalOf(value);
    return [
      {
        isText: text !== undefined,
        message: `The value of "${name}" stands in quotation marks, without braces, so that the checks can read it: write ${name}="${text ?? '…'}".`,
      },
    ];
  });
}

/** The text that an expression consists of. */
function literalOf(expression: object): string | undefined {
  const { value } = expression as { value?: unknown };
  return /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(typeof value === 'string' ? value : '')?.[2];
}

/** An attribute without a name is an expression, which no tag knows. */
export function jsxAttributes(attributes: unknown): Record<string, string> {
  return Object.fromEntries(
    jsxList(attributes).map(({ name = '', value }): [string, string] => [
      name === '' ? '{…}' : name,
      typeof value === 'string' ? value : (literalOf(value ?? {}) ?? ''),
    ]),
  );
}
