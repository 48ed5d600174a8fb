/** Runs in the page: the parts of state, class, entity and architecture diagrams. */
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
  const named = elementsByName(svg);
  const parts: ScenePart[] = [];
  for (const node of nodes) {
    if (node.shape === 'noteGroup' || node.shape === 'divider') continue;
    const pseudo = /^state(Start|End)$|^(fork|join|choice)$/.exec(node.shape);
    mark([named.get(`state-${node.id}`)], parts.length);
    parts.push(
      newPart(node.isGroup ? 'group' : 'node', node.id, pseudo ? '' : (node.label ?? node.id), {
        classes: [...ownClasses(node.cssClasses), ...(given.get(node.id) ?? [])],
        details: (pseudo ? [] : (node.description ?? [])).map(plainLabel).filter((line) => line !== ''),
      }),
    );
  }
  nest(
    parts,
    nodes.filter((one) => one.isGroup).map((one) => ({ id: one.id, nodes: childrenOf(nodes, one.id) })),
  );
  for (const edge of edges) {
    const isNoteEdge = edge.id.includes('----note');
    mark(edgeElements(svg, edge.id), parts.length);
    const ends = { from: indexById(parts, edge.start), to: indexById(parts, edge.end) };
    parts.push(newPart('edge', '', edge.label ?? '', { ...ends, arrow: isNoteEdge ? '—' : '→' }));
  }
  return parts;
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

function indexById(parts: ScenePart[], id: string): number {
  return parts.findIndex((part) => part.id === id && part.kind !== 'edge');
}

function childrenOf(nodes: LayoutData['nodes'], id: string): string[] {
  return nodes.filter((node) => node.parentId === id).map((node) => node.id);
}

export interface ClassMember {
  text: string;
  /** `*` for abstract, `$` for static. */
  classifier: string;
}

export interface ClassDb {
  getClasses: () => Map<
    string,
    {
      id: string;
      text: string;
      cssClasses: string;
      annotations: string[];
      members: ClassMember[];
      methods: ClassMember[];
      parent?: string;
    }
  >;
  getNamespaces: () => Map<string, { id: string }>;
  getNotes: () => Map<string, { id: string; text: string; class?: string }>;
  getRelations: () => {
    id1: string;
    id2: string;
    title?: string;
    relation: { type1: number | string; type2: number | string };
  }[];
  getData: () => LayoutData;
}

export function partsOfClasses(svg: SVGSVGElement, db: ClassDb): ScenePart[] {
  const named = elementsByName(svg);
  const parts: ScenePart[] = [];
  for (const namespace of db.getNamespaces().values()) {
    mark([named.get(namespace.id)], parts.length);
    parts.push(newPart('group', namespace.id, namespace.id));
  }
  for (const one of db.getClasses().values()) {
    mark([named.get(`classId-${one.id}`)], parts.length);
    const members = [...one.members, ...one.methods].map(memberText);
    const details = [...one.annotations.map((word) => `«${word}»`), ...members];
    const parent = one.parent === undefined ? undefined : indexById(parts, one.parent);
    parts.push(newPart('node', one.id, one.text, { classes: ownClasses(one.cssClasses), details, parent }));
  }
  for (const note of db.getNotes().values()) {
    mark([named.get(note.id)], parts.length);
    parts.push(newPart('node', note.id, note.text));
  }
  const edges = db.getData().edges;
  db.getRelations().forEach((relation, index) => {
    mark(edgeElements(svg, edges[index]?.id ?? ''), parts.length);
    const { type1, type2 } = relation.relation;
    const ends = { from: indexById(parts, relation.id1), to: indexById(parts, relation.id2) };
    const arrow = arrowOf(type1 !== 'none', type2 !== 'none');
    parts.push(newPart('edge', '', relation.title ?? '', { ...ends, arrow }));
  });
  return parts;
}

/** Mermaid writes the signs of generic types as entities. What is drawn slanted or underlined is told in a word. */
function memberText({ text, classifier }: ClassMember): string {
  const told = text.replaceAll('\\', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const word = { '*': ' {abstract}', $: ' {static}' }[classifier] ?? '';
  return told + word;
}

export interface EntityDb {
  getEntities: () => Map<
    string,
    {
      id: string;
      label: string;
      alias: string;
      cssClasses: string;
      attributes: { type: string; name: string; keys: string[]; comment: string }[];
    }
  >;
  getRelationships: () => { entityA: string; entityB: string; roleA: string }[];
  getData: () => LayoutData;
}

export function partsOfEntities(svg: SVGSVGElement, db: EntityDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const indexOf = new Map<string, number>();
  for (const entity of db.getEntities().values()) {
    mark([svg.getElementById(`${svg.id}-${entity.id}`)], parts.length);
    indexOf.set(entity.id, parts.length);
    const details = entity.attributes.map((attribute) =>
      [attribute.type, attribute.name, attribute.keys.join(' '), attribute.comment].filter(Boolean).join(' '),
    );
    const classes = ownClasses(entity.cssClasses);
    parts.push(newPart('node', entity.label, entity.alias || entity.label, { classes, details }));
  }
  const edges = db.getData().edges;
  db.getRelationships().forEach((relation, index) => {
    mark(edgeElements(svg, edges[index]?.id ?? ''), parts.length);
    const ends = { from: indexOf.get(relation.entityA), to: indexOf.get(relation.entityB) };
    parts.push(newPart('edge', '', relation.roleA, { ...ends, arrow: '—' }));
  });
  return parts;
}

export interface ArchitectureDb {
  getGroups: () => { id: string; title?: string; in?: string }[];
  getServices: () => { id: string; title?: string; in?: string }[];
  getJunctions: () => { id: string; in?: string }[];
  getEdges: () => { lhsId: string; rhsId: string; lhsInto: boolean; rhsInto: boolean; title?: string }[];
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
