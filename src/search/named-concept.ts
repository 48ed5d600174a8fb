/** What the palette knows before it asks the index: `/names.json`. */
import type { RecordKind } from './record-kind.ts';

export interface SearchNames {
  concepts: NamedConcept[];
  /** Words that only say whose or of what system a thing is, such as a maker's name. */
  makers: string[];
  /** Words that mean the same, as the course says. */
  alike?: string[][];
  /** The scripts of which there are names in other languages. */
  abroad: string[];
  /** In how many shares there is by what else concepts are found: `/sought/<number>.json`. */
  shares: number;
  /** Comparisons that set concepts side by side, for who asks for two of them. */
  comparisons: ComparedConcepts[];
  /** The kinds of record that the course has. */
  kinds: RecordKind[];
  /** By what else a search can be narrowed: filter > its values. Filters with a single value are left out. */
  filters: Record<string, Choice[]>;
}

/** By what queries are compared with what concepts are called. */
export type Names = Pick<SearchNames, 'concepts' | 'makers' | 'alike'>;

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
  /** Of `Translations`, once these are loaded: names too, but not shown. */
  abroad?: string[];
  /** Of `Sought`, once its shares are loaded: what people type who look for it. */
  besides?: string[];
  /** Messages of programs that it explains. */
  messages?: string[];
  /** Whether it is one of the platforms: beside another name it only says where. */
  isPlatform?: boolean;
}

/**
 * What concepts are called in other languages, by their ids: `/translations/<script>.json`, for who types a word that the
 * index does not know.
 */
export type Translations = Record<string, string[]>;

/** What a search says of a concept that is asked for by its name: `card.json` beside its page. */
export interface ConceptCard {
  /** Its definition. */
  short: string;
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

export interface ComparedConcepts extends Link {
  /** Where its rows are, as `ComparedRow[]`. */
  rows: string;
  /** Concept > its column. A concept that several columns are about has the first. */
  columns: Record<string, string>;
  /** Column > its name. */
  names: Record<string, string>;
}

/** A row of a comparison: what it says in each column. */
export interface ComparedRow {
  title: string;
  url: string;
  /** Column > value, as plain text. */
  values: Record<string, string>;
}
