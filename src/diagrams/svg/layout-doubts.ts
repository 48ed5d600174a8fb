/** What is hard to read in a drawing, found by measuring it: the layouts of Mermaid promise nothing. Pure. */
import { wordsOf } from './drawn-labels.ts';
import { areaOf, isWithin, overhang, overlap, rowBox, spotsAlong, spotsApart } from './geometry.ts';
import { groupsAround, groupsOfEdge } from './group-room.ts';
import { sentinelOf } from './theme.ts';
import type { Box, Scene, ScenePart, SceneShape, SceneText } from './scene.ts';

export interface LayoutDoubt {
  /** Index of the part that it is about. */
  part: number | undefined;
  message: string;
  /** Whether another layout may help. */
  isOfLayout?: true;
}

/** Types whose nodes are shapes around their labels, which edges go around. */
const graphs = ['flowchart-v2', 'stateDiagram', 'classDiagram', 'er', 'block', 'architecture'];

export function layoutDoubts(scene: Scene): LayoutDoubt[] {
  const texts = scene.items.filter((item): item is SceneText => 'rows' in item);
  const shapes = scene.items.filter((item): item is SceneShape => 'geometry' in item);
  const bodies = bodiesOf(scene.parts, shapes);
  const isGraph = graphs.includes(scene.type);
  const covering = isGraph ? linesUnderLabels(scene.parts, texts, shapes) : [];
  /** A label that is too large for its line may lie on all there is beside it: that is said once. */
  const isClear = ({ part }: SceneText) => covering.every((doubt) => doubt.part !== part);
  return [
    ...labelsOutside(scene, texts, shapes),
    ...labelsOnLabels(scene.parts, texts.filter(isClear), isGraph ? bodies : new Map()),
    ...(isGraph ? partsOnParts(scene, bodies) : []),
    ...(isGraph ? labelsOnNodes(scene.parts, texts.filter(isClear), bodies) : []),
    ...covering,
    ...(scene.type === 'gantt' ? sectionsOnBars(scene.parts, texts, bodies) : []),
    ...labelsOverBorders(scene.parts, texts, bodies),
    ...(isGraph ? edgesThroughNodes(scene.parts, shapes, bodies) : []),
    ...directionsIgnored(scene.parts, bodies),
  ];
}

const advice =
  'Write the parts in another order, bring together what belongs together, or leave the line out.';
/** Where parts lie on each other. */
const adviceFor: Record<string, string> = {
  architecture:
    'The sides of their lines leave one place for both: write others, so that each has its own place.',
  block: 'Write a "space" between them, or give one another shape.',
};
const adviceOnRoom =
  'Shorten it, break it with <br/>, or put more room between the two: in a block diagram a "space".';

interface Body {
  box: Box;
  /** Whether its corners belong to it. */
  isRect: boolean;
}

