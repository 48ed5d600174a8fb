/** Runs in the page: sets Mermaid up and draws one diagram after another. */
import type { Drawn, DrawingFailure, ScenePart } from '../svg/scene.ts';
import { sure } from '../sure.ts';
import { leadEdges, withoutSecondEdges } from './lead-edges.ts';
import { partsOfPacket, partsOfTimeline } from './read-charts.ts';
import { partsOfBlocks, partsOfFlowchart } from './read-flowchart.ts';
import { partsOfArchitecture, partsOfState, type ArchitectureDb } from './read-graphs.ts';
import { partsOfGantt } from './read-gantt.ts';
import { sceneOf } from './read-scene.ts';
import { partsOfSequence } from './read-sequence.ts';
import { partsOfClasses, partsOfEntities } from './read-tables.ts';
import { mend } from './mend.ts';
import { mendBlocks } from './mend-blocks.ts';
import { mendLoops } from './mend-loops.ts';
import type { MendColours } from './mend-colours.ts';
import { unveiled } from '../source/veil.ts';
import type { MermaidGlobal, PartReader } from './mermaid.ts';

declare const mermaid: MermaidGlobal;

export interface PageSettings {
  config: Record<string, unknown>;
  /** Pattern of a theme variable's name, and its colour; the first that matches counts. */
  colours: { pattern: string; colour: string }[];
  /** Theme variables that are no colours. */
  variables: Record<string, unknown>;
  mending: MendColours;
  /** What Mermaid need not know: a pattern of theme variables, and types of diagrams. */
  needless: { variables: string; types: string[] };
}

/**
 * Initialises twice: the first time fills the theme's variables, the second sets every colour among them. Mermaid
 * copies its whole configuration for every label, so what no supported type needs is taken out.
 */
export function setUp(settings: PageSettings): void {
  drawUnveiled();
  const { config, variables, needless } = settings;
  mermaid.initialize({ ...config, theme: 'base', themeVariables: variables });
  const derived = Object.entries(mermaid.mermaidAPI.getConfig().themeVariables);
  const needed = Object.fromEntries(derived.filter(([name]) => !new RegExp(needless.variables).test(name)));
  const defaults = mermaid.mermaidAPI.defaultConfig;
  for (const name of needless.types)
    for (const key of Object.keys(defaults[name] ?? {})) Reflect.deleteProperty(sure(defaults[name]), key);
  mermaid.initialize({
    ...config,
    theme: 'null',
    themeVariables: { ...recoloured(needed, settings), ...variables },
  });
}

/** Text that is put into an element is the author's again, before Mermaid measures it. */
function drawUnveiled(): void {
  const plain = sure(Object.getOwnPropertyDescriptor(Node.prototype, 'textContent'));
  Object.defineProperty(Node.prototype, 'textContent', {
    ...plain,
    set(this: Node, text: unknown) {
      plain.set?.call(this, typeof text === 'string' ? unveiled(text) : text);
    },
  });
  const createTextNode = document.createTextNode.bind(document);
  document.createTextNode = (text) => createTextNode(unveiled(text));
}

function recoloured(variables: Record<string, unknown>, settings: PageSettings): Record<string, unknown> {
  const colourFor = (name: string) =>
    sure(settings.colours.find(({ pattern }) => new RegExp(pattern).test(name))).colour;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (value !== null && typeof value === 'object')
        return [name, recoloured(value as Record<string, unknown>, settings)];
      if (typeof value !== 'string') return [name, value];
      const isList = value.includes(',') && value.split(',').every((one) => CSS.supports('color', one));
      if (isList)
        return [
          name,
          value
            .split(',')
            .map(() => colourFor(name))
            .join(','),
        ];
      return [name, CSS.supports('color', value) ? colourFor(name) : value];
    }),
  );
}

export async function draw(text: string, wantsRaw: boolean, settings: PageSettings): Promise<Drawn> {
  seedRandom(1);
  try {
    const { svg: markup } = await mermaid.render('drawing', withoutSecondEdges(text));
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const host = document.createElement('div');
    host.innerHTML = markup;
    document.body.replaceChildren(host);
    const svg = sure(host.querySelector('svg'));
    mend(svg, type, settings.mending);
    if (type === 'architecture') leadEdges(svg, db as ArchitectureDb, settings.mending.ground);
    const parts = partReaderOf(type)(svg, db as never);
    if (type === 'block') mendBlocks(svg, parts);
    mendLoops(svg, type, parts);
    const scene = { ...sceneOf(svg, type), parts };
    return { scene, raw: wantsRaw ? svg.outerHTML : '' };
  } catch (error) {
    return { failure: failureOf(error) };
  } finally {
    document.body.replaceChildren();
  }
}

function partReaderOf(type: string): PartReader {
  const readers: Record<string, PartReader> = {
    'flowchart-v2': partsOfFlowchart,
    sequence: partsOfSequence,
    stateDiagram: partsOfState,
    classDiagram: partsOfClasses,
    er: partsOfEntities,
    block: partsOfBlocks,
    packet: partsOfPacket,
    timeline: partsOfTimeline,
    gantt: partsOfGantt,
    architecture: partsOfArchitecture,
  };
  return readers[type] ?? ((): ScenePart[] => []);
}

/** The same numbers for every diagram, whatever was drawn before it. */
function seedRandom(seed: number): void {
  let state = seed;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a Jison parser says: `line` of the token it stopped at, from 0, and `loc` of the last token it took. */
interface JisonHash {
  text?: string;
  line?: number;
  expected?: string[];
  loc?: { last_line: number; last_column: number };
}

function failureOf(thrown: unknown): DrawingFailure {
  const error = thrown as { message?: string; hash?: JisonHash };
  const message = unveiled(error.message ?? String(thrown));
  const { text = '', line, loc, expected = [] } = error.hash ?? {};
  const found = unveiled(text.trim());
  if (loc && found === '')
    return { message, line: loc.last_line, column: loc.last_column + 1, found, expected };
  if (line !== undefined)
    return { message, line: line + 1 - text.split('\n').length + 1, column: undefined, found, expected };
  const written = /line:? (\d+), column:? (\d+)/.exec(message);
  const place = written && { line: Number(written[1]), column: Number(written[2]) };
  return { message, line: place?.line, column: place?.column, found, expected };
}
