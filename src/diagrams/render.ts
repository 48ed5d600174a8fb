/** Sources become drawings, in a browser. */
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { didYouMean } from '../course/text/near-miss.ts';
import { launchBrowser } from './browser.ts';
import type { Doubt, DrawingRole, RenderedDiagram } from './drawing.ts';
import type { DiagramSource } from '../course/course.ts';
import { outlineOf } from './svg/outline.ts';
import { drawnRefs, refsOf, rolesOf } from './svg/refs.ts';
import { isHyphenated, labelledAsDrawn, undrawnEdges, undrawnLabels, wordsOf } from './svg/drawn-labels.ts';
import { otherLayouts } from './other-layouts.ts';
import { withRoomInGroups } from './svg/group-room.ts';
import { nameOf, type LayoutDoubt } from './svg/doubt.ts';
import { layoutDoubts } from './svg/layout-doubts.ts';
import type { DrawingFailure, Scene, ScenePart } from './svg/scene.ts';
import { readSource, textWith, type PlacedLabel, type ReadSource } from './source/source.ts';
import { syntaxFinding } from './source/syntax-finding.ts';
import { pointInFile } from './source/source-findings.ts';
import { writtenSvg } from './svg/svg.ts';
import { openTab, patienceMs, TooSlow, type Tab } from './tab.ts';

/** A drawing without what the store adds to it. */
export type Drawing = Omit<RenderedDiagram, 'digest' | 'browserMajor'>;

export interface Rendering {
  diagram: DiagramSource;
  /** Nothing where a finding tells why. */
  drawing: Drawing | undefined;
  findings: Finding[];
}

export interface RenderOptions {
  roles: readonly DrawingRole[];
  /** The browser's path. */
  browser: string;
  onDrawn?: (diagram: DiagramSource) => void;
}

/** A tab takes a second to load: fewer diagrams than this are not worth another. */
const diagramsPerTab = 12;

export async function render(
  diagrams: readonly DiagramSource[],
  { roles, browser: path, onDrawn }: RenderOptions,
): Promise<{ renderings: Rendering[]; browserMajor: number }> {
  const browser = await launchBrowser(path);
  try {
    const wanted = Math.max(2, Math.min(4, availableParallelism()));
    const count = Math.min(wanted, Math.ceil(diagrams.length / diagramsPerTab));
    const waiting = [...diagrams.entries()];
    const renderings: Rendering[] = [];
    const work = async () => {
      let tab = await openTab(browser);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, diagram] = next;
        const rendering = await renderIn(tab, diagram, roles).catch((error: unknown) => error as Error);
        if (rendering instanceof Error) tab = await openTab(browser);
        renderings[index] = rendering instanceof Error ? broken(diagram, rendering) : rendering;
        onDrawn?.(diagram);
      }
    };
    await Promise.all(Array.from({ length: count }, work));
    return { renderings, browserMajor: majorOf(browser) };
  } finally {
    await browser.close();
  }
}

function majorOf(browser: Browser): number {
  return Number.parseInt(browser.version(), 10);
}

function broken(diagram: DiagramSource, error: Error): Rendering {
  const isLarge = error instanceof TooSlow;
  const message = isLarge
    ? `The diagram is too large: it takes longer than ${patienceMs / 1000} s to draw. Divide it into several with fewer lines.`
    : `The diagram could not be drawn: ${error.message.split('\n')[0]}`;
  const found = finding(
    isLarge ? 'diagram-too-large' : 'diagram-syntax',
    diagram.file,
    { line: diagram.line, column: 1 },
    message,
    {
      subject: diagram.id,
    },
  );
  return { diagram, drawing: undefined, findings: [found] };
}

export async function renderIn(
  tab: Tab,
  diagram: DiagramSource,
  roles: readonly DrawingRole[],
): Promise<Rendering> {
  const read = readSource(diagram.source);
  const drawn = await drawnBest(tab, read);
  if ('failure' in drawn)
    return { diagram, drawing: undefined, findings: [syntaxFinding(diagram, read, drawn.failure)] };
  return drawingOf(drawn, diagram, read, roles);
}

interface Measured {
  scene: Scene;
  doubts: LayoutDoubt[];
}

/** The first layout that makes nothing hard to read, else the one that makes the least so. */
async function drawnBest(tab: Tab, read: ReadSource): Promise<Measured | { failure: DrawingFailure }> {
  const start = performance.now();
  const first = await tab.draw(read.text);
  if ('failure' in first) return first;
  const isQuick = performance.now() - start < patienceMs / 10;
  let best = measured(first.scene);
  const lostIn = (scene: Scene) => undrawnLabels(scene, read.labels).length + undrawnEdges(scene).length;
  let lost = lostIn(best.scene);
  for (const layout of isQuick ? otherLayouts(read, first.scene) : []) {
    if (lost === 0 && best.doubts.every(({ isOfLayout }) => !isOfLayout)) break;
    const drawn = await tab.draw(textWith({ ...read.settings, ...layout }, read.body));
    if ('failure' in drawn) continue;
    const other = measured(drawn.scene);
    const lostHere = lostIn(other.scene);
    if (lostHere > lost || (lostHere === lost && other.doubts.length >= best.doubts.length)) continue;
    best = other;
    lost = lostHere;
  }
  return best;
}

