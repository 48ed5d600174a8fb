import { linkSchemes, readLink } from '../course-link.ts';
import { finding, type Finding, type Point } from '../finding.ts';
import { didYouMean, nearMisses } from '../near-miss.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import { diagramAnchor, pageAnchors, questionAnchor } from '../paths.ts';
import type { LinkUse } from '../raw.ts';
import { slugOf } from '../slug.ts';
import { isWebAddress } from '../text-fields.ts';
import type { Check } from './check.ts';
import { everyLink } from './every-link.ts';
import { unknown } from './references.ts';

/** Every link in a text leads somewhere: course links, anchors, and no bare site paths. */
export const checkLinks: Check = (parsed) => {
  const found = everyLink(parsed).flatMap(({ link, file, at, chapter }) =>
    useFindings(parsed, link, file, at, chapter),
  );
  for (const { value, chapter: id, yaml, path } of parsed.questions) {
    const chapter = parsed.chapters.find((one) => one.id === id);
    for (const [index, url] of (value?.links ?? []).entries())
      found.push(...linkFindings(parsed, url, yaml.file, yaml.at([...path, 'links', index]), chapter));
  }
  const catalogue = parsed.raw.misconceptions;
  for (const { value, path } of parsed.misconceptions) {
    for (const [index, url] of (value?.links ?? []).entries()) {
      const at = catalogue?.at([...path, 'links', index]) ?? { line: 1, column: 1 };
      found.push(...linkFindings(parsed, url, catalogue?.file ?? '', at, undefined));
    }
  }
  for (const { value, yaml, path } of parsed.claims) {
    for (const [index, url] of (value?.links ?? []).entries())
      found.push(...linkFindings(parsed, url, yaml.file, yaml.at([...path, 'links', index]), undefined));
  }
  return found;
};

/** A link in a text needs an address, and words to click on; citations show their number, claims their verdict. */
function useFindings(
  parsed: ParsedCourse,
  { url, text, isDefinition }: LinkUse,
  file: string,
  at: Point,
  chapter: ParsedChapter | undefined,
): Finding[] {
  if (url === '')
    return [
      finding(
        'broken-link',
        file,
        at,
        `The link "${text}" has no address. Write it between the round brackets.`,
      ),
    ];
  const found = linkFindings(parsed, url, file, at, chapter);
  if (text === '' && !isDefinition && !['cite', 'claim'].includes(readLink(url).kind)) {
    found.push(
      finding(
        'broken-link',
        file,
        at,
        `The link to ${url} has no words. Write them between the square brackets.`,
      ),
    );
  }
  return found;
}

function linkFindings(
  parsed: ParsedCourse,
  url: string,
  file: string,
  at: Point,
  chapter: ParsedChapter | undefined,
): Finding[] {
  const target = readLink(url);
  switch (target.kind) {
    case 'web':
      return target.url.startsWith('mailto:') || isWebAddress(target.url)
        ? []
        : [
            finding(
              'broken-link',
              file,
              at,
              `"${target.url}" is not an address of the web: it begins with "https://" or "http://" and has no blanks.`,
            ),
          ];
    case 'concept':
      return idFindings(
        'concept',
        target.id,
        parsed.concepts.map(({ id }) => id),
        file,
        at,
      );
    case 'cite':
      return parsed.unread.has(parsed.raw.sources?.file ?? '')
        ? []
        : idFindings(
            'source',
            target.id,
            parsed.sources.map(({ id }) => id),
            file,
            at,
          );
    case 'claim':
      return parsed.unread.has(parsed.raw.claims?.file ?? '')
        ? []
        : idFindings(
            'claim',
            target.id,
            parsed.claims.map(({ id }) => id),
            file,
            at,
          );
    case 'chapter': {
      const to = parsed.chapters.find(({ id }) => id === target.id);
      const isListed = parsed.course?.parts.some(({ chapters }) => chapters.includes(target.id)) === true;
      if (!to && isListed) return [];
      if (!to)
        return idFindings(
          'chapter',
          target.id,
          parsed.chapters.map(({ id }) => id),
          file,
          at,
        );
      if (to.value?.draft === true && chapter?.value?.draft !== true) {
        return [
          finding(
            'unknown-reference',
            file,
            at,
            `The chapter "${target.id}" is a draft, so a reader could not follow this link.`,
            { subject: target.id },
          ),
        ];
      }
      return target.anchor === '' ? [] : anchorFindings(parsed, to, target.anchor, file, at);
    }
    case 'anchor':
      return chapter
        ? anchorFindings(parsed, chapter, target.anchor, file, at)
        : [
            finding(
              'broken-link',
              file,
              at,
              `There is no "#${target.anchor}" here: a concept page has no headings. Link to a chapter’s section: chapter:<id>#${target.anchor}.`,
            ),
          ];
    case 'unknown-scheme': {
      const inChapter = partOfChapter(parsed, target.scheme, target.rest, chapter);
      const message = `"${target.scheme}:" is no kind of link.`;
      return [
        inChapter === undefined
          ? finding(
              'broken-link',
              file,
              at,
              `${message}${didYouMean(target.scheme, linkSchemes)} Known are: ${linkSchemes.join(', ')}, https, mailto.`,
            )
          : finding('broken-link', file, at, `${message} Link to the place in the chapter: ${inChapter}`, {
              fix: inChapter,
            }),
      ];
    }
    case 'path': {
      const host = /^(?:www\.[^/\s]+|[\w-]+(?:\.[\w-]+)+(?=\/))/i.test(target.path);
      const meant = host ? `https://${target.path}` : meantByPath(parsed, target.path);
      const message = host
        ? `"${target.path}" has no "https://" before it. Write https://${target.path}`
        : `"${target.path}" is a path of the site, which can change. Name the thing instead: ${meant ?? 'chapter:<id>, concept:<id>.'}`;
      return [finding('broken-link', file, at, message, { fix: meant })];
    }
  }
}

