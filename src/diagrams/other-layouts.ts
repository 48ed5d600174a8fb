/** What else can be tried where a drawing is hard to read. Pure. */
import type { Settings } from './source/source-settings.ts';
import type { ReadSource } from './source/source.ts';
import type { Scene } from './svg/scene.ts';

/** Further settings for a diagram, beside those of its author, whose choice stands. */
export function otherLayouts({ type, settings }: ReadSource, scene: Scene): Settings[] {
  if (type === 'gantt') return withRoomForSections(settings, scene);
  if (type === 'sequence') return withRoomBetween(settings);
  const isGraph = type === 'flowchart' || type === 'state' || type === 'class' || type === 'er';
  return isGraph && settings['layout'] === undefined ? layoutsOfGraphs : [];
}

const layoutsOfGraphs: Settings[] = [
  { layout: 'elk', elk: { nodePlacementStrategy: 'NETWORK_SIMPLEX' } },
  { layout: 'dagre' },
];

/** Frames are as wide as what they hold: where this is narrow their words break. */
function withRoomBetween({ sequence = {} }: Settings): Settings[] {
  const own = sequence as Settings;
  if (own['actorMargin'] !== undefined || own['width'] !== undefined) return [];
  return [
    { width: 150, actorMargin: 72 },
    { width: 200, actorMargin: 120 },
    { width: 260, actorMargin: 120 },
  ].map((room) => ({ sequence: { ...own, ...room } }));
}

/** The widest margin that leaves room for bars, in px. */
const widestMargin = 320;

/** A margin for the names of sections. */
function withRoomForSections({ gantt = {} }: Settings, { items, parts }: Scene): Settings[] {
  const own = gantt as Settings;
  if (own['leftPadding'] !== undefined) return [];
  const widths = items.flatMap((item) =>
    'rows' in item && parts[item.part ?? -1]?.kind === 'group'
      ? item.rows.map(({ left, right }) => right - left)
      : [],
  );
  const leftPadding = Math.min(widestMargin, Math.ceil(Math.max(...widths)) + 24);
  return [{ gantt: { ...own, leftPadding } }];
}
