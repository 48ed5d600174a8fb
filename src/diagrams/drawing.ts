/** What goes into the drawing of diagrams, and what comes out of it. */

/** What a shape or a line can stand for. Its colours are the style sheet's business. */
export interface DrawingRole {
  id: string;
  name: string;
  line: 'solid' | 'dashed' | 'none';
}

/** A role that every course has: a label over what stands below it, without a box. */
export const headingRole: DrawingRole = { id: 'heading', name: 'Heading', line: 'none' };

export interface OutlineItem {
  /** What it is called in `data-ref` of the drawing. */
  ref?: string;
  text: string;
  children?: Outline;
}

/** The drawing in words: nodes with their edges, or messages in their order. */
export type Outline = OutlineItem[];

export type RefKind = 'node' | 'edge' | 'message' | 'group';

/** A part of the drawing that steps can point at. */
export interface DrawnRef {
  ref: string;
  kind: RefKind;
  label: string;
}

/** What may be hard to read in a drawing, at a place of its source. */
export interface Doubt {
  line: number;
  column: number;
  message: string;
}

export interface RenderedDiagram {
  id: string;
  /** Of everything that the drawing follows from. */
  digest: string;
  browserMajor: number;
  type: string;
  title: string;
  description: string;
  width: number;
  height: number;
  svg: string;
  outline: Outline;
  refs: DrawnRef[];
  /** Every text in the drawing once, for search. */
  labels: string[];
  /** Warnings that come again with every build until the source changes. */
  doubts: Doubt[];
}
