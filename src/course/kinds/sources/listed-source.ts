/** A source in the list of all sources. */
export interface ListedSource {
  id: string;
  /** Its full entry as HTML. */
  entry: string;
  /** What kind of thing it is, and how it is known: words for readers. */
  about: readonly string[];
  kind: string;
  status: string;
  /** Ids of those that cite it. */
  chapters: readonly string[];
  /** How much of the course cites it, in a line. */
  uses: string;
  /** Where it stands with every place that cites it. */
  url: string;
}
