/** How the entries of each kind of content are read, and what comes of it. */
import { claimSchema } from './claims/claim-schema.ts';
import { readComparisons } from './comparisons/parsed-comparison.ts';
import type { KindName } from './kind-names.ts';
import { misconceptionSchema } from './misconceptions/misconception-schema.ts';
import { pathSchema } from './paths/path-schema.ts';
import { inFolder, inList, type ParsedEntry, type ReadEntries } from './parsed-entry.ts';
import { sourceSchema } from './sources/source-schema.ts';

export const readKinds = {
  paths: inFolder('paths', pathSchema),
  sources: inList('sources', sourceSchema),
  misconceptions: inList('misconceptions', misconceptionSchema),
  claims: inList('claims', claimSchema),
  comparisons: readComparisons,
} satisfies Record<KindName, ReadEntries<ParsedEntry<unknown>>>;

/** The entries of a course, kind by kind. */
export type ParsedKinds = { [K in KindName]: ReturnType<(typeof readKinds)[K]> };
export type Parsed<K extends KindName> = ParsedKinds[K][number];
