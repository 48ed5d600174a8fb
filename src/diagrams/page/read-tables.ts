/** Runs in the page: the parts of class and entity diagrams, whose nodes are tables. */
import type { ScenePart } from '../svg/scene.ts';
import { arrowOf, edgeElements, elementsByName, mark, newPart, ownClasses, plainLabel } from './marks.ts';
import type { LayoutData } from './read-graphs.ts';

export interface ClassMember {
  text: string;
  /** `*` for abstract, `$` for static. */
  classifier: string;
}

interface ClassNode {
  text: string;
  cssClasses: string;
  annotations: string[];
  members: ClassMember[];
  methods: ClassMember[];
}

export interface ClassDb {
  getClasses: () => Map<string, ClassNode>;
  getRelations: () => {
    title?: string;
    relation: { type1: number | string; type2: number | string };
    relationTitle1?: string;
    relationTitle2?: string;
  }[];
  getData: () => LayoutData;
}

export function partsOfClasses(svg: SVGSVGElement, db: ClassDb): ScenePart[] {
  const named = elementsByName(svg);
  const { nodes, edges } = db.getData();
  const classes = db.getClasses();
  const parts = nodes.map((node, index) => {
    const one = node.isGroup ? undefined : classes.get(node.id);
    mark([named.get(one ? `classId-${node.id}` : node.id)], index);
    return one
      ? classPart(node.id, one)
      : newPart(node.isGroup ? 'group' : 'node', node.id, node.label ?? '');
  });
  const placeOf = placesOf(nodes, parts);
  const relations = db.getRelations();
  // Mermaid lists the lines of notes first.
  const first = edges.length - relations.length;
  edges.forEach(({ id, start, end }, index) => {
    const relation = relations[index - first];
    mark(edgeElements(svg, id), parts.length);
    const ends = { from: placeOf(start), to: placeOf(end) };
    parts.push(
      newPart('edge', '', relation?.title ?? '', {
        ...ends,
        arrow: relation ? signOf(relation.relation) : '—',
        counts: [countIn(relation?.relationTitle1), countIn(relation?.relationTitle2)],
      }),
    );
  });
  return parts;
}

function classPart(id: string, one: ClassNode): ScenePart {
  const members = [...one.members, ...one.methods].map(memberText);
  const details = [...one.annotations.map((word) => `«${word}»`), ...members];
  return newPart('node', id, withAngles(one.text), { classes: ownClasses(one.cssClasses), details });
}

/** Puts the parts of nodes into those of their groups, and says where the part of each node is. */
function placesOf(nodes: LayoutData['nodes'], parts: ScenePart[]): (id: string) => number | undefined {
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  nodes.forEach(({ parentId }, index) => {
    const part = parts[index];
    if (part && parentId !== undefined) part.parent = places.get(parentId);
  });
  return (id) => places.get(id);
}

/** Mermaid writes the signs of generic types as entities. */
function withAngles(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** The ends of a line as class diagrams have them: a triangle, diamonds, a head, a ring. */
const signs: Record<string, [start: string, end: string]> = {
  0: ['◇', '◇'],
  1: ['◁', '▷'],
  2: ['◆', '◆'],
  4: ['○', '○'],
};

function signOf({ type1, type2 }: { type1: number | string; type2: number | string }): string {
  const [start, end] = [signs[type1]?.[0], signs[type2]?.[1]];
  if (start === undefined && end === undefined) return arrowOf(type1 !== 'none', type2 !== 'none');
  const head = (sign: string | undefined, type: number | string, plain: string) =>
    sign ?? (type === 'none' ? '' : plain);
  return `${head(start, type1, '←')}—${head(end, type2, '→')}`;
}

/** What Mermaid calls "none" where an author wrote nothing. */
function countIn(title = 'none'): string {
  return title === 'none' ? '' : plainLabel(title);
}

/** What is drawn slanted or underlined is told in a word. */
function memberText({ text, classifier }: ClassMember): string {
  const told = withAngles(text.replaceAll('\\', ''));
  const word = { '*': ' {abstract}', $: ' {static}' }[classifier] ?? '';
  return told + word;
}

interface EntityNode {
  id: string;
  label: string;
  alias: string;
  cssClasses: string;
  attributes: { type: string; name: string; keys: string[]; comment: string }[];
}

export interface EntityDb {
  getEntities: () => Map<string, EntityNode>;
  getRelationships: () => {
    roleA: string;
    /** `cardB` stands at A, `cardA` at B. */
    relSpec: { cardA: string; cardB: string };
  }[];
  getData: () => LayoutData;
}

export function partsOfEntities(svg: SVGSVGElement, db: EntityDb): ScenePart[] {
  const { nodes, edges } = db.getData();
  const entities = new Map([...db.getEntities().values()].map((entity) => [entity.id, entity]));
  const parts = nodes.map((node, index) => {
    mark([svg.getElementById(`${svg.id}-${node.id}`)], index);
    const entity = node.isGroup ? undefined : entities.get(node.id);
    return entity ? entityPart(entity) : newPart('group', node.id, node.label ?? '');
  });
  const placeOf = placesOf(nodes, parts);
  db.getRelationships().forEach(({ roleA, relSpec }, index) => {
    const { id = '', start = '', end = '' } = edges[index] ?? {};
    mark(edgeElements(svg, id), parts.length);
    const ends = { from: placeOf(start), to: placeOf(end) };
    const counts = [countsOfFeet[relSpec.cardB] ?? '', countsOfFeet[relSpec.cardA] ?? ''] as const;
    parts.push(newPart('edge', '', roleA, { ...ends, arrow: '—', counts }));
  });
  return parts;
}

function entityPart({ label, alias, cssClasses, attributes }: EntityNode): ScenePart {
  const details = attributes.map(({ type, name, keys, comment }) =>
    [type, name, keys.join(' '), comment].filter(Boolean).join(' '),
  );
  return newPart('node', label, alias || label, { classes: ownClasses(cssClasses), details });
}

/** What crow's feet say, as class diagrams write it. */
const countsOfFeet: Record<string, string> = {
  ZERO_OR_ONE: '0..1',
  ZERO_OR_MORE: '0..*',
  ONE_OR_MORE: '1..*',
  ONLY_ONE: '1',
};
