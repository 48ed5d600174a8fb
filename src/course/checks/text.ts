import { finding, type Finding } from '../finding.ts';
import { didYouMean } from '../near-miss.ts';
import { pageAnchors } from '../paths.ts';
import type { ReadDocument } from '../raw.ts';
import type { Check } from './check.ts';

/** Tags that chapters may use. */
export const components = ['Check'] as const;
/** `:::name` containers that texts may use. */
export const callouts = ['note', 'warning', 'history', 'misconception', 'platform'] as const;
const containers = [...callouts, 'tabs', 'tab'];

/** Texts use only the building blocks that there are, with what those need. */
export const checkText: Check = ({ chapters, concepts, questions, course, raw }) => {
  const platforms = course?.platforms.map(({ id }) => id);
  return [
    ...chapters.flatMap(({ file, document }) => [...headings(file, document), ...blocks(file, document, platforms), ...images(file, document, raw.files)]),
    ...concepts.flatMap(({ file, document }) => [
      ...document.headings.map((heading) => finding('heading-level', file, heading, 'A concept has no headings: its text is one short piece. Make a chapter’s section of what is longer.')),
      ...document.fences.filter(({ language }) => language === 'mermaid').map((fence) => finding('diagram-in-concept', file, fence, 'Diagrams stand in chapters. Link to the section that shows it.')),
      ...blocks(file, document, platforms),
      ...images(file, document, raw.files),
    ]),
    ...questions.flatMap(({ texts, id }) =>
      texts.flatMap(({ yaml, path, document }) => [
        ...document.headings.map((heading) => finding('heading-in-question', yaml.file, yaml.inside(path, heading), 'A question’s texts have no headings.', { subject: id })),
        ...document.scripts.map((script) => finding('no-script-in-chapters', yaml.file, yaml.inside(path, script), 'HTML is not allowed in a question. Write Markdown; put code in backticks.', { subject: id })),
        ...document.images.filter(({ alt }) => alt.trim() === '').map((image) => finding('missing-alt', yaml.file, yaml.inside(path, image), `The image ${image.url} has no text for who cannot see it.`, { subject: id })),
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
      found.push(finding('heading-level', file, heading, 'The title comes from the front matter. Begin with "##".'));
    } else if (heading.depth > depth + 1) {
      found.push(finding('heading-level', file, heading, `This heading skips a level: write ${'#'.repeat(depth + 1)} instead of ${'#'.repeat(heading.depth)}.`));
    }
    depth = heading.depth;
    if (heading.id === undefined) {
      const fix = slugOf(heading.text);
      found.push(finding('missing-id', file, heading, `The heading "${heading.text}" has no id, so links to it would break when it is reworded. Write {#${fix}} at its end.`, { fix: `{#${fix}}` }));
    } else if (seen.has(heading.id)) {
      found.push(finding('duplicate-id', file, heading, `The anchor "${heading.id}" is taken in this chapter. Give this heading its own.`));
    } else if ((pageAnchors as readonly string[]).includes(heading.id) || /^(figure|question|source|cite)-/.test(heading.id)) {
      found.push(finding('reserved-id', file, heading, `The page uses the anchor "${heading.id}" itself. Give this heading another.`));
    }
    if (heading.id !== undefined) seen.add(heading.id);
  }
  return found;
}

function blocks(file: string, document: ReadDocument, platforms: string[] | undefined): Finding[] {
  const found: Finding[] = [];
  for (const script of document.scripts) {
    const what = script.text.trim().split('\n')[0] ?? '';
    found.push(finding('no-script-in-chapters', file, script, `"${what}" is script or HTML. Texts hold none: write Markdown, and put code in backticks.`));
  }
  for (const component of document.components) {
    if (!(components as readonly string[]).includes(component.name)) {
      found.push(finding('unknown-component', file, component, `There is no <${component.name}>.${didYouMean(component.name, components)} Known are: ${components.map((name) => `<${name}>`).join(', ')}.`));
    }
  }
  for (const container of document.containers) {
    if (!containers.includes(container.name)) {
      found.push(finding('unknown-callout', file, container, `There is no ":::${container.name}".${didYouMean(container.name, containers)} Known are: ${containers.join(', ')}.`));
    }
    if (container.name === 'tab' && container.parent !== 'tabs') {
      found.push(finding('unknown-tab', file, container, '":::tab" stands inside "::::tabs" only; the outer fence has one colon more.'));
    }
    const attribute = container.name === 'tab' ? 'platform' : container.name === 'platform' ? 'name' : undefined;
    if (attribute !== undefined && platforms) {
      const id = container.attributes[attribute];
      if (id === undefined || !platforms.includes(id)) {
        found.push(finding('unknown-reference', file, container, id === undefined ? `":::${container.name}" needs {${attribute}=…}: one of ${platforms.join(', ')}.` : `There is no platform "${id}".${didYouMean(id, platforms)}`));
      }
    }
  }
  return found;
}

function images(file: string, document: ReadDocument, files: string[]): Finding[] {
  const folder = file.slice(0, file.lastIndexOf('/'));
  return document.images.flatMap((image) => {
    const found = [];
    if (image.alt.trim() === '') found.push(finding('missing-alt', file, image, `The image ${image.url} has no text for who cannot see it. Write ![what it shows](${image.url}).`));
    const target = `${folder}/${image.url.replace(/^\.\//, '')}`;
    if (!files.includes(target)) {
      found.push(finding('missing-image', file, image, `There is no file ${target}.${didYouMean(target, files)} Images lie beside the text that shows them.`));
    }
    return found;
  });
}

/** An anchor made of a heading's words. */
export function slugOf(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'section';
}
