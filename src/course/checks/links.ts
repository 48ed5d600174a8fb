import { everyKind, kindNames } from '../kinds/kind-names.ts';
import type { ParsedEntry } from '../kinds/parsed-entry.ts';
import { isUnread } from '../kinds/unread.ts';
import { linkedKind, linkSchemes, readLink } from '../links/course-link.ts';
import { finding, type Finding, type Point } from '../finding.ts';
import { didYouMean, nearMisses } from '../text/near-miss.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import type { PlacedLink } from '../parsed-course.ts';
import { diagramAnchor, questionAnchor } from '../links/page-paths.ts';
import type { Path, YamlText } from '../raw.ts';
import { flawOfWebAddress, isWebAddress } from '../text-fields.ts';
import type { Check } from './check.ts';
import { unknown, type KnownIds } from './references.ts';

/** Every link in a text leads somewhere: course links, anchors, and no bare site paths. */
export const checkLinks: Check = (parsed) => {
  const { questions, byId } = parsed;
  const listed = (yaml: YamlText | undefined, path: Path, urls: readonly string[], chapter?: string) =>
    urls.flatMap((url, index) =>
      linkFindings(parsed, {
        target: readLink(url),
        file: yaml?.file ?? '',
        at: () => yaml?.at([...path, 'links', index]) ?? { line: 1, column: 1 },
        chapter: byId.chapters.get(chapter ?? ''),
      }),
    );
  return [
    ...parsed.links.flatMap((use) => useFindings(parsed, use)),
    ...questions.flatMap(({ value, chapter, yaml, path }) => listed(yaml, path, value?.links ?? [], chapter)),
    ...everyKind.flatMap((kind) =>
      (parsed[kind] as ParsedEntry<{ links?: string[] }>[]).flatMap(({ value, yaml, path }) =>
        listed(yaml, path, value?.links ?? []),
      ),
    ),
  ];
};

/** A link in a text needs an address, and words to click on; citations show their number, claims their verdict. */
function useFindings(parsed: ParsedCourse, use: PlacedLink): Finding[] {
  const { file, at, target } = use;
  const { url, text, isDefinition } = use.link;
  if (url === '')
    return [
      finding(
        'broken-link',
        file,
        at(),
        `The link "${text}" has no address. Write it between the round brackets.`,
      ),
    ];
  const found = linkFindings(parsed, use);
  if (text === '' && !isDefinition && !['cite', 'claim'].includes(target.kind)) {
    found.push(
      finding(
        'broken-link',
        file,
        at(),
        `The link to ${url} has no words. Write them between the square brackets.`,
      ),
    );
  }
  return found;
}

function linkFindings(
  parsed: ParsedCourse,
  { target, file, at, chapter }: Pick<PlacedLink, 'target' | 'file' | 'at' | 'chapter'>,
): Finding[] {
  const { byId } = parsed;
  const named = (kind: string, id: string, known: KnownIds) =>
    known.has(id) ? [] : [unknown(kind, id, known, file, at())];
  switch (target.kind) {
    case 'web':
      if (target.url.startsWith('mailto:') || isWebAddress(target.url)) return [];
      return [finding('broken-link', file, at(), `"${target.url}" ${flawOfWebAddress(target.url) ?? ''}.`)];
    case 'concept':
      return named('concept', target.id, byId.concepts);
    case 'chapter': {
      const to = byId.chapters.get(target.id);
      if (!to)
        return parsed.course?.parts.some(({ chapters }) => chapters.includes(target.id)) === true
          ? []
          : named('chapter', target.id, byId.chapters);
      if (to.value?.draft === true && chapter?.value?.draft !== true) {
        return [
          finding(
            'unknown-reference',
            file,
            at(),
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
              at(),
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
              at(),
              `${message}${didYouMean(target.scheme, linkSchemes)} Known are: ${linkSchemes.join(', ')}, https, mailto.`,
            )
          : finding('broken-link', file, at(), `${message} Link to the place in the chapter: ${inChapter}`, {
              fix: inChapter,
            }),
      ];
    }
    case 'site-path': {
      const host = /^(?:www\.[^/\s]+|[\w-]+(?:\.[\w-]+)+(?=\/))/i.test(target.path);
      const meant = host ? `https://${target.path}` : meantByPath(parsed, target.path);
      const [, within] = /^\[[^\]]*\]\(([^()\s]+)\)$/.exec(target.path) ?? [];
      if (within !== undefined) {
        const alone = `Only the address stands here. Write: "${within}"`;
        return [finding('broken-link', file, at(), alone, { fix: within })];
      }
      const message = host
        ? `"${target.path}" has no "https://" before it. Write https://${target.path}`
        : `"${target.path}" is a path of the site, which can change. Name the thing instead: ${meant ?? 'chapter:<id>, concept:<id>.'}`;
      return [finding('broken-link', file, at(), message, { fix: meant })];
    }
    default: {
      const kind = linkedKind(target);
      return !kind || isUnread(parsed, kind) ? [] : named(kindNames[kind].one, target.id, byId[kind]);
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
function meantByPath({ byId }: ParsedCourse, path: string): string | undefined {
  const [page = '', anchor = ''] = path.split('#', 2);
  const id = page.replace(/(?:\/index)?\.mdx?$|\/$/, '').replace(/^.*\//, '');
  const question = byId.questions.get(id);
  if (question) return `chapter:${question.chapter}#${questionAnchor(id)}`;
  const isOfConcepts = /(?:^|\/)concepts\//.test(page);
  if (!isOfConcepts && byId.chapters.has(id)) return `chapter:${id}${anchor === '' ? '' : `#${anchor}`}`;
  return byId.concepts.has(id) ? `concept:${id}` : undefined;
}

function anchorFindings(
  { unread }: ParsedCourse,
  { id, file: ownFile, quizFile, anchors }: ParsedChapter,
  anchor: string,
  file: string,
  at: () => Point,
): Finding[] {
  if (anchors.has(anchor) || unread.has(ownFile) || unread.has(quizFile)) return [];
  const meant = [diagramAnchor(anchor), questionAnchor(anchor)].find((one) => anchors.has(one));
  const near = meant === undefined ? didYouMean(anchor, anchors) : ` Write #${meant}.`;
  const message = `The chapter "${id}" has no anchor "#${anchor}".${near}`;
  return [finding('broken-link', file, at(), message, { fix: meant ?? nearMisses(anchor, anchors)[0] })];
}
