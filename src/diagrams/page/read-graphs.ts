/** Runs in the page: the parts of state and architecture diagrams. */
import type { ScenePart } from '../svg/scene.ts';
import {
  arrowOf,
  edgeElements,
  elementsByName,
  mark,
  nest,
  newPart,
  ownClasses,
  plainLabel,
} from './marks.ts';

/** What Mermaid hands to its layout. */
export interface LayoutData {
  nodes: {
    id: string;
    label?: string;
    shape: string;
    isGroup: boolean;
    parentId?: string;
    cssClasses?: string;
    description?: string[];
  }[];
  edges: { id: string; start: string; end: string; label?: string; arrowTypeEnd?: string }[];
}

export interface StateStatement {
  id?: string;
  /** `dir` for a direction, which is its `value`. */
  stmt?: string;
  value?: string;
  classes?: string[];
  styleClass?: string;
  doc?: StateStatement[];
  state1?: StateStatement;
  state2?: StateStatement;
}

export interface StateDb {
  getData: () => LayoutData;
  getRootDocV2: () => StateStatement;
}

export function partsOfState(svg: SVGSVGElement, db: StateDb): ScenePart[] {
  const { nodes, edges } = db.getData();
  const given = classesGiven(db.getRootDocV2());
  const directions = directionsGiven(db.getRootDocV2());
  const named = elementsByName(svg);
  const parts: ScenePart[] = [];
  for (const node of nodes) {
    if (node.shape === 'noteGroup' || node.shape === 'divider') continue;
    const pseudo = /^state(Start|End)$|^(fork|join|choice)$/.exec(node.shape);
    mark([named.get(`state-${node.id}`)], parts.length);
    parts.push(
      newPart(node.isGroup ? 'group' : 'node', node.id, pseudo ? '' : (node.label ?? node.id), {
        classes: [...ownClasses(node.cssClasses), ...(given.get(node.id) ?? [])],
        direction: directions.get(node.id),
        details: (pseudo ? [] : (node.description ?? [])).map(plainLabel).filter((line) => line !== ''),
      }),
    );
  }
  nest(
    parts,
    nodes
      .filter((one) => one.isGroup && one.shape !== 'divider')
      .map((one) => ({ id: one.id, nodes: childrenOf(nodes, one.id) })),
  );
  for (const edge of edges) {
    const isNoteEdge = edge.id.includes('----note');
    mark(edgeElements(svg, edge.id), parts.length);
    const ends = { from: indexById(parts, edge.start), to: indexById(parts, edge.end) };
    parts.push(newPart('edge', '', edge.label ?? '', { ...ends, arrow: isNoteEdge ? '—' : '→' }));
  }
  return parts;
}

/** The directions within composite states that an author wrote: what Mermaid hands on says one for each. */
function directionsGiven({ id = '', doc }: StateStatement): Map<string, string> {
  const inner = Array.isArray(doc) ? doc : [];
  const own = inner.find(({ stmt }) => stmt === 'dir')?.value;
  const given = inner.flatMap((statement) => [...directionsGiven(statement)]);
  return new Map(own === undefined || id === '' ? given : [[id, own], ...given]);
}

/** Mermaid loses the classes of composite states; the parsed statements still have them. */
function classesGiven(statement: StateStatement): Map<string, string[]> {
  const given = new Map<string, string[]>();
  const add = (ids: string, classes: string[]) => {
    for (const id of ids.split(',').map((one) => one.trim()))
      given.set(id, [...(given.get(id) ?? []), ...classes]);
  };
  const visit = ({ id = '', classes = [], styleClass, doc, state1, state2 }: StateStatement) => {
    if (id !== '') add(id, styleClass === undefined ? classes : [styleClass]);
    for (const inner of [...(Array.isArray(doc) ? doc : []), state1, state2]) if (inner) visit(inner);
  };
  visit(statement);
  return given;
}

/** The place of a node or a group among the parts. */
function indexById(parts: ScenePart[], id: string): number {
  return parts.findIndex((part) => part.id === id && part.kind !== 'edge');
}

/** What stands in a state, that of its regions included. */
function childrenOf(nodes: LayoutData['nodes'], id: string): string[] {
  return nodes
    .filter((node) => node.parentId === id)
    .flatMap((node) => (node.shape === 'divider' ? childrenOf(nodes, node.id) : [node.id]));
}

export interface ArchitectureDb {
  getGroups: () => { id: string; title?: string; in?: string }[];
  getServices: () => { id: string; title?: string; in?: string }[];
  getJunctions: () => { id: string; in?: string }[];
  getEdges: () => {
    lhsId: string;
    rhsId: string;
    /** The sides: `L`, `R`, `T` or `B`. */
    lhsDir: string;
    rhsDir: string;
    lhsInto: boolean;
    rhsInto: boolean;
    /** Whether the line ends at the group that holds the service. */
    lhsGroup?: boolean;
    rhsGroup?: boolean;
    title?: string;
  }[];
}

export function partsOfArchitecture(svg: SVGSVGElement, db: ArchitectureDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const inGroup = (id: string | undefined) => (id === undefined ? undefined : indexById(parts, id));
  for (const group of db.getGroups()) {
    const box = svg.getElementById(`${svg.id}-group-${group.id}`);
    mark([box, box?.nextElementSibling?.matches('g') ? box.nextElementSibling : null], parts.length);
    parts.push(newPart('group', group.id, group.title ?? '', { parent: inGroup(group.in) }));
  }
  for (const service of db.getServices()) {
    mark([svg.getElementById(`${svg.id}-service-${service.id}`)], parts.length);
    parts.push(newPart('node', service.id, service.title ?? '', { parent: inGroup(service.in) }));
  }
  for (const junction of db.getJunctions())
    parts.push(newPart('node', junction.id, '', { parent: inGroup(junction.in) }));
  const counts = new Map<string, number>();
  for (const edge of db.getEdges()) {
    const pair = `L_${edge.lhsId}_${edge.rhsId}`;
    const count = counts.get(pair) ?? 0;
    counts.set(pair, count + 1);
    mark([svg.getElementById(`${svg.id}-${pair}_${count}`)?.parentElement], parts.length);
    const ends = { from: indexById(parts, edge.lhsId), to: indexById(parts, edge.rhsId) };
    parts.push(
      newPart('edge', '', edge.title ?? '', { ...ends, arrow: arrowOf(edge.lhsInto, edge.rhsInto) }),
    );
  }
  return parts;
}
