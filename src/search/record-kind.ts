/** What a search can find, in the order in which filters name it. */
export const recordKinds = [
  'concept',
  'section',
  'diagram',
  'question',
  'misconception',
  'source',
  'claim',
  'comparison',
] as const;
export type RecordKind = (typeof recordKinds)[number];
