/** Raw entries > a Course, or everything that is wrong with it. Pure. */
import { checkConcepts } from './checks/concepts.ts';
import type { Check, CheckContext } from './checks/check.ts';
import { checkFirstUse } from './checks/first-use.ts';
import { checkIds } from './checks/ids.ts';
import { checkLinkText } from './checks/link-text.ts';
import { checkLanguage } from './checks/language.ts';
import { checkLinks } from './checks/links.ts';
import { checkLock, withoutRevisionsOfFaulty, withoutUsesOfRenamed } from './checks/lock.ts';
import { checkOutline } from './checks/outline.ts';
import { checkPictures } from './checks/pictures.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkQuizBalance } from './checks/quiz-balance.ts';
import { checkReferences } from './checks/references.ts';
import { checkShortTexts } from './checks/short-texts.ts';
import { checkSpelling } from './checks/spelling.ts';
import { checkStems } from './checks/stems.ts';
import { checkStrayFiles } from './checks/stray-files.ts';
import { checkTeaching } from './checks/teaching.ts';
import { teachingOf, type Teaching } from './checks/teaching-budgets.ts';
import { checkText } from './checks/text.ts';
import { withNewIdsTogether, withoutFollowing } from './checks/told-already.ts';
import { checkUnfinished } from './checks/unfinished.ts';
import type { Course, DiagramSource, NodeUse, PartUse } from './course.ts';
import { checkSteps } from './diagrams/check-steps.ts';
import { partsNamed } from './diagrams/parsed-steps.ts';
import { everyKind } from './kinds/kind-names.ts';
import { kinds } from './kinds/kinds.ts';
import { isEntry } from './content-names.ts';
import { finding, inReadingOrder, isUnfinished, rules, type Finding } from './finding.ts';
import { idLockOf } from './id-lock.ts';
import { didYouMean } from './text/near-miss.ts';
import type { ParsedCourse, ParsedQuestion } from './parsed-course.ts';
import { parseCourse } from './parse-course.ts';
import { courseOf } from './put-together.ts';
import type { RawCourse } from './raw.ts';
import type { DrawingRole, IdLock } from './schema.ts';

const checks: readonly Check[] = [
  checkLanguage,
  checkOutline,
  checkStrayFiles,
  checkIds,
  checkReferences,
  checkLinks,
  checkLinkText,
  checkText,
  checkPictures,
  checkShortTexts,
  checkQuestions,
  checkQuizBalance,
  checkStems,
  checkTeaching,
  checkFirstUse,
  checkSpelling,
  checkUnfinished,
  checkConcepts,
  checkSteps,
  checkLock,
  ...everyKind.flatMap((kind) => kinds[kind].checks),
];

export interface Assembled {
  /** Only there when nothing was found, or nothing but what is yet to be done. */
  course: Course | undefined;
  findings: Finding[];
  /** Warnings that `warnings.yaml` accepts. */
  accepted: Finding[];
  /** For the renderer, whose findings belong in the same report. */
  diagrams: DiagramSource[];
  /** Missing where the course could not be read. */
  roles: DrawingRole[] | undefined;
  /** Nodes of diagrams that questions name: whether they are there shows once the diagrams are drawn. */
  nodes: NodeUse[];
  /** The same of the parts that steps name. */
  parts: PartUse[];
  /** What `warnings.yaml` accepts of drawings: whether it is needed shows once they are drawn. */
  drawingAcceptances: Acceptances;
  /** What `ids.lock.yaml` would hold. */
  lock: IdLock;
  /** How dense the chapters are. Where the course is strict about it, its findings are among the others. */
  teaching: Teaching;
}

export interface Acceptances {
  file: string;
  entries: ParsedCourse['accepted'];
}

/** Warnings that only drawing can show. */
const drawingRules: readonly string[] = ['diagram-layout'];

