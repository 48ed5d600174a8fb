/** What the browser hands over: shapes with computed paint, and the parts that they belong to. Plain data. */
import type { RefKind } from '../drawing.ts';

/** `[a, b, c, d, e, f]` as in SVG: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Paint {
  /** Computed values: `rgb(…)`, `rgba(…)`, `none` or `url(…)`. */
  fill: string;
  stroke: string;
  strokeWidth: number;
  dash: string;
  lineCap: string;
  lineJoin: string;
  opacity: number;
  fillOpacity: number;
  strokeOpacity: number;
  fillRule: string;
}

export type Geometry =
  | { tag: 'path'; d: string }
  | { tag: 'rect'; x: number; y: number; width: number; height: number; rx: number; ry: number }
  | { tag: 'ellipse'; cx: number; cy: number; rx: number; ry: number }
  | { tag: 'line'; x1: number; y1: number; x2: number; y2: number }
  | { tag: 'polygon' | 'polyline'; points: string };

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface SceneShape {
  geometry: Geometry;
  /** From the shape's own coordinates to those of the drawing. */
  matrix: Matrix;
  /** In the drawing, the line's width and markers left out. */
  box: Box;
  paint: Paint;
  /** Index into `Scene.parts`. */
  part: number | undefined;
  /** Keys of `Scene.markers`. */
  markerStart: string | undefined;
  markerEnd: string | undefined;
}

export interface TextRun {
  text: string;
  fill: string;
  /** Colour and width of the line around the letters that keeps what is behind them away. */
  halo: { stroke: string; width: number } | undefined;
  opacity: number;
  fontSize: number;
  weight: number;
  italic: boolean;
  underline: boolean;
}

/** One line of text. `y` is its alphabetic baseline. */
export interface TextRow {
  left: number;
  right: number;
  y: number;
  runs: TextRun[];
}

export interface SceneText {
  rows: TextRow[];
  anchor: 'start' | 'middle' | 'end';
  part: number | undefined;
}

export interface SceneMarker {
  viewBox: string;
  refX: string;
  refY: string;
  width: string;
  height: string;
  units: string;
  orient: string;
  shapes: { geometry: Geometry; paint: Paint }[];
}

/** A thing that the author named or wrote, in the author's order. */
export interface ScenePart {
  kind: RefKind;
  /** The author's id, or nothing. */
  id: string;
  label: string;
  /** Mermaid classes, from `:::name` or `class … name`. */
  classes: string[];
  /** Index of the group that holds it. */
  parent?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
  /** How an edge or a message points: `→`, `←`, `↔` or `—`; of classes also `◆—` and its like. */
  arrow?: string | undefined;
  /** How many there are at the ends of an edge, such as `1` and `0..*`; empty where nothing is said. */
  counts?: readonly [from: string, to: string] | undefined;
  /** Where the author wants the edges in a group to go: `TB`, `LR` … */
  direction?: string | undefined;
  /** Further lines of it, for the outline: members, columns, events, times. */
  details?: string[] | undefined;
}

export interface Scene {
  type: string;
  items: (SceneShape | SceneText)[];
  markers: Record<string, SceneMarker>;
  parts: ScenePart[];
  /** Elements that cannot be flattened, by name. */
  strange: string[];
}

/** What the page answers when it could not draw. */
export interface DrawingFailure {
  message: string;
  /** In the text given to the page, counted from 1. */
  line: number | undefined;
  column: number | undefined;
  /** The text at which it stopped; empty at the end of a line. */
  found: string;
  /** Names of tokens that could have stood there; empty if the parser does not say. */
  expected: string[];
}

export type Drawn = { scene: Scene; raw: string } | { failure: DrawingFailure };
