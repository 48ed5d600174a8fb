/** What a built site owes to its course: diagrams in words, explained questions, an index without answers. One line per complaint. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { HTMLElement } from 'node-html-parser';
import { bibliographyOf } from '../../../src/course/kinds/sources/bibliography.ts';
import type { Course, CourseQuestion } from '../../../src/course/course.ts';
import {
  bibliographyPath,
  chapterPath,
  claimPath,
  claimsPath,
  comparisonPath,
  conceptPath,
  diagramAnchor,
  partPath,
  tracePath,
  questionAnchor,
} from '../../../src/course/links/page-paths.ts';
import { questionPages, questionPath } from '../../../src/course/links/question-pages.ts';
import { textsOf as questionTexts } from '../../../src/course/questions/question.ts';
import type { Outline, RenderedDiagram } from '../../../src/diagrams/drawing.ts';
import { loadCourse } from '../../../src/content/load-course.ts';
import { report } from '../../../src/content/report.ts';
import { pageAt, textOf, type Site } from '../built-site.ts';

export interface CheckedCourse {
  course: Course;
  diagrams: Record<string, RenderedDiagram>;
}

/** The course below `root`, which must have no findings. */
export async function courseAt(root: string): Promise<CheckedCourse> {
  const at = pathToFileURL(`${root}/`);
  const { course, diagrams, findings } = await loadCourse({
    content: new URL('content/', at),
    root: at,
    write: false,
  });
  if (!course) throw new Error(report.text(findings));
  return { course, diagrams };
}

