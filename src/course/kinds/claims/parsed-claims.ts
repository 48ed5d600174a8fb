/** Entries of `claims.yaml` with their typed values and their texts read. */
import { claimSchema, claimsShellSchema, type Claim } from './claim-schema.ts';
import type { Finding, Point } from '../../finding.ts';
import type { Path, RawCourse, YamlText } from '../../raw.ts';
import { valueAt, type validate } from '../../validate.ts';
import { writtenTexts } from '../../text/written-texts.ts';
import { readYamlTexts, type YamlMarkdown } from '../../text/yaml-markdown.ts';

export interface ParsedClaim {
  id: string;
  yaml: YamlText;
  /** Where it stands in its file. */
  path: Path;
  at: Point;
  value: Claim | undefined;
  /** `by`, if it is there, and `now`. */
  texts: YamlMarkdown[];
}

export function parsedClaims(
  raw: RawCourse,
  yaml: YamlText,
  valid: typeof validate,
  findings: Finding[],
): ParsedClaim[] {
  const list = valid(claimsShellSchema, yaml).value?.claims ?? [];
  return list.map((entry: unknown, index): ParsedClaim => {
    const path = ['claims', index];
    const named = valueAt(entry, ['id']);
    const id = typeof named === 'string' ? named : '';
    const value = valid(claimSchema, yaml, path, id === '' ? undefined : id).value;
    const told = writtenTexts(claimSchema, value).filter(({ path: [field] }) => field !== 'claim');
    const texts = readYamlTexts(raw, yaml, path, told, id, findings);
    return { id, yaml, path, at: yaml.at(path), value, texts };
  });
}

/** The text of one field, if it was read. */
export function textOf(claim: ParsedClaim, field: 'by' | 'now'): YamlMarkdown | undefined {
  return claim.texts.find(({ path }) => path.at(-1) === field);
}