function measured(drawn: Scene): Measured {
  const scene = withRoomInGroups(drawn);
  return { scene, doubts: layoutDoubts(scene) };
}

/** The drawing of a scene. Pure. */
function drawingOf(
  { scene, doubts }: Measured,
  diagram: DiagramSource,
  read: ReadSource,
  known: readonly DrawingRole[],
): Rendering {
  const { id } = diagram;
  const { title, description } = read;
  const parts = labelledAsDrawn(scene);
  const refs = refsOf(parts);
  const { roles, unknown } = rolesOf(parts, refs, read.roleLines, known);
  const { svg, width, height, strangeColours } = writtenSvg(scene, { id, title, description, refs, roles });
  const say = (rule: Finding['rule'], point: Point, message: string) =>
    finding(rule, diagram.file, pointInFile(diagram, point), message, { subject: id });
  const findings = [
    ...(parts.length === 0
      ? [say('diagram-syntax', read.keyword, 'The diagram is empty: there is nothing in it to draw.')]
      : []),
    ...undrawnLabels(scene, read.labels).map((label) =>
      say(
        'diagram-label',
        label,
        isHyphenated(scene, label)
          ? `The label "${label.written.trim()}" has a word that is longer than its place, so Mermaid breaks it with a hyphen. Shorten the word, or give the participants more room: in front matter, "config: { sequence: { width: 300 } }".`
          : `The label "${label.written.trim()}" is not in the drawing: Mermaid leaves it out. A later line may give the part another one, or the type has no place for it.`,
      ),
    ),
    ...undrawnEdges(scene).map((index) =>
      say(
        'diagram-label',
        placeOf(parts[index], parts, read),
        `Mermaid leaves ${nameOf(parts, index)} out of the drawing. Take it out, or write it in another way.`,
      ),
    ),
    ...unknown.map((name) =>
      say('unknown-reference', name, `The diagram has no part "${name.text}".${didYouMean(name.text, refs)}`),
    ),
    ...strangeColours.map((colour) =>
      say(
        'diagram-literal-colour',
        read.keyword,
        `Something in the source gives a colour of its own, which cannot follow the theme (it is drawn in ${colour}). Take the colour out.`,
      ),
    ),
    ...[...new Set(scene.strange)].map((name) =>
      say(
        'diagram-syntax',
        read.keyword,
        `The drawing has a <${name}>, which cannot follow the theme. Leave out what draws it.`,
      ),
    ),
  ];
  if (findings.length > 0) return { diagram, drawing: undefined, findings };
  const outline = outlineOf(parts, refs);
  const type = read.type ?? scene.type;
  const shown = { refs: drawnRefs(parts, refs), labels: labelsOf(scene, read.labels) };
  return {
    diagram,
    drawing: {
      id,
      type,
      title,
      description,
      width,
      height,
      svg,
      outline,
      ...shown,
      doubts: placed(doubts, scene.parts, read),
    },
    findings,
  };
}

function placed(doubts: readonly LayoutDoubt[], parts: readonly ScenePart[], read: ReadSource): Doubt[] {
  return doubts.map(({ part, message }) => ({
    ...placeOf(parts[part ?? -1], parts, read),
    message,
  }));
}

/** Where a part stands in the source: its label, else the line of its id or its ends; else the keyword. */
function placeOf(part: ScenePart | undefined, parts: readonly ScenePart[], read: ReadSource): Point {
  const label = part && read.labels.find(({ shown }) => part.label !== '' && shown.trim() === part.label);
  const names = [part, parts[part?.from ?? -1], parts[part?.to ?? -1]].flatMap((one) =>
    one === undefined || one.id === '' ? [] : one.id,
  );
  const lines = read.plain.split('\n');
  const line = label
    ? -1
    : lines.findIndex((text, at) => at > 0 && names.length > 0 && names.every((name) => text.includes(name)));
  if (label) return { line: label.line, column: label.column };
  if (line === -1) return { line: read.keyword.line, column: read.keyword.column };
  return { line: line + 1 + read.linesBefore, column: (lines[line] ?? '').search(/\S/) + 1 };
}

/** What the drawing says, each text as it is written where it breaks within a word. */
function labelsOf(scene: Scene, written: readonly PlacedLabel[]): string[] {
  const blanks = /\s+/g;
  const wholes = written.map(({ shown }) => shown.replace(blanks, ' ').trim());
  const byLetters = new Map(wholes.map((whole) => [whole.replace(blanks, ''), whole]));
  const texts = scene.items.flatMap((item) => ('rows' in item ? [wordsOf(item)] : []));
  return [
    ...new Set(
      texts.map((text) => (wholes.includes(text) ? text : (byLetters.get(text.replace(blanks, '')) ?? text))),
    ),
  ];
}
