/** What follows from another finding goes with it: an author is told what to mend once, where it stands. */
import { folderOf } from '../content-names.ts';
import { finding, type Finding, type RuleName } from '../finding.ts';
import { kindNames, listKinds } from '../kinds/kind-names.ts';
import type { ParsedCourse } from '../parsed-course.ts';
import type { Path, YamlText } from '../raw.ts';
import { nearMisses } from '../text/near-miss.ts';
import { slugPattern } from '../text/slug.ts';
import { valueAt } from '../validate.ts';

/** `findings` without those that follow from others. */
export function withoutFollowing(parsed: ParsedCourse, findings: readonly Finding[]): Finding[] {
  return [
    ofMissingIds,
    ofMisspelt,
    ofUnnamedHeadings,
    ofUnknownTags,
    ofRenamedChapters,
    withoutUnnamed,
    ofMissingChapters,
    ofMissingLists,
  ].reduce((left, without) => without(parsed, left), findings) as Finding[];
}

const withoutId = '"id" is missing.';

/** Entries without an id: each is told the one that is gone from the list of ids, and what names it is right. */
function ofMissingIds(parsed: ParsedCourse, findings: readonly Finding[]): readonly Finding[] {
  const { raw, questions, chapters, lock } = parsed;
  const missing = findings.filter(({ rule, message }) => rule === 'schema' && message.startsWith(withoutId));
  if (missing.length === 0) return findings;
  const meant = new Map<Finding, string>();
  const told = new Set<Finding>();
  const missingAt = (yaml: YamlText, path: Path) => {
    const { line, column } = yaml.at(path);
    return missing.find((one) => one.file === yaml.file && one.line === line && one.column === column);
  };
  for (const { id, yaml, path } of questions) {
    const here = missingAt(yaml, path);
    if (here && lock?.questions[id]) meant.set(here, id);
  }
  for (const kind of listKinds) {
    const { one: name, file } = kindNames[kind];
    const here = missing.filter((one) => one.file === `${raw.folder}/${file}`);
    const gone = findings.filter(
      ({ rule, message }) => rule === 'vanished-id' && message.startsWith(`The ${name} "`),
    );
    if (here.length !== gone.length) continue;
    for (const [index, one] of here.entries()) meant.set(one, gone[index]?.subject ?? '');
    for (const one of gone) told.add(one);
  }
  const inWords = new Map(
    [...meant].map(([one, id]) => [
      one,
      `Of the ids that readers' progress and links name, "${id}" is gone: write id: ${id} if this is it.`,
    ]),
  );
  const parts = valueAt(raw.course?.value, ['parts']);
  for (const [index, part] of Array.isArray(parts) ? parts.entries() : []) {
    const here = raw.course && missingAt(raw.course, ['parts', index]);
    const folder = chapters
      .find(({ id }) => id === valueAt(part, ['chapters', 0]))
      ?.file.split('/')
      .at(-3);
    if (here && folder !== undefined)
      inWords.set(here, `Its chapters lie in the folder "${folder}": write id: ${folder}.`);
  }
  return findings
    .filter((one) => !told.has(one))
    .map((one) => {
      const instead = inWords.get(one);
      return instead === undefined ? one : { ...one, message: `${withoutId} ${instead}` };
    });
}

/**
 * A question or diagram under a new id that is nearly one that is gone: told where it stands, and not at all that names it.
 * A chapter has as many questions at its end as before.
 */
