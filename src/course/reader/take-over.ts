/** Whose progress it is, where several courses wrote into one store: told by the questions that it speaks of. */
import { isText } from './progress/events.ts';

/** A course's questions, each with its chapter. */
export type Known = readonly { id: string; chapter: string }[];

/**
 * Those of `records` that this course wrote: about its chapters, the sessions that asked its questions, and what follows
 * from these. A chapter of the same name in another course is told by the questions that were answered in it. What is of
 * no course, such as a reset of everything, goes with the rest if there is any.
 */
export function ownRecords(records: readonly unknown[], known: Known): unknown[] {
  const events = records.filter((one) => typeof one === 'object' && one !== null) as Fields[];
  const questions = new Set(known.map(({ id }) => id));
  const asked = Map.groupBy(
    events.flatMap(({ question }) => (isText(question) ? [question] : [])),
    chapterOf,
  );
  const chapters = new Set(
    known
      .map(({ chapter }) => chapter)
      .filter((chapter) => asked.get(chapter)?.some((one) => questions.has(one)) ?? true),
  );
  const sessions = new Set(
    events
      .filter(
        ({ questions: drawn }) => Array.isArray(drawn) && drawn.some((one) => questions.has(one as string)),
      )
      .map(({ session }) => session),
  );
  const isOwn = ({ question, chapter, session, questions: drawn }: Fields): boolean | undefined => {
    if (isText(question)) return chapters.has(chapterOf(question));
    if (isText(chapter)) return chapters.has(chapter);
    if (isText(session) || Array.isArray(drawn)) return sessions.has(session);
    return undefined;
  };
  const about = new Map(events.map((one) => [one.id, isOwn(one)]));
  if (![...about.values()].includes(true)) return [];
  return events.filter(({ id, event }) => about.get(id) ?? about.get(event) ?? true);
}

/** How many of `records` are answers, and how many of these to questions that the course has. */
export function answersKnown(records: readonly unknown[], known: Known): { answers: number; known: number } {
  const questions = new Set(known.map(({ id }) => id));
  const answered = (records as Fields[]).filter(({ kind }) => kind === 'answered');
  return {
    answers: answered.length,
    known: answered.filter(({ question }) => questions.has(question as string)).length,
  };
}

type Fields = Partial<
  Record<'id' | 'kind' | 'question' | 'questions' | 'chapter' | 'session' | 'event', unknown>
>;

const chapterOf = (question: string): string => question.slice(0, Math.max(0, question.indexOf('.')));
