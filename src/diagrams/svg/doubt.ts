/** What doubts about a drawing are made of. Pure. */
import { areaOf } from './geometry.ts';
import type { Box, ScenePart, SceneShape } from './scene.ts';

export interface LayoutDoubt {
  /** Index of the part that it is about. */
  part: number | undefined;
  message: string;
  /** Whether another layout may help. */
  isOfLayout?: true;
}

export const advice =
  'Write the parts in another order, bring together what belongs together, or leave the line out.';

export interface Body {
  box: Box;
  /** Whether its corners belong to it. */
  isRect: boolean;
}

/** The largest shape of each node and group. */
export function bodiesOf(parts: readonly ScenePart[], shapes: readonly SceneShape[]): Map<number, Body> {
  const bodies = new Map<number, Body>();
  for (const { part, box, geometry } of shapes) {
    const kind = parts[part ?? -1]?.kind;
    if (part === undefined || (kind !== 'node' && kind !== 'group')) continue;
    const before = bodies.get(part);
    if (!before || areaOf(box) > areaOf(before.box))
      bodies.set(part, { box, isRect: geometry.tag === 'rect' });
  }
  return bodies;
}

/** A part as findings name it. */
export function nameOf(parts: readonly ScenePart[], index: number | undefined): string {
  const part = parts[index ?? -1];
  if (!part) return 'a label';
  if (part.kind !== 'edge' && part.kind !== 'message') return `"${part.label === '' ? part.id : part.label}"`;
  const end = (one: number | undefined) => {
    const { label = '', id = '' } = parts[one ?? -1] ?? {};
    return label === '' ? id : label;
  };
  return `the ${part.kind === 'edge' ? 'line' : 'message'} from "${end(part.from)}" to "${end(part.to)}"`;
}
