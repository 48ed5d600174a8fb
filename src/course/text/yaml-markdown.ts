import { finding, type Finding } from '../finding.ts';
import type { Path, RawCourse, ReadDocument, YamlText } from '../raw.ts';
import type { TextKind } from '../text-fields.ts';
import type { WrittenText } from './written-texts.ts';

/** A text inside a YAML value, read as Markdown. */
export interface YamlMarkdown extends TextKind {
  yaml: YamlText;
  path: Path;
  document: ReadDocument;
}

/** The texts of what stands at `path`. One that cannot be read is a finding about `subject`. */
export function readYamlTexts(
  { readMarkdown }: Pick<RawCourse, 'readMarkdown'>,
  yaml: YamlText,
  path: Path,
  texts: readonly WrittenText[],
  subject: string,
  findings: Finding[],
): YamlMarkdown[] {
  return texts.flatMap(({ path: keys, text, ...kind }) => {
    const at = [...path, ...keys];
    const document = readMarkdown(text);
    if (document) return [{ ...kind, yaml, path: at, document }];
    const message = 'The text is nested too deeply to be read.';
    findings.push(finding('markdown-syntax', yaml.file, yaml.at(at), message, { subject }));
    return [];
  });
}
