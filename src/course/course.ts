/** A course that has been checked as a whole: the only thing that pages are made of. Plain data. */
import type { Claim } from './kinds/claims/claim-schema.ts';
import type { ComparisonFile } from './kinds/comparisons/comparison-schema.ts';
import type { Point } from './finding.ts';
import type { Question } from './questions/question.ts';
import type { CitingKind } from './kinds/kind-names.ts';
import type { LearningPath } from './kinds/paths/path-schema.ts';
import type { Misconception } from './kinds/misconceptions/misconception-schema.ts';
import type { ChapterFrontmatter, ConceptFrontmatter, CourseFile, Part } from './schema.ts';
import type { ChapterScript } from './text/chapter-script.ts';
import type { Source } from './kinds/sources/source-schema.ts';
import type { Trace } from './kinds/traces/trace-schema.ts';

export interface Section {
  /** Anchor; empty for the text before the first heading. */
  id: string;
  depth: number;
  title: string;
  /** Plain text, for search. */
  text: string;
  words: number;
}

/** A source as one page cites it. */
export interface Citation {
  source: string;
  /** Its number on that page, from 1, in the order of first use. */
  number: number;
  /** What is cited of it there, such as "§2", each once, in the order of the texts. */
  locators: string[];
}

/** An entry of a kind of content, or one of its rows, that cites a source. */
export interface EntryUse {
  id: string;
  /** Of the entry itself, empty. */
  row: string;
  /** What is cited there, such as "§2". */
  locators: string[];
}

/** Where a source is cited. */
export interface SourceUses extends Record<CitingKind, EntryUse[]> {
  /** The texts of chapters; an empty section is what stands before the first heading. */
  sections: { chapter: string; section: string; locators: string[] }[];
  questions: string[];
  concepts: string[];
}

export interface DiagramSource {
  id: string;
  /** Mermaid, without the fence. */
  source: string;
  caption: string;
  file: string;
  /** Line of the file on which the Mermaid source begins, from 1. */
  line: number;
}

/** A part of a diagram, as a step names it. */
export interface PartUse extends Point {
  part: string;
  diagram: string;
  file: string;
}

/** What lights together, by the names that the author wrote, and what is said of it, in Markdown. */
export interface DiagramStep {
  at: string[];
  say: string;
}

/** A node of a diagram, as a question names it. */
export interface NodeUse {
  /** Its id in the Mermaid source. */
  node: string;
  /** What the question calls it; else its label does. */
  name?: string | undefined;
  diagram: string;
  question: string;
  file: string;
  line: number;
  column: number;
}

export interface Diagram extends DiagramSource {
  chapter: string;
  /** Heading under which it stands; empty before the first. */
  section: string;
  /** In the order in which they are read; most diagrams have none. */
  steps: DiagramStep[];
}

export interface Chapter extends Omit<ChapterFrontmatter, 'draft' | 'keep'> {
  id: string;
  part: string;
  /** As in a book: part and place, e.g. "2.1". */
  number: string;
  file: string;
  /** Its text as it is written, front matter included. */
  written: string;
  /** Of a course with full MDX: where its script begins, and what that imports. */
  script: ChapterScript | undefined;
  sections: Section[];
  words: number;
  minutes: number;
  /** Diagram ids in the order of the text. */
  diagrams: string[];
  /** Ids of the questions placed in the text. */
  checks: string[];
  /** Ids of the questions at its end. */
  quiz: string[];
  /** Ids of those that it does not ask itself: practice, exams and reviews do. */
  practice: string[];
  /** The sentences to keep, each with the id of its card. */
  keep: { id: string; rev: number; say: string }[];
  citations: Citation[];
  /** Rows of its dictionaries: a term that readers bring, the nearest thing here, where that breaks. */
  dictionary: { section: string; anchor: string; cells: string[] }[];
  /** Ids of the comparisons that it shows a part of. */
  comparisons: string[];
  /** Ids of the traces that it shows. */
  traces: string[];
  previous: string | undefined;
  next: string | undefined;
}

export interface Concept extends ConceptFrontmatter {
  file: string;
  /** Its text as it is written, front matter included. */
  written: string;
  /** Plain text of the body, for search. */
  text: string;
  citations: Citation[];
  taughtIn: string[];
  requiredBy: string[];
  /** Where a chapter links to it, other than where it is taught. */
  usedIn: { chapter: string; section: string }[];
  testedBy: string[];
  /** Neighbours in either direction, itself left out. */
  neighbours: string[];
  /** Concepts that name this one as needed first. */
  leadsTo: string[];
}

export type CourseQuestion = Question & {
  chapter: string;
  file: string;
  line: number;
  /** Sources that its texts cite. */
  citations: Citation[];
};

export interface CourseMisconception extends Misconception {
  /** Sources that its text cites. */
  citations: Citation[];
  /** Questions with an answer that shows it. */
  questions: string[];
}

export interface CourseClaim extends Claim {
  /** Sources that its texts cite. */
  citations: Citation[];
  /** Who says so, if that is told, and what is true, as plain texts, for search. */
  texts: string[];
  /** Where chapters take it up, in reading order; an empty section is the whole chapter. */
  takenUp: { chapter: string; section: string }[];
}

export interface CourseComparison extends ComparisonFile {
  id: string;
  file: string;
  /** Sources that its texts cite, in reading order. */
  citations: Citation[];
  /** Ids of the sources that each cell cites, by its row and its subject. */
  cellSources: Record<string, Record<string, string[]>>;
  /** Where chapters show a part of it. */
  shownIn: { chapter: string; section: string }[];
}

export interface CourseTrace extends Trace {
  id: string;
  file: string;
  /** Sources that its texts and costs cite, in reading order. */
  citations: Citation[];
  /** Where chapters show it. */
  shownIn: { chapter: string; section: string }[];
}

/** A way through the course: chapters, or sections of them, in the order in which to read them. */
export interface CoursePath extends Omit<LearningPath, 'steps'> {
  id: string;
  file: string;
  /** An empty section is the whole chapter. */
  steps: { chapter: string; section: string; why: string }[];
  citations: Citation[];
}

export interface Course extends Omit<CourseFile, 'parts' | 'id' | 'logo' | 'icon' | 'teaching'> {
  id: string;
  /** Drawings, if it has its own. */
  logo: string | undefined;
  icon: string | undefined;
  /** Content folder below the project's root: edit links need it. */
  folder: string;
  parts: Part[];
  /** Chapter ids in reading order. */
  order: string[];
  chapters: Record<string, Chapter>;
  concepts: Record<string, Concept>;
  questions: Record<string, CourseQuestion>;
  sources: Record<string, Source>;
  /** Where each source is cited, by the source's id. */
  citedIn: Record<string, SourceUses>;
  misconceptions: Record<string, CourseMisconception>;
  claims: Record<string, CourseClaim>;
  comparisons: Record<string, CourseComparison>;
  traces: Record<string, CourseTrace>;
  paths: Record<string, CoursePath>;
  diagrams: Record<string, Diagram>;
  redirects: { from: string; to: string }[];
  /** The files of the pictures that chapters and concepts show. */
  pictures: string[];
}

export type { Source };
