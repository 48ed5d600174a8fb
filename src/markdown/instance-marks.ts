/**
 * Braces in the texts of a question that has instances: `{expr}` is shown as the first instance's value, in an element
 * that lets the browser put in another's. Marks of private use stand for them while Markdown is rendered, which would
 * take `*` and `_` in an expression for its own.
 */
import { expressionsIn } from '../course/questions/grading/instances.ts';

const mark = (index: number) => `\uE000${String(index)}\uE001`;

/** `text` with marks, and what they stand for. */
export function withMarks(text: string): { text: string; expressions: string[] } {
  const expressions = [...new Set(expressionsIn(text).map(({ expression }) => expression))];
  const marked = expressions.reduce(
    (whole, expression, index) => whole.replaceAll(`{${expression}}`, mark(index)),
    text,
  );
  return { text: marked, expressions };
}

/** Rendered HTML with `values` in place of the marks. */
export function withValues(
  html: string,
  expressions: readonly string[],
  values: Record<string, string>,
): string {
  const valueOf = (index: string) => values[expressions[Number(index)] ?? ''] ?? '';
  return html.replace(/<[^>]*>|\uE000(\d+)\uE001/g, (found: string, index: string | undefined) => {
    if (index === undefined) return found.replace(/\uE000(\d+)\uE001/g, (_, inner: string) => valueOf(inner));
    const name = (expressions[Number(index)] ?? '').replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    return `<span data-value="${name}">${valueOf(index)}</span>`;
  });
}
