/** Texts of a diagram's source with their places. */
import type { Point } from '../../course/finding.ts';

/** A text with the place in the source where it stands. */
export interface Placed extends Point {
  text: string;
}

export interface Forbidden extends Placed {
  kind: 'colour' | 'link' | 'directive' | 'setting' | 'order';
  /** Why this one is refused. */
  reason?: string;
}
