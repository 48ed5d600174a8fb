/** Raw entries > entries with their typed values. */
import type { z } from 'zod';
import { assumedIds } from './assumed-ids.ts';
import { folderOf } from './content-names.ts';
import { readSteps } from './diagrams/parsed-steps.ts';
import { finding, isUnread, type Finding, type RuleName } from './finding.ts';
import { didYouMean } from './text/near-miss.ts';
import { callKey } from './questions/model-call.ts';
import { conceptNamesOf } from './kinds/concepts/concept-names.ts';
import { everyKind, ofEach, type KindName } from './kinds/kind-names.ts';
import { readKinds, type ParsedKinds } from './kinds/parsed-kinds.ts';
import type { ParsedTrace } from './kinds/traces/parsed-trace.ts';
import { predictedByTrace } from './kinds/traces/predicted-by-trace.ts';
import { diagramAnchor, pageAnchors, questionAnchor } from './links/page-paths.ts';
import { placedLinks } from './links/placed-links.ts';
import { placedTexts } from './text/placed-texts.ts';
import { readYamlTexts, type YamlMarkdown } from './text/yaml-markdown.ts';
import { modelCall, predictions } from './questions/predict.ts';
import { cardOfKept } from './questions/keep.ts';
import { questionSchema, termsOf, textsOf, type Question } from './questions/question.ts';
import type { Path, RawChapter, RawCourse, YamlText } from './raw.ts';
import {
  chapterSchema,
  conceptSchema,
  courseFileSchema,
  lockFileSchema,
  quizShellSchema,
  warningsFileSchema,
  type IdLock,
} from './schema.ts';
import { flawOfOwnedId, ownedIdPattern, slugOf } from './text/slug.ts';
import { straightly } from './text/straight-quotes.ts';
import { readFenceMeta } from './text/fence-meta.ts';
import { validate, valueAt } from './validate.ts';

import type {
  ParsedChapter,
  ParsedConcept,
  ParsedCourse,
  ParsedDiagram,
  ParsedQuestion,
} from './parsed-course.ts';
import { sectionAt } from './text/section-at.ts';

/** Gives every raw entry its typed value; what does not fit is a finding each. */
export function parseCourse(raw: RawCourse): { parsed: ParsedCourse; findings: Finding[] } {
  const findings: Finding[] = [...raw.findings];
  const broken = new Set(
    raw.findings
      .filter(({ rule }) => rule === 'yaml-syntax' || rule === 'schema' || rule === 'file-unreadable')
      .map(({ file }) => file),
  );
  const unread = new Set(raw.findings.filter(isUnread).map(({ file }) => file));
  for (const file of broken) unread.add(file);
  const valid: typeof validate = (schema, yaml, path, subject) => {
    if (broken.has(yaml.file)) return { value: undefined, findings: [] };
    const result = validate(schema, yaml, path, subject);
    findings.push(...result.findings);
    if (result.value === undefined && (path ?? []).length === 0) unread.add(yaml.file);
    return result;
  };
  const missing = (name: string, why: string) =>
    findings.push(finding('missing-file', `${raw.folder}/${name}`, { line: 1, column: 1 }, why));

  if (!raw.course)
    missing('course.yaml', 'The file is missing: it holds the course’s title and its table of contents.');
  const course = raw.course && valid(courseFileSchema, raw.course).value;

  const kinds = ofEach(everyKind, (kind) => readKinds[kind](raw, valid)) as ParsedKinds;
  const lock = raw.lock && valid(lockFileSchema, raw.lock).value;
  const chapters = raw.chapters.map((chapter): ParsedChapter => {
    const value = withOwnObjectives(
      chapter.id,
      valid(chapterSchema, chapter.frontmatter, [], chapter.id).value,
    );
    const quizFile = chapter.quiz?.file ?? `${folderOf(chapter.file)}/quiz.yaml`;
    if (!chapter.quiz) unread.add(quizFile);
    const questions =
      chapter.quiz && !broken.has(quizFile)
        ? questionsOf(raw, chapter, chapter.quiz, { traces: kinds.traces, lock }, valid, findings)
        : [];
    const diagramSteps = readSteps(raw, chapter, valid);
    const drawn = [
      ...(lock?.diagrams ?? []),
      ...diagramSteps.map(({ diagram }) => diagram),
      ...questions.flatMap((one) => (one.value?.type === 'hotspot' ? one.value.diagram : [])),
      ...raw.concepts.flatMap(({ frontmatter }) => textAt(frontmatter.value, ['figure']) ?? []),
    ];
    const diagrams = diagramsOf(chapter, drawn, findings);
    const asked = new Set(questions.map(({ id }) => id));
    const locked = Object.keys(lock?.questions ?? {}).filter((id) => !asked.has(id));
    const kept = keptOf(chapter, value, locked);
    const anchors = anchorsIn(chapter, diagrams, questions);
    return { ...chapter, quizFile, value, questions, kept, diagrams, diagramSteps, anchors };
  });
  const concepts = raw.concepts.map((concept): ParsedConcept => {
    const { value } = valid(conceptSchema, concept.frontmatter, [], concept.id);
    return { ...concept, id: keptId(raw, lock, concept.id, value?.id), fileName: concept.id, value };
  });

  const asked = chapters.flatMap((chapter) => chapter.questions);
  const questions = [...asked, ...chapters.flatMap(({ kept }) => kept)];
  const warnings = raw.warnings;
  const accepted = (warnings && valid(warningsFileSchema, warnings).value?.accepted) ?? [];
  const parsed = {
    raw,
    course,
    chapters,
    concepts,
    questions,
    ...kinds,
    names: conceptNamesOf(concepts.flatMap(({ value }) => value ?? [])),
    terms: termsOf(questions.flatMap(({ value }) => value ?? [])),
    diagrams: chapters.flatMap((chapter) => chapter.diagrams),
    lock,
    accepted: accepted.map((entry, index) => ({
      ...entry,
      point: warnings?.at(['accepted', index]) ?? { line: 1, column: 1 },
    })),
    unread,
  };
  const byId = {
    chapters: firstById(chapters),
    concepts: firstById(concepts),
    questions: firstById(questions),
    ...(ofEach(everyKind, (kind) => firstById<{ id: string }>(kinds[kind])) as Pick<
      ParsedCourse['byId'],
      KindName
    >),
  };
  const texts = placedTexts({ ...parsed, questions: asked }, findings);
  const links = placedLinks(chapters, concepts, texts, byId.chapters);
  return { parsed: { ...parsed, texts, links, byId }, findings };
}

