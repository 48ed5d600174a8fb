/** What a search can find. */
import type { RecordKind } from './record-kind.ts';

export interface SearchRecord {
  kind: RecordKind;
  /** Site path without the base. */
  path: string;
  title: string;
  /** The id of the concept that it is. */
  concept?: string;
  /** Where it stands, e.g. the chapter's title; of a concept its other names, of a source who wrote it. */
  where: string;
  /** Title of the section around it. */
  under?: string;
  /** What is searched, the title included. */
  text: string;
  /** How a concept is defined, which is in its text too. */
  definition?: string;
  /** What is searched and never shown. */
  besides?: string;
  /** By what a search can be narrowed: ids, besides the kind. */
  part?: string;
  level?: string;
  platforms?: string[];
}
