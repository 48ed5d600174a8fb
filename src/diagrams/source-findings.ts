/** What is wrong with a diagram's source, as far as it shows without drawing it. */
import { finding, type Finding, type Point } from '../course/finding.ts';
import { didYouMean, nearMisses } from '../course/near-miss.ts';
import type { DiagramSource, DrawingRole } from './drawing.ts';
import { diagramTypes, readSource, type ReadSource } from './source.ts';

/** A point of the source as a point of the chapter's file. */
export function pointInFile(diagram: DiagramSource, { line, column }: Point): Point {
  return { line: diagram.line + line - 1, column };
}

export function sourceFindings(
  diagram: DiagramSource,
  roles: readonly DrawingRole[],
  read: ReadSource = readSource(diagram.source),
): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: Finding['rule'], point: Point, message: string, fix?: string) =>
    findings.push(
      finding(rule, diagram.file, pointInFile(diagram, point), message, { fix, subject: diagram.id }),
    );
  const { keyword } = read;
  if (read.type === undefined) {
    const said =
      keyword.text === ''
        ? 'The diagram is empty.'
        : `"${keyword.text}" is no type of diagram that can be drawn here.`;
    add('diagram-type', keyword, `${said} The types are ${diagramTypes.join(', ')}.`);
  }
  if (read.title === '')
    add(
      'diagram-no-title',
      keyword,
      'The diagram has no title. Write one in a line of its own: "accTitle: …".',
    );
  if (read.description === '')
    add(
      'diagram-no-description',
      keyword,
      'The diagram has no description. Say in a line of its own what it shows: "accDescr: …".',
    );
  for (const one of read.forbidden) {
    const colour =
      'Diagrams take their colours from the theme. Give the parts a role instead: ":::role" or "%% role name: part".';
    const link = 'Diagrams carry no links. Put the link into the text.';
    add(
      one.kind === 'colour' ? 'diagram-colour' : 'diagram-syntax',
      one,
      one.kind === 'colour' ? colour : link,
    );
  }
  const ids = roles.map((role) => role.id);
  for (const use of [...read.roleLines.map((line) => line.role), ...read.classUses]) {
    if (ids.includes(use.text)) continue;
    const hint = didYouMean(use.text, ids) || ` The roles are ${ids.join(', ')}.`;
    add('unknown-role', use, `There is no drawing role "${use.text}".${hint}`, nearMisses(use.text, ids)[0]);
  }
  return findings;
}
