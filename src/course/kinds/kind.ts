/** What a kind of content is to the rest of the course: the loops over all kinds ask for nothing else. */
import type { z } from 'zod';
import type { Check } from '../checks/check.ts';
import type { Chapter, Course } from '../course.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import type { PlainText } from '../raw.ts';
import type { KindName } from './kind-names.ts';

/** What a search finds of an entry, or of one of its rows. */
export interface EntryRecord {
  id: string;
  row?: string;
  title: string;
  /** Where it stands. */
  where: string;
  /** What is searched. */
  text: string;
  /** The chapter that it belongs to. */
  chapter?: Chapter | undefined;
  platforms?: string[];
}

/** What a new entry is written with: ids of what is there already, and texts as YAML writes them. */
export interface NewEntry {
  id: string;
  /** What its author calls it. */
  title: string | undefined;
  /** What it is called otherwise. */
  titleOfId: string;
  day: string;
  /** A list with a concept. */
  about: string;
  source: string;
  chapter: string;
}

export interface Kind<K extends KindName> {
  /** What editors know the files by: the schema's name, and the schema of a whole file. */
  editorSchema: readonly [name: string, schema: z.ZodType];
  /** Whether pages have such an anchor or address of their own, so that no entry may have it as its id. */
  isReserved: (id: string) => boolean;
  /** Its texts are the words of others, who spell as they like. */
  isOthersWords?: true;
  /** Its title is what somebody says, so it stands in quotation marks. */
  isSaid?: true;
  /** What is checked of it beside what holds for every kind. */
  checks: readonly Check[];
  /** The entries as pages have them. Nothing was found wrong; `chapters` are those that readers see, in reading order. */
  together: (parsed: ParsedCourse, chapters: readonly ParsedChapter[]) => Course[K][string][];
  /** The site path, without the base, of an entry or of one of its rows; of the entry itself for an empty row. */
  pathOf: (course: Course, id: string, row: string) => string;
  /** What lists call an entry, or one of its rows, in Markdown. */
  titleOf: (entry: Course[K][string], row: string) => string;
  records: (course: Course, plain: PlainText) => EntryRecord[];
  /** A new entry, to be filled in. */
  skeleton: (entry: NewEntry) => string;
}