/** The link to a question, a diagram or an objective, which an author may name by its kind and with its id or half of it. */
function partOfChapter(
  { questions, diagrams }: ParsedCourse,
  scheme: string,
  id: string,
  here: ParsedChapter | undefined,
): string | undefined {
  const among = { question: questions, diagram: diagrams, figure: diagrams, objective: [] }[
    scheme.toLowerCase()
  ];
  if (!among) return undefined;
  const own = among.find((one) => one.id === id || one.id === `${here?.id ?? ''}.${id}`);
  const [named, slug] = id.includes('.') ? id.split('.') : [here?.id ?? '<chapter>', id];
  const whole = own?.id ?? `${named ?? ''}.${slug ?? ''}`;
  const anchor =
    among === questions ? questionAnchor(whole) : among === diagrams ? diagramAnchor(whole) : 'objectives';
  return `chapter:${own?.chapter ?? named ?? ''}#${anchor}`;
}

/** The course link to what a path, of a page or a file, or an id without its kind names; nothing where the course has no such thing. */
function meantByPath({ chapters, concepts, questions }: ParsedCourse, path: string): string | undefined {
  const [page = '', anchor = ''] = path.split('#', 2);
  const id = page.replace(/(?:\/index)?\.mdx?$|\/$/, '').replace(/^.*\//, '');
  const question = questions.find((one) => one.id === id);
  if (question) return `chapter:${question.chapter}#${questionAnchor(id)}`;
  const isOfConcepts = /(?:^|\/)concepts\//.test(page);
  if (!isOfConcepts && chapters.some((one) => one.id === id))
    return `chapter:${id}${anchor === '' ? '' : `#${anchor}`}`;
  return concepts.some((one) => one.id === id) ? `concept:${id}` : undefined;
}

function idFindings(kind: string, id: string, known: string[], file: string, at: Point): Finding[] {
  return known.includes(id) ? [] : [unknown(kind, id, known, file, at)];
}

function anchorFindings(
  { unread }: ParsedCourse,
  chapter: ParsedChapter,
  anchor: string,
  file: string,
  at: Point,
): Finding[] {
  if (unread.has(chapter.file) || unread.has(chapter.quiz?.file ?? '')) return [];
  const anchors = [
    // A heading without a right id is told what to write.
    ...chapter.document.headings.flatMap(({ id, text }) => [
      ...new Set([id ?? slugOf(text), slugOf(id ?? text)]),
    ]),
    ...chapter.diagrams.map(({ id }) => diagramAnchor(id)),
    ...chapter.questions.map(({ id }) => questionAnchor(id)),
    ...pageAnchors,
  ];
  if (anchors.includes(anchor)) return [];
  const meant = anchors.find((one) => [diagramAnchor(anchor), questionAnchor(anchor)].includes(one));
  const near = meant === undefined ? didYouMean(anchor, anchors) : ` Write #${meant}.`;
  const message = `The chapter "${chapter.id}" has no anchor "#${anchor}".${near}`;
  return [finding('broken-link', file, at, message, { fix: meant ?? nearMisses(anchor, anchors)[0] })];
}
