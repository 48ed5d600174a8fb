/** Where everything on the map of concepts stands: columns by depth, ordered so that few lines cross. */
import { Graph, layout } from '@dagrejs/dagre';
import type { ConceptGraph } from '../course/kinds/concepts/concept-graph.ts';

/** Every concept is an entry on a rule as wide as its column; lines lead from rule to rule. */
const entry = { width: 150, line: 17, above: 7 };
const gap = { columns: 40, entries: 6, lines: 3, margin: 6 };
/** So many characters fit on a line of an entry; a mark at its end takes some. */
const charactersPerLine = 23;
const charactersOfMark = 3;

export interface PlacedConcept {
  id: string;
  /** Its name in lines. */
  lines: string[];
  column: number;
  /** Of its upper left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ConceptLine {
  from: string;
  to: string;
  path: string;
}

export interface ConceptLayout {
  width: number;
  height: number;
  /** Column by column, each from above. */
  concepts: PlacedConcept[];
  lines: ConceptLine[];
}

/** The same graph gives the same layout, number for number. A mark may stand at the end of a name's first line. */
export function conceptLayout(
  { nodes }: ConceptGraph,
  labelOf: (id: string) => { name: string; hasMark: boolean },
): ConceptLayout {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'LR',
    // Columns are by depth: the ranks are given, twice as many since dagre puts labels of lines between them.
    ranker: 'none',
    ranksep: gap.columns,
    nodesep: gap.entries,
    edgesep: gap.lines,
    marginx: gap.margin,
    marginy: gap.margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const linesOf = new Map(nodes.map(({ id }) => [id, wrapped(labelOf(id))]));
  for (const { id, depth } of nodes) {
    const height = (linesOf.get(id)?.length ?? 1) * entry.line + entry.above;
    graph.setNode(id, { width: entry.width, height, rank: depth * 2 });
  }
  for (const { id, needs } of nodes) for (const first of needs) graph.setEdge(first, id);
  layout(graph);

  const concepts = nodes.map(({ id, depth }): PlacedConcept => {
    const { x, y, width, height } = graph.node(id) as Box;
    return {
      id,
      lines: linesOf.get(id) ?? [],
      column: depth,
      x: round(x - width / 2),
      y: round(y - height / 2),
      width,
      height,
    };
  });
  const placeOf = new Map(concepts.map((concept) => [concept.id, concept]));
  const lines = graph.edges().flatMap(({ v, w }): ConceptLine[] => {
    const [from, to] = [placeOf.get(v), placeOf.get(w)];
    if (!from || !to) return [];
    const { points } = graph.edge(v, w) as { points: Point[] };
    return [{ from: v, to: w, path: pathOf(from, to, points, concepts) }];
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    concepts: concepts.toSorted((a, b) => a.column - b.column || a.y - b.y),
    lines: lines.toSorted((a, b) => order(a.from, b.from) || order(a.to, b.to)),
  };
}

interface Point {
  x: number;
  y: number;
}
interface Box extends Point {
  width: number;
  height: number;
}

/** From the end of one rule to the beginning of the other, level across the columns between them. */
function pathOf(
  from: PlacedConcept,
  to: PlacedConcept,
  points: readonly Point[],
  all: readonly PlacedConcept[],
): string {
  const between = [...new Set(all.map(({ column }) => column))]
    .filter((column) => column > from.column && column < to.column)
    .sort((a, b) => a - b);
  let path = `M${pair(from.x + from.width, from.y + from.height)}`;
  let here = { x: from.x + from.width, y: from.y + from.height };
  const curveTo = (x: number, y: number) => {
    const middle = (here.x + x) / 2;
    path += `C${pair(middle, here.y)} ${pair(middle, y)} ${pair(x, y)}`;
    here = { x, y };
  };
  for (const column of between) {
    const left = all.find((one) => one.column === column)?.x ?? 0;
    const level = nearest(points, left + entry.width / 2).y;
    curveTo(left, level);
    path += `H${String(round(left + entry.width))}`;
    here = { x: left + entry.width, y: level };
  }
  curveTo(to.x, to.y + to.height);
  return path;
}

const nearest = (points: readonly Point[], x: number): Point =>
  points.reduce((one, other) => (Math.abs(other.x - x) < Math.abs(one.x - x) ? other : one));

const round = (number: number): number => Math.round(number * 10) / 10;
const pair = (x: number, y: number): string => `${String(round(x))} ${String(round(y))}`;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A name in lines; a word that is too long for a line has one to itself. */
function wrapped({ name, hasMark }: { name: string; hasMark: boolean }): string[] {
  const room = charactersPerLine - (hasMark ? charactersOfMark : 0);
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
