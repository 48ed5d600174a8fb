/**
 * How diagrams look before they are given colours. Mermaid gets one sentinel colour per paint; what it
 * computes from them must come out as a sentinel again, or as a literal that the type is known to have.
 */

/** Raise it when the same source would be drawn differently: stored diagrams are then drawn anew. */
export const settingsVersion = 7;

/** Custom properties of the style sheet, without `--d-`, and the colour that stands for each. */
export const sentinels = {
  ink: '#0a0b0c',
  quiet: '#5b6066',
  line: '#2040a0',
  fill: '#e0f0d0',
  edge: '#107040',
  group: '#f0e0c8',
  'group-edge': '#b07818',
  ground: '#fdfcfb',
  note: '#f8f0a0',
  'note-edge': '#a09010',
  accent: '#d02060',
  done: '#b8c0e8',
  'series-1': '#60c8d8',
  'series-2': '#d898f0',
  'series-3': '#f0a070',
  'series-4': '#90d860',
} as const satisfies Record<string, string>;

export type PaintName = keyof typeof sentinels;

/** Colours that Mermaid writes past its theme, by type, and the paint that they become. */
const literals: Record<string, Record<string, PaintName>> = {
  architecture: { 'rgb(8, 126, 191)': 'fill', 'rgb(255, 255, 255)': 'edge' },
  er: { 'rgb(255, 255, 255)': 'ground' },
  // Half heads of messages.
  sequence: { 'rgb(0, 0, 0)': 'line' },
};

/** A sentinel as browsers compute it. */
export function sentinelOf(paint: PaintName): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(sentinels[paint].slice(at, at + 2), 16));
  return `rgb(${channels.join(', ')})`;
}

const paintOfColour = new Map(
  (Object.keys(sentinels) as PaintName[]).map((paint) => [sentinelOf(paint), paint]),
);

/** The paint that a computed colour stands for; nothing for one that nobody expects. */
export function paintNamed(colour: string, type: string): PaintName | 'none' | undefined {
  if (colour === 'none') return 'none';
  return paintOfColour.get(colour) ?? literals[type]?.[colour];
}