function firstById<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of list) if (!found.has(one.id)) found.set(one.id, one);
  return found;
}

/** The id of a concept in a file called `file`: where the list of ids knows the `written` one only, the file was renamed. */
function keptId(raw: RawCourse, lock: IdLock | undefined, file: string, written = file): string {
  if (written === file) return file;
  const known = lock?.concepts ?? [];
  const isKept = known.includes(written) && !known.includes(file);
  return isKept && !raw.concepts.some(({ id }) => id === written) ? written : file;
}

/** Front matter whose objectives have ids of their own chapter: what names them rightly is not told. */
function withOwnObjectives(id: string, value: ParsedChapter['value']): ParsedChapter['value'] {
  if (!value) return undefined;
  const written = value.objectives.map((one) => one.id);
  const ids = assumedIds(written, id, []);
  return {
    ...value,
    objectives: value.objectives.map((one, index) => ({ ...one, id: ids[index] ?? one.id })),
  };
}

function textAt(value: unknown, path: Path): string | undefined {
  const text = valueAt(value, path);
  return typeof text === 'string' ? text : undefined;
}

/** The ids of the entries of the list `field`, as they are written. */
function idsIn({ value }: YamlText, field: string): string[] {
  const list = valueAt(value, [field]);
  return Array.isArray(list) ? list.flatMap((_, index) => textAt(list, [index, 'id']) ?? []) : [];
}

function questionsOf(
  raw: RawCourse,
  chapter: RawChapter,
  quiz: YamlText,
  { traces, lock }: { traces: readonly ParsedTrace[]; lock: IdLock | undefined },
  valid: typeof validate,
  findings: Finding[],
): ParsedQuestion[] {
  const list = valid(quizShellSchema, quiz).value?.questions ?? [];
  const ids = list.map((entry) => textAt(entry, ['id']));
  const asked = chapter.document.components.flatMap(({ name, attributes }) =>
    name === 'Check' ? (attributes['id'] ?? []) : [],
  );
  const kept = new Set(idsIn(chapter.frontmatter, 'keep'));
  const locked = Object.keys(lock?.questions ?? {}).filter((id) => !kept.has(id));
  const assumed = assumedIds(ids, chapter.id, [...asked, ...locked]);
  return list.map((_, index): ParsedQuestion => {
    const path = ['questions', index];
    const written = valid(questionSchema, quiz, path, ids[index]).value;
    const { value, model } =
      written?.type === 'predict' && written.trace
        ? { value: predictedByTrace(raw, quiz, path, written, traces, findings), model: undefined }
        : predicted(raw, quiz, path, written, findings);
    const question = {
      id: assumed[index] ?? '',
      chapter: chapter.id,
      yaml: quiz,
      path,
      value,
      model,
    };
    return { ...question, texts: value ? readTexts(raw, quiz, path, value, findings) : [] };
  });
}

