/** Runs in the page: lines from a node to itself, which layouts draw as slivers with their ends in each other. */
import { sure } from '../sure.ts';
import type { ScenePart } from '../svg/scene.ts';
import { matrixOf, parentOf, shift, shiftOf } from './elements.ts';
import { lineThrough, type Spot } from './line-through.ts';

/** How much room the ends of a line take, in px: from the node outwards, and to each side. */
const ends: Record<string, { depth: number; half: number }> = {
  er: { depth: 28, half: 10 },
  classDiagram: { depth: 32, half: 9 },
};
const plainEnds = { depth: 20, half: 7 };

/** Between a label and what is around it, in px. */
const gap = 4;

/** Draws all loops of a node on the side where the layout has them, each around the label of the one before. */
export function mendLoops(svg: SVGSVGElement, type: string, parts: readonly ScenePart[]): void {
  const terminals = new Set(svg.querySelectorAll<SVGGElement>('.edgeTerminals'));
  const loops = new Map<number, Loop[]>();
  for (const [index, { kind, from = -1, to, counts = [] }] of parts.entries()) {
    const of = `[data-part="${index}"]`;
    const line = svg.querySelector<SVGPathElement>(`path${of}`);
    if (kind !== 'edge' || from !== to || !line) continue;
    const label = svg.querySelector<SVGGElement>(`.edgeLabel > .label${of}`);
    const hasWords = label !== null && label.textContent.trim() !== '';
    const [start, end] = counts.map((count, at) => takeNearest(terminals, count, endOf(line, at === 1)));
    const loop = { line, label: hasWords ? label : undefined, start, end };
    loops.set(from, [...(loops.get(from) ?? []), loop]);
  }
  for (const [index, ofNode] of loops) {
    const node = svg.querySelector<SVGGElement>(`.node[data-part="${index}"]`);
    if (node) drawLoops(node, ofNode, ends[type] ?? plainEnds);
  }
}

interface Loop {
  line: SVGPathElement;
  label: SVGGElement | undefined;
  /** How many there are at either end. */
  start: SVGGElement | undefined;
  end: SVGGElement | undefined;
}

/** One end of a line on the screen. */
function endOf(line: SVGPathElement, isLast: boolean): Spot {
  return line.getPointAtLength(isLast ? line.getTotalLength() : 0).matrixTransform(matrixOf(line));
}

/** Takes out what says `count` nearest to a spot: nothing else tells to which line it belongs. */
function takeNearest(terminals: Set<SVGGElement>, count: string, { x, y }: Spot): SVGGElement | undefined {
  const distanceOf = (terminal: SVGGElement) => {
    const middle = middleOf(terminal);
    return Math.hypot(middle.x - x, middle.y - y);
  };
  const [nearest] = [...terminals]
    .filter((terminal) => count !== '' && terminal.textContent.trim() === count)
    .sort((one, other) => distanceOf(one) - distanceOf(other));
  if (nearest) terminals.delete(nearest);
  return nearest;
}

function drawLoops(node: SVGGElement, loops: readonly Loop[], { depth, half }: typeof plainEnds): void {
  const side = sideOf(node, loops);
  let out = depth;
  let aside = Math.min(16, Math.max(half + 1, side.halfWidth / 2));
  for (const { line, label, start, end } of loops) {
    const isBeside = aside <= side.halfWidth - 3;
    if (!isBeside) aside = Math.max(aside, side.halfWidth + depth);
    const foot = (along: number, room: number): Spot[] =>
      isBeside
        ? [side.spot(side.edgeAt(along) + room, along)]
        : [side.spot(-half - gap, Math.sign(along) * (side.halfWidth + room)), side.spot(-half - gap, along)];
    const corners = [
      ...foot(-aside, side.roomAt(endOf(line, false))),
      side.spot(out, -aside),
      side.spot(out, aside),
      ...foot(aside, side.roomAt(endOf(line, true))).reverse(),
    ];
    line.setAttribute('d', lineThrough(corners.map((corner) => inside(line, corner))));
    let beside = 0;
    for (const [words, along] of [
      [start, -1],
      [end, 1],
    ] as const)
      if (words) {
        const size = side.sizeOf(words);
        beside = Math.max(beside, size.along + half);
        moveTo(words, side.spot(gap + size.out / 2, along * (aside + half - 1 + size.along / 2)));
      }
    const size = label ? side.sizeOf(label) : { out: 0, along: 0 };
    if (label) moveTo(label, side.spot(out + gap + size.out / 2, 0));
    out += size.out + 2 * gap + 2;
    aside = Math.max(aside + beside + 2 * half, size.along / 2 + gap);
  }
}

