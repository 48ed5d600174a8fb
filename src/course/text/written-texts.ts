/** The texts in a value, with what their schema says of each: the one list that checks, citations and search go by. */
import type { z } from 'zod';
import type { Path } from '../raw.ts';
import { textKinds, type TextKind } from '../text-fields.ts';

export interface WrittenText extends TextKind {
  path: Path;
  text: string;
}

/** Every text in `value`, in the order of the schema's fields. `value` fits `schema`. */
export function writtenTexts(schema: z.core.$ZodType, value: unknown, path: Path = []): WrittenText[] {
  if (value === undefined || value === null) return [];
  const kind = typeof value === 'string' ? textKinds.get(schema) : undefined;
  if (kind) return [{ ...kind, path, text: value as string }];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return writtenTexts(def.innerType, value, path);
    case 'array':
      return (value as unknown[]).flatMap((item, index) => writtenTexts(def.element, item, [...path, index]));
    case 'record':
      return Object.entries(value).flatMap(([key, item]) =>
        writtenTexts(def.valueType, item, [...path, key]),
      );
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) =>
        writtenTexts(field, (value as Record<string, unknown>)[key], [...path, key]),
      );
    case 'union': {
      const option = def.options.find((one) => isOf(one, value));
      return option ? writtenTexts(option, value, path) : [];
    }
    default:
      return [];
  }
}

/** Whether `value` says that it is of this kind, as a question says its type. */
function isOf(schema: z.core.$ZodType, value: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return false;
  return Object.entries(def.shape).some(([key, field]) => {
    const { def: inner } = (field as z.core.$ZodTypes)._zod;
    return inner.type === 'literal' && inner.values.includes((value as Record<string, string>)[key]);
  });
}