/** The largest shape of each node and group. */
function bodiesOf(parts: readonly ScenePart[], shapes: readonly SceneShape[]): Map<number, Body> {
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

/** Labels that reach over the shape that their middle lies in. */
function labelsOutside(
  scene: Scene,
  texts: readonly SceneText[],
  shapes: readonly SceneShape[],
): LayoutDoubt[] {
  if (
    !['flowchart-v2', 'stateDiagram', 'classDiagram', 'er', 'block', 'packet', 'sequence'].includes(
      scene.type,
    )
  )
    return [];
  return texts.flatMap((text) => {
    const kind = scene.parts[text.part ?? -1]?.kind;
    if (kind !== 'node') return [];
    const own = shapes.filter(({ part, paint }) => part === text.part && paint.fill !== 'none');
    const worst = text.rows.flatMap((row) => {
      const box = rowBox(row);
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const holders = own.filter((shape) => isWithin(middle, shape.box));
      return holders.length === 0 ? [] : [Math.min(...holders.map((shape) => overhang(box, shape.box)))];
    });
    if (Math.max(0, ...worst) <= 1) return [];
    const message = `The label "${wordsOf(text)}" is larger than its shape. Shorten it, or break it with <br/>.`;
    return [{ part: text.part, message }];
  });
}

/** Labels on labels, but for those of nodes that lie on each other as a whole. */
function labelsOnLabels(
  parts: readonly ScenePart[],
  texts: readonly SceneText[],
  bodies: ReadonlyMap<number, Body>,
): LayoutDoubt[] {
  const areOnEachOther = (...both: (number | undefined)[]) => {
    const nodes = both.filter((part) => parts[part ?? -1]?.kind === 'node');
    const [one, other] = nodes.map((part) => bodies.get(part ?? -1)?.box);
    return one !== undefined && other !== undefined && one !== other && overlap(one, other) > 3;
  };
  const rows = texts.flatMap((text) => text.rows.map((row) => ({ text, box: rowBox(row) })));
  const found = new Map<string, LayoutDoubt>();
  rows.forEach((one, index) => {
    for (const other of rows.slice(index + 1)) {
      if (one.text === other.text || overlap(one.box, other.box) <= 2) continue;
      if (areOnEachOther(one.text.part, other.text.part)) continue;
      const words = [one, other].map(({ text }) => `"${wordsOf(text)}"`);
      const message = `The labels ${words.join(' and ')} lie on each other. Shorten one, or break it with <br/>.`;
      found.set(message, { part: one.text.part ?? other.text.part, message });
    }
  });
  return [...found.values()];
}

/** Nodes and groups that lie on each other, and neither in the other. */
function partsOnParts({ type, parts }: Scene, bodies: ReadonlyMap<number, Body>): LayoutDoubt[] {
  const places = [...bodies];
  return places.flatMap(([index, { box }], at) =>
    places.slice(at + 1).flatMap(([other, body]): LayoutDoubt[] => {
      const isHolder =
        groupsAround(parts, index).includes(other) || groupsAround(parts, other).includes(index);
      if (isHolder || overlap(box, body.box) <= 3) return [];
      const names = [index, other].map((one) => nameOf(parts, one));
      const message = `${names.join(' and ')} lie on each other. ${adviceFor[type] ?? advice}`;
      return [{ part: index, message, isOfLayout: true }];
    }),
  );
}

/** Labels of lines that lie on a node. */
function labelsOnNodes(
  parts: readonly ScenePart[],
  texts: readonly SceneText[],
  bodies: ReadonlyMap<number, Body>,
): LayoutDoubt[] {
  return texts.flatMap((text) => {
    if (parts[text.part ?? -1]?.kind !== 'edge') return [];
    const covered = [...bodies].find(
      ([index, { box }]) =>
        parts[index]?.kind === 'node' && text.rows.some((row) => overlap(rowBox(row), shrunk(box, 2)) > 2),
    );
    if (!covered) return [];
    const message = `The label "${wordsOf(text)}" lies on ${nameOf(parts, covered[0])}. ${advice}`;
    return [{ part: text.part, message, isOfLayout: true }];
  });
}

/** What must be seen of a line: of all of it, and of an end with a head, in px. */
const [seenOfLine, seenOfHead] = [16, 7];

/** Lines that labels cover, or their heads. */
function linesUnderLabels(
  parts: readonly ScenePart[],
  texts: readonly SceneText[],
  shapes: readonly SceneShape[],
): LayoutDoubt[] {
  const ground = sentinelOf('ground');
  const isOfEdge = ({ part }: { part: number | undefined }) => parts[part ?? -1]?.kind === 'edge';
  const grounds = shapes.filter((shape) => isOfEdge(shape) && shape.paint.fill === ground);
  return texts.filter(isOfEdge).flatMap((text): LayoutDoubt[] => {
    const lines = shapes.filter(({ part, paint }) => part === text.part && paint.stroke !== 'none');
    const spots = lines.flatMap(spotsAlong);
    if (spots.length < 2) return [];
    const isSeen = spots.map((spot) => grounds.every(({ box }) => !isWithin(spot, box)));
    const seen = (count: number) => count * spotsApart;
    const hasHead = parts[text.part ?? -1]?.arrow !== '—';
    const atEnds = Math.min(isSeen.indexOf(false), spots.length - 1 - isSeen.lastIndexOf(false));
    const isCovered = isSeen.includes(false) && hasHead && seen(atEnds) < seenOfHead;
    if (!isCovered && seen(isSeen.filter(Boolean).length) >= seenOfLine) return [];
    const message = `The label "${wordsOf(text)}" covers ${nameOf(parts, text.part)}. ${adviceOnRoom}`;
    return [{ part: text.part, message, isOfLayout: true }];
  });
}

/** Names of sections that reach from their margin into the bars. */
function sectionsOnBars(
  parts: readonly ScenePart[],
  texts: readonly SceneText[],
  bodies: ReadonlyMap<number, Body>,
): LayoutDoubt[] {
  const bars = [...bodies].filter(([index]) => parts[index]?.kind === 'node');
  const start = Math.min(...bars.map(([, { box }]) => box.left));
  return texts.flatMap((text) => {
    const isName = parts[text.part ?? -1]?.kind === 'group';
    if (!isName || text.rows.every(({ right }) => right <= start + 1)) return [];
    const message = `The name of the section "${wordsOf(text)}" reaches into the bars. Shorten it, or break it with <br/>.`;
    return [{ part: text.part, message, isOfLayout: true }];
  });
}

/** Labels of lines within a group that reach over its border. */
function labelsOverBorders(
  parts: readonly ScenePart[],
  texts: readonly SceneText[],
  bodies: ReadonlyMap<number, Body>,
): LayoutDoubt[] {
  return texts.flatMap((text) => {
    const edge = parts[text.part ?? -1];
    if (edge?.kind !== 'edge') return [];
    const left = groupsOfEdge(parts, edge).find((group) => {
      const border = bodies.get(group)?.box;
      return border && text.rows.some((row) => overhang(rowBox(row), border) > 1);
    });
    if (left === undefined) return [];
    const message = `The label "${wordsOf(text)}" reaches over the border of ${nameOf(parts, left)}. Shorten it, or break it with <br/>.`;
    return [{ part: text.part, message, isOfLayout: true }];
  });
}

function edgesThroughNodes(
  parts: readonly ScenePart[],
  shapes: readonly SceneShape[],
  bodies: ReadonlyMap<number, Body>,
): LayoutDoubt[] {
  const found = new Map<string, LayoutDoubt>();
  for (const shape of shapes) {
    const edge = parts[shape.part ?? -1];
    if (edge?.kind !== 'edge' || shape.paint.stroke === 'none') continue;
    const spots = spotsAlong(shape);
    for (const [index, { box, isRect }] of bodies) {
      if (parts[index]?.kind !== 'node' || index === edge.from || index === edge.to) continue;
      const by = isRect ? 1 : Math.min(box.right - box.left, box.bottom - box.top) / 4;
      if (!spots.some((spot) => isWithin(spot, box, by))) continue;
      const message = `${capital(nameOf(parts, shape.part))} runs through ${nameOf(parts, index)}. ${advice}`;
      found.set(message, { part: shape.part, message, isOfLayout: true });
    }
  }
  return [...found.values()];
}

/** Groups whose inner edges do not go where their direction says. */
function directionsIgnored(parts: readonly ScenePart[], bodies: ReadonlyMap<number, Body>): LayoutDoubt[] {
  return parts.flatMap((group, index) => {
    const { direction } = group;
    if (direction === undefined) return [];
    const inner = parts.filter(
      ({ kind, from = -1, to = -1 }) =>
        kind === 'edge' && from !== to && parts[from]?.parent === index && parts[to]?.parent === index,
    );
    const goes = inner.filter(({ from = -1, to = -1 }) => {
      const [start, end] = [bodies.get(from)?.box, bodies.get(to)?.box];
      return start && end && isBefore(direction, start, end);
    });
    if (inner.length === 0 || goes.length * 2 >= inner.length) return [];
    const message = `The direction ${direction} of "${group.label === '' ? group.id : group.label}" is ignored, because lines from outside lead to what is in it. Lead them to the group itself, or take the direction out.`;
    return [{ part: index, message }];
  });
}

function isBefore(direction: string, start: Box, end: Box): boolean {
  if (direction.startsWith('L')) return start.right <= end.left + 1;
  if (direction.startsWith('R')) return start.left >= end.right - 1;
  return direction.startsWith('B') ? start.top >= end.bottom - 1 : start.bottom <= end.top + 1;
}

function shrunk({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left + by, right: right - by, top: top + by, bottom: bottom - by };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
