import type { RuleName } from '../finding.ts';
import type { Answer, Grade } from '../grading/grade.ts';
import type { Path } from '../raw.ts';

/** What is wrong with a question beyond its form. */
export interface Flaw {
  rule: RuleName;
  /** Where, below the question. */
  path: Path;
  message: string;
}

/** What the rest of the generator needs to know of a type of question. */
export interface QuestionKind<Question, Key> {
  /** What grading needs. It goes into the page, so that answers are graded without a server. */
  key: (question: Question) => Key;
  grade: (key: Key, answer: Answer) => Grade;
  /** The Markdown texts beside prompt, explanation and hints. */
  texts: (question: Question) => { path: Path; text: string }[];
  /** What an answer's worth depends on, beside type and prompt: a change asks for a new revision. */
  meaning: (question: Question) => unknown;
  flaws: (question: Question) => Flaw[];
}
