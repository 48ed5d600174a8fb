/** YAML text with the positions of its values: an author's mistake is shown where it stands. */
import { LineCounter, isCollection, isScalar, parseDocument, type Document, type Node, type Scalar } from 'yaml';
import { finding, type Finding, type Point } from './course/finding.ts';
import type { Path, YamlText } from './course/raw.ts';

/** How many nodes aliases may stand for before the text counts as a bomb. */
const maxAliasCount = 100;

/**
 * Parses `text`, which begins at line `firstLine` of `file` (front matter does not begin at line 1).
 * Findings say what is malformed; the value is then `undefined`.
 */
export function readYaml(file: string, text: string, firstLine = 1): { yaml: YamlText; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
  const pointOf = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const findings = [...document.errors, ...document.warnings].map((error) =>
    finding('yaml-syntax', file, pointOf(error.pos[0]), `${capitalised(error.message)}.`.replace(/\.\.$/, '.')),
  );
  let value: unknown;
  if (findings.length === 0) {
    try {
      value = document.toJS({ maxAliasCount }) as unknown;
    } catch (error) {
      const message = error instanceof ReferenceError ? error.message : String(error);
      findings.push(
        finding('yaml-syntax', file, { line: firstLine, column: 1 }, `${message}. Write repeated values out, or use fewer aliases.`),
      );
    }
  }
  const yaml: YamlText = {
    file,
    value,
    at: (path) => pointOf(offsetOf(document, path)),
    inside: (path, point) => pointInside(document, text, path, point, pointOf),
  };
  return { yaml, findings };
}

/** Offset of the value at `path`; for a key without a value, of the key; else of the nearest ancestor. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : (document.getIn(path.slice(0, length), true) as Node | undefined);
    const key = length === 0 ? undefined : keyOffset(document, path.slice(0, length));
    if (key !== undefined && (length === path.length || !node?.range)) return key;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) return undefined;
  for (const item of parent.items) {
    const pair = item as { key?: Node; value?: Node };
    if (isScalar(pair.key) && pair.key.value === path.at(-1)) {
      return isScalar(pair.value) && pair.value.range ? pair.value.range[0] : pair.key.range?.[0];
    }
  }
  return undefined;
}

function pointInside(
  document: Document,
  text: string,
  path: Path,
  point: Point,
  pointOf: (offset: number) => Point,
): Point {
  const node = document.getIn(path, true) as Scalar | undefined;
  if (!isScalar(node) || !node.range) return pointOf(offsetOf(document, path));
  const start = pointOf(node.range[0]);
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const bodyStart = text.indexOf('\n', node.range[0]) + 1;
    const indent = /^ */.exec(text.slice(bodyStart))?.[0].length ?? 0;
    return { line: start.line + point.line, column: indent + point.column };
  }
  const quote = node.type === 'PLAIN' ? 0 : 1;
  return point.line === 1 ? { line: start.line, column: start.column + quote + point.column - 1 } : start;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
