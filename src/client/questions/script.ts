import type { Answer, Grade } from '../../course/questions/grading/grade.ts';

/** Where a question, or a scenario's part, asks and answers. */
export interface Places {
  /** Holds the controls. */
  ask: HTMLElement;
  /** Holds what is right and why. */
  answers: HTMLElement;
  /** The whole question, for what changes with its instance. */
  whole: HTMLElement;
}

/** How a question's form of one type is read, filled and marked. */
export interface QuestionForm {
  /** Empty where nothing was answered. */
  read: () => string[];
  /** Fills in an earlier answer. */
  write: (answer: Answer) => void;
  /** Puts verdicts and reasons where they belong. */
  mark: (grade: Grade) => void;
  /** Takes them away again. */
  unmark: () => void;
  /** Where an answer begins. */
  first: () => HTMLElement | undefined;
  /** Goes on to the reader's own judgement; false if that is where the reader is, or if there is none. */
  reveal?: () => boolean;
  /** Takes what stands there as the answer, though nothing was touched. */
  take?: () => void;
  /** Asks with other numbers. */
  renew?: () => void;
  /** Asks the instance with this id. */
  choose?: (instance: string) => void;
}

/** What a type of question needs in the browser. */
export interface QuestionScript<Key> {
  grade: (key: Key, answer: Answer) => Grade;
  form: (places: Places) => QuestionForm;
}
