/** How far a reader masters what is taught and tested: objectives and concepts. */
import { masteryOf, type Mastery } from './mastery.ts';
import type { Progress } from './progress.ts';
import type { Cards } from './review.ts';
import type { Place, Syllabus, SyllabusQuestion } from './syllabus.ts';

export interface Topic extends Mastery {
  id: string;
  name: string;
  /** Its own page, if it has one. */
  url: string | undefined;
  taught: Place[];
  /** The chapter that teaches it, if one does. */
  chapter: string | undefined;
}

/** What topics are measured by; `attempts` and `cards` are those at questions as the course has them. */
export interface Standing extends Pick<Progress, 'attempts' | 'chapters'> {
  cards: Cards;
  nowMs: number;
}

/** Every objective, the weakest first; those neither read about nor answered come last, in reading order. */
export function objectiveTopics({ chapters }: Syllabus, standing: Standing): Topic[] {
  return weakestFirst(
    chapters.flatMap(({ id: chapter, objectives }) =>
      objectives.map(({ id, text, taught, questions }) => ({
        id,
        name: text,
        url: undefined,
        taught,
        chapter,
        ...masteredIn(questions, standing),
      })),
    ),
    standing,
  );
}

/** Every concept that is tested, in the same order. */
export function conceptTopics({ chapters, concepts }: Syllabus, standing: Standing): Topic[] {
  const homes = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const tests = new Map<string, SyllabusQuestion[]>();
  for (const question of chapters.flatMap(({ objectives }) => objectives.flatMap((one) => one.questions))) {
    for (const concept of question.concepts) {
      const own = tests.get(concept);
      if (own) own.push(question);
      else tests.set(concept, [question]);
    }
  }
  return weakestFirst(
    concepts.map(({ id, name, url, chapter }) => {
      const home = homes.get(chapter ?? '');
      return {
        id,
        name,
        url,
        taught: home ? [{ title: `${home.number} ${home.title}`, url: home.url }] : [],
        chapter,
        ...masteredIn(tests.get(id) ?? [], standing),
      };
    }),
    standing,
  );
}

function masteredIn(questions: readonly SyllabusQuestion[], standing: Standing): Mastery {
  const ids = questions.map(({ id }) => id);
  return masteryOf(ids, standing, standing.cards, standing.nowMs);
}

function weakestFirst(topics: readonly Topic[], { chapters }: Standing): Topic[] {
  const isMet = ({ answered, chapter }: Topic) => answered > 0 || chapters.get(chapter ?? '') === 'read';
  const met = topics.filter(isMet).sort((a, b) => a.expected - b.expected);
  return [...met, ...topics.filter((topic) => !isMet(topic))];
}
