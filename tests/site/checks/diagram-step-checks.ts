/** What pages owe to the steps of their diagrams. One line for each complaint. */
import { chapterPath, diagramAnchor } from '../../../src/course/links/page-paths.ts';
import { fromAttribute } from '../../../src/course/text/json-attribute.ts';
import { pageAt, type Site } from '../built-site.ts';
import { holdsRunningWords, type CheckedCourse } from './course-checks.ts';

/** Every step is told in its place under its drawing, which has what the step is about; where there are steps, and nowhere else, is their sheet. */
export function stepFaults(site: Site, { course }: CheckedCourse): string[] {
  const faults = Object.values(course.diagrams).flatMap(({ id, chapter, steps }) => {
    const figure = pageAt(site, chapterPath(course, chapter)).root.querySelector(
      `figure[id="${diagramAnchor(id)}"]`,
    );
    const told = figure?.querySelectorAll('ol.steps > li') ?? [];
    if (told.length !== steps.length) return [`${id}: does not tell its ${String(steps.length)} steps`];
    const drawn = new Set(
      figure?.querySelectorAll('svg [data-ref]').map((part) => part.getAttribute('data-ref')),
    );
    return steps.flatMap(({ at, say }, index) => {
      const one = told[index];
      const parts = fromAttribute(one?.getAttribute('data-at') ?? '[]') as string[];
      const isDrawn = parts.length === at.length && parts.every((part) => drawn.has(part));
      return [
        ...(holdsRunningWords(one, say) ? [] : [`${id}: does not tell step ${String(index + 1)}`]),
        ...(isDrawn ? [] : [`${id}: does not draw what step ${String(index + 1)} is about`]),
      ];
    });
  });
  const sheets = course.order.flatMap((id) => {
    const { root, path } = pageAt(site, chapterPath(course, id));
    const isStyled = root.querySelector('link[rel=stylesheet][href*="/diagram-steps."]') !== null;
    const hasSteps = Object.values(course.diagrams).some(
      ({ chapter, steps }) => chapter === id && steps.length > 0,
    );
    return isStyled === hasSteps ? [] : [`${path}: ${isStyled ? 'loads' : 'lacks'} the sheet for steps`];
  });
  return [...faults, ...sheets];
}
