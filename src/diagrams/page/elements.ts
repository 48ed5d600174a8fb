/** Runs in the page: what the other functions do to elements again and again. */
import { sure } from '../sure.ts';

/** From an element's coordinates to the screen's. */
export function matrixOf(element: SVGGraphicsElement): DOMMatrix {
  return sure(element.getScreenCTM());
}

export function parentOf(node: Node): SVGGElement {
  return sure(node.parentElement) as Element as SVGGElement;
}

export function textIn(element: Element): SVGTextElement {
  return sure(element.querySelector('text'));
}

/** By how much a group is moved. */
export function shiftOf(group: SVGGraphicsElement): { x: number; y: number } {
  const matrix = group.transform.baseVal.consolidate()?.matrix;
  return { x: matrix?.e ?? 0, y: matrix?.f ?? 0 };
}

export function shift(group: SVGGraphicsElement, x: number, y: number): void {
  group.setAttribute('transform', `translate(${x}, ${y})`);
}

export function setAttributes(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
