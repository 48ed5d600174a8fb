/** What the body of every type of question gets: the same component renders what is asked and what is answered. */
import type { Question, QuestionOf, QuestionType } from '../../course/questions/question.ts';
import type { ScenarioPart } from '../../course/questions/scenario.ts';

/** Markdown > HTML without a paragraph around it. `place` keeps the ids of the question's texts apart. */
export type RenderLine = (text: string, place: string) => Promise<string>;

export interface BodyProps<Asked = Question | ScenarioPart> {
  question: Asked;
  /** What keeps ids and chance apart from other questions: its own id, and its part's. */
  scope: string;
  /** `form`: what the reader fills in. `answer`: what is right and why. */
  part: 'form' | 'answer';
  line: RenderLine;
}

/** The props of one type's body, which a scenario's part may use too. */
export type BodyOf<Type extends QuestionType> = BodyProps<
  QuestionOf<Type> | Extract<ScenarioPart, { type: Type }>
>;
