/** What is hard to read about labels: those that are cut or covered, and those that cover something. Pure. */
import { advice, nameOf, type Body, type LayoutDoubt } from './doubt.ts';
import { wordsOf } from './drawn-labels.ts';
import { isWithin, overhang, overlap, rowBox, spotsAlong, spotsApart } from './geometry.ts';
import { groupsAround, groupsOfEdge, spotsOnName } from './group-room.ts';
import type { Box, Scene, ScenePart, SceneShape, SceneText } from './scene.ts';
import { sentinelOf } from './theme.ts';

/** Labels that reach over the shape that their middle lies in. */
export function labelsOutside(
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
export function labelsOnLabels(
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

/** Labels of lines that lie on a node. */
export function labelsOnNodes(
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

/** Names of blocks that hold others stand in their middle, where these are. */
export function namesUnderBlocks(
  parts: readonly ScenePart[],
  texts: readonly SceneText[],
  bodies: ReadonlyMap<number, Body>,
): LayoutDoubt[] {
  return texts.flatMap((text): LayoutDoubt[] => {
    const isName = parts[text.part ?? -1]?.kind === 'group';
    const isCovered = [...bodies].some(
      ([index, { box }]) =>
        groupsAround(parts, index).includes(text.part ?? -1) &&
        text.rows.some((row) => overlap(rowBox(row), box) > 1),
    );
    if (!isName || !isCovered) return [];
    const name = wordsOf(text);
    const message = `The name "${name}" lies behind the blocks that this one holds. Take it out of the brackets, and write it as a block of its own before them: name["${name}"].`;
    return [{ part: text.part, message }];
  });
}

const adviceOnRoom =
  'Shorten it, break it with <br/>, or put more room between the two: in a block diagram a "space".';

/** What must be seen of a line: of all of it, and of an end with a head, in px. */
const [seenOfLine, seenOfHead] = [16, 7];

/** Lines that labels cover, or their heads. */
export function linesUnderLabels(
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
export function sectionsOnBars(
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

/** Names of groups that lines run over. */
export function namesUnderLines(scene: Scene, texts: readonly SceneText[]): LayoutDoubt[] {
  return texts.flatMap((text) => {
    const isName = scene.parts[text.part ?? -1]?.kind === 'group';
    if (!isName || spotsOnName(scene, text).length === 0) return [];
    const message = `A line runs over the name "${wordsOf(text)}" of a group. Shorten the name, or lead the line to the group itself.`;
    return [{ part: text.part, message, isOfLayout: true }];
  });
}

/** Labels of lines within a group that reach over its border. */
export function labelsOverBorders(
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

function shrunk({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left + by, right: right - by, top: top + by, bottom: bottom - by };
}
