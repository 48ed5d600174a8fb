/**
 * A course that means nothing, of any size, the same for the same seed: chapters of about 1,040 words, three blocks of
 * code, a table and a diagram, with as many questions as asked for. It is told without any generator's syntax.
 */
import { random } from '../../src/course/chance/sampling.ts';
import { syntheticDiagrams, type SyntheticDiagram } from './synthetic-diagrams.ts';
import {
  capitalized,
  inventedName,
  writer,
  type CodeBlock,
  type Table,
  type Writer,
} from './synthetic-text.ts';

export interface CourseSize {
  chapters: number;
  concepts: number;
  questionsPerChapter: number;
}

export interface SyntheticConcept {
  id: string;
  name: string;
  short: string;
  body: string;
  /** Ids of concepts that are taught earlier. */
  requires: string[];
}

export interface SyntheticOption {
  text: string;
  say: string;
  isCorrect: boolean;
}

export interface SyntheticQuestion {
  slug: string;
  prompt: string;
  options: SyntheticOption[];
  explanation: string;
  concepts: string[];
  /** The section that it ends; without one, it stands at the chapter's end. */
  section?: number;
}

export interface SyntheticSection {
  id: string;
  title: string;
  paragraphs: string[];
  code?: CodeBlock;
  table?: Table;
  diagram?: SyntheticDiagram;
}

export interface SyntheticChapter {
  id: string;
  /** Id of its part, and the folder that it lies in. */
  part: string;
  title: string;
  summary: string;
  objective: string;
  opening: string;
  /** Concepts that the opening names first. */
  teaches: SyntheticConcept[];
  /** The concept taught last before this chapter, unless it teaches some itself. */
  requires: SyntheticConcept | undefined;
  sections: SyntheticSection[];
  questions: SyntheticQuestion[];
  /** Says which chapter and which edition of it this is, as no other sentence does. */
  lastSentence: string;
}

export interface SyntheticPart {
  id: string;
  title: string;
  summary: string;
  chapters: SyntheticChapter[];
}

export interface SyntheticCourse {
  title: string;
  description: string;
  parts: SyntheticPart[];
  concepts: SyntheticConcept[];
}

const chaptersPerPart = 20;
const sectionsPerChapter = 5;
const paragraphsPerSection = 4;

export function syntheticCourse(size: CourseSize, seed: number): SyntheticCourse {
  const concepts = Array.from({ length: size.concepts }, (_, index) => syntheticConcept(index, seed));
  const taughtBefore = (chapter: number) => Math.ceil((chapter * size.concepts) / size.chapters);
  const chapters = Array.from({ length: size.chapters }, (_, index) =>
    syntheticChapter(index, size.questionsPerChapter, seed, {
      teaches: concepts.slice(taughtBefore(index), taughtBefore(index + 1)),
      latest: concepts[Math.max(0, taughtBefore(index) - 1)],
    }),
  );
  const parts = Object.values(Object.groupBy(chapters, ({ part }) => part));
  return {
    title: 'A course of nothing',
    description: 'Chapters that mean nothing and have the shape of real ones.',
    concepts,
    parts: parts.map((members = [], index) => ({
      id: members[0]?.part ?? '',
      title: `Part ${String(index + 1)}`,
      summary: 'What this part is about.',
      chapters: members,
    })),
  };
}

/** The chapter's last sentence in its so-many-th edition. */
function lastSentenceOf(chapter: number, edition: number): string {
  return `Here ends chapter ${String(chapter)}, in edition ${String(edition)}.`;
}

/** The chapter in another edition: only its last sentence is another. */
export function inEdition(chapter: SyntheticChapter, edition: number): SyntheticChapter {
  return { ...chapter, lastSentence: lastSentenceOf(Number(chapter.id.slice(-5)), edition) };
}

/** A concept's name in a text, as a link that generators without concepts write as plain words. */
function conceptLink({ id, name }: SyntheticConcept): string {
  return `[${name}](concept:${id})`;
}

export function diagramOf({ sections }: SyntheticChapter): SyntheticDiagram | undefined {
  return sections.find(({ diagram }) => diagram)?.diagram;
}

export function chaptersOf({ parts }: SyntheticCourse): SyntheticChapter[] {
  return parts.flatMap(({ chapters }) => chapters);
}

function syntheticConcept(index: number, seed: number): SyntheticConcept {
  const text = writer(random(seed * 2 + 1 + index * 2 ** 32));
  const name = inventedName(index);
  return {
    id: name.toLowerCase(),
    name,
    short: text.sentence(14),
    body: [text.paragraph(), text.paragraph()].join('\n\n'),
    requires: index === 0 ? [] : [inventedName(Math.floor((index - 1) / 2)).toLowerCase()],
  };
}

function syntheticChapter(
  index: number,
  questions: number,
  seed: number,
  { teaches, latest }: { teaches: SyntheticConcept[]; latest: SyntheticConcept | undefined },
): SyntheticChapter {
  const text = writer(random(seed * 2 + index * 2 ** 32));
  const number = String(index + 1).padStart(5, '0');
  const named = teaches.length > 0 ? teaches : latest ? [latest] : [];
  const sections = Array.from({ length: sectionsPerChapter }, (_, section) =>
    syntheticSection(section, index, text),
  );
  return {
    id: `chapter-${number}`,
    part: `part-${String(Math.floor(index / chaptersPerPart) + 1).padStart(3, '0')}`,
    title: `${capitalized(text.word())} ${text.word()} ${text.word()}`,
    summary: text.sentence(16),
    objective: `Explain ${text.word()} and ${text.word()}.`,
    opening: [text.sentence(12), ...named.map((one) => `This is about ${conceptLink(one)}.`)].join(' '),
    teaches,
    requires: teaches.length > 0 ? undefined : latest,
    sections,
    questions: Array.from({ length: questions }, (_, question) =>
      syntheticQuestion(question, questions, named, text),
    ),
    lastSentence: lastSentenceOf(index + 1, 1),
  };
}

/** Sections 2 to 4 of a chapter show something: code, code and the diagram, code and the table. */
function syntheticSection(section: number, chapter: number, text: Writer): SyntheticSection {
  const languages = [undefined, 'js', 'c', 'sh'] as const;
  const language = languages[section];
  const diagram = syntheticDiagrams[chapter % syntheticDiagrams.length];
  return {
    id: `section-${String(section + 1)}`,
    title: `${capitalized(text.word())} and ${text.word()}`,
    paragraphs: Array.from({ length: paragraphsPerSection }, () => text.paragraph()),
    ...(language && { code: text.code(language) }),
    ...(section === 2 && diagram && { diagram }),
    ...(section === 3 && { table: text.table() }),
  };
}

/** The first question stands at the chapter's end, each other one in one of the sections, in turn. */
function syntheticQuestion(
  index: number,
  count: number,
  named: readonly SyntheticConcept[],
  text: Writer,
): SyntheticQuestion {
  const asked = named.filter((_, place) => place % count === index).map(({ id }) => id);
  const right = index % 3;
  return {
    slug: `question-${String(index + 1)}`,
    prompt: `What follows of ${text.word()}, ${text.word()} and ${text.word()}?`,
    options: Array.from({ length: 4 }, (_, place) => ({
      text: text.sentence(7),
      say: text.sentence(9),
      isCorrect: place === right,
    })),
    explanation: `${text.sentence(12)} ${text.sentence(13)}`,
    concepts: asked.length > 0 ? asked : named.slice(0, 1).map(({ id }) => id),
    ...(index > 0 && { section: (index - 1) % sectionsPerChapter }),
  };
}
