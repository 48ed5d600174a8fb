/** What is taught is asked: on the way, at the first hard place, and again in review. */
import { readLink } from '../links/course-link.ts';
import { finding, type Finding } from '../finding.ts';
import type { ParsedChapter, ParsedCourse, ParsedQuestion } from '../parsed-course.ts';
import type { ComponentUse, LinkUse } from '../raw.ts';
import type { Check } from './check.ts';

/** Words in a row without a question after which a reader only reads on. */
const longStretch = 1500;

/** Every chapter asks while it teaches, and what it teaches comes up again. */
export const checkTeaching: Check = ({ chapters, questions, unread, byId }) => {
  // A question that could not be read may be about anything.
  const asked = questions.some(({ value }) => !value) ? undefined : conceptsAsked(questions);
  const isWhole = chapters.every(({ quizFile }) => !unread.has(quizFile));
  return chapters.flatMap((chapter) => {
    const isRead = !unread.has(chapter.file) && !unread.has(chapter.quizFile);
    if (!chapter.value || !isRead || chapter.questions.length === 0) return [];
    return [
      ...longStretches(chapter),
      ...firstHardConcept(chapter, byId),
      ...(isWhole && asked ? neverAsked(chapter, byId, asked) : []),
    ];
  });
};

const checksIn = ({ document }: ParsedChapter): ComponentUse[] =>
  document.components.filter(({ name }) => name === 'Check');

function longStretches(chapter: ParsedChapter): Finding[] {
  const { id, file, document } = chapter;
  const checks = checksIn(chapter);
  let words = document.stretches[0]?.words ?? 0;
  let from = 1;
  for (const [index, heading] of document.headings.entries()) {
    const next = document.headings[index + 1];
    words += document.stretches[index + 1]?.words ?? 0;
    const asked = checks.some(({ line }) => line > heading.line && (!next || line < next.line));
    if (asked) [words, from] = [0, next?.line ?? from];
    if (words > longStretch) {
      return [
        finding(
          'section-without-question',
          file,
          { line: from, column: 1 },
          `From here on ${String(words)} words pass without a question. Place one with <Check id="…" />.`,
          { subject: id },
        ),
      ];
    }
  }
  return [];
}

/**
 * Readers leave at the first hard concept. As hard counts a taught concept that builds on others; the section that
 * teaches it is the first one, after the opening, that links to it.
 */
function firstHardConcept(
  chapter: ParsedChapter,
  { concepts }: Pick<ParsedCourse['byId'], 'concepts'>,
): Finding[] {
  const { id, file, value, document, questions } = chapter;
  const teaches = value?.teaches ?? [];
  const taught = teaches.flatMap((concept) => concepts.get(concept) ?? []);
  if (taught.some((concept) => !concept.value)) return [];
  const needs = (concept: string) => concepts.get(concept)?.value?.requires ?? [];
  const first = document.links.find((link) => {
    const concept = conceptOf(link);
    const isAfterOpening = document.headings.some(({ line }) => line <= link.line);
    return isAfterOpening && teaches.includes(concept) && needs(concept).length > 0;
  });
  if (!first) return [];
  const section = document.headings.findLast(({ line }) => line <= first.line);
  const next = document.headings.find(
    ({ line, depth }) => line > first.line && depth <= (section?.depth ?? 0),
  );
  const isInside = ({ line }: { line: number }) =>
    line >= (section?.line ?? 0) && line < (next?.line ?? Infinity);
  const taughtHere = document.links
    .filter(isInside)
    .map(conceptOf)
    .filter((one) => teaches.includes(one));
  const isAsked = checksIn(chapter)
    .filter(isInside)
    .map(({ attributes }) => questions.find((question) => question.id === attributes['id']))
    .some((question) => !question?.value || question.value.concepts.some((one) => taughtHere.includes(one)));
  if (isAsked) return [];
  const concept = conceptOf(first);
  const message = `"${concept}" is the first concept taught here that builds on others (${needs(concept).join(', ')}): readers give up at such places. Ask about it in its section, with <Check id="…" />.`;
  return [finding('hard-concept-without-question', file, first, message, { subject: id })];
}

function conceptOf({ url }: LinkUse): string {
  const target = readLink(url);
  return target.kind === 'concept' ? target.id : '';
}

interface Asked {
  tested: ReadonlySet<string>;
  reviewed: ReadonlySet<string>;
}

function conceptsAsked(questions: readonly ParsedQuestion[]): Asked {
  const named = (asked: readonly ParsedQuestion[]) =>
    new Set(asked.flatMap((question) => question.value?.concepts ?? []));
  return { tested: named(questions), reviewed: named(questions.filter(({ value }) => value?.review)) };
}

/** What nothing asks for, and what no review card does. */
function neverAsked(
  { value, file, frontmatter }: ParsedChapter,
  { concepts }: Pick<ParsedCourse['byId'], 'concepts'>,
  { tested, reviewed }: Asked,
): Finding[] {
  return (value?.teaches ?? []).flatMap((concept, index) => {
    if (reviewed.has(concept) || !concepts.has(concept)) return [];
    const [rule, what] = tested.has(concept)
      ? ([
          'unreviewed-concept',
          'no review card asks for it. Name it in the concepts of a question that does, without review: false',
        ] as const)
      : ([
          'untested-concept',
          'no question names it in its concepts. Ask about it, or leave it to a chapter that does',
        ] as const);
    const message = `The chapter teaches "${concept}", but ${what}.`;
    return [finding(rule, file, frontmatter.at(['teaches', index]), message, { subject: concept })];
  });
}
