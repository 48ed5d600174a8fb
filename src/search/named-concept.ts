/** What the palette knows before it asks the index: `/names.json`. */
import type { RecordKind } from './record-kind.ts';

export interface SearchNames {
  concepts: NamedConcept[];
  /** The kinds of record that the course has. */
  kinds: RecordKind[];
  /** By what else a search can be narrowed: filter > its values. Filters with a single value are left out. */
  filters: Record<string, Choice[]>;
}

export interface Choice {
  id: string;
  name: string;
}

/** A concept as the search palette knows it. */
export interface NamedConcept {
  id: string;
  name: string;
  /** Abbreviations and aliases. */
  names: string[];
  short: string;
  url: string;
  taught: Link[];
  /** Diagrams that show it. */
  shown: Link[];
  /** How many questions test it. */
  questions: number;
}

export interface Link {
  title: string;
  url: string;
}
