/** YAML text with the positions of its values: an author's mistake is shown where it stands. */
import { isAlias, isMap, isScalar, visit, type Document, type Node, type Scalar } from 'yaml';
import { finding, type Finding, type Point } from '../../course/finding.ts';
import type { Path, YamlText } from '../../course/raw.ts';
import { cutTexts } from './yaml-comments.ts';
import { escapedBreaks } from './yaml-escapes.ts';
import { faultsIn, parseYaml } from './yaml-faults.ts';
import { sourceOffset } from './yaml-scalar.ts';

/** How many nodes aliases may stand for before the text counts as a bomb. */
const maxAliasCount = 100;

/**
 * Parses `text`, which begins at line `firstLine` of `file` (front matter does not begin at line 1).
 * Findings say what is malformed; the value is then `undefined`.
 */
export function readYaml(file: string, text: string, firstLine = 1): { yaml: YamlText; findings: Finding[] } {
  const parsed = parseYaml(text);
  const { document, lines } = parsed;
  const inFile = ({ line, column }: Point): Point => ({ line: line + firstLine - 1, column });
  const pointOf = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return inFile({ line, column: col });
  };
  const findings = faultsIn(text, parsed).map(({ message, ...at }) =>
    finding('yaml-syntax', file, inFile(at), message),
  );
  const circle = findings.length === 0 ? selfAlias(document) : undefined;
  if (circle)
    findings.push(
      finding(
        'yaml-syntax',
        file,
        pointOf(circle.offset),
        `"*${circle.name}" stands within the value "&${circle.name}" that it repeats, without end. Write out what is meant, or put it in quotes if it is a text.`,
      ),
    );
  let value: unknown;
  if (findings.length === 0) {
    try {
      value = document.toJS({ maxAliasCount }) as unknown;
    } catch (error) {
      findings.push(finding('yaml-syntax', file, pointOf(aliasOffset(document)), aliasProblem(error)));
    }
  }
  const yaml: YamlText = {
    file,
    value,
    at: (path) => pointOf(offsetOf(document, path)),
    keyAt: (path) => pointOf(pairAt(document, path)?.key.range?.[0] ?? offsetOf(document, path)),
    inside: (path, point) => {
      const node = document.getIn(path, true) as Scalar | undefined;
      const offset = isScalar(node) ? sourceOffset(node, text, point) : undefined;
      return pointOf(offset ?? offsetOf(document, path));
    },
    written: (path) => {
      const range = (document.getIn(path, true) as Node | null | undefined)?.range;
      return range ? text.slice(range[0], range[1]) : undefined;
    },
    cuts: value === undefined ? [] : cutTexts(text, document, pointOf),
    breaks: value === undefined ? [] : escapedBreaks(text, document, pointOf),
  };
  return { yaml, findings };
}

function aliasProblem(error: unknown): string {
  const [, name] = /^Unresolved alias .*: (\S+)$/.exec(error instanceof Error ? error.message : '') ?? [];
  if (name !== undefined)
    return `There is no value "&${name}" before this "*${name}". If it is a text, put it in quotes: '*${name}'.`;
  return 'The aliases ("*name") stand for too many values to be read. Write repeated values out.';
}

/** The first alias that stands for a value around it. */
function selfAlias(document: Document): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_, alias, path) {
      const around = alias.resolve(document);
      if (around === undefined || !path.includes(around)) return undefined;
      found = { name: alias.source, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** Offset of the first alias that stands for nothing; else of the first alias. */
function aliasOffset(document: Document): number {
  const offsets: { offset: number; resolved: boolean }[] = [];
  visit(document, {
    Alias(_, alias) {
      offsets.push({ offset: alias.range?.[0] ?? 0, resolved: alias.resolve(document) !== undefined });
    },
  });
  return (offsets.find(({ resolved }) => !resolved) ?? offsets[0])?.offset ?? 0;
}

/** Offset of the value at `path`; of its key, if it is a collection or empty; else of the nearest ancestor. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const pair = pairAt(document, path.slice(0, length));
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    const isText = isAlias(pair?.value) || (isScalar(pair?.value) && hasText(pair.value));
    const range = pair && !isText ? pair.key.range : (pair?.value ?? node)?.range;
    if (range) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** The pair at `path`, if that names a field. */
function pairAt(document: Document, path: Path): { key: Scalar; value: Node | null } | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (path.length === 0 || !isMap(parent)) return undefined;
  return (parent.items as { key?: unknown; value?: Node | null }[]).find(
    (item): item is { key: Scalar; value: Node | null } =>
      isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  );
}

function hasText({ range }: Scalar): boolean {
  return !!range && range[1] > range[0];
}
