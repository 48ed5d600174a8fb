import type { QuestionType } from './question.ts';

/** Which words go with the feedback: on options, on fields and steps, or on the reader's own judgement. */
export const controlKinds = ['options', 'fields', 'self'] as const;
export type ControlKind = (typeof controlKinds)[number];

const kinds: Partial<Record<QuestionType, ControlKind>> = {
  choice: 'options',
  select: 'options',
  hotspot: 'options',
  recall: 'self',
  explain: 'self',
};

export const controlKindOf = (type: string): ControlKind => kinds[type as QuestionType] ?? 'fields';

/** Whether the reader grades it, so that no exam can ask it. */
export const isSelfGraded = (type: string): boolean => controlKindOf(type) === 'self';
