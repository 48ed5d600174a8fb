/** Line breaks and tabs that an escape of YAML puts into a text of one line: `"C:\new"` in double quotes. */
import type { z } from 'zod';
import { finding, type Finding } from '../finding.ts';
import type { Path, YamlText } from '../raw.ts';
import { writtenTexts } from './written-texts.ts';

/** `value` fits `schema` and stands at `path` of `yaml`. */
export function brokenLines(
  schema: z.ZodType,
  value: unknown,
  { file, breaks }: YamlText,
  path: Path,
  subject: string | undefined,
): Finding[] {
  if (breaks.length === 0) return [];
  // What makes blocks of it is told with the blocks.
  const lines = writtenTexts(schema, value, path).filter(
    ({ kind, text }) => kind !== 'blocks' && !/\n\s*(?:\n|[-*+|>`~]|\d+[.)])/.test(text),
  );
  return lines.flatMap((text) =>
    breaks
      .filter((one) => one.path.join('\n') === text.path.join('\n'))
      .map(({ at, written, right }) => {
        const field = text.path.findLast((key) => typeof key === 'string') ?? 'this text';
        const message = `In double quotes "${written}" makes ${written === '\\t' ? 'a tab' : 'a line break'}, and "${field}" is one line. Write a blank; or, if a backslash is meant, put the text in single quotes: ${right}`;
        return finding('one-line', file, at, message, { subject });
      }),
  );
}
