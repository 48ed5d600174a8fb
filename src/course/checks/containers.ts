/** `:::name` blocks: their names and attributes are known, nothing stands beside a title, and tabs hold tabs. */
import { finding, type Finding } from '../finding.ts';
import { insteadOfBlock } from '../text/foreign-blocks.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { ContainerUse, ReadDocument, TableUse } from '../raw.ts';
import { withinPrintedMarks } from '../text/straight-quotes.ts';

export const callouts = ['note', 'warning', 'history', 'misconception', 'platform'] as const;
/** Everything that colons can open. */
export const containerNames: readonly string[] = [
  ...callouts,
  'tabs',
  'tab',
  'before-after',
  'before',
  'after',
  'dictionary',
];
const attributesOf: Record<string, readonly string[]> = { platform: ['name'], tab: ['platform'] };

/** `platforms` are those of the course, where they are known. */
export function containerFindings(
  file: string,
  { containers, tables }: ReadDocument,
  platforms: string[] | undefined,
): Finding[] {
  return containers.flatMap((container, index) => [
    ...formFindings(file, container, container.isEndless || isWithinEndless(container, containers)),
    ...(platforms ? platformFindings(file, container, platforms) : []),
    ...(container.isEndless ? [] : partsFindings(file, container, index, containers, tables)),
  ]);
}

/** Whether a block around `container` has no end: then nobody knows what it belongs to. */
function isWithinEndless({ parentIndex }: ContainerUse, containers: readonly ContainerUse[]): boolean {
  const around = parentIndex === undefined ? undefined : containers[parentIndex];
  return around !== undefined && (around.isEndless || isWithinEndless(around, containers));
}

/** Of those that hold certain parts. */
function partsFindings(
  file: string,
  container: ContainerUse,
  index: number,
  containers: readonly ContainerUse[],
  tables: readonly TableUse[],
): Finding[] {
  switch (container.name) {
    case 'tabs':
      return tabsFindings(file, container, index, containers);
    case 'before-after':
      return statesFindings(file, container, index, containers);
    case 'dictionary':
      return dictionaryFindings(file, container, tables);
    default:
      return [];
  }
}

/** What may be meant by `name`, which colons do not open; with a blank before it. */
export function meantBy(name: string): string {
  const instead = insteadOfBlock(name);
  return instead === undefined ? didYouMean(name, containerNames) : ` Write ${instead}.`;
}

/** `isOpen` says that its own end, or that of a block around it, is missing: that alone is told of its place. */
function formFindings(file: string, container: ContainerUse, isOpen: boolean): Finding[] {
  const { name, colons, attributes, rest, parent, isEmpty } = container;
  const say = (rule: Finding['rule'], message: string, fix?: string) =>
    finding(rule, file, container, message, { fix });
  if (!containerNames.includes(name))
    return [
      say(
        'unknown-callout',
        `There is no "${colons}${name}".${meantBy(name)} Known are: ${containerNames.join(', ')}.`,
      ),
    ];
  const known = attributesOf[name] ?? [];
  // That one is missing says more than that another stands in its place.
  const isWanting = known.some((attribute) => !(attribute in attributes));
  const found = Object.keys(attributes)
    .filter((attribute) => !known.includes(attribute) && !isWanting)
    .map((attribute) =>
      say(
        'schema',
        `"${colons}${name}" has no "${attribute}".${didYouMean(attribute, known)} ${known.length > 0 ? `Known is: ${known.join(', ')}.` : 'It takes a title in brackets and nothing else.'}`,
      ),
    );
  if (rest !== '')
    found.push(
      say(
        'markdown-syntax',
        `"${rest}" after "${colons}${name}" would be lost. ${known.length === 0 && rest.startsWith('{') ? 'It takes a title in brackets and nothing else.' : `Write: ${whole(container)}`}`,
      ),
    );
  if (isOpen) return found;
  if (name === 'tab' && parent !== 'tabs')
    found.push(
      say('unknown-tab', '":::tab" stands inside "::::tabs" only; the outer fence has one colon more.'),
    );
  if ((name === 'before' || name === 'after') && parent !== 'before-after')
    found.push(
      say(
        'unknown-tab',
        `":::${name}" stands inside "::::before-after" only; the outer fence has one colon more.`,
      ),
    );
  if (isEmpty) found.push(say('empty-block', `"${colons}${name}" is empty. Write its text, or take it out.`));
  return found;
}

