/** Items that each get one of a few options: what `match` and `matrix` share. */
import { didYouMean } from '../text/near-miss.ts';
import type { PairsKey } from './grading/pairs.ts';
import type { PlainText } from '../raw.ts';
import { duplicateIds, duplicateTexts, type Examples, type Flaw } from './kind.ts';

export interface Pairs {
  items: { id: string; text: string; option: string; say: string }[];
  options: { id: string; text: string }[];
  wrong: { item: string; option: string; say: string; misconception?: string | undefined }[];
}

/** What the author calls items and options. */
interface Names {
  items: string;
  item: string;
  options: string;
  option: string;
}

export function pairsKey({ items, options, wrong }: Pairs): PairsKey {
  return {
    items: items.map(({ id, option }) => ({ id, option })),
    options: options.map(({ id }) => id),
    wrong: wrong.map(({ item, option, misconception }) => ({
      item,
      option,
      ...(misconception !== undefined && { misconception }),
    })),
  };
}

export function pairExamples({ items, options }: Pairs): Examples {
  const right = items.map(({ id, option }) => `${id}=${option}`);
  const wrong = items.flatMap(({ id, option }, index) =>
    options.filter((other) => other.id !== option).map((other) => right.with(index, `${id}=${other.id}`)),
  );
  return { right: [right, right.toReversed()], wrong };
}

/** Unknown ids, ids that occur twice, and particular feedback for what is right. */
export function flawsOfPairs({ items, options, wrong }: Pairs, names: Names, plainText: PlainText): Flaw[] {
  const optionIds = options.map(({ id }) => id);
  const itemIds = items.map(({ id }) => id);
  const unknown = (kind: string, id: string, known: string[], path: Flaw['path']): Flaw[] =>
    known.includes(id)
      ? []
      : [
          {
            rule: 'unknown-reference',
            path,
            message: `There is no ${kind} "${id}" here.${didYouMean(id, known) || ` Known are: ${known.join(', ')}.`}`,
          },
        ];
  return [
    ...duplicateIds(items, names.items),
    ...duplicateIds(options, names.options),
    ...duplicateTexts(
      items.map(({ text }) => text),
      (index) => [names.items, index, 'text'],
      plainText,
    ),
    ...duplicateTexts(
      options.map(({ text }) => text),
      (index) => [names.options, index, 'text'],
      plainText,
    ),
    ...items.flatMap(({ option }, index) =>
      unknown(names.option, option, optionIds, [names.items, index, names.option]),
    ),
    ...wrong.flatMap(({ item, option }, index) => [
      ...unknown(names.item, item, itemIds, ['wrong', index, names.item]),
      ...unknown(names.option, option, optionIds, ['wrong', index, names.option]),
      ...(items.some(({ id, option: right }) => id === item && right === option)
        ? [
            {
              rule: 'wrong-is-right' as const,
              path: ['wrong', index],
              message: `"${option}" is the right ${names.option} of "${item}", so this feedback would never be shown.`,
            },
          ]
        : []),
    ]),
  ];
}
