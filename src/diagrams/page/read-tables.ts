/** Runs in the page: the parts of class and entity diagrams, whose nodes are tables. */
import type { ScenePart } from '../svg/scene.ts';
import { arrowOf, edgeElements, elementsByName, mark, newPart, ownClasses, plainLabel } from './marks.ts';
import { indexById, type LayoutData } from './read-graphs.ts';

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
    relationTitle1?: string;
    relationTitle2?: string;
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
    const ends = { from: indexById(parts, relation.id1), to: indexById(parts, relation.id2) };
    const counts = [countIn(relation.relationTitle1), countIn(relation.relationTitle2)] as const;
    parts.push(
      newPart('edge', '', relation.title ?? '', { ...ends, arrow: signOf(relation.relation), counts }),
    );
  });
  return parts;
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
  getRelationships: () => {
    entityA: string;
    entityB: string;
    roleA: string;
    /** `cardB` stands at A, `cardA` at B. */
    relSpec: { cardA: string; cardB: string };
  }[];
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
    const counts = [
      countsOfFeet[relation.relSpec.cardB] ?? '',
      countsOfFeet[relation.relSpec.cardA] ?? '',
    ] as const;
    parts.push(newPart('edge', '', relation.roleA, { ...ends, arrow: '—', counts }));
  });
  return parts;
}

/** What crow's feet say, as class diagrams write it. */
const countsOfFeet: Record<string, string> = {
  ZERO_OR_ONE: '0..1',
  ZERO_OR_MORE: '0..*',
  ONE_OR_MORE: '1..*',
  ONLY_ONE: '1',
};
