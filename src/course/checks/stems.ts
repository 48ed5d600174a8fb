/** What a question asks can be read at once: it is short, and a word that turns it round is seen. */
import { finding, type Finding } from '../finding.ts';
import type { ParsedChapter, ParsedQuestion } from '../parsed-course.ts';
import type { Path } from '../raw.ts';
import { askedIn } from './asked.ts';
import type { Check } from './check.ts';
import { codeSpan, linkTarget, masked, pointIn, quotation } from '../text/masked.ts';

/** Words of one stem. A scenario is a small story and may be longer. */
const longestStem = 120;
/** Words of a stem on the average of a quiz. */
const highestLoad = 60;

/** Stems are short, and their negations stand out. */
export const checkStems: Check = ({ chapters }) =>
  chapters.flatMap((chapter) => [
    ...chapter.questions.flatMap((question) => [...negations(question), ...longStems(question)]),
    ...readingLoad(chapter),
  ]);

const emphasis = /(\*{1,3})[^*]+\1|(?<!\w)(_{1,3})[^_]+\2(?!\w)/g;
const brackets = /\([^()]*\)/g;
const hedged = /\bor not\b|\bnot (?=only\b|just\b|merely\b)/gi;
/** From what asks to the end of its clause: a condition or a reason may be negated without turning the question round. */
const askingClause =
  /\b(?:which|what|who|whom|where|how)\b(?:(?!\b(?:when|while|if|unless|because|since|although|though|until|after|before|why)\b)[^,;:])*/gi;
const negation = /\b(?:not|never|cannot)\b|\b\w+n['’]t\b/i;
const exception = /\bexcept\b/i;

/** Questions of which the answer depends on a "not" that is easily overlooked. */
function negations(question: ParsedQuestion): Finding[] {
  return askedIn(question).flatMap(({ value, path }) => {
    if (value.type === 'recall' || value.type === 'explain') return [];
    const offset = overlooked(value.prompt);
    if (offset === undefined) return [];
    const { yaml, id } = question;
    const at = yaml.inside([...path, 'prompt'], pointIn(value.prompt, offset.index));
    const message = `The question turns on "${offset.word}", which is easily overlooked. Ask for what is the case, or emphasise the word: *not*, *except*.`;
    return [finding('negated-stem', yaml.file, at, message, { subject: id })];
  });
}

function overlooked(prompt: string): { index: number; word: string } | undefined {
  const plain = masked(prompt, codeSpan, linkTarget, quotation, emphasis, brackets, hedged);
  const sentences = [...plain.matchAll(/[^.?!]+[.?!]*/g)];
  const questions = sentences.filter(([text]) => text.includes('?'));
  const asking = questions.length > 0 ? questions : sentences.slice(-1);
  for (const { 0: sentence, index: start } of asking) {
    const clauses = questions.length > 0 ? [...sentence.matchAll(askingClause)] : [{ 0: sentence, index: 0 }];
    const found = [
      ...clauses.flatMap(({ 0: clause, index }) => placeOf(negation, clause, start + index)),
      ...placeOf(exception, sentence, start),
    ];
    if (found.length > 0) return found[0];
  }
  return undefined;
}

function placeOf(pattern: RegExp, text: string, start: number): { index: number; word: string }[] {
  const found = pattern.exec(text);
  return found ? [{ index: start + found.index, word: found[0] }] : [];
}

function longStems(question: ParsedQuestion): Finding[] {
  return askedIn(question).flatMap(({ path }) => {
    const words = wordsAt(question, [...path, 'prompt']);
    if (words <= longestStem) return [];
    const { yaml, id } = question;
    const message = `The question has ${String(words)} words; at most ${String(longestStem)} can be kept in mind. Cut it, or make a scenario of it.`;
    return [finding('long-stem', yaml.file, yaml.at([...path, 'prompt']), message, { subject: id })];
  });
}

function readingLoad({ id, quiz, questions }: ParsedChapter): Finding[] {
  const counts = questions.flatMap((question) =>
    question.value && question.value.type !== 'scenario'
      ? wordsAt(question, [...question.path, 'prompt'])
      : [],
  );
  const mean = counts.reduce((sum, words) => sum + words, 0) / counts.length;
  if (!quiz || !(mean > highestLoad)) return [];
  const message = `A question of this quiz has ${String(Math.round(mean))} words on the average; more than ${String(highestLoad)} make it a test of reading. Say less before you ask.`;
  return [finding('reading-load', quiz.file, quiz.at(['questions']), message, { subject: id })];
}

function wordsAt({ texts }: ParsedQuestion, path: Path): number {
  const prompt = texts.find((text) => text.path.join('.') === path.join('.'));
  return (prompt?.document.stretches ?? []).reduce((sum, { words }) => sum + words, 0);
}
