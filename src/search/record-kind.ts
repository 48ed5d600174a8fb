import { everyKind, kindNames, type EntryName } from '../course/kinds/kind-names.ts';

export type RecordKind = 'concept' | 'section' | 'diagram' | 'question' | 'dictionary' | EntryName;

/** What a search can find, in the order in which filters name it. */
export const recordKinds: readonly RecordKind[] = [
  'concept',
  'section',
  'diagram',
  'question',
  'dictionary',
  ...everyKind.map((kind) => kindNames[kind].one),
];
