/** Raw entries with their typed values: what the checks look at. An entry that does not fit its schema keeps its id and place. */
import type { KindName } from './kinds/kind-names.ts';
import type { Parsed, ParsedKinds } from './kinds/parsed-kinds.ts';
import type { LinkTarget } from './links/course-link.ts';
import type { TextKind } from './text-fields.ts';
import type { LinkUse } from './raw.ts';
import type { Diagram } from './course.ts';
import type { ParsedSteps } from './diagrams/parsed-steps.ts';
import type { Point } from './finding.ts';
import type { YamlMarkdown } from './text/yaml-markdown.ts';
import type { ConceptName } from './questions/grading/known-names.ts';
import type { Question } from './questions/question.ts';
import type { Path, RawChapter, RawConcept, RawCourse, ReadDocument, YamlText } from './raw.ts';
import { type ChapterFrontmatter, type ConceptFrontmatter, type CourseFile, type IdLock } from './schema.ts';

export interface ParsedChapter extends RawChapter {
  /** Where its quiz stands, or should: where there is none, it counts as unread. */
  quizFile: string;
  value: ChapterFrontmatter | undefined;
  questions: ParsedQuestion[];
  /** The cards of the sentences to keep. Their texts are the front matter's. */
  kept: ParsedQuestion[];
  diagrams: ParsedDiagram[];
  diagramSteps: ParsedSteps[];
  /** Whatever a link into its page can name behind the "#". */
  anchors: ReadonlySet<string>;
}

export interface ParsedConcept extends RawConcept {
  /** What its file is called: its id, but where the file was renamed. */
  fileName: string;
  value: ConceptFrontmatter | undefined;
}

export interface ParsedQuestion {
  /** As it was meant, where it is written wrongly. */
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

export interface ParsedDiagram extends Omit<Diagram, 'steps'> {
  /** Its id as the text has it: `id` is as it was meant, where that is wrong or missing. */
  written: string | undefined;
  at: Point;
}

export interface ParsedCourse extends ParsedKinds {
  raw: RawCourse;
  course: CourseFile | undefined;
  chapters: ParsedChapter[];
  concepts: ParsedConcept[];
  /** Those of quizzes, then the cards of what is to be kept. */
  questions: ParsedQuestion[];
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
    questions: ReadonlyMap<string, ParsedQuestion>;
  } & { [K in KindName]: ReadonlyMap<string, Parsed<K>> };
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
