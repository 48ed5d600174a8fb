import { z } from 'zod';
import { constraintsOf, gradeOrder, linearExtension, type OrderKey } from './grading/order.ts';
import { commonFields, slug } from './common.ts';
import { line } from '../text-fields.ts';
import { duplicateIds, duplicateTexts, flat, type Flaw, type QuestionKind } from './kind.ts';

/** Steps to put in order. Where a step names what it comes `after`, only that counts. */
export const orderSchema = z.strictObject({
  type: z.literal('order'),
  ...commonFields,
  steps: z
    .array(
      z.strictObject({
        id: slug,
        text: line,
        after: z.array(slug).optional().describe('Steps that come before this one, if the order is partial.'),
      }),
    )
    .min(3)
    .max(8)
    .describe('In a right order.'),
});

type Order = z.output<typeof orderSchema>;

export const orderKind: QuestionKind<Order, OrderKey> = {
  key: ({ steps }) => ({ steps: constraintsOf(steps) }),
  grade: gradeOrder,
  meaning: ({ steps }) => steps.map(({ id, text, after }) => [id, flat(text), after ?? null]),
  flaws({ steps }, plainText) {
    const ids = steps.map(({ id }) => id);
    const unknown = steps.flatMap(({ after = [] }, index) =>
      after.flatMap((id, place): Flaw[] =>
        ids.includes(id)
          ? []
          : [
              {
                rule: 'unknown-reference',
                path: ['steps', index, 'after', place],
                message: `There is no step "${id}". Known are: ${ids.join(', ')}.`,
              },
            ],
      ),
    );
    const same = duplicateTexts(
      steps.map(({ text }) => text),
      (index) => ['steps', index, 'text'],
      plainText,
    );
    const found = [...duplicateIds(steps, 'steps'), ...same, ...unknown];
    if (found.length > 0) return found;
    const constraints = constraintsOf(steps);
    if (!linearExtension(constraints)) {
      const message = 'These steps come after each other in a circle, so no order is right.';
      return [{ rule: 'step-order', path: ['steps'], message }];
    }
    if (gradeOrder({ steps: constraints }, ids).verdict !== 'right') {
      const message =
        'The steps are not listed in a right order. List them so that each comes after what it names.';
      return [{ rule: 'step-order', path: ['steps'], message }];
    }
    if (constraints.every(({ after }) => after.length === 0)) {
      const message =
        'No step comes after another, so every order is right. Say of some what they come after, or leave out "after": then the order of the list counts.';
      return [{ rule: 'step-order', path: ['steps'], message }];
    }
    return [];
  },
  examples({ steps }) {
    const ids = steps.map(({ id }) => id);
    const constraints = constraintsOf(steps);
    const swapped = ids.flatMap((id, index) => {
      const next = ids[index + 1];
      const isBound = constraints.some((step) => step.id === next && step.after.includes(id));
      return next !== undefined && isBound
        ? [[...ids.slice(0, index), next, id, ...ids.slice(index + 2)]]
        : [];
    });
    return { right: [linearExtension(constraints) ?? ids, ids], wrong: [ids.toReversed(), ...swapped] };
  },
};
