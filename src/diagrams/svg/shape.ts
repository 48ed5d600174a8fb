/** Shapes of a scene as elements in the drawing's own coordinates, without transforms. */
import type { GroundShape } from './ground.ts';
import type { Attributes } from './markup.ts';
import {
  movedSegments,
  movedSpot,
  numbersIn,
  pathText,
  segmentsOf,
  short,
  type Segment,
  type Spot,
} from './path.ts';
import type { Geometry, Matrix, Paint, SceneShape, SceneText } from './scene.ts';
import { haveSameCorners, pillOf, straightened, strokedOnce } from './tidy-path.ts';

export interface DrawnShape {
  name: string;
  attributes: Attributes;
  paint: Paint;
  part: number | undefined;
  markerStart: string | undefined;
  markerEnd: string | undefined;
  /** See `GroundShape`. */
  colouredLike?: number | undefined;
}

/** Every shape moved by `offset`, and what was drawn twice, for fill and for stroke, once; texts as they were. */
export function drawnShapes(
  items: (SceneShape | SceneText | GroundShape)[],
  offset: Spot,
): (DrawnShape | SceneText)[] {
  const drawn: (DrawnShape | SceneText)[] = [];
  let isDrawn = false;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (isDrawn) {
      isDrawn = false;
      continue;
    }
    if ('rows' in item) {
      drawn.push(item);
    } else if (next && 'geometry' in next && areFillAndStroke(item, next)) {
      drawn.push(...joined(item, next, offset));
      isDrawn = true;
    } else if (
      item.geometry.tag !== 'line' ||
      !isUnstroked(item.paint) ||
      item.markerStart ||
      item.markerEnd
    ) {
      drawn.push({
        ...drawnShape(item, offset),
        ...('colouredLike' in item && { colouredLike: item.colouredLike }),
      });
    }
  }
  return drawn;
}

function areFillAndStroke(one: SceneShape, next: SceneShape): boolean {
  return (
    one.geometry.tag === 'path' &&
    next.geometry.tag === 'path' &&
    one.part === next.part &&
    (isUnstroked(one.paint) || one.paint.stroke === next.paint.stroke) &&
    (next.paint.fill === 'none' || one.paint.fill === next.paint.fill) &&
    Math.abs(one.box.left - next.box.left) + Math.abs(one.box.right - next.box.right) < 1 &&
    Math.abs(one.box.top - next.box.top) + Math.abs(one.box.bottom - next.box.bottom) < 1
  );
}

function isUnstroked(paint: Paint): boolean {
  return paint.stroke === 'none' || paint.strokeWidth === 0;
}

function joined(area: SceneShape, outline: SceneShape, offset: Spot): DrawnShape[] {
  const filled = closed(tidySegments(area, offset));
  const stroked = tidySegments(outline, offset);
  const paint = { ...outline.paint, fill: area.paint.fill, fillOpacity: area.paint.fillOpacity };
  const rest = { paint, part: area.part, markerStart: undefined, markerEnd: undefined };
  const pill = pillOf(filled);
  if (pill) return [{ ...pillShape(pill), ...rest }];
  const whole: DrawnShape = { name: 'path', attributes: { d: pathText(filled) }, ...rest };
  if (haveSameCorners(filled, stroked)) return [whole];
  const lines = { name: 'path', attributes: { d: pathText(stroked) }, ...rest, paint: outline.paint };
  return [{ ...whole, paint: area.paint }, lines];
}

function tidySegments(shape: SceneShape, offset: Spot): Segment[] {
  if (shape.geometry.tag !== 'path') throw new Error('Only paths are tidied.');
  return strokedOnce(
    straightened(movedSegments(movedBy(shape.matrix, offset), segmentsOf(shape.geometry.d))),
  );
}

function closed(segments: Segment[]): Segment[] {
  const [first] = segments;
  return first && segments.at(-1)?.kind !== 'Z' ? [...segments, { kind: 'Z', to: first.to }] : segments;
}

function pillShape({ x, y, width, height }: { x: number; y: number; width: number; height: number }): {
  name: string;
  attributes: Attributes;
} {
  const radius = Math.min(width, height) / 2;
  if (Math.abs(width - height) < 0.5)
    return { name: 'circle', attributes: numbers({ cx: x + radius, cy: y + radius, r: radius }) };
  return { name: 'rect', attributes: numbers({ x, y, width, height, rx: radius }) };
}

