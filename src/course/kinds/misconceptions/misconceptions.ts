import type { Path } from '../../raw.ts';

/** Every `misconception:` in a value, with its place. */
export function misconceptionsIn(value: unknown, path: Path): { id: string; keys: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const keys = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'misconception' && typeof inner === 'string'
      ? [{ id: inner, keys }]
      : misconceptionsIn(inner, keys);
  });
}
