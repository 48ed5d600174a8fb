import type { ParsedQuestion } from '../parsed-course.ts';
import type { Question } from '../questions/question.ts';
import type { ScenarioPart } from '../questions/scenario.ts';
import type { Path } from '../raw.ts';

/** What is asked in one go: a question, or a part of a scenario. */
export interface Asked {
  value: Exclude<Question, { type: 'scenario' }> | ScenarioPart;
  /** Where it stands in its file. */
  path: Path;
}

/** The question itself, or the parts of a scenario; nothing where it could not be read. */
export function askedIn({ value, path }: ParsedQuestion): Asked[] {
  if (!value) return [];
  if (value.type !== 'scenario') return [{ value, path }];
  return value.parts.map((part, index) => ({ value: part, path: [...path, 'parts', index] }));
}
