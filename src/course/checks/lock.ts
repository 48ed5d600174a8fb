import { finding, type Finding, type Point, type RuleName } from '../finding.ts';
import { everyKind, listKinds } from '../kinds/kind-names.ts';
import { isUnread as isKindUnread } from '../kinds/unread.ts';
import { idLockOf } from '../id-lock.ts';
import type { ParsedCourse } from '../parsed-course.ts';
import type { Check } from './check.ts';

const mend = 'If it is meant, run: npm run check -- --accept';

const lists = ['chapters', 'concepts', 'diagrams', ...everyKind, 'criteria'] as const;

/** Entries whose ids authors change with their names. What is told of one that nothing names, is told of each under a new id. */
const renamable = ['concepts', ...listKinds] as const;
const ruleOfUnnamed: Partial<Record<(typeof renamable)[number], RuleName>> = {
  concepts: 'unused-concept',
  sources: 'uncited-source',
  misconceptions: 'unused-misconception',
};

function isRenamable(kind: (typeof lists)[number]): kind is (typeof renamable)[number] {
  return (renamable as readonly string[]).includes(kind);
}

/** No id that was ever published vanishes, and no question changes its meaning under the same revision. */
export const checkLock: Check = (parsed, { digest }) => {
  const { lock } = parsed;
  const file = parsed.raw.lock?.file ?? `${parsed.raw.folder}/ids.lock.yaml`;
  // What is no course has no ids to list.
  if (!parsed.raw.lock && !parsed.raw.course) return [];
  if (!parsed.raw.lock)
    return [
      finding(
        'missing-lock',
        file,
        { line: 1, column: 1 },
        'The list of ids is missing. Write it with: npm run check -- --accept',
      ),
    ];
  if (!lock) return [];
  const now = idLockOf(parsed, digest);
  const found: Finding[] = [...otherCourse(parsed, lock.course, now.course)];
  const at = (...path: (string | number)[]) => parsed.raw.lock?.at(path) ?? { line: 1, column: 1 };
  const chapters = new Set(now.chapters);
  const gone = lock.chapters.filter((id) => !chapters.has(id));
  const comparisons = new Set(now.comparisons);
  const goneComparisons = lock.comparisons.filter((id) => !comparisons.has(id));
  /** What belongs to a chapter or a comparison that is gone needs no word of its own. */
  const wentAlong = (kind: string, id: string) =>
    ['diagrams', 'questions'].includes(kind)
      ? gone.some((chapter) => id.startsWith(`${chapter}.`))
      : kind === 'criteria' && goneComparisons.some((comparison) => id.startsWith(`${comparison}.`));
  const isMissed = (kind: string, id: string) => !isUnread(parsed, kind, id) && !wentAlong(kind, id);
  for (const kind of lists) {
    const [here, locked] = [new Set(now[kind]), new Set(lock[kind])];
    for (const [index, id] of lock[kind].entries()) {
      if (here.has(id) || !isMissed(kind, id)) continue;
      const other =
        kind === 'chapters'
          ? renamed(parsed, lock.chapters, id)
          : isRenamable(kind)
            ? renamedEntry(kind, now[kind], lock[kind], id)
            : '';
      found.push(vanished(file, at(kind, index), kind, id, other));
    }
    const isTold = isRenamable(kind) && lock[kind].some((id) => !here.has(id) && isMissed(kind, id));
    for (const id of now[kind]) if (!locked.has(id) && !isTold) found.push(unlocked(file, kind, id));
  }
  const named = Map.groupBy(parsed.questions, ({ id }) => id);
  for (const [id, locked] of Object.entries(lock.questions)) {
    const [question, twin] = named.get(id) ?? [];
    if (twin) continue;
    if (!question) {
      if (isMissed('questions', id)) found.push(vanished(file, at('questions', id), 'questions', id));
      continue;
    }
    const current = now.questions[id];
    if (!current) continue;
    if (current.digest !== locked.digest && current.rev <= locked.rev) {
      const message = `The meaning of "${id}" changed (prompt, options or answer), but its revision is still ${String(current.rev)}. Write rev: ${String(locked.rev + 1)}, so that old answers are not counted for the new question.`;
      found.push(
        finding(
          'unbumped-revision',
          question.yaml.file,
          question.yaml.at([...question.path, 'rev']),
          message,
          { fix: String(locked.rev + 1), subject: id },
        ),
      );
    } else if (current.digest !== locked.digest || current.rev !== locked.rev)
      found.push(unlocked(file, 'questions', id));
  }
  for (const id of Object.keys(now.questions))
    if (!lock.questions[id]) found.push(unlocked(file, 'questions', id));
  return found;
};

