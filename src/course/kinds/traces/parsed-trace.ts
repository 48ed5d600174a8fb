/** Traces with their typed values and texts; what a cost cites stands among the texts, where it is shown. */
import type { RawCourse, YamlText } from '../../raw.ts';
import type { YamlMarkdown } from '../../text/yaml-markdown.ts';
import { citingTexts, type ParsedEntry, type ReadEntries } from '../parsed-entry.ts';
import { traceSchema, type Trace } from './trace-schema.ts';

export type ParsedTrace = ParsedEntry<Trace>;

export const readTraces: ReadEntries<ParsedTrace> = (raw, valid) =>
  raw.traces.map(({ id, yaml }): ParsedTrace => {
    const { value } = valid(traceSchema, yaml, [], id);
    const texts = withCosts(raw, yaml, value, citingTexts(raw, yaml, [], traceSchema, value));
    const whole = { row: undefined, path: [], schema: traceSchema, value, texts };
    return { id, yaml, path: [], at: yaml.at([]), value, parts: [whole] };
  });

/** Before what a cost's note says stands what the cost cites. */
function withCosts(
  { readMarkdown }: Pick<RawCourse, 'readMarkdown'>,
  yaml: YamlText,
  value: Trace | undefined,
  texts: readonly YamlMarkdown[],
): YamlMarkdown[] {
  return texts.flatMap((text) => {
    const [, variant, , step, field] = text.path;
    const cost = value?.variants[Number(variant)]?.steps[Number(step)]?.cost;
    const document = field === 'cost' && cost ? readMarkdown(`[](cite:${cost.cite})`) : undefined;
    if (!document) return [text];
    return [{ kind: 'line' as const, yaml, path: [...text.path.slice(0, -1), 'cite'], document }, text];
  });
}
