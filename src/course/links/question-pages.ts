/** On which pages of their own a chapter's questions stand, wherever else they are asked. */
import type { Chapter, Course } from '../course.ts';

/** As many stand on a page at most: practice loads the whole page of each question that it asks. */
const mostOnPage = 14;

export interface QuestionPage {
  /** Site path without the base. */
  path: string;
  /** Ids in the order of the page. */
  questions: string[];
}

/** The quiz, then what is asked in the text, then the cards: as many on each page, but for the last. */
export function questionPages({
  id,
  quiz,
  checks,
  keep,
}: Pick<Chapter, 'id' | 'quiz' | 'checks' | 'keep'>): QuestionPage[] {
  const all = [...quiz, ...checks, ...keep.map((card) => card.id)];
  const pages = Math.ceil(all.length / mostOnPage);
  const onEach = Math.ceil(all.length / pages);
  return Array.from({ length: pages }, (_, index) => ({
    path: `/questions/${id}/${index === 0 ? '' : `${String(index + 1)}/`}`,
    questions: all.slice(index * onEach, (index + 1) * onEach),
  }));
}

/** The page on which a question stands apart from its chapter's text. */
export function questionPath(course: Pick<Course, 'chapters'>, chapter: string, id: string): string {
  const home = course.chapters[chapter];
  const page = home && questionPages(home).find(({ questions }) => questions.includes(id));
  if (!page) throw new Error(`question "${id}" is of no chapter`);
  return page.path;
}
