/** Runs in the page: ties elements of the drawing to parts. */
import type { ScenePart } from '../svg/scene.ts';
import { unveiled } from '../source/veil.ts';

export function newPart(
  kind: ScenePart['kind'],
  id: string,
  label: string,
  more: Partial<ScenePart> = {},
): ScenePart {
  const details = more.details?.map(plainLabel);
  return {
    kind,
    id: unveiled(id),
    label: plainLabel(label),
    classes: [],
    ...more,
    ...(details && { details }),
  };
}

/** A label as one line of plain text. */
export function plainLabel(label: string): string {
  return unveiled(label.replace(/<br\s*\/?>/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

export function mark(elements: Iterable<Element | null | undefined>, index: number): void {
  for (const element of elements) element?.setAttribute('data-part', String(index));
}

/** Every `<g>` and shape with an id by that id, without the drawing's own prefix and without a trailing count. */
export function elementsByName(svg: SVGSVGElement): Map<string, Element> {
  const named = new Map<string, Element>();
  for (const element of svg.querySelectorAll('[id]')) {
    const name = element.id.startsWith(`${svg.id}-`) ? element.id.slice(svg.id.length + 1) : element.id;
    if (!named.has(name)) named.set(name, element);
    const bare = name.replace(/-\d+$/, '');
    if (!named.has(bare)) named.set(bare, element);
  }
  return named;
}

/** The line of an edge and its label, which both carry the edge's id. */
export function edgeElements(svg: SVGSVGElement, id: string): Element[] {
  return [...svg.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)];
}

export function arrowOf(start: boolean, end: boolean): string {
  return start ? (end ? '↔' : '←') : end ? '→' : '—';
}

/** Class names that the author gave, without Mermaid's own. */
export function ownClasses(classes: string | string[] | undefined): string[] {
  const all = typeof classes === 'string' ? classes.split(/\s+/) : (classes ?? []);
  return all.filter((name) => name !== '' && name !== 'default' && !name.startsWith('statediagram-'));
}

/** Gives every part the index of the group that lists its id. */
export function nest(parts: ScenePart[], groups: { id: string; nodes: string[] }[]): void {
  const indexOf = new Map(parts.map((part, index) => [part.id, index]));
  for (const group of groups)
    for (const node of group.nodes) {
      const child = parts[indexOf.get(node) ?? -1];
      if (child && child.kind !== 'edge') child.parent = indexOf.get(group.id);
    }
}
