/** What lies behind the label of an edge: the page, or the groups in which it stands. */
import type { Box, Scene, SceneShape, SceneText } from './scene.ts';
import { sentinelOf } from './theme.ts';

/** A shape that repeats what lies behind a label, so that no line runs through it. */
export interface GroundShape extends SceneShape {
  /** The part whose colours it has; -1 for those of the page. */
  colouredLike: number;
}

/**
 * The items, with the ground of every edge's label in the colours of where it stands. Groups with a role are half
 * transparent, so such a ground is laid in as many layers.
 */
export function groundedItems(
  scene: Scene,
  hasRole: (part: number) => boolean,
): (SceneShape | SceneText | GroundShape)[] {
  const isOf = (item: SceneShape | SceneText, kind: string): item is SceneShape =>
    'geometry' in item && item.part !== undefined && scene.parts[item.part]?.kind === kind;
  const groups = scene.items.filter(
    (item): item is SceneShape => isOf(item, 'group') && item.paint.fill !== 'none',
  );
  return scene.items.flatMap((item) => {
    if (!isOf(item, 'edge') || item.paint.fill !== sentinelOf('ground')) return [item];
    const holders = groups.filter((group) => contains(group.box, item.box));
    const layers: GroundShape[] = [{ ...item, colouredLike: -1 }];
    for (const { part = -1, paint } of holders) {
      const layer = { ...item, paint: { ...item.paint, fill: paint.fill }, colouredLike: part };
      if (!hasRole(part)) layers.length = 0;
      layers.push(layer);
    }
    return layers;
  });
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}
