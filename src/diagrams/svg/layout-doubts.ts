/** What is hard to read in a drawing, found by measuring it: the layouts of Mermaid promise nothing. Pure. */
import { advice, bodiesOf, nameOf, type Body, type LayoutDoubt } from './doubt.ts';
import { isWithin, overlap, spotsAlong } from './geometry.ts';
import { groupsAround } from './group-room.ts';
import {
  labelsOnLabels,
  labelsOnNodes,
  labelsOutside,
  labelsOverBorders,
  linesUnderLabels,
  namesUnderBlocks,
  namesUnderLines,
  sectionsOnBars,
} from './label-doubts.ts';
import type { Box, Scene, ScenePart, SceneShape, SceneText } from './scene.ts';

/** Types whose nodes are shapes around their labels, which edges go around. */
const graphs = ['flowchart-v2', 'stateDiagram', 'classDiagram', 'er', 'block', 'architecture'];

export function layoutDoubts(scene: Scene): LayoutDoubt[] {
  const texts = scene.items.filter((item): item is SceneText => 'rows' in item);
  const shapes = scene.items.filter((item): item is SceneShape => 'geometry' in item);
  const bodies = bodiesOf(scene.parts, shapes);
  const isGraph = graphs.includes(scene.type);
  const covering = isGraph ? linesUnderLabels(scene.parts, texts, shapes) : [];
  /** What is said of a label as a whole is not said again of each thing that it lies on or under. */
  const isClear = ({ part }: SceneText) =>
    covering.every((doubt) => doubt.part !== part) &&
    (scene.type !== 'block' || scene.parts[part ?? -1]?.kind !== 'group');
  const ofLabels = [
    ...labelsOutside(scene, texts, shapes),
    ...labelsOnLabels(scene.parts, texts.filter(isClear), isGraph ? bodies : new Map()),
  ];
  return [
    ...(scene.type === 'sequence' ? ofLabels.map(ofLayout) : ofLabels),
    ...(isGraph ? partsOnParts(scene, bodies) : []),
    ...(isGraph ? labelsOnNodes(scene.parts, texts.filter(isClear), bodies) : []),
    ...covering,
    ...(scene.type === 'block' ? namesUnderBlocks(scene.parts, texts, bodies) : []),
    ...(scene.type === 'gantt' ? sectionsOnBars(scene.parts, texts, bodies) : []),
    ...(scene.type === 'flowchart-v2' ? namesUnderLines(scene, texts) : []),
    ...labelsOverBorders(scene.parts, texts, bodies),
    ...(isGraph ? edgesThroughNodes(scene.parts, shapes, bodies) : []),
    ...directionsIgnored(scene.parts, bodies),
  ];
}

/** Frames and notes of sequences are as wide as the participants stand apart. */
function ofLayout(doubt: LayoutDoubt): LayoutDoubt {
  return { ...doubt, isOfLayout: true };
}

/** Where parts lie on each other. */
const adviceFor: Record<string, string> = {
  architecture:
    'The sides of their lines leave one place for both: write others, so that each has its own place.',
  block: 'Write a "space" between them, or give one another shape.',
};

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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
