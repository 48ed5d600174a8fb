import { finding, type Finding } from '../finding.ts';
import { insteadOfBlock } from '../text/foreign-blocks.ts';
import { foreignBraces } from '../text/foreign-braces.ts';
import { insteadOfTag, withoutAttributes } from '../text/html-tags.ts';
import { didYouMean } from '../text/near-miss.ts';
import { folderOf, nameOf } from '../content-names.ts';
import { pageAnchors } from '../links/page-paths.ts';
import { allowedScript, importedFile, namesTag, scriptOf } from '../text/chapter-script.ts';
import { slugLetters, slugOf, slugPattern } from '../text/slug.ts';
import type { FenceUse, HeadingUse, RawCourse, ReadDocument, ScriptUse } from '../raw.ts';
import type { CourseFile } from '../schema.ts';
import { showsNothing } from '../text/shows-nothing.ts';
import type { Check } from './check.ts';
import { codeFindings } from './code-blocks.ts';
import { containerFindings } from './containers.ts';

/** Tags that chapters may use. */
export const components = ['Check', 'Compare', 'Trace'] as const;
const attributesOf = new Map<string, readonly string[]>([
  ['Check', ['id']],
  ['Compare', ['id', 'rows', 'subjects']],
  ['Trace', ['id', 'variants', 'from', 'to']],
]);
/** Texts use only the building blocks that there are, with what those need. */
export const checkText: Check = ({ chapters, concepts, course, raw, unread }) => {
  const platforms = course?.platforms.map(({ id }) => id);
  return [
    ...[...chapters, ...concepts]
      .filter(
        // A heading without words is told by itself.
        ({ file, document }) => !unread.has(file) && document.headings.length === 0 && showsNothing(document),
      )
      .map(({ id, file }) =>
        finding(
          'empty-block',
          file,
          { line: 1, column: 1 },
          'Below the front matter stands no text. Write it, under the closing ---.',
          { subject: id },
        ),
      ),
    ...chapters.flatMap(({ file, document }) => [
      ...headings(file, document),
      ...blocks(file, document, platforms, allowedScript(course)),
      ...missingImports(file, document, raw, allowedScript(course)),
      ...captions(file, document, raw),
    ]),
    ...concepts.flatMap(({ file, document }) => [
      ...document.headings.map((heading) =>
        heading.underline
          ? underlinedFinding(file, heading.underline)
          : finding(
              'heading-level',
              file,
              heading,
              'A concept has no headings: its text is one short piece. Make a chapter’s section of what is longer.',
            ),
      ),
      ...document.fences
        .filter(isDiagram)
        .map((fence) =>
          finding(
            'diagram-in-concept',
            file,
            fence,
            'Diagrams stand in chapters. Write the id of one there as "figure" in the front matter: the concept’s page shows it.',
          ),
        ),
      ...blocks(file, document, platforms),
      ...captions(file, document, raw),
    ]),
  ];
};

/** What is said of a link in a heading. */
export const linkInHeading =
  'A heading is a link to itself and cannot hold another. Link or cite in the text below it.';

function headings(file: string, { headings: list, links }: ReadDocument): Finding[] {
  const found: Finding[] = [];
  for (const heading of list) {
    const inside = links.find(({ within }) => within === heading.line);
    if (inside) found.push(finding('link-out-of-place', file, inside, linkInHeading));
    else if (heading.text === '')
      found.push(
        finding('empty-block', file, heading, 'The heading is empty. Write its words, or take it out.'),
      );
  }
  const seen = new Set<string>();
  let depth = 1;
  for (const heading of list) {
    if (heading.underline) {
      found.push(underlinedFinding(file, heading.underline));
      continue;
    }
    if (heading.depth === 1) {
      found.push(
        finding('heading-level', file, heading, 'The title comes from the front matter. Begin with "##".'),
      );
    } else if (heading.depth > depth + 1) {
      found.push(
        finding(
          'heading-level',
          file,
          heading,
          `This heading skips a level: write ${'#'.repeat(depth + 1)} instead of ${'#'.repeat(heading.depth)}.`,
        ),
      );
    }
    depth = heading.depth;
    if (heading.id === undefined && heading.text !== '') {
      const fix = anchorOf(heading.text);
      found.push(
        finding(
          'missing-id',
          file,
          heading,
          `The heading "${heading.text}" has no id, so links to it would break when it is reworded. Write {#${fix}} at its end.`,
          { fix: `{#${fix}}` },
        ),
      );
    } else if (heading.id !== undefined && seen.has(heading.id)) {
      found.push(
        finding(
          'duplicate-id',
          file,
          heading,
          `The anchor "${heading.id}" is taken in this chapter. Give this heading its own.`,
        ),
      );
    } else if (heading.id !== undefined && !slugPattern.test(heading.id)) {
      const fix = anchorOf(heading.id);
      found.push(
        finding(
          'schema',
          file,
          heading,
          `The anchor "${heading.id}" is not an id, which is made of ${slugLetters}. Write {#${fix}}.`,
          { fix: `{#${fix}}` },
        ),
      );
    } else if (
      heading.id !== undefined &&
      ((pageAnchors as readonly string[]).includes(heading.id) ||
        /^(figure|question|source|cite)-|^(note|definition|tab)-\d|^(palette|keys|search-page)(-|$)/.test(
          heading.id,
        ))
    ) {
      found.push(
        finding(
          'reserved-id',
          file,
          heading,
          `The page uses the anchor "${heading.id}" itself. Give this heading another.`,
        ),
      );
    }
    if (heading.id !== undefined) seen.add(heading.id);
  }
  return found;
}

