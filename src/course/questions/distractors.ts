import type { Question } from './question.ts';
import type { ScenarioPart } from './scenario.ts';

/** The wrong answers that a question offers to choose from, as they are stored; of a drop-down too, but not of a table of pairs. */
export function distractorsOf(question: Question | ScenarioPart): string[] {
  switch (question.type) {
    case 'choice':
    case 'select':
      return question.options.flatMap(({ id, correct }) => (correct ? [] : id));
    case 'hotspot':
      return question.nodes.flatMap(({ at, correct }) => (correct ? [] : at));
    case 'predict': {
      const right = new Set(question.outcomes.map(({ result }) => result));
      return (question.options ?? []).flatMap(({ id }) => (right.has(id) ? [] : id));
    }
    case 'cloze':
      return question.blanks.flatMap(({ id, accept, options = [] }) =>
        options.filter((option) => !accept.includes(option)).map((option) => `${id}=${option}`),
      );
    case 'scenario':
      return question.parts.flatMap((part) => distractorsOf(part).map((answer) => `${part.id}/${answer}`));
    default:
      return [];
  }
}
