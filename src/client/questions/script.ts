import type { Answer, Grade } from '../../course/grading/grade.ts';

/** How a question's form of one type is read, filled and marked. */
export interface QuestionForm {
  read: () => string[];
  /** Fills in an earlier answer. */
  write: (answer: Answer) => void;
  /** Puts verdicts and reasons where they belong. */
  mark: (grade: Grade) => void;
  /** Takes them away again. */
  unmark: () => void;
  /** Where an answer begins. */
  first: () => HTMLElement | undefined;
}

/** What a type of question needs in the browser. */
export interface QuestionScript<Key> {
  grade: (key: Key, answer: Answer) => Grade;
  form: (question: HTMLElement) => QuestionForm;
}
