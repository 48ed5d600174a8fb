/** Runs in the page: reads a drawn SVG into a `Scene`. */
import type { Geometry, Paint, Scene, SceneMarker, SceneShape } from '../svg/scene.ts';
import { matrixOf } from './elements.ts';
import { textOf } from './read-text.ts';

export function sceneOf(svg: SVGSVGElement, type: string): Scene {
  const scene: Scene = { type, items: [], markers: {}, parts: [], strange: [] };
  const toRoot = matrixOf(svg).inverse();
  const ascents = new Map<string, number>();
  const elements = svg.querySelectorAll<SVGElement>('*');
  for (const element of elements) {
    if (element.closest('defs, marker, symbol, style, title, desc, filter, linearGradient')) continue;
    if (isHidden(element)) continue;
    if (element instanceof SVGTextElement) {
      const text = textOf(element, toRoot, ascents, partIndexOf(element), opacityOf(element, svg));
      if (text) scene.items.push(text);
    } else if (element instanceof SVGGeometryElement) {
      const shape = shapeOf(element, svg, toRoot);
      if (shape) scene.items.push(shape);
    } else if (!element.matches('g, svg, tspan')) {
      scene.strange.push(element.localName);
    }
  }
  for (const item of scene.items)
    if ('geometry' in item)
      for (const id of [item.markerStart, item.markerEnd])
        if (id !== undefined && !(id in scene.markers)) scene.markers[id] = markerOf(svg, id);
  return scene;
}

function isHidden(element: Element): boolean {
  return !element.checkVisibility() || getComputedStyle(element).visibility === 'hidden';
}

/** Opacity of an element within the drawing: groups are flattened, so theirs counts too. */
function opacityOf(element: Element, svg: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at && at !== svg; at = at.parentElement)
    opacity *= Number.parseFloat(getComputedStyle(at).opacity);
  return opacity;
}

function partIndexOf(element: Element): number | undefined {
  const index = element.closest('[data-part]')?.getAttribute('data-part');
  return index == null ? undefined : Number(index);
}

function shapeOf(element: SVGGeometryElement, svg: SVGSVGElement, toRoot: DOMMatrix): SceneShape | undefined {
  const paint = computedPaint(element, opacityOf(element, svg));
  const geometry = geometryOf(element);
  const style = getComputedStyle(element);
  const hasMarker = style.markerStart !== 'none' || style.markerEnd !== 'none';
  const isPainted = paint.fill !== 'none' || (paint.stroke !== 'none' && paint.strokeWidth > 0);
  if (!geometry || !(isPainted || hasMarker) || paint.opacity === 0) return undefined;
  const toScene = toRoot.multiply(matrixOf(element));
  const markerId = (value: string) => {
    const id = urlIdOf(value);
    return id !== undefined && svg.getElementById(id) ? id : undefined;
  };
  return {
    geometry,
    matrix: [toScene.a, toScene.b, toScene.c, toScene.d, toScene.e, toScene.f],
    box: boxOf(element.getBBox(), toScene),
    paint,
    part: partIndexOf(element),
    markerStart: markerId(style.markerStart),
    markerEnd: markerId(style.markerEnd),
  };
}

function boxOf({ x, y, width, height }: DOMRect, matrix: DOMMatrix): SceneShape['box'] {
  const corners = [0, width].flatMap((dx) => [0, height].map((dy) => new DOMPoint(x + dx, y + dy)));
  const moved = corners.map((corner) => corner.matrixTransform(matrix));
  const [xs, ys] = [moved.map((point) => point.x), moved.map((point) => point.y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function urlIdOf(value: string): string | undefined {
  return /url\("?[^#]*#([^")]+)"?\)/.exec(value)?.[1];
}

function computedPaint(element: Element, opacity: number): Paint {
  const style = getComputedStyle(element);
  return {
    fill: visiblePaint(style.fill, style.fillOpacity),
    stroke: visiblePaint(style.stroke, style.strokeOpacity),
    strokeWidth: Number.parseFloat(style.strokeWidth),
    dash: style.strokeDasharray,
    lineCap: style.strokeLinecap,
    lineJoin: style.strokeLinejoin,
    opacity,
    fillOpacity: Number.parseFloat(style.fillOpacity),
    strokeOpacity: Number.parseFloat(style.strokeOpacity),
    fillRule: style.fillRule,
  };
}

function visiblePaint(paint: string, opacity: string): string {
  return paint === 'rgba(0, 0, 0, 0)' || Number.parseFloat(opacity) === 0 ? 'none' : paint;
}

/** The geometry of a shape; nothing for one without extent. */
function geometryOf(element: SVGGeometryElement): Geometry | undefined {
  if (element instanceof SVGRectElement) {
    const [width, height] = [element.width.baseVal.value, element.height.baseVal.value];
    if (width <= 0 || height <= 0) return undefined;
    const style = getComputedStyle(element);
    const rx = Number.parseFloat(style.rx);
    const ry = Number.parseFloat(style.ry);
    const round = Number.isNaN(rx) ? (Number.isNaN(ry) ? 0 : ry) : rx;
    const [x, y] = [element.x.baseVal.value, element.y.baseVal.value];
    return { tag: 'rect', x, y, width, height, rx: round, ry: Number.isNaN(ry) ? round : ry };
  }
  if (element instanceof SVGCircleElement) {
    const radius = element.r.baseVal.value;
    return radius <= 0
      ? undefined
      : {
          tag: 'ellipse',
          cx: element.cx.baseVal.value,
          cy: element.cy.baseVal.value,
          rx: radius,
          ry: radius,
        };
  }
  if (element instanceof SVGEllipseElement) {
    const [rx, ry] = [element.rx.baseVal.value, element.ry.baseVal.value];
    if (rx <= 0 || ry <= 0) return undefined;
    return { tag: 'ellipse', cx: element.cx.baseVal.value, cy: element.cy.baseVal.value, rx, ry };
  }
  if (element instanceof SVGLineElement) {
    const [x1, y1] = [element.x1.baseVal.value, element.y1.baseVal.value];
    return { tag: 'line', x1, y1, x2: element.x2.baseVal.value, y2: element.y2.baseVal.value };
  }
  if (element instanceof SVGPolygonElement || element instanceof SVGPolylineElement) {
    const points = element.getAttribute('points') ?? '';
    return { tag: element.localName as 'polygon' | 'polyline', points };
  }
  const d = element.getAttribute('d') ?? '';
  return d.trim() === '' ? undefined : { tag: 'path', d };
}

function markerOf(svg: SVGSVGElement, id: string): SceneMarker {
  const marker = svg.ownerDocument.getElementById(id);
  if (!marker) throw new Error(`There is no marker ${id}.`);
  const shapes: SceneMarker['shapes'] = [];
  for (const element of marker.querySelectorAll<SVGGeometryElement>('*')) {
    const geometry = element instanceof SVGGeometryElement ? geometryOf(element) : undefined;
    if (geometry) shapes.push({ geometry, paint: computedPaint(element, 1) });
  }
  const attribute = (name: string) => marker.getAttribute(name) ?? '';
  return {
    viewBox: attribute('viewBox'),
    refX: attribute('refX'),
    refY: attribute('refY'),
    width: attribute('markerWidth'),
    height: attribute('markerHeight'),
    units: attribute('markerUnits'),
    orient: attribute('orient'),
    shapes,
  };
}
