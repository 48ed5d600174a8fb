/** What has no place in the texts outside the bodies of chapters and concepts: one rule for every field. */
import { kindNames } from '../kinds/kind-names.ts';
import { isTitleTag } from '../kinds/sources/title-words.ts';
import { readLink } from '../links/course-link.ts';
import { finding, type Finding, type Point } from '../finding.ts';
import type { PlacedText } from '../parsed-course.ts';
import { showsNothing } from '../text/shows-nothing.ts';
import type { Check } from './check.ts';
import { codeFindings } from './code-blocks.ts';

export const checkShortTexts: Check = ({ texts }) =>
  texts.flatMap((text) =>
    text.kind === 'plain' ? printedMarks(text) : [...unseen(text), ...misplaced(text)],
  );

function unseen({ file, at, document, field, subject }: PlacedText): Finding[] {
  if (!showsNothing(document)) return [];
  const message = `"${field}" shows nothing. Write its words, or take it out.`;
  return [finding('empty-block', file, at({ line: 1, column: 1 }), message, { subject })];
}

/** Where a name or a title is shown, its marks are shown with it. */
function printedMarks({ file, at, document, field, owner, subject }: PlacedText): Finding[] {
  return document.marks
    .filter(({ text }) => owner !== kindNames.sources.one || !isTitleTag(text))
    .map((mark) => {
      const message = `"${field}" is plain text, so ${insteadOfMark(mark.text)}`;
      return finding('plain-text', file, at(mark), message, { subject });
    });
}

function insteadOfMark(mark: string): string {
  if (mark.startsWith('<!--')) return `the comment "${mark}" would be printed. Take it out.`;
  if (/^<su[bp]\b/i.test(mark))
    return `"${mark}" would be printed. Write the character itself, such as H₂O or n².`;
  return mark.startsWith('<')
    ? `"${mark}" would be printed. Write the words alone.`
    : `"${mark}" would be printed with its marks. Write the words alone.`;
}

function misplaced(text: PlacedText): Finding[] {
  const { file, at, document, kind, owner, subject, field } = text;
  const what = owner === 'question' ? 'question' : owner;
  const say = (rule: Finding['rule'], places: readonly Point[], message: string) =>
    places.map((place) => finding(rule, file, at(place), message, { subject }));
  return [
    ...say(
      owner === 'question' ? 'heading-in-question' : 'heading-level',
      document.headings,
      `A ${what}’s texts have no headings.`,
    ),
    ...say(
      'no-script-in-chapters',
      document.scripts,
      `HTML is not allowed in a ${what}. Write Markdown; put code in backticks.`,
    ),
    ...say(
      'missing-image',
      document.images,
      `A ${what} shows no images. Place the image in a chapter and link to its section.`,
    ),
    ...say(
      'diagram-in-concept',
      document.fences.filter(({ language }) => language === 'mermaid'),
      'Diagrams stand in chapters. Link to the section that shows it.',
    ),
    ...document.faults.map(({ rule, message, fix, ...place }) =>
      finding(rule, file, at(place), message, { subject, fix }),
    ),
    ...(kind === 'line' && !document.isOneLine
      ? say(
          'one-line',
          [{ line: 1, column: 1 }],
          `"${field}" is one line: paragraphs, lists, tables and blocks of code have no room in it. Say it in one, or say it elsewhere.`,
        )
      : codeFindings(file, document, at)),
    ...links(text),
  ];
}

/** Links where only their words are shown, and citations where no list of sources is. */
function links({ file, at, document, links: allowed, subject, field }: PlacedText): Finding[] {
  return document.links.flatMap((link) => {
    const { kind } = readLink(link.url);
    const cites = kind === 'cite' || (kind === 'claim' && link.text === '');
    const message =
      allowed === 'none'
        ? `"${field}" is shown without links. Write the words alone, and link in another text.`
        : allowed === 'uncited' && cites
          ? `"${field}" stands where nothing is cited. Cite it in the text.`
          : undefined;
    return message === undefined ? [] : [finding('link-out-of-place', file, at(link), message, { subject })];
  });
}