function drawnShape(shape: SceneShape, offset: Spot): DrawnShape {
  const { paint, part, markerStart, markerEnd } = shape;
  const scale = Math.sqrt(Math.abs(shape.matrix[0] * shape.matrix[3] - shape.matrix[1] * shape.matrix[2]));
  const fill = shape.geometry.tag === 'line' ? 'none' : paint.fill;
  const scaled = { ...paint, fill, strokeWidth: paint.strokeWidth * scale };
  return {
    ...attributesOf(shape.geometry, movedBy(shape.matrix, offset)),
    paint: scaled,
    part,
    markerStart,
    markerEnd,
  };
}

function movedBy([a, b, c, d, e, f]: Matrix, { x, y }: Spot): Matrix {
  return [a, b, c, d, e + x, f + y];
}

/** Name and geometry attributes of a shape under a matrix. */
export function attributesOf(geometry: Geometry, matrix: Matrix): { name: string; attributes: Attributes } {
  const [a, b, c, d] = matrix;
  const isTurned = b !== 0 || c !== 0;
  switch (geometry.tag) {
    case 'path': {
      const moved = straightened(movedSegments(matrix, segmentsOf(geometry.d)));
      const segments = isOneLine(moved) ? strokedOnce(moved) : moved;
      return { name: 'path', attributes: { d: pathText(segments) } };
    }
    case 'polygon':
    case 'polyline':
      return { name: geometry.tag, attributes: { points: pointsText(spotsIn(geometry.points), matrix) } };
    case 'line': {
      const [from, to] = [
        movedSpot(matrix, { x: geometry.x1, y: geometry.y1 }),
        movedSpot(matrix, { x: geometry.x2, y: geometry.y2 }),
      ];
      return {
        name: 'path',
        attributes: {
          d: pathText([
            { kind: 'M', to: from },
            { kind: 'L', to },
          ]),
        },
      };
    }
    case 'ellipse': {
      const { x: cx, y: cy } = movedSpot(matrix, { x: geometry.cx, y: geometry.cy });
      const [rx, ry] = [geometry.rx * Math.hypot(a, b), geometry.ry * Math.hypot(c, d)];
      if (Math.abs(rx - ry) < 0.005) return { name: 'circle', attributes: numbers({ cx, cy, r: rx }) };
      return { name: 'ellipse', attributes: numbers({ cx, cy, rx, ry }) };
    }
    case 'rect': {
      const { x, y, width, height, rx, ry } = geometry;
      const corners = [
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ];
      if (isTurned) return { name: 'polygon', attributes: { points: pointsText(corners, matrix) } };
      const corner = movedSpot(matrix, { x, y });
      const round = { rx: rx > 0 ? rx * a : undefined, ry: ry > 0 && ry !== rx ? ry * d : undefined };
      return {
        name: 'rect',
        attributes: numbers({ ...corner, width: width * a, height: height * d, ...round }),
      };
    }
  }
}

/** Whether a path lies on one upright or level line, however often it is drawn. */
function isOneLine(segments: Segment[]): boolean {
  const isLevel = (values: number[]) => Math.max(...values) - Math.min(...values) < 0.1;
  const spots = segments.map((segment) => segment.to);
  const isStraight = segments.every((segment) => segment.kind === 'M' || segment.kind === 'L');
  return isStraight && (isLevel(spots.map((spot) => spot.x)) || isLevel(spots.map((spot) => spot.y)));
}

function spotsIn(points: string): Spot[] {
  const numbersRead = numbersIn(points);
  return Array.from({ length: Math.floor(numbersRead.length / 2) }, (_, index) => ({
    x: numbersRead[2 * index] ?? 0,
    y: numbersRead[2 * index + 1] ?? 0,
  }));
}

function pointsText(spots: Spot[], matrix: Matrix): string {
  return spots
    .map((spot) => movedSpot(matrix, spot))
    .map(({ x, y }) => `${short(x)},${short(y)}`)
    .join(' ');
}

function numbers(values: Record<string, number | undefined>): Attributes {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === undefined ? undefined : short(value)]),
  );
}
