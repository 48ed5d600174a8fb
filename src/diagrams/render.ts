/** Sources become drawings, in a browser. */
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright';
import { finding, type Finding, type Point } from '../course/finding.ts';
import { didYouMean } from '../course/near-miss.ts';
import { launchBrowser } from './browser.ts';
import type { DiagramSource, DrawingRole, RenderedDiagram } from './drawing.ts';
import { outlineOf } from './outline.ts';
import { drawnRefs, refsOf, rolesOf } from './refs.ts';
import { labelledAsDrawn, undrawnLabels } from './drawn-labels.ts';
import type { Scene } from './scene.ts';
import { readSource, type ReadSource } from './source.ts';
import { syntaxFinding } from './syntax-finding.ts';
import { pointInFile } from './source-findings.ts';
import { writtenSvg } from './svg.ts';
import { openTab, type Tab } from './tab.ts';

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
  const message = `The diagram could not be drawn: ${error.message.split('\n')[0]}`;
  const found = finding('diagram-syntax', diagram.file, { line: diagram.line, column: 1 }, message, {
    subject: diagram.id,
  });
  return { diagram, drawing: undefined, findings: [found] };
}

export async function renderIn(
  tab: Tab,
  diagram: DiagramSource,
  roles: readonly DrawingRole[],
): Promise<Rendering> {
  const read = readSource(diagram.source);
  const drawn = await tab.draw(read.text);
  if ('failure' in drawn)
    return { diagram, drawing: undefined, findings: [syntaxFinding(diagram, read, drawn.failure)] };
  return drawingOf(drawn.scene, diagram, read, roles);
}

/** The drawing of a scene. Pure. */
function drawingOf(
  scene: Scene,
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
        `The label "${label.written.trim()}" is not in the drawing: Mermaid leaves it out. A later line may give the part another one, or the type has no place for it.`,
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
  const shown = { refs: drawnRefs(parts, refs), labels: labelsOf(scene) };
  return {
    diagram,
    drawing: { id, type, title, description, width, height, svg, outline, ...shown, doubts: [] },
    findings,
  };
}

function labelsOf(scene: Scene): string[] {
  const texts = scene.items.flatMap((item) =>
    'rows' in item ? [item.rows.map((row) => row.runs.map((run) => run.text).join('')).join(' ')] : [],
  );
  return [...new Set(texts)];
}
