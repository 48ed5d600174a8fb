import { readFenceMeta } from '../fence-meta.ts';
import { finding, type Finding } from '../finding.ts';
import { didYouMean } from '../near-miss.ts';
import { pageAnchors } from '../paths.ts';
import type { FenceUse, ReadDocument } from '../raw.ts';
import type { Check } from './check.ts';
import { misplaced, misplacedDiagrams } from './short-texts.ts';

/** Tags that chapters may use. */
const components = ['Check', 'Compare'] as const;
const attributesOf = new Map<string, readonly string[]>([
  ['Check', ['id']],
  ['Compare', ['id', 'rows', 'subjects']],
]);
/** `:::name` containers that texts may use. */
export const callouts = ['note', 'warning', 'history', 'misconception', 'platform'] as const;
const containers = [...callouts, 'tabs', 'tab'];

/** Texts use only the building blocks that there are, with what those need. */
export const checkText: Check = ({ chapters, concepts, questions, course }) => {
  const platforms = course?.platforms.map(({ id }) => id);
  return [
    ...chapters.flatMap(({ file, document }) => [
      ...headings(file, document),
      ...blocks(file, document, platforms),
    ]),
    ...concepts.flatMap(({ file, document }) => [
      ...document.headings.map((heading) =>
        finding(
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
            'Diagrams stand in chapters. Link to the section that shows it.',
          ),
        ),
      ...blocks(file, document, platforms),
    ]),
    ...questions.flatMap(({ texts, id }) =>
      texts.flatMap((text) => [
        ...misplaced(text, 'question', id, 'heading-in-question'),
        ...misplacedDiagrams(text, id),
      ]),
    ),
  ];
};

function headings(file: string, { headings: list }: ReadDocument): Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  let depth = 1;
  for (const heading of list) {
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
    if (heading.id === undefined) {
      const fix = slugOf(heading.text);
      found.push(
        finding(
          'missing-id',
          file,
          heading,
          `The heading "${heading.text}" has no id, so links to it would break when it is reworded. Write {#${fix}} at its end.`,
          { fix: `{#${fix}}` },
        ),
      );
    } else if (seen.has(heading.id)) {
      found.push(
        finding(
          'duplicate-id',
          file,
          heading,
          `The anchor "${heading.id}" is taken in this chapter. Give this heading its own.`,
        ),
      );
    } else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(heading.id)) {
      const fix = slugOf(heading.id);
      found.push(
        finding(
          'schema',
          file,
          heading,
          `The anchor "${heading.id}" is not an id: lower-case letters, digits and single hyphens. Write {#${fix}}.`,
          { fix: `{#${fix}}` },
        ),
      );
    } else if (
      (pageAnchors as readonly string[]).includes(heading.id) ||
      /^(figure|question|source|cite)-|^(note|definition|tab)-\d|^(palette|keys|search-page)(-|$)/.test(
        heading.id,
      )
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

function blocks(file: string, document: ReadDocument, platforms: string[] | undefined): Finding[] {
  const found: Finding[] = [];
  for (const script of document.scripts) {
    const what = script.text.trim().split('\n')[0] ?? '';
    found.push(
      finding(
        'no-script-in-chapters',
        file,
        script,
        `"${what}" is script or HTML. Texts hold none: write Markdown, and put code in backticks.`,
      ),
    );
  }
  for (const component of document.components) {
    if (!attributesOf.has(component.name)) {
      found.push(
        finding(
          'unknown-component',
          file,
          component,
          `There is no <${component.name}>.${didYouMean(component.name, components)} Known are: ${components.map((name) => `<${name}>`).join(', ')}.`,
        ),
      );
    }
  }
  for (const { name, attributes, inline, ...at } of document.components) {
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
  found.push(...fences(file, document));
  for (const container of document.containers) {
    if (!containers.includes(container.name)) {
      found.push(
        finding(
          'unknown-callout',
          file,
          container,
          `There is no ":::${container.name}".${didYouMean(container.name, containers)} Known are: ${containers.join(', ')}.`,
        ),
      );
    }
    if (container.name === 'tab' && container.parent !== 'tabs') {
      found.push(
        finding(
          'unknown-tab',
          file,
          container,
          '":::tab" stands inside "::::tabs" only; the outer fence has one colon more.',
        ),
      );
    }
    const attribute =
      container.name === 'tab' ? 'platform' : container.name === 'platform' ? 'name' : undefined;
    if (attribute !== undefined && platforms) {
      const id = container.attributes[attribute];
      if (id === undefined || !platforms.includes(id)) {
        found.push(
          finding(
            'unknown-reference',
            file,
            container,
            id === undefined
              ? `":::${container.name}" needs {${attribute}=…}: one of ${platforms.join(', ')}.`
              : `There is no platform "${id}".${didYouMean(id, platforms)}`,
          ),
        );
      }
    }
  }
  return found;
}

/** Code says what it can say: a title and marked lines. */
function fences(file: string, document: ReadDocument): Finding[] {
  return document.fences.flatMap((fence) => {
    if (isDiagram(fence)) return [];
    const { attributes, rest } = readFenceMeta(fence.meta);
    const others = Object.keys(attributes).filter((name) => name !== 'title');
    return [
      ...others.map((name) =>
        finding(
          'schema',
          file,
          fence,
          `A code block has no "${name}".${didYouMean(name, ['title'])} Known are: title, and marked lines such as {1,3-5}.`,
        ),
      ),
      ...(rest === ''
        ? []
        : [
            finding(
              'schema',
              file,
              fence,
              `"${rest}" after the language is not understood. Write title="…" and marked lines such as {1,3-5}.`,
            ),
          ]),
      ...(/^mermaid$/i.test(fence.language)
        ? [finding('schema', file, fence, `Diagrams have the language "mermaid", not "${fence.language}".`)]
        : []),
    ];
  });
}

function isDiagram({ language }: FenceUse): boolean {
  return language === 'mermaid';
}

/** An anchor made of a heading's words. */
export function slugOf(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}