/** The first line as it is meant: name, title in brackets and attributes in braces, with no blank between them. */
function whole({ name, colons, label, attributes, rest }: ContainerUse): string {
  if (rest.startsWith('{')) return `${colons}${name}${label}${rest}`;
  const named = /^title\s*=\s*(["'])(.*)\1$/.exec(rest)?.[2];
  const more = rest.startsWith('[') && rest.endsWith(']') ? rest.slice(1, -1) : (named ?? rest);
  const title = label === '' ? `[${more}]` : `${label.slice(0, -1)} ${more}]`;
  const written = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
  return `${colons}${name}${title}${written.length > 0 ? `{${written.join(' ')}}` : ''}`;
}

function platformFindings(file: string, container: ContainerUse, platforms: string[]): Finding[] {
  const [attribute] = attributesOf[container.name] ?? [];
  if (attribute === undefined || container.rest.startsWith('{')) return [];
  const id = container.attributes[attribute];
  if (id !== undefined && platforms.includes(id)) return [];
  const word = withinPrintedMarks(id ?? '');
  const straight =
    word === undefined
      ? undefined
      : `"${id ?? ''}" stands in quotation marks of print. A single word needs none: write {${attribute}=${word}}.`;
  const message =
    id === undefined
      ? `"${container.colons}${container.name}" needs {${attribute}=…}: one of ${platforms.join(', ')}.`
      : (straight ?? `There is no platform "${id}".${didYouMean(id, platforms)}`);
  return [finding('unknown-reference', file, container, message)];
}

function tabsFindings(
  file: string,
  { strays }: ContainerUse,
  index: number,
  containers: readonly ContainerUse[],
): Finding[] {
  const inside = containers.filter(({ parentIndex }) => parentIndex === index);
  const tabs = inside.filter(({ name }) => name === 'tab');
  const outside = [...strays, ...inside.filter(({ name }) => name !== 'tab')];
  const of = ({ attributes }: ContainerUse) => attributes['platform'];
  return [
    ...outside.map((at) =>
      finding(
        'unknown-tab',
        file,
        at,
        'Between "::::tabs" and its end stand tabs only: put this into one of them.',
      ),
    ),
    ...tabs.flatMap((tab, place) =>
      of(tab) !== undefined && tabs.findIndex((other) => of(other) === of(tab)) < place
        ? [
            finding(
              'shared-platform',
              file,
              tab,
              `There is a tab for "${of(tab) ?? ''}" here already. Join the two.`,
            ),
          ]
        : [],
    ),
  ];
}

/** One `:::before`, then one `:::after`, and nothing else. */
function statesFindings(
  file: string,
  container: ContainerUse,
  index: number,
  containers: readonly ContainerUse[],
): Finding[] {
  const inside = containers.filter(({ parentIndex }) => parentIndex === index).map(({ name }) => name);
  const isWhole = inside.join(' ') === 'before after' && container.strays.length === 0;
  if (isWhole || container.isEmpty) return [];
  const message = '"::::before-after" holds one ":::before", then one ":::after", and nothing else.';
  return [finding('unknown-tab', file, container.strays[0] ?? container, message)];
}

/** One table of three columns: a reader's term, the nearest thing here, where that breaks. */
function dictionaryFindings(file: string, container: ContainerUse, tables: readonly TableUse[]): Finding[] {
  const own = tables.filter(({ line }) => line > container.line && line <= container.lastLine);
  const isWhole = own.length === 1 && own[0]?.columns === 3 && container.strays.length === 1;
  if (isWhole || container.isEmpty) return [];
  const message =
    '":::dictionary" holds one table of three columns: the term that readers bring, the nearest thing here, and where it breaks.';
  return [finding('schema', file, container, message)];
}