/** `findings` without revisions to be raised for questions that have errors besides: once these are mended, the meaning may be the old one. */
export function withoutRevisionsOfFaulty({ questions }: ParsedCourse, findings: Finding[]): Finding[] {
  if (findings.every(({ rule }) => rule !== 'unbumped-revision')) return findings;
  const places = questions.map(({ yaml, path }) => ({ file: yaml.file, begin: yaml.at(path) }));
  const placeOf = ({ file, line, column }: Finding) =>
    places.findLast(
      ({ file: own, begin }) =>
        own === file && (begin.line < line || (begin.line === line && begin.column <= column)),
    );
  const faulty = new Set(
    findings
      .filter(({ rule, severity }) => severity === 'error' && rule !== 'unbumped-revision')
      .map(placeOf),
  );
  return findings.filter((one) => one.rule !== 'unbumped-revision' || !faulty.has(placeOf(one)));
}

/** `findings` without those that follow from an entry's new id, where one of its kind is gone and another new: that is told already. */
export function withoutUsesOfRenamed(parsed: ParsedCourse, findings: Finding[]): Finding[] {
  return renamable.reduce((left, kind) => {
    const before = parsed.lock?.[kind] ?? [];
    const now = parsed[kind].map(({ id }) => id);
    const gone = new Set(before.filter((id) => !now.includes(id)));
    if (gone.size === 0 || now.every((id) => before.includes(id))) return left;
    return left.filter(({ rule, subject = '', message }) =>
      rule === ruleOfUnnamed[kind]
        ? before.includes(subject)
        : rule !== 'unknown-reference' ||
          !gone.has(subject) ||
          !message.startsWith(`There is no ${one(kind)} "`),
    );
  }, findings);
}

/** Readers' progress is kept under the course's id, so another id is another course. */
function otherCourse(
  { raw, course }: ParsedCourse,
  locked: string | undefined,
  now: string | undefined,
): Finding[] {
  if (!raw.course || !course || locked === undefined || locked === now) return [];
  const why = `Readers' progress is kept under "${locked}", the course's id`;
  const message =
    course.id === undefined
      ? `${why}, which was made of the title. Write id: ${locked} to keep it under the new title. ${mend}`
      : `${why}, not under "${course.id}": they would lose it. Write id: ${locked}. ${mend}`;
  return [
    finding(
      'vanished-id',
      raw.course.file,
      raw.course.at([course.id === undefined ? 'title' : 'id']),
      message,
      { fix: locked, subject: locked },
    ),
  ];
}

/** Whether the file that should hold it could not be read. */
function isUnread(parsed: ParsedCourse, kind: string, id: string): boolean {
  const { chapters, comparisons, unread } = parsed;
  const list = everyKind.find((one) => one === kind);
  if (list) return isKindUnread(parsed, list);
  if (kind === 'criteria')
    return comparisons.some((one) => id.startsWith(`${one.id}.`) && unread.has(one.yaml.file));
  const chapter = chapters.find((one) => id.startsWith(`${one.id}.`));
  // What a chapter says to keep is asked as a question.
  const files =
    kind === 'questions' ? [chapter?.quizFile, chapter?.file] : kind === 'diagrams' ? [chapter?.file] : [];
  return files.some((file) => file !== undefined && unread.has(file));
}

/** What an entry of the list `kind` is called. */
const one = (kind: string): string => (kind === 'criteria' ? 'criterion' : kind.slice(0, -1));

/** What to do where a chapter that was not there before may be the chapter `id` under another name. */
function renamed({ chapters }: ParsedCourse, before: readonly string[], id: string): string {
  const fresh = chapters.filter((chapter) => !before.includes(chapter.id));
  if (fresh.length === 0) return '';
  const names = fresh.map((chapter) => `"${chapter.id}"`).join(' or ');
  return ` Is it ${names} now? Then call its folder "${id}" again: the title is what readers see, and may change. If its id must change, write formerly: [/<part>/${id}/] in its new index.mdx, with the id of the part in which it stood, so that old links find it.`;
}

/** The same for an entry of another kind. */
function renamedEntry(
  kind: (typeof renamable)[number],
  now: readonly string[],
  before: readonly string[],
  id: string,
): string {
  const names = now.filter((other) => !before.includes(other)).map((other) => `"${other}"`);
  if (names.length === 0) return '';
  const again =
    kind === 'concepts'
      ? `call its file "${id}.md" and write id: ${id} again: the name is what readers see, and may change`
      : `write id: ${id} again: an id stays, whatever else changes`;
  return ` Is it ${names.join(' or ')} now? Then ${again}. What names "${id}" is told once that is settled.`;
}

function vanished(file: string, at: Point, kind: string, id: string, more = ''): Finding {
  const message = `The ${one(kind)} "${id}" is gone. Readers' progress and links name it: bring it back under the same id.${more} ${mend}`;
  return finding('vanished-id', file, at, message, { subject: id });
}

function unlocked(file: string, kind: string, id: string): Finding {
  return finding(
    'unlocked-id',
    file,
    { line: 1, column: 1 },
    `The ${one(kind)} "${id}" is new or newly revised and not yet in the list. Add it with: npm run check -- --accept`,
    { subject: id },
  );
}
