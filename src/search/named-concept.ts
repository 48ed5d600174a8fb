/** A concept as the search palette knows it. */
export interface NamedConcept {
  name: string;
  /** Abbreviations and aliases. */
  names: string[];
  short: string;
  url: string;
  taught: { title: string; url: string }[];
  /** How many questions test it. */
  questions: number;
}
