import { finding, type Finding } from './finding.ts';
import type { Path, RawCourse, ReadDocument, YamlText } from './raw.ts';

/** A text inside a YAML value, read as Markdown. */
export interface YamlMarkdown {
  yaml: YamlText;
  path: Path;
  document: ReadDocument;
}

/** The text at `path`, as a list of one; none, and a finding about `subject`, where it cannot be read. */
export function readYamlMarkdown(
  { readMarkdown }: Pick<RawCourse, 'readMarkdown'>,
  yaml: YamlText,
  path: Path,
  text: string,
  subject: string,
  findings: Finding[],
): YamlMarkdown[] {
  const document = readMarkdown(text);
  if (document) return [{ yaml, path, document }];
  const message = 'The text is nested too deeply to be read.';
  findings.push(finding('markdown-syntax', yaml.file, yaml.at(path), message, { subject }));
  return [];
}
