/** A scene becomes SVG that follows the page's theme: no style, no colours but `var(--d-…)`, no ids but its own. */
import type { DrawingRole } from '../drawing.ts';
import type { Box, Scene, SceneText, TextRow, TextRun } from './scene.ts';
import { groundedItems } from './ground.ts';
import { drawnShapes, type DrawnShape } from './shape.ts';
import { markerText } from './marker.ts';
import { paintOf, textFillOf, type Painter } from './paint.ts';
import { element, escapeText, type Attributes } from './markup.ts';
import { round, short } from './path.ts';
import { sure } from '../sure.ts';
import { labelSize } from '../page-settings.ts';

export interface Naming {
  id: string;
  title: string;
  description: string;
  /** `data-ref` of each part. */
  refs: (string | undefined)[];
  /** Role of each part. */
  roles: (DrawingRole | undefined)[];
}

export interface WrittenSvg {
  svg: string;
  width: number;
  height: number;
  /** Colours that are neither a sentinel nor a literal of the type. */
  strangeColours: string[];
}

/** Room around the drawing for what reaches over its box: half a line. */
const margin = 2;

export function writtenSvg(scene: Scene, naming: Naming): WrittenSvg {
  const frame = frameOf(scene);
  const strange = new Set<string>();
  const painter: Painter = { type: scene.type, strange };
  const prefix = safeId(naming.id);
  const markers = new Map<string, { name: string; text: string }>();
  const markerName = (id: string, role: DrawingRole | undefined): string => {
    const key = `${id} ${role?.id ?? ''}`;
    const name = markers.get(key)?.name ?? `${prefix}-m${markers.size + 1}`;
    if (!markers.has(key))
      markers.set(key, { name, text: markerText(sure(scene.markers[id]), name, role, painter) });
    return name;
  };
  const offset = { x: -frame.left, y: -frame.top };
  const items = groundedItems(scene, (part) => naming.roles[part] !== undefined);
  const body = runsOfPart(drawnShapes(items, offset)).map(({ part, items }) => {
    const role = part === undefined ? undefined : naming.roles[part];
    const ref = part === undefined ? undefined : naming.refs[part];
    const own: Attributes = {
      class: role && classOf(role),
      'data-ref': ref,
    };
    const shown = role?.line === 'none' ? items.filter((item) => 'rows' in item) : items;
    const written = shown.map((item) =>
      'rows' in item
        ? textElement(item, offset, role, painter)
        : item.colouredLike === undefined
          ? shapeElement(item, role, painter, (id) => markerName(id, role))
          : groundElement(item, naming.roles[item.colouredLike], painter),
    );
    const [first] = written;
    if (first && written.length === 1)
      return element(first.name, { ...own, ...first.attributes }, first.content);
    const content = written.map((one) => element(one.name, one.attributes, one.content)).join('');
    return ref === undefined && role === undefined ? content : element('g', own, content);
  });
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const defs =
    markers.size === 0 ? '' : element('defs', {}, [...markers.values()].map(({ text }) => text).join(''));
  const title = element('title', { id: `${prefix}-title` }, escapeText(naming.title));
  const description = element('desc', { id: `${prefix}-desc` }, escapeText(naming.description));
  const root: Attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${prefix}-title`,
    'aria-describedby': `${prefix}-desc`,
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    fill: 'none',
    'font-family': 'IBM Plex Sans, sans-serif',
    'font-size': String(labelSize),
    'text-anchor': 'middle',
  };
  return {
    svg: element('svg', root, title + description + defs + body.join('')),
    width,
    height,
    strangeColours: [...strange],
  };
}

/** An id that can stand in `url(#…)`; slugs have no double hyphen, so two ids never become one. */
export function safeId(id: string): string {
  return id.replaceAll('.', '--');
}

/** The box of the whole drawing, in whole pixels. */
export function frameOf(scene: Scene): Box {
  const boxes = scene.items.map((item) =>
    'rows' in item ? textBox(item) : grown(item.box, item.paint.strokeWidth / 2),
  );
  return {
    left: Math.floor(Math.min(...boxes.map((box) => box.left)) - margin),
    top: Math.floor(Math.min(...boxes.map((box) => box.top)) - margin),
    right: Math.ceil(Math.max(...boxes.map((box) => box.right)) + margin),
    bottom: Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + margin),
  };
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function textBox({ rows }: SceneText): Box {
  const size = (row: TextRow) => Math.max(...row.runs.map((run) => run.fontSize));
  return {
    left: Math.min(...rows.map((row) => row.left)),
    right: Math.max(...rows.map((row) => row.right)),
    top: Math.min(...rows.map((row) => row.y - size(row) * 0.8)),
    bottom: Math.max(...rows.map((row) => row.y + size(row) * 0.25)),
  };
}

/** Neighbours that belong to one part, together. */
function runsOfPart(
  items: (DrawnShape | SceneText)[],
): { part: number | undefined; items: (DrawnShape | SceneText)[] }[] {
  const runs: { part: number | undefined; items: (DrawnShape | SceneText)[] }[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && last.part === item.part) last.items.push(item);
    else runs.push({ part: item.part, items: [item] });
  }
  return runs;
}

/** What has no box has no colour of its own either. */
function classOf({ id, line }: DrawingRole): string | undefined {
  if (line === 'none') return undefined;
  return line === 'dashed' ? `role-${id} line-dashed` : `role-${id}`;
}

interface Written {
  name: string;
  attributes: Attributes;
  content?: string;
}

function shapeElement(
  shape: DrawnShape,
  role: DrawingRole | undefined,
  painter: Painter,
  markerName: (id: string) => string,
): Written {
  const url = (id: string | undefined) => (id === undefined ? undefined : `url(#${markerName(id)})`);
  const attributes: Attributes = {
    ...shape.attributes,
    ...paintOf(shape.paint, role, painter),
    'marker-start': url(shape.markerStart),
    'marker-end': url(shape.markerEnd),
  };
  return { name: shape.name, attributes };
}

function groundElement(shape: DrawnShape, role: DrawingRole | undefined, painter: Painter): Written {
  return {
    name: shape.name,
    attributes: {
      class: role && `role-${role.id}`,
      ...shape.attributes,
      ...paintOf(shape.paint, role, painter),
    },
  };
}

function textElement(
  text: SceneText,
  offset: { x: number; y: number },
  role: DrawingRole | undefined,
  painter: Painter,
): Written {
  const anchored = (row: TextRow) =>
    offset.x +
    (text.anchor === 'start' ? row.left : text.anchor === 'end' ? row.right : (row.left + row.right) / 2);
  const [first, ...rest] = text.rows as [TextRow, ...TextRow[]];
  const base = sure(first.runs[0]);
  const attributes: Attributes = {
    x: short(anchored(first)),
    y: short(first.y + offset.y),
    'text-anchor': text.anchor === 'middle' ? undefined : text.anchor,
    ...haloAttributes(base, role, painter),
    ...runAttributes(base, undefined, role, painter),
    ...(role?.line === 'none' && { 'font-weight': '600' }),
  };
  let y = round(first.y + offset.y);
  let content = runsText(first.runs, base, role, painter);
  for (const row of rest) {
    const next = round(row.y + offset.y);
    const place = { x: short(anchored(row)), dy: short(next - y) };
    content += element('tspan', place, runsText(row.runs, base, role, painter));
    y = next;
  }
  return { name: 'text', attributes, content };
}

function runsText(runs: TextRun[], base: TextRun, role: DrawingRole | undefined, painter: Painter): string {
  const text = runs
    .map((run) => {
      const attributes = runAttributes(run, base, role, painter);
      const text = escapeText(run.text);
      return Object.values(attributes).every((value) => value === undefined)
        ? text
        : element('tspan', attributes, text);
    })
    .join('');
  return runsLeftwards.test(text) ? `${isolate}${text}${endOfIsolate}` : text;
}

/** Letters of the scripts that are written from right to left. */
const runsLeftwards = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;
/** Between these a row runs as its first letter does, whatever stands in the rows around it. */
const [isolate, endOfIsolate] = ['\u2068', '\u2069'];

/** The halo of a whole text: that of its first run. */
function haloAttributes({ halo }: TextRun, role: DrawingRole | undefined, painter: Painter): Attributes {
  if (!halo) return {};
  const paint = { fill: 'none', stroke: halo.stroke, strokeWidth: halo.width, lineJoin: 'round', dash: '0' };
  return { ...paintOf(paint, role, painter), 'paint-order': 'stroke' };
}

/** How a run looks, where it differs from `base`; without a base, from the drawing's defaults. */
function runAttributes(
  run: TextRun,
  base: TextRun | undefined,
  role: DrawingRole | undefined,
  painter: Painter,
): Attributes {
  const unless = (isUsual: boolean, value: string) => (isUsual ? undefined : value);
  return {
    fill: unless(base?.fill === run.fill, textFillOf(run.fill, role, painter)),
    opacity: unless(run.opacity === (base?.opacity ?? 1), short(run.opacity)),
    'font-size': unless(run.fontSize === (base?.fontSize ?? labelSize), short(run.fontSize)),
    'font-weight': unless(run.weight === (base?.weight ?? 400), String(run.weight)),
    'font-style': unless(run.italic === (base?.italic ?? false), run.italic ? 'italic' : 'normal'),
    'text-decoration': unless(
      run.underline === (base?.underline ?? false),
      run.underline ? 'underline' : 'none',
    ),
  };
}
