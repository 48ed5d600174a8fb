/** What the catalogue of misconceptions owes to the course. */
import type { HTMLElement } from 'node-html-parser';
import { kinds } from '../../../src/course/kinds/kinds.ts';
import { linkedKind, readLink } from '../../../src/course/links/course-link.ts';
import { chapterPath, conceptPath, questionAnchor } from '../../../src/course/links/page-paths.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { pageAt, textOf, type Site } from '../built-site.ts';
import { holdsWords, type CheckedCourse } from './course-checks.ts';

/** Every misconception is there by its id: the belief in quotation marks, the truth, and links to all its places. */
export function misconceptionFaults(site: Site, { course }: CheckedCourse): string[] {
  const { root } = pageAt(site, '/misconceptions/');
  return Object.values(course.misconceptions).flatMap(({ id, belief, truth, links, questions }) => {
    const heading = root.querySelector(`h3[id="${id}"]`);
    if (!heading) return [`${id}: is not in the catalogue`];
    const entry = entryUnder(heading);
    const targets = entry
      .flatMap((part) => part.querySelectorAll('a'))
      .map((link) => link.getAttribute('href') ?? '');
    const wanted = [
      ...links.map((link) => {
        const target = readLink(link);
        if (target.kind === 'concept') return conceptPath(target.id);
        if (target.kind === 'chapter') return chapterPath(course, target.id, target.anchor);
        const kind = linkedKind(target);
        return kind && 'id' in target ? kinds[kind].pathOf(course, target.id, target.anchor) : link;
      }),
      ...questions.map((question) =>
        chapterPath(course, course.questions[question]?.chapter ?? '', questionAnchor(question)),
      ),
    ];
    const text = entry.filter(({ tagName }) => tagName !== 'DL');
    return [
      ...(textOf(heading) === `“${plainText(belief, course.language)}”`
        ? []
        : [`${id}: does not quote the belief`]),
      ...(holdsParagraphs(text, truth) ? [] : [`${id}: does not say what is true`]),
      ...wanted
        .filter((path) => !targets.includes(site.base + path.slice(1)))
        .map((path) => `${id}: has no link to ${path}`),
    ];
  });
}

function holdsParagraphs(parts: readonly HTMLElement[], truth: string): boolean {
  const paragraphs = truth.trim().split(/\n\s*\n/);
  return (
    paragraphs.length === parts.length && paragraphs.every((text, index) => holdsWords(parts[index], text))
  );
}

/** The elements from below a heading to the next. */
function entryUnder(heading: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (
    let next = heading.nextElementSibling;
    next && !/^H\d$/.test(next.tagName);
    next = next.nextElementSibling
  )
    parts.push(next);
  return parts;
}
