/** What the pages of traces owe to the course. One line for each complaint. */
import type { HTMLElement } from 'node-html-parser';
import type { CourseTrace } from '../../../src/course/course.ts';
import {
  chapterPath,
  conceptPath,
  tracePath,
  traceStepAnchor,
} from '../../../src/course/links/page-paths.ts';
import { pageAt, textOf, type Site } from '../built-site.ts';
import { holdsRunningWords, type CheckedCourse } from './course-checks.ts';

/** Every trace is listed and has a page with all steps of all variants, drawn and told; its concepts lead there, and it to them. */
export function traceFaults(site: Site, { course }: CheckedCourse): string[] {
  return Object.values(course.traces).flatMap((trace) => {
    const { root } = pageAt(site, tracePath(trace.id));
    const leadsFrom = (path: string) =>
      pageAt(site, path)
        .root.querySelectorAll('main a')
        .some((link) => link.getAttribute('href') === pathIn(site, tracePath(trace.id)));
    const targets = new Set(root.querySelectorAll('main a').map((link) => link.getAttribute('href')));
    const totalled = root
      .querySelectorAll('.trace-totals th')
      .map((head) => textOf(head.querySelector('.glyph ~ span') ?? head));
    const checks: Record<string, boolean> = {
      'a place in the list': leadsFrom('/traces/'),
      'a way from each of its concepts': trace.concepts.every((id) => leadsFrom(conceptPath(id))),
      'links to its concepts': trace.concepts.every((id) => targets.has(pathIn(site, conceptPath(id)))),
      'links to the chapters that show it': trace.shownIn.every(({ chapter, section }) =>
        targets.has(pathIn(site, chapterPath(course, chapter, section))),
      ),
      'totals of each variant': trace.variants.every(({ name }) => totalled.includes(name)),
    };
    return [
      ...Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [`lacks ${what}`])),
      ...variantFaults(trace, root),
    ].map((fault) => `${trace.id}: ${fault}`);
  });
}

function variantFaults({ id: trace, variants }: CourseTrace, root: HTMLElement): string[] {
  return variants.flatMap(({ id, say = '', steps }) => {
    const section = root.querySelector(`.trace-variant[data-variant="${id}"]`);
    if (!section?.querySelector(`[id="${id}"]`)) return [`has no variant ${id} with its anchor`];
    const rows = section.querySelectorAll('.trace-row');
    return [
      ...(holdsRunningWords(section, say) ? [] : [`${id}: lacks what it says`]),
      ...steps.flatMap((step, index) => {
        const anchor = traceStepAnchor(trace, id, index + 1);
        const text = section.querySelector(`.trace-steps > [id="${anchor}"]`);
        const row = rows[index];
        const isTold = holdsRunningWords(text, step.does) && holdsRunningWords(text, step.say);
        const isDrawn = row?.getAttribute('href') === `#${anchor}` && holdsRunningWords(row, step.does);
        return [
          ...(isTold ? [] : [`${id}: does not tell step ${String(index + 1)}`]),
          ...(isDrawn && row.querySelector('svg') ? [] : [`${id}: does not draw step ${String(index + 1)}`]),
        ];
      }),
    ];
  });
}

/** Every chapter that shows a trace loads the sheet for it and leads to the whole; no other loads it. */
export function placedTraceFaults(site: Site, { course }: CheckedCourse): string[] {
  return Object.values(course.chapters).flatMap(({ id, traces }) => {
    const { root, path } = pageAt(site, chapterPath(course, id));
    const isStyled = root
      .querySelectorAll('link[rel=stylesheet]')
      .some((sheet) => /\/trace\.[^/]*css$/.test(sheet.getAttribute('href') ?? ''));
    const wholes = root.querySelectorAll('.trace-title a').map((link) => link.getAttribute('href'));
    return [
      ...(isStyled === traces.length > 0 ? [] : [`${path}: ${isStyled ? 'loads' : 'lacks'} the sheet`]),
      ...traces
        .filter((trace) => !wholes.includes(pathIn(site, tracePath(trace))))
        .map((trace) => `${path}: does not lead to ${trace}`),
    ];
  });
}

const pathIn = (site: Site, path: string): string => site.base + path.slice(1);