/** Whoever draws a line, or merges two versions, means no heading. */
function underlinedFinding(file: string, { text, ...at }: NonNullable<HeadingUse['underline']>): Finding {
  const instead = text.startsWith('=')
    ? 'Delete it: Git leaves such a line when two versions are merged'
    : 'For a line across the page, write an empty line above it';
  const message = `This "${text}" makes a heading of the lines above it. ${instead}. A heading begins with "##".`;
  return finding('markdown-syntax', file, at, message);
}

/** `mdx` says what a chapter may have, and is not there for concepts. */
function blocks(
  file: string,
  document: ReadDocument,
  platforms: string[] | undefined,
  mdx?: CourseFile['mdx'],
): Finding[] {
  const found: Finding[] = [];
  for (const script of document.scripts)
    if (mdx !== 'full' || script.kind === 'html')
      found.push(finding('no-script-in-chapters', file, script, noScript(script, mdx)));
  for (const component of document.components) {
    const isOwn = mdx === 'full' && namesTag(document, component.name);
    if (!attributesOf.has(component.name) && !isOwn) {
      found.push(finding('unknown-component', file, component, unknownTag(component.name)));
    }
  }
  for (const { name, attributes, inline, isEmpty, ...at } of document.components) {
    if (!attributesOf.has(name)) continue;
    if (!isEmpty)
      found.push(
        finding(
          'markdown-syntax',
          file,
          at,
          `What stands between <${name}> and </${name}> would be lost. Write <${name} … />, and the text below it.`,
        ),
      );
    if (inline)
      found.push(
        finding(
          'markdown-syntax',
          file,
          at,
          `<${name}> stands within a line of text. Give it a line of its own, with an empty line before and after.`,
        ),
      );
    for (const attribute of Object.keys(attributes)) {
      const known = attributesOf.get(name);
      if (known && !known.includes(attribute)) {
        found.push(
          finding(
            'schema',
            file,
            at,
            `<${name}> has no "${attribute}".${didYouMean(attribute, known)} Known are: ${known.join(', ')}.`,
          ),
        );
      }
    }
  }
  found.push(...codeFindings(file, document));
  found.push(
    ...containerFindings(file, document, platforms),
    ...document.faults
      .filter(({ rule }) => rule !== 'chapter-script' || mdx === 'full')
      .map(({ rule, message, fix, ...at }) => finding(rule, file, at, message, { fix })),
  );
  return found;
}

function noScript({ kind, text }: ScriptUse, mdx: CourseFile['mdx'] | undefined): string {
  const what = text.trim().split('\n')[0] ?? '';
  const [, tag = ''] = /^<\/?(\w+)/.exec(what) ?? [];
  const instead = insteadOfTag(tag);
  const own = kind === 'html' ? withoutAttributes(tag) : undefined;
  if (own !== undefined) return own;
  if (kind === 'html')
    return instead === undefined
      ? `"${what}" is script or HTML. Texts hold none: write Markdown, and put code in backticks.`
      : `"${what}" is HTML, and texts hold none. Write ${instead}; put code in backticks.`;
  const allow = mdx === undefined ? '' : ' To allow it in chapters, write mdx: full in course.yaml.';
  return kind === 'expression'
    ? (foreignBraces(what, 0) ??
        `"${what}" is an expression, and texts hold none. Where the braces are text, write \\${what}; put code in backticks.${allow}`)
    : `"${what}" is script. Texts hold none: write Markdown, and put code in backticks.${allow}`;
}

/** What a chapter imports lies in the course's own folder, or is a package. */
function missingImports(
  file: string,
  document: ReadDocument,
  { files }: RawCourse,
  mdx: CourseFile['mdx'] | undefined,
): Finding[] {
  const imports = mdx === 'full' ? (scriptOf(document)?.imports ?? []) : [];
  return imports.flatMap(({ from, ...at }) => {
    const wanted = importedFile(file, from);
    if (wanted === undefined || files.includes(wanted)) return [];
    const beside = files
      .filter((one) => one !== file && folderOf(one) === folderOf(file))
      .map((one) => `./${nameOf(one)}`);
    const message = `There is no file "${from}" to import.${didYouMean(from, beside)} It is looked for from the chapter's folder, within the course's.`;
    return finding('unknown-reference', file, at, message);
  });
}

function unknownTag(name: string): string {
  const instead = insteadOfTag(name);
  const own = withoutAttributes(name);
  if (own !== undefined) return own;
  const isOurs = components.some((one) => one.toLowerCase() === name.toLowerCase());
  const block = isOurs ? undefined : insteadOfBlock(name);
  const meant = block === undefined ? didYouMean(name, components) : ` Write ${block}.`;
  return instead === undefined
    ? `There is no <${name}>.${meant} Known are: ${components.map((one) => `<${one}>`).join(', ')}.`
    : `There is no <${name}>: texts hold no HTML. Write ${instead}.`;
}

function isDiagram({ language }: FenceUse): boolean {
  return language === 'mermaid';
}

/** The caption of an image is shown as it is. */
function captions(file: string, { images }: ReadDocument, { readMarkdown }: RawCourse): Finding[] {
  return images.flatMap((image) =>
    (readMarkdown(image.title)?.marks ?? []).map(({ text }) =>
      finding(
        'plain-text',
        file,
        image,
        `The caption of an image is plain text, so "${text}" would be printed with its marks. Write the words alone.`,
      ),
    ),
  );
}

/** An anchor made of a heading's words. */
const anchorOf = (text: string): string => slugOf(text) || 'section';
