/** A course as it lies in its folder: read, but neither checked nor put together. */
import type { FolderKind, ListKind } from './kinds/kind-names.ts';
import type { Finding, Point, RuleName } from './finding.ts';
import type { Model } from './questions/model-call.ts';
import type { Picture } from './kinds/pictures/picture.ts';

/** Where in a YAML text a value stands: keys and indexes from the root. */
export type Path = readonly (string | number)[];

export interface YamlText {
  file: string;
  value: unknown;
  /** The point where the value at `path` begins; of its nearest ancestor, if it is not there. */
  at: (path: Path) => Point;
  /** The point where the name of the field at `path` begins. */
  keyAt: (path: Path) => Point;
  /** The point of character `offset` (counted in lines and columns of the scalar's own text) inside the scalar at `path`. */
  inside: (path: Path, point: Point) => Point;
  /** The value at `path` as it stands in the file, quotation marks and all; `undefined` where nothing stands. */
  written: (path: Path) => string | undefined;
  /** Texts that a comment begins or ends. */
  cuts: readonly CutText[];
  /** Texts in double quotes in which an escape makes a tab or a line break. */
  breaks: readonly EscapedBreak[];
}

/** An escape for a tab or a line break, the first of its text. */
export interface EscapedBreak {
  path: Path;
  at: Point;
  /** As it is written. */
  written: string;
  /** The text in single quotes, in which nothing is an escape. */
  right: string;
}

/** A text with a comment beside it, which may have been meant as part of the text. */
export interface CutText {
  path: Path;
  /** Where the `#` stands. */
  at: Point;
  text: string;
  /** From the `#` on. */
  comment: string;
  /**
   * Where that stands: `behind` the text, on its line; on lines of its own `above` or `below` it; or below a `block`,
   * indented less than that.
   */
  place: 'behind' | 'above' | 'below' | 'block';
}

export interface LinkUse extends Point {
  url: string;
  text: string;
  /** `[name]: address` on a line of its own. */
  isDefinition?: boolean;
  /** The line of the heading that it stands in. */
  within?: number;
  /** Whether it cites for a sentence that can be doubted. */
  isDoubtful?: boolean;
}

export interface HeadingUse extends Point {
  depth: number;
  /** The row of `=` or `-` under the lines that it makes a heading of, with its place. */
  underline?: Point & { text: string };
  id: string | undefined;
  text: string;
}

export interface FenceUse extends Point {
  /** As the generator knows it, whatever alias the author wrote. */
  language: string;
  meta: string;
  value: string;
}

export interface ImageUse extends Point {
  url: string;
  alt: string;
  /** What its caption is made of, as it is written. */
  title: string;
}

export interface ContainerUse extends Point {
  name: string;
  /** Those that open it. */
  colons: string;
  /** Whether its last line is missing, so that what stands in it is anybody's guess. */
  isEndless: boolean;
  /** Its title with the brackets, as it is written; empty if it has none. */
  label: string;
  attributes: Record<string, string>;
  /** What follows its name, label and attributes on the line. */
  rest: string;
  parent: string | undefined;
  /** The place of that in the list of containers. */
  parentIndex: number | undefined;
  isEmpty: boolean;
  /** The last line of it. */
  lastLine: number;
  /** Where something stands in it that is no container, a label left out. */
  strays: Point[];
}

export interface ComponentUse extends Point {
  name: string;
  /** Whether it stands within a line of text. */
  inline: boolean;
  /** Whether nothing stands between its beginning and its end. */
  isEmpty: boolean;
  attributes: Record<string, string>;
}

/** A piece of prose as it is written: no code, and no words of others as in block quotations and citations. */
export interface ProseUse extends Point {
  text: string;
  /** What it stands in, where that is no running text: words of a link, a heading. */
  within?: 'link' | 'heading';
}

export interface TableUse extends Point {
  columns: number;
  /** The cells of each row below the head, as plain text. */
  rows: string[][];
  /** The callout or block that it stands in. */
  within?: string;
}

/** A paragraph, a heading or a list's item: what is taken in at one go. Block quotations are left out. */
export interface ParagraphUse extends Point {
  /** The last line of it. */
  lastLine: number;
  /** Without marks, and citations left out. */
  text: string;
  /** The callout that it stands in. */
  within?: string;
}

/** A stretch of text from one heading to the next, for search and reading time. */
export interface Stretch {
  /** The heading's id; empty for what stands before the first. */
  id: string;
  depth: number;
  title: string;
  /** The text without markup, code and diagrams left out. */
  text: string;
  words: number;
}

/** What a text has that no place of the course has, or that would be lost. */
export interface Fault extends Point {
  rule: RuleName;
  message: string;
  fix?: string;
}

/** A piece of script or HTML: an `import` or `export` with all that follows it directly, an expression in braces, a tag. */
export interface ScriptUse extends Point {
  kind: 'module' | 'expression' | 'html';
  text: string;
}

/** What the checks and the index need to know of a Markdown or MDX text. */
export interface ReadDocument {
  links: LinkUse[];
  headings: HeadingUse[];
  fences: FenceUse[];
  images: ImageUse[];
  containers: ContainerUse[];
  components: ComponentUse[];
  /** What only chapters may have, and these only in a course with full MDX; HTML nowhere. */
  scripts: ScriptUse[];
  stretches: Stretch[];
  prose: ProseUse[];
  paragraphs: ParagraphUse[];
  tables: TableUse[];
  faults: Fault[];
  /** Marks that would be printed where the text is shown as it is. */
  marks: (Point & { text: string })[];
  /** Whether it is one paragraph. */
  isOneLine: boolean;
}

export const emptyDocument: ReadDocument = {
  links: [],
  headings: [],
  fences: [],
  images: [],
  containers: [],
  components: [],
  scripts: [],
  stretches: [],
  prose: [],
  paragraphs: [],
  tables: [],
  faults: [],
  marks: [],
  isOneLine: true,
};

export interface RawChapter {
  id: string;
  part: string;
  file: string;
  /** Its text as it is written, front matter included. */
  written: string;
  frontmatter: YamlText;
  document: ReadDocument;
  quiz: YamlText | undefined;
  /** The steps of its diagrams. */
  steps: YamlText | undefined;
}

export interface RawConcept {
  /** The file's name without its ending. */
  id: string;
  file: string;
  /** Its text as it is written, front matter included. */
  written: string;
  frontmatter: YamlText;
  document: ReadDocument;
}

/** An entry of a kind that has a file for each. */
export interface RawEntry {
  /** The file's name without its ending. */
  id: string;
  yaml: YamlText;
}

export interface RawCourse extends Record<ListKind, YamlText | undefined>, Record<FolderKind, RawEntry[]> {
  /** The content folder's path below the project's root, e.g. `content`. */
  folder: string;
  course: YamlText | undefined;
  lock: YamlText | undefined;
  warnings: YamlText | undefined;
  /** The models beside quizzes, with what the questions asked of them. */
  models: Record<string, Model>;
  /** The pictures that chapters and concepts show, and the course's logo and icon, by file. */
  pictures: Record<string, Picture>;
  chapters: RawChapter[];
  concepts: RawConcept[];
  /** Every file of the folder, below the project's root, in the order of their names. */
  files: string[];
  /** What could not even be read. */
  findings: Finding[];
  /** Reads a Markdown text that stands inside YAML; `undefined` if it cannot be read. */
  readMarkdown: (text: string) => ReadDocument | undefined;
  plainText: PlainText;
}

/** A Markdown text that stands inside YAML as plain text, its citations left out. */
export type PlainText = (markdown: string) => string;
