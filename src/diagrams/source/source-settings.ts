/** The front matter of a diagram: its title, and the settings of Mermaid that an author may change. Pure. */
import { LineCounter, isMap, isScalar, parseDocument, type Node, type Pair } from 'yaml';
import type { DiagramType } from './diagram-type.ts';
import type { Forbidden } from './placed.ts';

export interface FrontMatter {
  title: string;
  settings: Settings;
  forbidden: Forbidden[];
}

/** What stands under `config`. */
export type Settings = Record<string, unknown>;

/** How lines are laid out: colours, faces and sizes of letters are the style sheet's business. */
const settingsOfTypes: Record<DiagramType, readonly string[]> = {
  flowchart: ['curve', 'nodeSpacing', 'rankSpacing', 'wrappingWidth', 'padding'],
  sequence: [
    'mirrorActors',
    'showSequenceNumbers',
    'wrap',
    'messageAlign',
    'rightAngles',
    'hideUnusedParticipants',
    'width',
    'height',
    'actorMargin',
    'messageMargin',
    'noteMargin',
    'boxMargin',
  ],
  state: ['nodeSpacing', 'rankSpacing', 'wrappingWidth', 'padding'],
  class: ['nodeSpacing', 'rankSpacing', 'padding', 'hideEmptyMembersBox', 'hierarchicalNamespaces'],
  er: ['layoutDirection', 'nodeSpacing', 'rankSpacing', 'entityPadding', 'minEntityWidth', 'minEntityHeight'],
  block: ['padding'],
  packet: ['bitsPerRow', 'bitWidth', 'rowHeight', 'showBits'],
  timeline: [],
  gantt: [
    'barHeight',
    'barGap',
    'topPadding',
    'leftPadding',
    'rightPadding',
    'axisFormat',
    'tickInterval',
    'topAxis',
  ],
  architecture: [
    'iconSize',
    'padding',
    'nodeSeparation',
    'idealEdgeLengthMultiplier',
    'edgeElasticity',
    'seed',
  ],
};

const looks = /theme|colou?r|font|look|dark|style|css|fill|stroke|background|html/i;

/** Takes the front matter out of the lines; `typeOf` says what type the rest of them is. */
export function takeFrontMatter(lines: string[], typeOf: () => DiagramType | undefined): FrontMatter {
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > start && line.trim() === '---');
  const found: FrontMatter = { title: '', settings: {}, forbidden: [] };
  if (lines[start]?.trim() !== '---' || end === -1) return found;
  const text = lines.slice(start + 1, end).join('\n');
  lines.fill('', start, end + 1);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const add = (offset: number, name: string, kind: Forbidden['kind'], reason?: string) => {
    const { line, col } = counter.linePos(offset);
    found.forbidden.push({
      line: start + 1 + line,
      column: col,
      text: name,
      kind,
      ...(reason ? { reason } : {}),
    });
  };
  const [error] = document.errors;
  if (error) {
    add(
      error.pos[0],
      '',
      'setting',
      `The front matter is no YAML: ${error.message}. A text with a colon or "#" needs quotes.`,
    );
    return found;
  }
  found.settings = readTop(document.contents, typeOf(), found, add);
  return found;
}

type Add = (offset: number, name: string, kind: Forbidden['kind'], reason?: string) => void;

function readTop(
  contents: Node | null,
  type: DiagramType | undefined,
  found: FrontMatter,
  add: Add,
): Settings {
  let config: Settings = {};
  for (const { name, offset, value } of entriesOf(contents)) {
    if (name === 'title') found.title = textOf(value);
    else if (name === 'config') config = readConfig(value, type, add);
    else if (looks.test(name)) add(offset, name, 'colour');
    else add(offset, name, 'setting', `Front matter has "title" and "config" here, and no "${name}".`);
  }
  return config;
}

function readConfig(node: Node | null, type: DiagramType | undefined, add: Add): Settings {
  const config: Settings = {};
  for (const { name, offset, value } of entriesOf(node)) {
    if (name === 'layout') {
      const layout = textOf(value);
      if (layout === 'dagre' || layout === 'elk') config['layout'] = layout;
      else add(offset, name, 'setting', `There is no layout "${layout}" here. Write "elk" or "dagre".`);
    } else if (type !== undefined && name === type) {
      const inner = settingsIn(value, type, add);
      if (Object.keys(inner).length > 0) config[name] = inner;
    } else if (looks.test(name)) add(offset, name, 'colour');
    else add(offset, name, 'setting', `"${name}" can't be set here. What can be: ${listFor(type)}.`);
  }
  return config;
}

function settingsIn(node: Node | null, type: DiagramType, add: Add): Settings {
  const settings: Settings = {};
  for (const { name, offset, value } of entriesOf(node)) {
    if (settingsOfTypes[type].includes(name) && isScalar(value)) settings[name] = value.value;
    else if (looks.test(name)) add(offset, name, 'colour');
    else add(offset, name, 'setting', `"${type}.${name}" can't be set here. What can be: ${listFor(type)}.`);
  }
  return settings;
}

function listFor(type: DiagramType | undefined): string {
  const own = type === undefined ? [] : settingsOfTypes[type].map((name) => `${type}.${name}`);
  return ['layout', ...own].join(', ');
}

function entriesOf(node: Node | null): { name: string; offset: number; value: Node | null }[] {
  if (!isMap(node)) return [];
  return (node.items as Pair<Node, Node | null>[]).map(({ key, value }) => ({
    name: textOf(key),
    offset: key.range?.[0] ?? 0,
    value,
  }));
}

function textOf(node: Node | null): string {
  return isScalar(node) ? (node.source ?? '').trim() : '';
}
