import { finding, type Finding } from '../finding.ts';
import { articlesOf } from '../questions/grading/articles.ts';
import { knownNames, type KnownNames } from '../questions/grading/known-names.ts';
import type { ParsedChapter, ParsedQuestion } from '../parsed-course.ts';
import { flawsIn } from '../questions/question.ts';
import type { PlainText } from '../raw.ts';
import type { Check } from './check.ts';

/** Every chapter has questions, every objective is tested, and every question is sound by the rules of its type. */
export const checkQuestions: Check = ({ chapters, unread, names, terms, raw, course }) => {
  const known = knownNames([...names, ...terms], course && articlesOf(course.language));
  return chapters.flatMap((chapter) => {
    const { value, quiz, questions } = chapter;
    if (!value || (quiz && unread.has(quiz.file))) return [];
    if (!quiz || questions.length === 0) return [emptyQuiz(chapter)];
    return [
      ...untestedObjectives(chapter),
      ...questions.flatMap((question) => flawFindings(question, known, raw.plainText)),
    ];
  });
};

function emptyQuiz({ id, file, quiz }: ParsedChapter): Finding {
  return quiz
    ? finding(
        'empty-quiz',
        quiz.file,
        quiz.at(['questions']),
        'The list of questions is empty. A chapter has at least one for each objective.',
        { subject: id },
      )
    : finding(
        'empty-quiz',
        file,
        { line: 1, column: 1 },
        'The chapter has no questions. Write quiz.yaml beside it.',
        { subject: id },
      );
}

/** A question that could not be read, or names no objective that there is, may test anything. */
function untestedObjectives({ value, file, frontmatter, questions }: ParsedChapter): Finding[] {
  const here = new Set(value?.objectives.map(({ id }) => id));
  if (questions.some((question) => !here.has(question.value?.objective ?? ''))) return [];
  const tested = new Set(questions.map((question) => question.value?.objective));
  return (value?.objectives ?? []).flatMap(({ id }, index) =>
    tested.has(id)
      ? []
      : [
          finding(
            'objective-without-question',
            file,
            frontmatter.at(['objectives', index]),
            `No question tests the objective "${id}".`,
            { subject: id },
          ),
        ],
  );
}

function flawFindings(
  { value, yaml, path, id }: ParsedQuestion,
  known: KnownNames,
  plainText: PlainText,
): Finding[] {
  if (!value) return [];
  return flawsIn(value, known, plainText).map(({ rule, path: keys, message }) =>
    finding(rule, yaml.file, yaml.at([...path, ...keys]), message, { subject: id }),
  );
}
