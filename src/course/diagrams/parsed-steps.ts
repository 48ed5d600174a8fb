/** The steps of a chapter's diagrams with their typed values and texts. */
import type { DiagramStep, PartUse } from '../course.ts';
import { citingTexts } from '../kinds/parsed-entry.ts';
import type { Path, RawChapter, RawCourse, YamlText } from '../raw.ts';
import type { YamlMarkdown } from '../text/yaml-markdown.ts';
import type { validate } from '../validate.ts';
import { stepsSchema, stepsShellSchema, type WrittenStep } from './steps-schema.ts';

export interface ParsedSteps {
  diagram: string;
  yaml: YamlText;
  path: Path;
  value: WrittenStep[] | undefined;
  texts: YamlMarkdown[];
}

export function readSteps(
  raw: Pick<RawCourse, 'readMarkdown'>,
  { steps: yaml }: Pick<RawChapter, 'steps'>,
  valid: typeof validate,
): ParsedSteps[] {
  if (!yaml) return [];
  return Object.keys(valid(stepsShellSchema, yaml).value ?? {}).map((diagram): ParsedSteps => {
    const path = [diagram];
    const { value } = valid(stepsSchema, yaml, path, diagram);
    return { diagram, yaml, path, value, texts: citingTexts(raw, yaml, path, stepsSchema, value) };
  });
}

/** `parsed` has no findings. */
export function stepsOf(diagram: string, parsed: readonly ParsedSteps[]): DiagramStep[] {
  const { value = [] } = parsed.find((one) => one.diagram === diagram) ?? {};
  return value.map(({ at, say }) => ({ at: [at].flat(), say }));
}

/** The parts that steps name, in their order. */
export function partsNamed({ diagram, yaml, path, value = [] }: ParsedSteps): PartUse[] {
  return value.flatMap(({ at }, index) =>
    [at].flat().map((part, place): PartUse => ({
      part,
      diagram,
      file: yaml.file,
      ...yaml.at([...path, index, 'at', ...(Array.isArray(at) ? [place] : [])]),
    })),
  );
}
