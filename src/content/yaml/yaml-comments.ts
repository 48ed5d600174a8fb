/** Comments beside unquoted texts: what an author may have meant as text, and YAML drops. */
import { isMap, isPair, isScalar, isSeq, visit, type Document, type Node, type Scalar } from 'yaml';
import type { Point } from '../../course/finding.ts';
import type { CutText } from '../../course/raw.ts';
import { pathOf, type Ancestors } from './yaml-path.ts';

/** A comment, with its place in the file and beside the text. */
type Found = Pick<CutText, 'comment' | 'place'> & { offset: number };

/**
 * The unquoted texts of `document`, and its fields without a value, that a comment begins or ends: on their line, or on
 * lines of its own that are indented as lines of the text are.
 */
export function cutTexts(text: string, document: Document, pointOf: (offset: number) => Point): CutText[] {
  const found: CutText[] = [];
  if (!text.includes('#')) return found;
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key') return;
      const comment = commentAt(text, node, ancestors);
      if (comment === undefined) return;
      const { offset, ...rest } = comment;
      const [start = 0, end = 0] = node.range ?? [];
      found.push({
        path: pathOf(ancestors, node),
        at: pointOf(offset),
        text: text.slice(start, end).trimEnd(),
        ...rest,
      });
    },
  });
  return found;
}

function commentAt(text: string, node: Scalar, ancestors: Ancestors): Found | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  if (isBlock) return below(text, end, marginOf(text, node, ancestors), 'block');
  if (node.type !== 'PLAIN' && node.type !== undefined) return undefined;
  const [, blanks = '', comment] = /^([ \t]*)(#[^\r\n]*)/.exec(text.slice(end)) ?? [];
  if (comment !== undefined)
    return { comment: comment.trimEnd(), place: 'behind', offset: end + blanks.length };
  return (
    (end > start ? above(text, start, ancestors) : undefined) ??
    below(text, end, marginOf(text, node, ancestors), 'below')
  );
}

/** Comments between the name of a field and its text, which stands on a later line. */
function above(text: string, start: number, ancestors: Ancestors): Found | undefined {
  const parent = ancestors.at(-1);
  const from = isPair(parent) && isScalar(parent.key) ? parent.key.range?.[1] : undefined;
  if (from === undefined) return undefined;
  const between = text.slice(from, start);
  const first = between.search(/(?<=\s)#/);
  if (first < 0) return undefined;
  return { comment: joined(between.slice(first)), place: 'above', offset: from + first };
}

/** Lines of comments below a text that ends at `end`, where they are indented by more than `margin`. */
function below(text: string, end: number, margin: number, place: CutText['place']): Found | undefined {
  const from = text.charAt(end - 1) === '\n' ? end - 1 : end;
  const [before, blanks = '', lines] =
    /^(?:[ \t]*\r?\n)+([ \t]*)(#[^\r\n]*(?:\r?\n[ \t]*#[^\r\n]*)*)/.exec(text.slice(from)) ?? [];
  if (before === undefined || lines === undefined || blanks.length <= margin) return undefined;
  const deep = lines.split('\n').filter((line, index) => index === 0 || line.search(/\S/) > margin);
  return { comment: joined(deep.join('\n')), place, offset: from + before.length - lines.length };
}

/** How far the field or the entry is indented whose text `node` is; between brackets, the line on which it begins. */
function marginOf(text: string, node: Node, ancestors: Ancestors): number {
  const parent = ancestors.at(-1);
  const around = isPair(parent) ? ancestors.at(-2) : parent;
  const own = isPair(parent) && isScalar(parent.key) ? parent.key : node;
  const isFlow = (isMap(around) || isSeq(around)) && around.flow === true;
  const offset = (isSeq(around) && !isFlow ? around : own).range?.[0] ?? 0;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return isFlow ? line.search(/\S|$/) : line.length;
}

const joined = (lines: string): string => lines.replace(/\s*\n\s*/g, ' ').trim();
