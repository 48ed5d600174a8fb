/** Arrowheads. A marker does not inherit from the line that wears it, so every role gets its own copy. */
import type { DrawingRole } from '../drawing.ts';
import { element } from './markup.ts';
import { paintOf, type Painter } from './paint.ts';
import type { SceneMarker } from './scene.ts';
import { attributesOf } from './shape.ts';

export function markerText(
  marker: SceneMarker,
  name: string,
  role: DrawingRole | undefined,
  painter: Painter,
): string {
  const isSolid = role && ({ ...role, line: 'solid' } as const);
  const content = marker.shapes.map(({ geometry, paint }) => {
    const shape = attributesOf(geometry, [1, 0, 0, 1, 0, 0]);
    return element(shape.name, { ...shape.attributes, ...paintOf(paint, isSolid, painter) });
  });
  const attributes = {
    id: name,
    class: role && `role-${role.id}`,
    viewBox: marker.viewBox || undefined,
    refX: marker.refX || undefined,
    refY: marker.refY || undefined,
    markerWidth: marker.width || undefined,
    markerHeight: marker.height || undefined,
    markerUnits: marker.units || undefined,
    orient: marker.orient || undefined,
  };
  return element('marker', attributes, content.join(''));
}
