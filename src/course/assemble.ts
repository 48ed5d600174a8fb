/** Raw entries > a Course, or everything that is wrong with it. Pure. */
import { checkConcepts } from './checks/concepts.ts';
import type { Check, CheckContext } from './checks/check.ts';
import { checkIds } from './checks/ids.ts';
import { checkLinks } from './checks/links.ts';
import { checkLock } from './checks/lock.ts';
import { checkOutline } from './checks/outline.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkReferences } from './checks/references.ts';
import { checkText } from './checks/text.ts';
import type { Course, DiagramSource } from './course.ts';
import { finding, inReadingOrder, rules, type Finding } from './finding.ts';
import { idLockOf } from './id-lock.ts';
import { didYouMean } from './near-miss.ts';
import { parseCourse, type ParsedCourse } from './parsed-course.ts';
import { courseOf } from './put-together.ts';
import type { RawCourse } from './raw.ts';
import type { DrawingRole, IdLock } from './schema.ts';

const checks: readonly Check[] = [
  checkOutline,
  checkIds,
  checkReferences,
  checkLinks,
  checkText,
  checkQuestions,
  checkConcepts,
  checkLock,
];

export interface Assembled {
  /** Only there when nothing was found. */
  course: Course | undefined;
  findings: Finding[];
  /** For the renderer, whose findings belong in the same report. */
  diagrams: DiagramSource[];
  roles: DrawingRole[];
  /** What `ids.lock.yaml` would hold. */
  lock: IdLock;
}

/** Checks the whole course; what `warnings.yaml` accepts is left out of the findings. */
export function assemble(raw: RawCourse, context: CheckContext): Assembled {
  const { parsed, findings } = parseCourse(raw);
  const all = [...findings, ...checks.flatMap((check) => check(parsed, context))];
  const left = inReadingOrder(withoutAccepted(all, parsed, findings.length === 0));
  return {
    course: left.length === 0 && parsed.course ? courseOf(parsed, parsed.course) : undefined,
    findings: left,
    diagrams: parsed.diagrams.map(({ id, source, caption, file, line }) => ({
      id,
      source,
      caption,
      file,
      line,
    })),
    roles: parsed.course?.roles ?? [],
    lock: idLockOf(parsed, context.digest),
  };
}

/** Where an entry could not be judged, a missing warning says nothing about its acceptance. */
function withoutAccepted(findings: Finding[], parsed: ParsedCourse, isWhole: boolean): Finding[] {
  const used = new Set<number>();
  const left = findings.filter(({ rule, severity, subject, file }) => {
    const index = parsed.accepted.findIndex(
      (entry) => entry.rule === rule && (entry.at === subject || entry.at === file),
    );
    if (severity !== 'warning' || index < 0) return true;
    used.add(index);
    return false;
  });
  const stale = parsed.accepted.flatMap(({ rule, at, point }, index) =>
    used.has(index)
      ? []
      : [finding('stale-acceptance', parsed.raw.warnings?.file ?? '', point, staleMessage(rule, at))],
  );
  return isWhole ? [...left, ...stale] : left;
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
