/** Groups are laid out around their nodes: labels of the lines between these, and their own names beside the lines that come in, can be wider. Such groups get room. Pure. */
import { areaOf, isWithin, overhang, overlap, rowBox, spotsAlong } from './geometry.ts';
import type { Spot } from './path.ts';
import type { Box, Scene, ScenePart, SceneShape, SceneText } from './scene.ts';

/** Between a label and the border of its group, in px. */
const room = 6;

/** The groups that hold a part, innermost first. */
export function groupsAround(parts: readonly ScenePart[], index: number | undefined): number[] {
  const groups: number[] = [];
  let at = parts[index ?? -1]?.parent;
  for (; at !== undefined && !groups.includes(at); at = parts[at]?.parent) groups.push(at);
  return groups;
}

/** The groups that hold both ends of an edge, innermost first. */
export function groupsOfEdge(parts: readonly ScenePart[], { from, to }: ScenePart): number[] {
  const around = groupsAround(parts, to);
  return groupsAround(parts, from).filter((group) => around.includes(group));
}

/** The scene with groups as wide as the labels within them, where nothing stands in the way. */
export function withRoomInGroups(scene: Scene): Scene {
  return scene.type === 'flowchart-v2' ? withNamesBesideLines(withRoomForLabels(scene)) : scene;
}

function withRoomForLabels(scene: Scene): Scene {
  return scene.items.reduce((now, item) => {
    const edge = 'rows' in item ? scene.parts[item.part ?? -1] : undefined;
    if (!('rows' in item) || edge?.kind !== 'edge') return now;
    return groupsOfEdge(scene.parts, edge).reduce(
      (roomy, group, depth) => withRoomFor(item, group, room + depth * room, roomy),
      now,
    );
  }, scene);
}

function withRoomFor(text: SceneText, group: number, by: number, scene: Scene): Scene {
  const frame = frameOf(scene, group);
  if (!frame) return scene;
  const boxes = text.rows.map(rowBox);
  const left = Math.max(0, frame.box.left - (Math.min(...boxes.map((box) => box.left)) - by));
  const right = Math.max(0, Math.max(...boxes.map((box) => box.right)) + by - frame.box.right);
  const isOver = boxes.some((box) => overhang(box, frame.box) > -2);
  const wide = { ...frame.box, left: frame.box.left - left, right: frame.box.right + right };
  if (!isOver || isInTheWay(scene, group, frame.box, wide)) return scene;
  const items = scene.items.map((item) => {
    if (item === frame) return widened(frame, left, right);
    return 'rows' in item && item.part === group ? movedBy(item, -left) : item;
  });
  return { ...scene, items };
}

/** The names of groups to the left of the lines that would run over them. */
function withNamesBesideLines(scene: Scene): Scene {
  const names = scene.items.flatMap((item) =>
    'rows' in item && item.part !== undefined && scene.parts[item.part]?.kind === 'group' ? item.part : [],
  );
  return names.reduce((now, group) => {
    const name = now.items.find((item): item is SceneText => 'rows' in item && item.part === group);
    const crossing = name ? spotsOnName(now, name) : [];
    if (!name || crossing.length === 0) return now;
    const end = Math.max(...name.rows.map(({ right }) => right));
    const by = end + room - Math.min(...crossing.map(({ x }) => x));
    const start = Math.min(...name.rows.map(({ left }) => left)) - by;
    const roomy = [group, ...groupsAround(now.parts, group)].reduce<Scene | undefined>(
      (wider, holder, depth) => wider && withLeftEdge(wider, holder, start - room - depth * room),
      now,
    );
    if (!roomy) return now;
    const moved = movedBy(name, -by);
    const isClear = spotsOnName(roomy, moved).length === 0;
    return isClear ? { ...roomy, items: roomy.items.map((item) => (item === name ? moved : item)) } : now;
  }, scene);
}

/** Where lines run over the name of a group. */
export function spotsOnName({ parts, items }: Scene, { rows }: SceneText): Spot[] {
  const boxes = rows.map(rowBox);
  return items.flatMap((item) =>
    'geometry' in item && parts[item.part ?? -1]?.kind === 'edge' && item.paint.stroke !== 'none'
      ? spotsAlong(item).filter((spot) => boxes.some((box) => isWithin(spot, box, -1)))
      : [],
  );
}

/** The scene with a group that begins at `left` or before; nothing where something stands in the way. */
function withLeftEdge(scene: Scene, group: number, left: number): Scene | undefined {
  const frame = frameOf(scene, group);
  if (!frame || frame.box.left <= left) return scene;
  const wide = { ...frame.box, left };
  if (isInTheWay(scene, group, frame.box, wide)) return undefined;
  const items = scene.items.map((item) => (item === frame ? widened(frame, frame.box.left - left, 0) : item));
  return { ...scene, items };
}

/** The border of a group. */
function frameOf(scene: Scene, group: number): SceneShape | undefined {
  const frames = scene.items.filter(
    (item): item is SceneShape => 'geometry' in item && item.part === group && item.geometry.tag === 'rect',
  );
  return frames.toSorted((one, other) => areaOf(other.box) - areaOf(one.box))[0];
}

/** Whether the wider frame would reach into what the narrower one does not touch. */
function isInTheWay(scene: Scene, group: number, narrow: Box, wide: Box): boolean {
  return scene.items.some((item) => {
    const { part } = item;
    const kind = scene.parts[part ?? -1]?.kind;
    const isWithin = part === group || groupsAround(scene.parts, part).includes(group);
    if (isWithin || groupsAround(scene.parts, group).includes(part ?? -1)) return false;
    if ('geometry' in item && kind === 'edge') return isAtSide(scene, item, group, narrow);
    const boxes = 'rows' in item ? item.rows.map(rowBox) : [item.box];
    return boxes.some((box) => overlap(box, wide) > -room && overlap(box, narrow) < 0);
  });
}

/** Whether a line ends at the left or the right of a group. */
function isAtSide(scene: Scene, { part, box }: SceneShape, group: number, { top, bottom }: Box): boolean {
  const { from, to } = scene.parts[part ?? -1] ?? {};
  const isOfGroup = from === group || to === group;
  return isOfGroup && Math.min(box.bottom, bottom) - Math.max(box.top, top) > 2;
}

function widened(frame: SceneShape, left: number, right: number): SceneShape {
  if (frame.geometry.tag !== 'rect') return frame;
  const { x, width } = frame.geometry;
  return {
    ...frame,
    geometry: { ...frame.geometry, x: x - left, width: width + left + right },
    box: { ...frame.box, left: frame.box.left - left, right: frame.box.right + right },
  };
}

function movedBy(text: SceneText, by: number): SceneText {
  return { ...text, rows: text.rows.map((row) => ({ ...row, left: row.left + by, right: row.right + by })) };
}
