/** Raw entries with their typed values: what the checks look at. An entry that does not fit its schema keeps its id and place. */
import type { LinkTarget } from './links/course-link.ts';
import type { TextKind } from './text-fields.ts';
import type { LinkUse } from './raw.ts';
import type { Diagram } from './course.ts';
import type { Point } from './finding.ts';
import type { ParsedClaim } from './kinds/claims/parsed-claims.ts';
import type { ParsedComparison } from './kinds/comparisons/parsed-comparison.ts';
import type { YamlMarkdown } from './text/yaml-markdown.ts';
import type { ConceptName } from './questions/grading/known-names.ts';
import type { Question } from './questions/question.ts';
import type { Path, RawChapter, RawConcept, RawCourse, ReadDocument, YamlText } from './raw.ts';
import {
  type ChapterFrontmatter,
  type ConceptFrontmatter,
  type CourseFile,
  type IdLock,
  type Misconception,
} from './schema.ts';
import type { Source } from './kinds/sources/source-schema.ts';

export interface ParsedChapter extends RawChapter {
  value: ChapterFrontmatter | undefined;
  questions: ParsedQuestion[];
  /** The cards of the sentences to keep. Their texts are the front matter's. */
  kept: ParsedQuestion[];
  diagrams: ParsedDiagram[];
  /** Whatever a link into its page can name behind the "#". */
  anchors: ReadonlySet<string>;
}

export interface ParsedConcept extends RawConcept {
  /** What its file is called: its id, but where the file was renamed. */
  fileName: string;
  value: ConceptFrontmatter | undefined;
}

export interface ParsedQuestion {
  id: string;
  chapter: string;
  yaml: YamlText;
  /** Where it stands in its file. */
  path: Path;
  value: Question | undefined;
  /** Its texts in Markdown, in the order in which they are read. */
  texts: YamlMarkdown[];
  /** The file of the model that computes its answer. */
  model: string | undefined;
}

export interface ParsedMisconception {
  id: string;
  at: Point;
  path: Path;
  value: Misconception | undefined;
  document: ReadDocument | undefined;
}

export interface ParsedDiagram extends Diagram {
  at: Point;
}

export interface ParsedSource {
  id: string;
  at: Point;
  value: Source | undefined;
}

export interface ParsedCourse {
  raw: RawCourse;
  course: CourseFile | undefined;
  chapters: ParsedChapter[];
  concepts: ParsedConcept[];
  sources: ParsedSource[];
  /** Those of quizzes, then the cards of what is to be kept. */
  questions: ParsedQuestion[];
  misconceptions: ParsedMisconception[];
  claims: ParsedClaim[];
  comparisons: ParsedComparison[];
  /** Names of concepts, and terms of answers: what is typed is compared with both. */
  names: ConceptName[];
  terms: ConceptName[];
  diagrams: ParsedDiagram[];
  /** Every text outside the bodies of chapters and concepts. */
  texts: PlacedText[];
  /** Every link of every text. */
  links: PlacedLink[];
  /** Of two things with one id, the first. */
  byId: {
    chapters: ReadonlyMap<string, ParsedChapter>;
    concepts: ReadonlyMap<string, ParsedConcept>;
    sources: ReadonlyMap<string, ParsedSource>;
    questions: ReadonlyMap<string, ParsedQuestion>;
    misconceptions: ReadonlyMap<string, ParsedMisconception>;
    claims: ReadonlyMap<string, ParsedClaim>;
    comparisons: ReadonlyMap<string, ParsedComparison>;
  };
  lock: IdLock | undefined;
  accepted: { rule: string; at: string; reason: string; point: Point }[];
  /** Files of whose content nothing is known: what would follow from their being empty is not said. */
  unread: ReadonlySet<string>;
}

export interface PlacedLink {
  link: LinkUse;
  target: LinkTarget;
  file: string;
  /** Its place in the file. */
  at: () => Point;
  /** Whose page it stands on, if that is a chapter's. */
  chapter: ParsedChapter | undefined;
}

export interface PlacedText extends TextKind {
  file: string;
  /** The place in the file of a place in the text. */
  at: (point: Point) => Point;
  document: ReadDocument;
  /** What it is a text of, such as "question". */
  owner: string;
  /** The id of that. */
  subject: string;
  /** The field's name. */
  field: string;
  /** The chapter on whose page it stands, if it does. */
  chapter: string | undefined;
}
