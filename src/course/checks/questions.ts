import { finding, type Finding } from '../finding.ts';
import type { ParsedQuestion } from '../parsed-course.ts';
import { plainText } from '../plain-text.ts';
import { flawsIn } from '../questions/question.ts';
import type { Check } from './check.ts';

/** How much longer than the longest distractor a right option is before it gives itself away. */
const tellingLength = 1.4;
/** Words in a row without a question after which a reader only reads on. */
const longStretch = 1500;

/** What makes a question fair and useful: one rule each, as in the research that the authoring guide names. */
export const checkQuestions: Check = ({ chapters, unread }) =>
  chapters.flatMap((chapter) => {
    if (!chapter.value) return [];
    if (!chapter.quiz) {
      return [
        finding(
          'empty-quiz',
          chapter.file,
          { line: 1, column: 1 },
          'The chapter has no questions. Write quiz.yaml beside it.',
          { subject: chapter.id },
        ),
      ];
    }
    if (unread.has(chapter.quiz.file)) return [];
    if (chapter.questions.length === 0) {
      const at = chapter.quiz.at(['questions']);
      return [
        finding(
          'empty-quiz',
          chapter.quiz.file,
          at,
          'The list of questions is empty. A chapter has at least one for each objective.',
          { subject: chapter.id },
        ),
      ];
    }
    const tested = new Set(chapter.questions.map(({ value }) => value?.objective));
    const untested = chapter.value.objectives.flatMap((objective, index) =>
      tested.has(objective.id) || chapter.questions.some(({ value }) => value === undefined)
        ? []
        : [
            finding(
              'objective-without-question',
              chapter.file,
              chapter.frontmatter.at(['objectives', index]),
              `No question tests the objective "${objective.id}".`,
              { subject: objective.id },
            ),
          ],
    );
    return [
      ...untested,
      ...chapter.questions.flatMap(flawFindings),
      ...wholeQuiz(chapter.id, chapter.quiz.file, chapter.questions),
      ...longStretches(chapter),
    ];
  });

function flawFindings({ value, yaml, path, id }: ParsedQuestion): Finding[] {
  if (!value) return [];
  return flawsIn(value).map(({ rule, path: keys, message }) =>
    finding(rule, yaml.file, yaml.at([...path, ...keys]), message, { subject: id }),
  );
}

function wholeQuiz(chapter: string, file: string, questions: ParsedQuestion[]): Finding[] {
  const valid = questions.flatMap(({ value }) => value ?? []);
  const found: Finding[] = [];
  const telling = valid.filter(({ options }) => {
    const length = (wanted: boolean) =>
      Math.max(
        0,
        ...options.filter(({ correct }) => correct === wanted).map(({ text }) => plainText(text).length),
      );
    return length(false) > 0 && length(true) > tellingLength * length(false);
  });
  if (telling.length > valid.length / 2) {
    found.push(
      finding(
        'correct-option-longest',
        file,
        { line: 1, column: 1 },
        `In ${String(telling.length)} of ${String(valid.length)} questions the right option is by far the longest, so length gives it away.`,
        { subject: chapter },
      ),
    );
  }
  const applied = valid.filter(
    ({ level }) => level === 'apply' || level === 'analyse' || level === 'evaluate',
  );
  if (valid.length > 0 && applied.length < valid.length * 0.3) {
    found.push(
      finding(
        'recall-heavy-quiz',
        file,
        { line: 1, column: 1 },
        `Only ${String(applied.length)} of ${String(valid.length)} questions are at "apply" or above; at least three in ten should be.`,
        { subject: chapter },
      ),
    );
  }
  return found;
}

function longStretches({
  id,
  file,
  document,
}: {
  id: string;
  file: string;
  document: import('../raw.ts').ReadDocument;
}): Finding[] {
  const checks = document.components.filter(({ name }) => name === 'Check');
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
