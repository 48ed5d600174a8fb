/** Runs in the page: the parts of flowcharts and block diagrams. */
import type { ScenePart } from '../svg/scene.ts';
import { arrowOf, edgeElements, elementsByName, mark, nest, newPart, ownClasses } from './marks.ts';

export interface FlowchartDb {
  getVertices: () => Map<string, { id: string; domId: string; text?: string; classes: string[] }>;
  getSubGraphs: () => { id: string; title: string; nodes: string[]; classes: string[]; dir?: string }[];
  getEdges: () => {
    id: string;
    start: string;
    end: string;
    text: string;
    type?: string;
    stroke?: string;
    classes: string[];
    isUserDefinedId: boolean;
  }[];
}

export function partsOfFlowchart(svg: SVGSVGElement, db: FlowchartDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const named = elementsByName(svg);
  const groups = [...db.getSubGraphs()].reverse();
  for (const group of groups) {
    mark([named.get(group.id)], parts.length);
    const [classes, direction] = [ownClasses(group.classes), group.dir?.replace('TD', 'TB')];
    parts.push(newPart('group', group.id, group.title, { classes, direction }));
  }
  for (const vertex of db.getVertices().values()) {
    if (groups.some((group) => group.id === vertex.id)) continue;
    mark([named.get(vertex.domId)], parts.length);
    parts.push(newPart('node', vertex.id, vertex.text ?? vertex.id, { classes: ownClasses(vertex.classes) }));
  }
  nest(parts, groups);
  for (const edge of db.getEdges()) {
    if (edge.stroke === 'invisible') continue;
    mark(edgeElements(svg, edge.id), parts.length);
    const type = edge.type ?? '';
    parts.push(
      newPart('edge', edge.isUserDefinedId ? edge.id : '', edge.text, {
        classes: ownClasses(edge.classes),
        from: parts.findIndex((part) => part.id === edge.start && part.kind !== 'edge'),
        to: parts.findIndex((part) => part.id === edge.end && part.kind !== 'edge'),
        arrow: arrowOf(type.startsWith('double_'), type !== 'arrow_open'),
      }),
    );
  }
  return parts;
}

export interface Block {
  id: string;
  label?: string;
  type: string;
  classes?: string[];
  children?: Block[];
}

export interface BlockDb {
  getBlocks: () => Block[];
  getEdges: () => {
    id: string;
    start: string;
    end: string;
    label: string;
    arrowTypeStart?: string;
    arrowTypeEnd?: string;
  }[];
}

export function partsOfBlocks(svg: SVGSVGElement, db: BlockDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const named = elementsByName(svg);
  const add = (blocks: Block[], parent: number | undefined) => {
    for (const block of blocks) {
      if (block.type === 'space' || block.type === 'column-setting') continue;
      const isGroup = block.type === 'composite';
      const index = parts.length;
      mark([named.get(block.id)], index);
      const classes = ownClasses(block.classes);
      parts.push(newPart(isGroup ? 'group' : 'node', block.id, block.label ?? '', { classes, parent }));
      if (isGroup) add(block.children ?? [], index);
    }
  };
  add(db.getBlocks(), undefined);
  for (const edge of db.getEdges()) {
    mark(
      [...svg.querySelectorAll(`[id$="-${CSS.escape(edge.id)}"]`), ...edgeElements(svg, edge.id)],
      parts.length,
    );
    const isHead = (type: string | undefined) => type !== undefined && type !== 'arrow_open';
    parts.push(
      newPart('edge', '', edge.label, {
        from: parts.findIndex((part) => part.id === edge.start),
        to: parts.findIndex((part) => part.id === edge.end),
        arrow: arrowOf(isHead(edge.arrowTypeStart), isHead(edge.arrowTypeEnd)),
      }),
    );
  }
  return parts;
}