/** Pages that the course asks for and the site lacks, and the other way round. */
export function missingPages(site: Site, { course }: CheckedCourse): string[] {
  const expected = new Set([
    '/',
    '/404.html',
    '/concepts/',
    '/concepts/map/',
    '/keys/',
    '/misconceptions/',
    '/practice/',
    '/practice/data/',
    '/practice/progress/',
    '/practice/review/',
    '/practice/session/',
    '/search/',
    '/sources/',
    ...bibliographyOf(course).map(({ name }) => bibliographyPath(name)),
    ...Object.values(course.claims).flatMap((claim) => [claimsPath, claimPath(claim).replace(/#.*/, '')]),
    ...course.parts.map(({ id }) => partPath(id)),
    ...course.order.map((id) => chapterPath(course, id)),
    ...Object.keys(course.concepts).map(conceptPath),
    ...Object.keys(course.comparisons).flatMap((id) => ['/compare/', comparisonPath(id)]),
    ...Object.keys(course.paths).flatMap((id) => ['/paths/', `/paths/${id}/`]),
    ...Object.keys(course.traces).flatMap((id) => ['/traces/', tracePath(id)]),
    ...course.redirects.map(({ from }) => from),
    ...Object.values(course.chapters)
      .flatMap(questionPages)
      .map(({ path }) => path),
  ]);
  const there = new Set(site.pages.map((page) => page.path));
  return [...expected.symmetricDifference(there)].map((path) =>
    there.has(path) ? `${path} belongs to nothing in the course` : `${path} is missing`,
  );
}

/** Every diagram is a figure with title, description, caption and an outline that names all of its parts. */
export function diagramFaults(site: Site, { course, diagrams }: CheckedCourse): string[] {
  return Object.values(course.diagrams).flatMap(({ id, chapter, caption }) => {
    const drawn = diagrams[id];
    const figure = pageAt(site, chapterPath(course, chapter)).root.querySelector(
      `[id="${diagramAnchor(id)}"]`,
    );
    const svg = figure?.querySelector('svg');
    if (!drawn || !figure || !svg) return [`${id}: is not on its page`];
    const named = (attribute: string) =>
      textOf(svg.querySelector(`[id="${svg.getAttribute(attribute) ?? ''}"]`));
    const outline = figure.querySelector('details .outline');
    const lines = (outline?.querySelectorAll('li') ?? []).map((item) => textOf(item));
    const missing = textsOf(drawn.outline).filter(
      (text) => !lines.some((line) => line.startsWith(text.replace(/\s+/g, ' ').trim())),
    );
    const checks: Record<string, boolean> = {
      title: named('aria-labelledby') === drawn.title && drawn.title !== '',
      description: named('aria-describedby') === drawn.description && drawn.description !== '',
      'a role': svg.getAttribute('role') === 'img',
      caption: holdsWords(figure.querySelector('figcaption'), caption),
      outline: lines.length > 0,
      'only what themes can colour': svg.querySelector('style, foreignObject, script, [style]') === null,
    };
    const lacking = Object.entries(checks).flatMap(([name, holds]) =>
      holds ? [] : [`${id}: lacks ${name}`],
    );
    return [...lacking, ...missing.map((text) => `${id}: its outline lacks "${text}"`)];
  });
}

/** Every question stands at its address, and on the page of the chapter's questions, with all options, the reasons against the wrong ones, and its solution. */
export function questionFaults(site: Site, { course }: CheckedCourse): string[] {
  return Object.values(course.questions).flatMap((question) => {
    const anchor = questionAnchor(question.id);
    const [place = ''] = chapterPath(course, question.chapter, anchor).split('#');
    const form = pageAt(site, place).root.querySelector(`.question[id="${anchor}"]`);
    const ofAll = pageAt(site, questionPath(course, question.chapter, question.id)).root.querySelector(
      `course-question[data-id="${question.id}"] .question`,
    );
    if (!form || !ofAll) return [`${question.id}: is not on its page`];
    return [form, ofAll].flatMap((one) =>
      explanationFaults(question, one).map((text) => `${question.id}: ${text}`),
    );
  });
}

/** What the search index itself holds of questions, read from Pagefind's fragments: prompts, and no answers. */
export function leakedAnswers(site: Site, { course }: CheckedCourse): string[] {
  const fragments = readFragments(site);
  const kinds = new Set(fragments.map(({ meta }) => meta['kind']));
  const questions = fragments.filter(({ meta }) => meta['kind'] === 'question');
  const secrets = Object.values(course.questions).flatMap((question) =>
    questionTexts(question)
      .filter(({ path }) =>
        path.some((key) => key === 'say' || key === 'explanation' || key === 'hints' || key === 'answer'),
      )
      .map(({ text }) => ({ id: question.id, text })),
  );
  const texts = fragments.map(({ content, url }) => ({ url, words: ` ${wordsOf(content).join(' ')} ` }));
  const leaks = secrets.flatMap(({ id, text }) => {
    const secret = ` ${wordsOf(text).join(' ')} `;
    return texts
      .filter(({ words }) => words.includes(secret))
      .map(({ url }) => `${id}: ${url} tells "${text}"`);
  });
  const told = questions.flatMap(({ url, content }) => {
    const question = Object.values(course.questions).find((one) =>
      url.endsWith(chapterPath(course, one.chapter, questionAnchor(one.id))),
    );
    if (!question) return [`${url}: is no question's address`];
    return ` ${wordsOf(question.prompt.replace(/^```.*$/gm, '')).join(' ')} ` ===
      ` ${wordsOf(content).join(' ')} `
      ? []
      : [`${url}: says more than the prompt: ${content}`];
  });
  return [
    ...(questions.length === Object.keys(course.questions).length
      ? []
      : [`${String(questions.length)} questions are in the index`]),
    ...['concept', 'section', 'question']
      .filter((kind) => !kinds.has(kind))
      .map((kind) => `no ${kind} is in the index`),
    ...leaks,
    ...told,
  ];
}

/** Whether all words of `markdown` stand in `element` in their order; citations and definitions may stand between them. */
export function holdsWords(element: HTMLElement | null | undefined, markdown: string): boolean {
  // What a text says of its sources stands behind it.
  const cited = [...markdown.matchAll(citation)].map(([, words = '']) => words);
  const there = wordsIn(element);
  return holdsRunningWords(element, markdown) && cited.every((words) => holdsInOrder(there, wordsOf(words)));
}

/** Whether it holds them but for what they say of their sources, which the list of sources tells. */
export function holdsRunningWords(element: HTMLElement | null | undefined, markdown: string): boolean {
  return holdsInOrder(wordsIn(element), wordsOf(markdown.replace(citation, ' ')));
}

const citation = /\[((?:[^\][]|\[[^\]]*\])*)\]\(cite:[^)]*\)/g;

const wordsIn = (element: HTMLElement | null | undefined): string[] =>
  element ? textsIn(element).flatMap(wordsOf) : [];

function holdsInOrder(there: readonly string[], wanted: readonly string[]): boolean {
  let found = 0;
  for (const word of there) if (word === wanted[found]) found += 1;
  return found === wanted.length;
}

/** Texts one by one: a number set above the line does not belong to the word before it. */
function textsIn(element: HTMLElement): string[] {
  return element.childNodes.flatMap((node) =>
    node instanceof HTMLElement ? textsIn(node) : [node.textContent],
  );
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

function readFragments(site: Site): Fragment[] {
  return [...site.files]
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => {
      const text = gunzipSync(readFileSync(path.join(site.folder, file))).toString();
      return JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
    });
}

/** Code with which a text begins stands behind its last line. */
const piecesOf = (text: string): string[] =>
  text.split(/(?<=^```[^]*^```\n)/m).filter((piece) => piece !== '');

/** Every text of a question is in its form, prompt to explanation; of options, with the verdict on each. */
function explanationFaults(question: CourseQuestion, form: HTMLElement): string[] {
  const lost = questionTexts(question)
    .filter(({ text }) => !/[{}]/.test(text) && piecesOf(text).some((piece) => !holdsWords(form, piece)))
    .map(({ path }) => `lacks its ${path.join('.')}`);
  if (question.type !== 'choice' && question.type !== 'select') return lost;
  const reasons = form.querySelectorAll('details.explanation .answers > li');
  const inputs = form.querySelectorAll('.options input').map((input) => input.getAttribute('value'));
  const unmarked = question.options
    .filter(
      ({ correct }, index) => reasons[index]?.getAttribute('data-verdict') !== (correct ? 'right' : 'wrong'),
    )
    .map(({ id, correct }) => `does not say that "${id}" is ${correct ? 'right' : 'wrong'}`);
  const links = form.querySelectorAll('details.explanation a').length;
  if (links < question.links.length) lost.push('does not say where it is taught');
  const same = inputs.join() === question.options.map(({ id }) => id).join();
  return [...lost, ...unmarked, ...(same ? [] : ['does not offer its options'])];
}

function textsOf(outline: Outline): string[] {
  return outline.flatMap(({ text, children }) => [text, ...textsOf(children ?? [])]);
}

/** Letters and digits only: quotes, dashes and marks are the typographer's. */
function wordsOf(markdown: string): string[] {
  const text = markdown.replace(/\]\([^)]*\)/g, ']').replace(/```.*$/gm, '');
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
