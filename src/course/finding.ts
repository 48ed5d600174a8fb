/** What is wrong with a course, said so that its author can mend it. Kinds never change their names. */

/** A place in a text file; lines and columns are counted from 1. */
export interface Point {
  line: number;
  column: number;
}

export type Severity = 'error' | 'warning';

/** Every rule that content is checked against, with its severity. An error stops the build; so does a warning that `warnings.yaml` does not accept. */
export const rules = {
  'yaml-syntax': 'error',
  'markdown-syntax': 'error',
  'file-too-large': 'error',
  'file-encoding': 'error',
  'file-unreadable': 'error',
  'file-name': 'error',
  'missing-file': 'error',
  schema: 'error',
  'cut-text': 'error',
  placeholder: 'error',
  'duplicate-id': 'error',
  'id-prefix': 'error',
  'id-is-file-name': 'error',
  'missing-id': 'error',
  'missing-lock': 'error',
  'vanished-id': 'error',
  'unbumped-revision': 'error',
  'unlocked-id': 'error',
  'unknown-reference': 'error',
  'broken-link': 'error',
  'vague-link-text': 'error',
  'foreign-syntax': 'error',
  'plain-text': 'error',
  'one-line': 'error',
  'link-out-of-place': 'error',
  'empty-block': 'error',
  'lost-cell': 'error',
  'code-language': 'error',
  'code-lines': 'error',
  'shared-platform': 'error',
  'orphan-file': 'error',
  'reserved-id': 'error',
  'prerequisite-cycle': 'error',
  'shared-alias': 'error',
  'unknown-component': 'error',
  'unknown-callout': 'error',
  'unknown-tab': 'error',
  'no-script-in-chapters': 'error',
  'chapter-script': 'error',
  'heading-level': 'error',
  'missing-alt': 'error',
  'missing-image': 'error',
  'unreadable-image': 'error',
  'image-format': 'error',
  'unsafe-image': 'error',
  'empty-quiz': 'error',
  'correct-options': 'error',
  'right-is-wrong': 'error',
  'wrong-is-right': 'error',
  'same-form': 'error',
  'unit-worth': 'error',
  expression: 'error',
  'step-order': 'error',
  'shared-option': 'error',
  blank: 'error',
  model: 'error',
  'unknown-node': 'error',
  'unknown-part': 'error',
  'step-sentence': 'error',
  'unused-misconception': 'error',
  'unsourced-claim': 'error',
  'date-order': 'error',
  'missing-feedback': 'error',
  'duplicate-option': 'error',
  'option-refers-to-options': 'error',
  'objective-without-question': 'error',
  'heading-in-question': 'error',
  'empty-comparison': 'error',
  'missing-cell': 'error',
  'unsourced-cell': 'error',
  'undated-cell': 'error',
  'checked-in-future': 'error',
  'trace-lane': 'error',
  'trace-start': 'error',
  'trace-ask': 'error',
  'trace-variant': 'error',
  'trace-sentence': 'error',
  'diagram-in-concept': 'error',
  'diagram-no-title': 'error',
  'diagram-no-description': 'error',
  'diagram-type': 'error',
  'diagram-colour': 'error',
  'diagram-syntax': 'error',
  'diagram-no-browser': 'error',
  'diagram-unused': 'error',
  'diagram-literal-colour': 'error',
  'diagram-label': 'error',
  'diagram-too-large': 'error',
  'diagram-store': 'error',
  'unknown-role': 'error',
  'stale-acceptance': 'error',
  'correct-option-longest': 'warning',
  'option-count': 'warning',
  'recall-heavy-quiz': 'warning',
  'section-without-question': 'warning',
  'option-position': 'warning',
  'absolute-distractor': 'warning',
  'negated-stem': 'warning',
  'long-stem': 'warning',
  'reading-load': 'warning',
  'long-sitting': 'warning',
  'blank-given-away': 'warning',
  'unreviewed-concept': 'warning',
  'hard-concept-without-question': 'warning',
  'used-before-taught': 'warning',
  'untested-concept': 'warning',
  'uncited-source': 'warning',
  'one-sided-dispute': 'warning',
  'citation-without-locator': 'warning',
  'large-image': 'warning',
  'flat-image': 'warning',
  'unused-concept': 'warning',
  'unfinished-text': 'warning',
  'interface-language': 'warning',
  'american-spelling': 'warning',
  'diagram-layout': 'warning',
  'taught-at-once': 'warning',
  'nothing-to-keep': 'warning',
  'crowded-terms': 'warning',
  'crowded-links': 'warning',
  'crowded-marks': 'warning',
  'crowded-years': 'warning',
  'bare-abbreviation': 'warning',
  'nothing-to-do': 'warning',
  'wide-code': 'warning',
} as const satisfies Record<string, Severity>;

export type RuleName = keyof typeof rules;

/** A file with one of these could not be read, so nothing can be said of what it holds. */
const unreadable: readonly RuleName[] = [
  'yaml-syntax',
  'markdown-syntax',
  'file-too-large',
  'file-encoding',
  'file-unreadable',
];

export function isUnread({ rule }: Pick<Finding, 'rule'>): boolean {
  return unreadable.includes(rule);
}

/** With these alone, all that is shown is right: something is yet to be written, noted, or thrown away. */
const unfinished: readonly RuleName[] = ['placeholder', 'unlocked-id', 'diagram-unused'];

export function isUnfinished({ rule }: Pick<Finding, 'rule'>): boolean {
  return unfinished.includes(rule);
}

export interface Finding {
  /** Path below the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  rule: RuleName;
  severity: Severity;
  /** What is wrong, then what would be right. One or two sentences. */
  message: string;
  /** A replacement that would mend it, where one can be guessed. */
  fix?: string;
  /** The id of what the finding is about, if it has one: `warnings.yaml` accepts by it. */
  subject?: string;
}

/** A finding of `rule` at `point` of `file`. */
export function finding(
  rule: RuleName,
  file: string,
  point: Point,
  message: string,
  more: { fix?: string | undefined; subject?: string | undefined } = {},
): Finding {
  const found: Finding = {
    file,
    line: point.line,
    column: point.column,
    rule,
    severity: rules[rule],
    message,
  };
  if (more.fix !== undefined) found.fix = more.fix;
  if (more.subject !== undefined) found.subject = more.subject;
  return found;
}

/** In reading order: by file, line, column, rule. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** Orders by code units: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
