/** What a quiz gives away, or asks too much or too little of, as a whole. */
import { finding, type Finding, type RuleName } from '../finding.ts';
import type { ParsedChapter } from '../parsed-course.ts';
import type { Option } from '../questions/options.ts';
import { whereAsked } from '../questions/where-asked.ts';
import type { PlainText } from '../raw.ts';
import { askedIn } from './asked.ts';
import type { Check } from './check.ts';

/** How much longer than the longest distractor a right option is before it gives itself away. */
const tellingLength = 1.4;
/** From so many questions on, a place that the right option favours or avoids is a pattern. */
const fewestForPattern = 6;
const places = ['first', 'second', 'third'];
/** Questions that one sitting holds: beyond them readers tire, and leave. */
const longestSitting = 8;
/** The share of questions that ask for more than memory. */
const leastApplied = 0.3;

/** No quiz can be solved by its form, asks for recall only, or is too long for one sitting. */
export const checkQuizBalance: Check = ({ chapters, unread, raw }) =>
  chapters.flatMap((chapter) => {
    const { value, quiz, questions, id } = chapter;
    if (!value || !quiz || unread.has(quiz.file)) return [];
    const asked = questions.flatMap(askedIn).map((one) => one.value);
    const say = (rule: RuleName, message: string | undefined): Finding[] =>
      message === undefined
        ? []
        : [finding(rule, quiz.file, quiz.at(['questions']), message, { subject: id })];
    return [
      ...say(
        'correct-option-longest',
        lengthPattern(
          asked.flatMap((one) => (one.type === 'choice' || one.type === 'select' ? one : [])),
          raw.plainText,
        ),
      ),
      ...say(
        'option-position',
        placePattern(
          asked.flatMap((one) =>
            one.type === 'choice' ? one.options.findIndex(({ correct }) => correct) : [],
          ),
        ),
      ),
      ...say('recall-heavy-quiz', recallHeavy(chapter)),
      ...say('long-sitting', unread.has(chapter.file) ? undefined : tooLong(chapter)),
    ];
  });

/** That the right options are by far the longest ones in over half of the questions. */
function lengthPattern(
  questions: readonly { id: string; options: readonly Option[] }[],
  plainText: PlainText,
): string | undefined {
  const telling = questions.filter(({ options }) => {
    const length = (wanted: boolean) =>
      Math.max(
        0,
        ...options.filter(({ correct }) => correct === wanted).map(({ text }) => plainText(text).length),
      );
    return length(false) > 0 && length(true) > tellingLength * length(false);
  });
  if (telling.length <= questions.length / 2) return undefined;
  const ids = telling.map(({ id }) => id).join(', ');
  const where =
    questions.length === 1
      ? `In the one question with options, ${ids},`
      : `In ${String(telling.length)} of ${String(questions.length)} questions (${ids})`;
  return `${where} the right option is by far the longest, so length gives it away. Shorten it, or say more in the others.`;
}

/** That the right options, whose places are given from 0, mostly stand at one place or never at one of the first three. Options keep their order on the page. */
function placePattern(found: readonly number[]): string | undefined {
  const right = found.filter((place) => place >= 0);
  if (right.length < fewestForPattern) return undefined;
  const count = (place: number) => right.filter((one) => one === place).length;
  const all = `the ${String(right.length)} "choice" questions`;
  const most = right.find((place) => count(place) > right.length / 2);
  if (most !== undefined)
    return `In ${String(count(most))} of ${all} the right option comes ${places[most] ?? `in place ${String(most + 1)}`}, so its place gives it away. Mix the places.`;
  const avoided = places.find((_, place) => count(place) === 0);
  return avoided === undefined
    ? undefined
    : `In none of ${all} the right option comes ${avoided}, so its place gives it away. Mix the places.`;
}

function recallHeavy({ questions }: ParsedChapter): string | undefined {
  const levels = questions.flatMap(({ value }) => value?.level ?? []);
  const applied = levels.filter((level) => level === 'apply' || level === 'analyse' || level === 'evaluate');
  return applied.length < levels.length * leastApplied
    ? `Only ${String(applied.length)} of ${String(levels.length)} questions are at "apply" or above; at least three in ten should be.`
    : undefined;
}

/** Questions placed in the text are answered on the way, not in the sitting at its end. */
function tooLong(chapter: ParsedChapter): string | undefined {
  const atEnd = whereAsked(chapter).quiz.length;
  return atEnd > longestSitting
    ? `${String(atEnd)} questions stand at the chapter’s end; more than ${String(longestSitting)} are too many for one sitting. Place some in the text with <Check id="…" />, or leave some to practice (asked: practice).`
    : undefined;
}
