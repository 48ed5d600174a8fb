/** A question as a link in a list. */
import { course } from 'virtual:course';
import { filled, instancesFor } from './instances-for.ts';
import type { CourseQuestion } from '../../course/course.ts';
import { chapterPath, questionAnchor } from '../../course/links/page-paths.ts';
import { firstWords } from '../../course/text/plain-text.ts';
import { paragraphsText } from '../../markdown/plain-text.ts';
import { href } from '../../view/href.ts';

/** So much of a prompt tells which question it is. */
const wordsOfPrompt = 14;

/** With the values of its first instance; what it shows besides words is left out. */
export function questionLink(question: CourseQuestion): { title: string; url: string } {
  const prompt = filled(question.prompt, instancesFor(question)?.[0]);
  return {
    title: firstWords(paragraphsText(prompt, course.language), wordsOfPrompt),
    url: href(chapterPath(course, question.chapter, questionAnchor(question.id))),
  };
}