/** The side of a node on which its loops are. Spots are told by how far they are out from it and along it from its middle. */
function sideOf(node: SVGGElement, loops: readonly Loop[]) {
  const shapes = [
    ...node.querySelectorAll<SVGGeometryElement>('path, rect, circle, ellipse, polygon'),
  ].filter((shape) => shape.getBoundingClientRect().width > 0);
  const boxes = shapes.map((shape) => shape.getBoundingClientRect());
  const box = {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  const lines = loops.map(({ line }) => line.getBoundingClientRect());
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const [best] = [
    { dx: -1, dy: 0, over: box.left - Math.min(...lines.map(({ left }) => left)) },
    { dx: 1, dy: 0, over: Math.max(...lines.map(({ right }) => right)) - box.right },
    { dx: 0, dy: -1, over: box.top - Math.min(...lines.map(({ top }) => top)) },
    { dx: 0, dy: 1, over: Math.max(...lines.map(({ bottom }) => bottom)) - box.bottom },
  ].sort((one, other) => other.over - one.over);
  const { dx, dy } = sure(best);
  const isUpright = dx !== 0;
  const [across, along] = [box.right - box.left, box.bottom - box.top];
  const halfDepth = (isUpright ? across : along) / 2;
  const spot = (out: number, aside: number): Spot => ({
    x: middle.x + dx * (halfDepth + out) + (isUpright ? 0 : aside),
    y: middle.y + dy * (halfDepth + out) + (isUpright ? aside : 0),
  });
  const isFilled = ({ x, y }: Spot) =>
    shapes.some((shape) =>
      shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrixOf(shape).inverse())),
    );
  return {
    halfWidth: (isUpright ? along : across) / 2,
    spot,
    /** Where the node begins, seen from outside: not at its box, if it is round. */
    edgeAt(aside: number): number {
      let out = 0;
      while (out > -halfDepth && !isFilled(spot(out, aside))) out -= 1;
      return out > -halfDepth ? out : 0;
    },
    /** How far from the node a line ends, so that its head has room. */
    roomAt({ x, y }: Spot): number {
      for (let room = 0; room < 24; room += 1)
        if ([-room, room].some((by) => isFilled({ x: x + by, y }) || isFilled({ x, y: y + by }))) return room;
      return 0;
    },
    sizeOf(element: SVGGElement): { out: number; along: number } {
      const { width, height } = element.getBoundingClientRect();
      return isUpright ? { out: width, along: height } : { out: height, along: width };
    },
  };
}

/** A spot of the screen in the coordinates of an element. */
function inside(element: SVGGraphicsElement, { x, y }: Spot): Spot {
  return new DOMPoint(x, y).matrixTransform(matrixOf(element).inverse());
}

function middleOf(element: Element): Spot {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Moves a group so that its middle comes to a spot of the screen. */
function moveTo(group: SVGGElement, to: Spot): void {
  const [from, target] = [middleOf(group), to].map((spot) => inside(parentOf(group), spot)) as [Spot, Spot];
  const { x, y } = shiftOf(group);
  shift(group, x + target.x - from.x, y + target.y - from.y);
}
