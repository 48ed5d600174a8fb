/** Every kind of content that has a row of its own: who adds one is told by the compiler what it lacks. */
import { claimKind } from './claims/claim-kind.ts';
import { comparisonKind } from './comparisons/comparison-kind.ts';
import type { Kind } from './kind.ts';
import type { KindName } from './kind-names.ts';
import { misconceptionKind } from './misconceptions/misconception-kind.ts';
import { pathKind } from './paths/path-kind.ts';
import { sourceKind } from './sources/source-kind.ts';

export const kinds: { [K in KindName]: Kind<K> } = {
  paths: pathKind,
  sources: sourceKind,
  misconceptions: misconceptionKind,
  claims: claimKind,
  comparisons: comparisonKind,
};
