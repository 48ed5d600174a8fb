/** What the pages of concepts and their map owe to the course. One line for each complaint. */
import { conceptGraph } from '../../../src/course/kinds/concepts/concept-graph.ts';
import { conceptQuestions } from '../../../src/course/kinds/concepts/concept-questions.ts';
import type { Concept, Course } from '../../../src/course/course.ts';
import {
  chapterPath,
  conceptMapPath,
  conceptPath,
  diagramAnchor,
  questionAnchor,
} from '../../../src/course/links/page-paths.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { diagramsShowing } from '../../../src/course/kinds/concepts/shown-in.ts';
import { pageAt, textOf, type Site } from '../built-site.ts';
import { holdsWords, type CheckedCourse } from './course-checks.ts';

/** Every concept's page has its definition, its names, its neighbours, its place on the map, and what teaches, shows and tests it. */
export function conceptFaults(site: Site, { course, diagrams }: CheckedCourse): string[] {
  const shown = diagramsShowing(course, diagrams, (text) => plainText(text, course.language));
  return Object.values(course.concepts).flatMap((concept) => {
    const { root } = pageAt(site, conceptPath(concept.id));
    const targets = new Set(root.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? ''));
    const questions = conceptQuestions(concept, course);
    const lacking = [
      ...linksOf(course, concept, shown.get(concept.id) ?? []),
      ...questions.linked.map(pathOf),
    ]
      .filter((path) => !targets.has(site.base + path.slice(1)))
      .map((path) => `has no link to ${path}`);
    const forms = root.querySelectorAll('course-question').map((form) => form.getAttribute('data-id'));
    const names = textOf(root.querySelector('.concept-names'));
    const within = root
      .querySelectorAll('.read-again a')
      .filter((link) => link.getAttribute('href')?.startsWith('#') === true);
    const checks: Record<string, boolean> = {
      'its name as the title': textOf(root.querySelector('h1')) === concept.name,
      'its definition': textOf(root.querySelector('.summary')) === plainText(concept.short, course.language),
      'each of its names': [...concept.aliases, ...concept.abbreviations].every((name) =>
        names.includes(name),
      ),
      'the questions that are most about it': forms.join() === questions.shown.join(),
      'questions that lead back to where they are taught': within.length === 0,
      'what answers them': forms.length === 0 || root.querySelector('.question-controls') !== null,
    };
    const missing = Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [`lacks ${name}`]));
    return [...missing, ...lacking].map((text) => `${conceptPath(concept.id)}: ${text}`);
  });

  function pathOf(question: string): string {
    return chapterPath(course, course.questions[question]?.chapter ?? '', questionAnchor(question));
  }
}

function linksOf(course: Course, concept: Concept, diagrams: readonly string[]): string[] {
  const { id, requires, leadsTo, neighbours, taughtIn, usedIn, testedBy } = concept;
  return [
    ...[...requires, ...leadsTo, ...neighbours].map(conceptPath),
    `${conceptMapPath}#${id}`,
    ...taughtIn.map((chapter) => chapterPath(course, chapter)),
    ...usedIn
      .filter(({ section }) => section !== '')
      .map(({ chapter, section }) => chapterPath(course, chapter, section)),
    ...diagrams.map((diagram) =>
      chapterPath(course, course.diagrams[diagram]?.chapter ?? '', diagramAnchor(diagram)),
    ),
    ...(testedBy.length > 0 ? [`/practice/?concept=${id}`] : []),
  ];
}

/** The map has every concept once and every line, and says the same in words. */
export function conceptMapFaults(site: Site, { course }: CheckedCourse): string[] {
  const { root } = pageAt(site, conceptMapPath);
  const { nodes } = conceptGraph(Object.values(course.concepts));
  const drawn = root
    .querySelectorAll('.map-line')
    .map((line) => `${line.getAttribute('data-from') ?? ''} > ${line.getAttribute('data-to') ?? ''}`);
  const wanted = nodes.flatMap(({ id, needs }) => needs.map((one) => `${one} > ${id}`));
  const items = root.querySelectorAll('.map-level li');
  const unnamed = Object.values(course.concepts).flatMap(({ id, name, requires }) => {
    const address = site.base + conceptPath(id).slice(1);
    const place = root.querySelectorAll(`[id="${id}"]`);
    const item = items.find((one) => one.querySelector('a')?.getAttribute('href') === address);
    const needs = requires.map((one) => course.concepts[one]?.name ?? '');
    return [
      ...(place.length === 1 && place[0]?.getAttribute('href') === address
        ? []
        : [`${id}: is not on the map`]),
      ...(holdsWords(place[0], name) ? [] : [`${id}: is not called ${name}`]),
      ...(needs.every((one) => textOf(item).includes(one)) ? [] : [`${id}: is not told with what it needs`]),
    ];
  });
  return [
    ...unnamed,
    ...(items.length === Object.keys(course.concepts).length
      ? []
      : ['the map in words is of another length']),
    ...[...new Set(wanted).symmetricDifference(new Set(drawn))].map((line) =>
      drawn.includes(line) ? `the line ${line} is none` : `the line ${line} is missing`,
    ),
  ];
}
