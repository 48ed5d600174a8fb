/** What is wrong with a diagram's source, as far as it shows without drawing it. */
import { finding, type Finding, type Point } from '../../course/finding.ts';
import { didYouMean, nearMisses } from '../../course/text/near-miss.ts';
import { headingRole, type DrawingRole } from '../drawing.ts';
import type { DiagramSource } from '../../course/course.ts';
import { labelRemarks } from './label-findings.ts';
import { readSource, type ReadSource } from './source.ts';
import { diagramTypes } from './diagram-type.ts';
import type { Forbidden } from './placed.ts';

/** A point of the source as a point of the chapter's file. */
export function pointInFile(diagram: DiagramSource, { line, column }: Point): Point {
  return { line: diagram.line + line - 1, column };
}

const whyNot: Record<Forbidden['kind'], string> = {
  colour:
    'Diagrams take their colours from the theme. Give the parts a role instead: ":::role" or "%% role name: part".',
  link: 'Diagrams carry no links. Put the link into the text.',
  directive:
    'Lines with "%%{ … }%%" are not read. Colours come from the theme; other settings go into front matter: "config:" between two lines "---".',
  setting: 'This setting is not known.',
  order: 'This line stands too early.',
};

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
  } else if (hasNoBody(read.plain))
    add('diagram-syntax', keyword, 'The diagram is empty: there is nothing in it to draw.');
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
  for (const one of read.forbidden)
    add(one.kind === 'colour' ? 'diagram-colour' : 'diagram-syntax', one, one.reason ?? whyNot[one.kind]);
  for (const remark of labelRemarks(read)) add('diagram-label', remark, remark.message);
  const ids = [...roles, headingRole].map((role) => role.id);
  for (const use of [...read.roleLines.map((line) => line.role), ...read.classUses]) {
    if (ids.includes(use.text)) continue;
    const hint = didYouMean(use.text, ids) || ` The roles are ${ids.join(', ')}.`;
    add('unknown-role', use, `There is no drawing role "${use.text}".${hint}`, nearMisses(use.text, ids)[0]);
  }
  return findings;
}

/** Whether nothing stands below the line of the keyword, nor after a semicolon in it. */
function hasNoBody(plain: string): boolean {
  const [first = '', ...rest] = plain.split('\n');
  return !/;\s*\S/.test(first) && rest.every((line) => line.trim() === '');
}