/** Checks the whole course; what `warnings.yaml` accepts is left out of the findings. */
export function assemble(raw: RawCourse, context: CheckContext): Assembled {
  const { parsed, findings } = parseCourse(raw);
  const checked = hidesFolder(raw) ? [] : checks.flatMap((check) => check(parsed, context));
  const teaching = teachingOf(parsed);
  const dense = parsed.course?.teaching === 'strict' ? teaching.findings : [];
  const every = [...findings, ...checked, ...dense];
  const told = withoutFollowing(
    parsed,
    withoutUsesOfRenamed(parsed, withoutRevisionsOfFaulty(parsed, every)),
  );
  const all = withNewIdsTogether(told);
  // A warning that is accepted may be among what is not told.
  const isWhole = findings.length === 0 && told.length === every.length;
  const acceptances = { file: parsed.raw.warnings?.file ?? '', entries: parsed.accepted };
  const ofDrawings = (entry: { rule: string }) => drawingRules.includes(entry.rule);
  const entries = parsed.accepted.filter((entry) => !ofDrawings(entry));
  const judged = judgedBy({ ...acceptances, entries }, all, isWhole);
  const left = inReadingOrder(judged.left);
  return {
    course: left.every(isUnfinished) && parsed.course ? courseOf(parsed, parsed.course) : undefined,
    findings: left,
    accepted: inReadingOrder(judged.accepted),
    diagrams: parsed.diagrams.map(({ id, source, caption, file, line }) => ({
      id,
      source,
      caption,
      file,
      line,
    })),
    roles: parsed.course?.roles,
    nodes: parsed.questions.flatMap(nodesOf),
    parts: parsed.chapters.flatMap(({ diagramSteps }) => diagramSteps.flatMap(partsNamed)),
    drawingAcceptances: { ...acceptances, entries: parsed.accepted.filter(ofDrawings) },
    lock: idLockOf(parsed, context.digest),
    teaching,
  };
}

/** Whether a folder could not be read: anything may be in it, so nothing is missing. */
function hidesFolder({ findings, files, folder }: RawCourse): boolean {
  return findings.some(
    ({ rule, file }) =>
      rule === 'file-unreadable' && !files.includes(file) && !isEntry(file.slice(folder.length + 1)),
  );
}

/**
 * What the acceptances leave. Each accepts one warning, so that a second of its kind at the same place is told.
 * Where an entry of the course could not be judged, a missing warning says nothing about its acceptance.
 */
export function judgedBy(
  { file: from, entries }: Acceptances,
  findings: readonly Finding[],
  isWhole: boolean,
): { left: Finding[]; accepted: Finding[] } {
  const keyOf = (rule: string, place: string) => `${rule} ${place}`;
  const unused = Map.groupBy(entries, ({ rule, at }) => keyOf(rule, at));
  const takeOne = (rule: string, place: string | undefined) =>
    place === undefined ? undefined : unused.get(keyOf(rule, place))?.shift();
  const accepted = new Set(
    findings.filter(
      ({ rule, severity, subject, file }) =>
        severity === 'warning' && (takeOne(rule, subject) ?? takeOne(rule, file)),
    ),
  );
  const notNeeded = new Set([...unused.values()].flat());
  const stale = entries
    .filter((entry) => notNeeded.has(entry))
    .map(({ rule, at, point }) => finding('stale-acceptance', from, point, staleMessage(rule, at)));
  const left = findings.filter((one) => !accepted.has(one));
  return { left: isWhole ? [...left, ...stale] : left, accepted: [...accepted] };
}

function staleMessage(rule: string, at: string): string {
  const acceptable = Object.entries(rules).flatMap(([name, severity]) =>
    severity === 'warning' ? name : [],
  );
  if (acceptable.includes(rule))
    return `Nothing is left to accept for "${rule}" at "${at}". Take the entry out.`;
  const what = Object.hasOwn(rules, rule)
    ? `"${rule}" is an error, which cannot be accepted.`
    : `There is no rule "${rule}".${didYouMean(rule, acceptable)}`;
  return `${what} Rules that can be accepted are: ${acceptable.join(', ')}.`;
}

function nodesOf({ value, yaml, path, id }: ParsedQuestion): NodeUse[] {
  if (value?.type !== 'hotspot') return [];
  return value.nodes.map(({ at, name }, index) => ({
    node: at,
    name,
    diagram: value.diagram,
    question: id,
    file: yaml.file,
    ...yaml.at([...path, 'nodes', index, 'at']),
  }));
}