function ofMisspelt(
  { questions, diagrams, byId }: ParsedCourse,
  findings: readonly Finding[],
): readonly Finding[] {
  const ofRule = (rule: RuleName) => findings.filter((one) => one.rule === rule);
  const fresh = new Set(ofRule('unlocked-id').map(({ subject }) => subject));
  const placed = [
    ...questions.map(({ id, yaml, path, chapter }) => ({
      one: 'question',
      id,
      chapter,
      file: yaml.file,
      at: () => yaml.at([...path, 'id']),
    })),
    ...diagrams.map(({ id, file, at, chapter }) => ({ one: 'diagram', id, chapter, file, at: () => at })),
  ].filter(({ id }) => fresh.has(id));
  return ofRule('vanished-id').reduce<readonly Finding[]>((left, gone) => {
    const { subject = '', message: toldAtLock } = gone;
    const alike = placed.filter(
      ({ one, chapter }) => toldAtLock.startsWith(`The ${one} "`) && subject.startsWith(`${chapter}.`),
    );
    const near = nearMisses(
      subject,
      alike.map(({ id }) => id),
    )[0];
    const meant = alike.find(({ id }) => id === near);
    if (!meant) return left;
    const message = `The ${meant.one} "${subject}" is gone, and "${meant.id}" is new. If they are one, write ${subject} here again: readers' progress and links name it. If not, run: npm run check -- --accept`;
    const told = left.filter(
      (one) =>
        one !== gone &&
        !(one.rule === 'unlocked-id' && one.subject === meant.id) &&
        !(one.rule === 'unknown-reference' && one.subject === subject) &&
        !(one.rule === 'long-sitting' && one.file === byId.chapters.get(meant.chapter)?.quizFile),
    );
    return [...told, finding('vanished-id', meant.file, meant.at(), message, { subject, fix: subject })];
  }, findings);
}

