import { everyKind, kindNames, type EntryName } from '../course/kinds/kind-names.ts';

export type RecordKind = 'concept' | 'section' | 'diagram' | 'question' | EntryName;

/** What a search can find, in the order in which filters name it. */
export const recordKinds: readonly RecordKind[] = [
  'concept',
  'section',
  'diagram',
  'question',
  ...everyKind.map((kind) => kindNames[kind].one),
];
