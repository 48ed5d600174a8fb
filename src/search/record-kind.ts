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

/** The kinds of all records as one digit each, in the order of the records' ids: see `kindsFrom`. */
export function kindsInOrder(kinds: ReadonlyMap<string, RecordKind>): string {
  const inOrder = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, kind]) => String(recordKinds.indexOf(kind))).join('');
}

const zero = '0'.charCodeAt(0);

/** Record > kind, from the ids of all records and what `kindsInOrder` wrote. */
export function kindsFrom(ids: readonly string[], digits: string): Map<string, RecordKind> {
  const kinds = ids.toSorted().flatMap((id, index): [string, RecordKind][] => {
    const kind = recordKinds[digits.charCodeAt(index) - zero];
    return kind ? [[id, kind]] : [];
  });
  return new Map(kinds);
}