/** The cards of what a chapter's front matter says is to be kept. */
function keptOf(
  { id, frontmatter }: RawChapter,
  value: ParsedChapter['value'],
  locked: readonly string[],
): ParsedQuestion[] {
  const keep = value?.keep ?? [];
  const ids = assumedIds(
    keep.map((entry) => entry.id),
    id,
    locked,
  );
  return keep.map((entry, index) => ({
    id: ids[index] ?? entry.id,
    chapter: id,
    yaml: frontmatter,
    path: ['keep', index],
    value: cardOfKept(entry, id),
    texts: [],
    model: undefined,
  }));
}

/** A question with what its model computes; `undefined` as its value if the model is no use. */
function predicted(
  raw: RawCourse,
  yaml: YamlText,
  path: Path,
  value: z.output<typeof questionSchema> | undefined,
  findings: Finding[],
): { value: Question | undefined; model: string | undefined } {
  if (value?.type !== 'predict') return { value, model: undefined };
  if (value.model === undefined) {
    const message = '"model" is missing: the function that computes the answer. Or write "trace".';
    findings.push(finding('schema', yaml.file, yaml.at(path), message, { subject: value.id }));
    return { value: undefined, model: undefined };
  }
  const call = modelCall(value, folderOf(yaml.file));
  const { file, name } = call;
  const say = (message: string) => {
    findings.push(finding('model', yaml.file, yaml.at([...path, 'model']), message, { subject: value.id }));
    return { value: undefined, model: file };
  };
  const model = raw.models[file];
  if (!model)
    return raw.files.includes(file) ? { value: undefined, model: file } : say(`There is no file ${file}.`);
  if (!model.exports.includes(name))
    return say(`${file} exports no "${name}".${didYouMean(name, model.exports)}`);
  const outcomes = predictions(value, model.results[callKey(call)] ?? { failed: 'was not run' });
  return 'message' in outcomes
    ? say(`"${name}" ${outcomes.message}.`)
    : { value: { ...value, outcomes }, model: file };
}

/** Every Markdown text of a question, read. */
function readTexts(
  raw: RawCourse,
  yaml: YamlText,
  path: Path,
  question: Question,
  findings: Finding[],
): YamlMarkdown[] {
  return readYamlTexts(raw, yaml, path, textsOf(question), question.id, findings);
}

function diagramsOf(chapter: RawChapter, named: readonly string[], findings: Finding[]): ParsedDiagram[] {
  const fences = chapter.document.fences
    .filter(({ language }) => language === 'mermaid')
    .map((fence) => ({ fence, ...readFenceMeta(fence.meta) }));
  const assumed = assumedIds(
    fences.map(({ attributes }) => attributes['id']),
    chapter.id,
    named,
  );
  return fences.flatMap(({ fence, attributes, rest }, index) => {
    const { id: written, caption, ...others } = attributes;
    const id = assumed[index];
    const say = (rule: RuleName, message: string, more?: { fix?: string; subject?: string }) =>
      findings.push(finding(rule, chapter.file, fence, message, more));
    for (const name of Object.keys(others))
      say(
        'schema',
        `A diagram has no "${name}".${didYouMean(name, ['id', 'caption'])} Known are: id, caption.`,
      );
    if (rest !== '')
      say(
        'schema',
        `"${rest}" after the language is not understood. Write ${straightly(rest) ?? 'id=… and caption="…"'}, with straight quotation marks.`,
      );
    const isHalfWritten = (field: string) => new RegExp(String.raw`(^|\s)${field}=`).test(rest);
    if (written === undefined && !isHalfWritten('id'))
      say(
        'missing-id',
        `The diagram has no id. Write it after the language: id=${id ?? `${chapter.id}.what-it-shows`}.`,
        { fix: `id=${id ?? `${chapter.id}.diagram-${String(index + 1)}`}` },
      );
    if (id === undefined) return [];
    if (written !== undefined && !ownedIdPattern.test(written))
      say(
        'schema',
        `The id of this diagram ${flawOfOwnedId(written).replace('<chapter>.', `${chapter.id}.`)}.`,
        {
          subject: written,
        },
      );
    if ((caption ?? '').trim() === '' && !isHalfWritten('caption'))
      say('schema', 'The diagram has no caption. Write caption="…" after its id.', { subject: id });
    return {
      id,
      written,
      source: fence.value,
      caption: caption ?? '',
      file: chapter.file,
      line: fence.line + 1,
      chapter: chapter.id,
      section: sectionAt(chapter.document, fence),
      at: { line: fence.line, column: fence.column },
    };
  });
}

function anchorsIn(
  { document }: RawChapter,
  diagrams: readonly ParsedDiagram[],
  questions: readonly ParsedQuestion[],
): ReadonlySet<string> {
  return new Set([
    // A heading without a right id is told what to write.
    ...document.headings.flatMap(({ id, text }) => [id ?? slugOf(text), slugOf(id ?? text)]),
    ...diagrams.map(({ id }) => diagramAnchor(id)),
    ...questions.map(({ id }) => questionAnchor(id)),
    ...pageAnchors,
  ]);
}