/** Links to a section whose heading has no id, or none that is one: the heading gets the id by which they look for it. */
function ofUnnamedHeadings({ chapters }: ParsedCourse, findings: readonly Finding[]): readonly Finding[] {
  return chapters.reduce<readonly Finding[]>((left, { id, file }) => {
    const unnamed = left.filter(
      (one) =>
        one.file === file && /^The (?:heading ".*" has no id|anchor ".*" is not an id)/.test(one.message),
    );
    const [heading, ...others] = unnamed;
    if (!heading) return left;
    const sought = new Map<Finding, string>();
    for (const one of left) {
      const [, chapter, anchor] = /^The chapter "(.*?)" has no anchor "#(.*?)"/.exec(one.message) ?? [];
      if (one.rule === 'broken-link' && chapter === id && anchor !== undefined) sought.set(one, anchor);
    }
    const [anchor, another] = new Set(sought.values());
    const isOne = anchor !== undefined && another === undefined && others.length === 0;
    const fix = `{#${anchor ?? ''}}`;
    const message = heading.message.replace(/\{#[^}]*\}/, fix);
    return left
      .filter((one) => !sought.has(one))
      .map((one) => (one === heading && isOne && slugPattern.test(anchor) ? { ...one, message, fix } : one));
  }, findings);
}

/** What a chapter lacks while it has a tag, or a question by a name, that is not there: it may be the one that it lacks. */
const ofChecks: readonly RuleName[] = [
  'long-sitting',
  'hard-concept-without-question',
  'section-without-question',
  'nothing-to-do',
];

function ofUnknownTags({ chapters }: ParsedCourse, findings: readonly Finding[]): readonly Finding[] {
  const misnamed = new Set(
    findings.flatMap(({ rule, file, message }) =>
      rule === 'unknown-component' || message.startsWith('There is no question "') ? file : [],
    ),
  );
  const files = new Set(
    chapters.flatMap(({ file, quizFile }) => (misnamed.has(file) ? [file, quizFile] : [])),
  );
  return findings.filter(({ rule, file }) => !ofChecks.includes(rule) || !files.has(file));
}

/** A chapter whose folder was renamed: what it calls by its old name is right once the folder has that again. */
function ofRenamedChapters({ chapters }: ParsedCourse, findings: readonly Finding[]): readonly Finding[] {
  const renamed = findings.filter(({ rule }) => rule === 'missing-file');
  return renamed.reduce((left, { subject: old = '', fix: now }) => {
    const chapter = chapters.find(({ id }) => id === now);
    if (!chapter) return left;
    const isOld = ({ subject = '' }: Finding) => subject.startsWith(`${old}.`);
    const isNew = ({ subject = '' }: Finding) => subject === now || subject.startsWith(`${chapter.id}.`);
    return left.filter(
      (one) =>
        !(one.rule === 'unlocked-id' && isNew(one)) &&
        !(one.rule === 'id-prefix' && folderOf(one.file) === folderOf(chapter.file) && isOld(one)) &&
        !(one.rule === 'unknown-reference' && isOld(one)),
    );
  }, findings);
}

/** What says that nothing names an entry, with the beginning of what tells that a name is misspelt for one of its kind. */
const ofUnnamed: Partial<Record<RuleName, string>> = {
  'orphan-file': 'There is no chapter "',
  'unused-misconception': 'There is no misconception "',
  'unused-concept': 'There is no concept "',
  'uncited-source': 'There is no source "',
};

function withoutUnnamed(_: ParsedCourse, findings: readonly Finding[]): Finding[] {
  const misspelt = findings.filter(({ rule }) => rule === 'unknown-reference' || rule === 'missing-file');
  return findings.filter(({ rule, subject }) => {
    const begin = ofUnnamed[rule];
    return (
      begin === undefined ||
      subject === undefined ||
      !misspelt.some(({ message, fix }) => fix === subject && message.startsWith(begin))
    );
  });
}

/** A chapter without its text: what lies in its folder belongs to it, and what it names is not known. */
function ofMissingChapters(_: ParsedCourse, findings: readonly Finding[]): Finding[] {
  const missing = findings.flatMap(({ rule, subject }) =>
    rule === 'missing-file' && subject !== undefined ? subject : [],
  );
  if (missing.length === 0) return [...findings];
  const liesInOne = (file: string) => missing.some((id) => folderOf(file).endsWith(`/${id}`));
  return findings.filter(({ rule, file }) =>
    rule === 'orphan-file' ? !liesInOne(file) : ofUnnamed[rule] === undefined,
  );
}

/** Fewer places than this are told each by itself. */
const several = 3;

/** A list that is not there: one finding, instead of one for each entry that the course names or has had. */
function ofMissingLists({ raw }: ParsedCourse, findings: readonly Finding[]): Finding[] {
  return listKinds.reduce<readonly Finding[]>((left, kind) => {
    const { one, file } = kindNames[kind];
    const path = `${raw.folder}/${file}`;
    if (raw[kind] || raw.files.includes(path)) return left;
    const named = left.filter(
      ({ rule, message }) => rule === 'unknown-reference' && message.startsWith(`There is no ${one} "`),
    );
    const gone = left.filter(
      ({ rule, message }) => rule === 'vanished-id' && message.startsWith(`The ${one} "`),
    );
    if (named.length + gone.length < several) return left;
    const [first] = named;
    const where = first
      ? ` ${named.length === 1 ? 'One place names one' : `${String(named.length)} places name one`}: ${first.subject ?? ''}, in ${first.file}:${String(first.line)}${named.length > 1 ? ', and others' : ''}.`
      : '';
    const message = `The file is missing: it holds the ${kind}.${where} Bring it back, or begin it with: npm run new -- ${one} <id>`;
    const told = new Set([...named, ...gone]);
    return [
      ...left.filter((one) => !told.has(one)),
      finding('missing-file', path, { line: 1, column: 1 }, message),
    ];
  }, findings) as Finding[];
}

/** So many new ids are named; of more, their number says enough. */
const named = 5;

/** Ids that are new, in one finding: nothing is to be mended at each. */
export function withNewIdsTogether(findings: readonly Finding[]): Finding[] {
  const fresh = findings.filter(({ rule }) => rule === 'unlocked-id');
  const [first] = fresh;
  if (!first || fresh.length === 1) return [...findings];
  const ids = fresh.map(({ subject = '' }) => `"${subject}"`);
  const more = ids.length > named ? ` and ${String(ids.length - named)} more` : '';
  const message = `${String(ids.length)} ids are new or newly revised and not yet in the list: ${ids.slice(0, named).join(', ')}${more}. Once nothing else is wrong, add them with: npm run check -- --accept`;
  const { file, line, column } = first;
  return [
    ...findings.filter(({ rule }) => rule !== 'unlocked-id'),
    finding('unlocked-id', file, { line, column }, message),
  ];
}
