/** Computed paint becomes presentation attributes whose colours the style sheet gives. */
import type { DrawingRole } from '../drawing.ts';
import type { Attributes } from './markup.ts';
import { short } from './path.ts';
import type { Paint } from './scene.ts';
import { paintNamed, type PaintName } from './theme.ts';

export interface Painter {
  type: string;
  /** Colours that nobody expects are collected here. */
  strange: Set<string>;
}

/** Attributes for `paint`, those at their initial value left out; `fill` is inherited as none. */
export function paintOf(paint: Partial<Paint>, role: DrawingRole | undefined, painter: Painter): Attributes {
  const fill = colourOf(paint.fill ?? 'none', painter);
  const stroke = (paint.strokeWidth ?? 0) > 0 ? colourOf(paint.stroke ?? 'none', painter) : 'none';
  const unless = (usual: number | string, value: number | string | undefined) =>
    value === undefined || value === usual ? undefined : typeof value === 'number' ? short(value) : value;
  const attributes: Attributes = {
    fill: fill === 'none' ? undefined : variable(role ? roleFill(fill) : fill),
    'fill-opacity': fill === 'none' ? undefined : unless(1, fillOpacityOf(paint, fill, role)),
    'fill-rule': fill === 'none' ? undefined : unless('nonzero', paint.fillRule),
    opacity: unless(1, paint.opacity),
  };
  if (stroke === 'none') return attributes;
  return {
    ...attributes,
    stroke: variable(role ? roleStroke(stroke) : stroke),
    'stroke-width': unless(1, paint.strokeWidth),
    'stroke-opacity': unless(1, paint.strokeOpacity),
    'stroke-dasharray': dashOf(paint.dash) ?? (role?.line === 'dashed' ? '5 4' : undefined),
    'stroke-linecap': unless('butt', paint.lineCap),
    'stroke-linejoin': unless('miter', paint.lineJoin),
  };
}

/** The colour of letters. What is quiet stays so within a role: it stands beside the shape. */
export function textFillOf(colour: string, role: DrawingRole | undefined, painter: Painter): string {
  const paint = colourOf(colour, painter);
  if (paint === 'none') return paint;
  return variable(role && paint !== 'quiet' && paint !== 'ground' ? 'ink' : paint);
}

function colourOf(colour: string, { type, strange }: Painter): PaintName | 'none' {
  const name = paintNamed(colour, type);
  if (name === undefined) strange.add(colour);
  return name ?? 'ink';
}

function variable(paint: PaintName): string {
  return `var(--d-${paint})`;
}

/** Groups stay paler than the nodes in them. */
function fillOpacityOf(paint: Partial<Paint>, fill: PaintName, role: DrawingRole | undefined): number {
  return (paint.fillOpacity ?? 1) * (role && fill === 'group' ? 0.5 : 1);
}

/** A role has three colours: its fill, its edge and its ink. */
function roleFill(paint: PaintName): PaintName {
  if (paint === 'ink' || paint === 'ground') return paint;
  return paint === 'line' || paint === 'quiet' || paint.endsWith('edge') ? 'edge' : 'fill';
}

function roleStroke(paint: PaintName): PaintName {
  return paint === 'ground' ? paint : 'edge';
}

/** `none`, and patterns whose gaps or dashes are nothing, are solid. */
function dashOf(dash: string | undefined): string | undefined {
  const lengths = (dash ?? 'none').match(/[\d.]+/g)?.map(Number) ?? [];
  const gaps = lengths.length === 1 ? lengths : lengths.filter((_, index) => index % 2 === 1);
  return gaps.every((gap) => gap === 0) ? undefined : lengths.map(short).join(' ');
}
