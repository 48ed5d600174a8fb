/** The drawings of all diagrams of a course: from the store what matches, from a browser what changed. */
import { finding, type Finding } from '../course/finding.ts';
import { findBrowser, howToGetBrowser } from './browser.ts';
import type { DiagramSource, DrawingRole, RenderedDiagram } from './drawing.ts';
import { digestsWith, readStored, writeStored } from './store.ts';
import { sourceFindings } from './source-findings.ts';

export interface DrawOptions {
  /** The folder of stored drawings. */
  store: URL;
  roles: readonly DrawingRole[];
  /** Whether new drawings are written to the store. */
  write: boolean;
  /** Draws even what the store has. */
  anew?: boolean;
  /** Called after each new drawing. */
  onProgress?: (done: number, total: number, diagram: DiagramSource) => void;
  /** Where a browser may be, in place of the usual places. */
  browserPlaces?: readonly string[];
}

export interface DrawnDiagrams {
  /** By id. A diagram that is not here has a finding. */
  diagrams: Map<string, RenderedDiagram>;
  findings: Finding[];
}

export async function drawDiagrams(sources: readonly DiagramSource[], options: DrawOptions): Promise<DrawnDiagrams> {
  const { store, roles } = options;
  const digestOf = digestsWith(roles);
  const diagrams = new Map<string, RenderedDiagram>();
  const findings = sources.flatMap((source) => sourceFindings(source, roles));
  const flawed = new Set(findings.map((one) => one.subject));
  const changed: DiagramSource[] = [];
  for (const source of sources) {
    if (flawed.has(source.id)) continue;
    const stored = options.anew ? undefined : readStored(store, source.id);
    if (stored?.digest === digestOf(source)) diagrams.set(source.id, stored);
    else changed.push(source);
  }
  if (changed.length === 0) return { diagrams, findings };
  const browser = await findBrowser(options.browserPlaces);
  if (browser === undefined)
    return { diagrams, findings: [...findings, ...changed.map(noBrowser)] };
  const { render } = await import('./render.ts');
  let done = 0;
  const { renderings, browserMajor } = await render(changed, {
    roles,
    browser,
    onDrawn: ({ diagram }) => options.onProgress?.((done += 1), changed.length, diagram),
  });
  for (const { diagram, drawing, findings: found } of renderings) {
    findings.push(...found);
    if (!drawing) continue;
    const { id, ...rest } = drawing;
    const rendered: RenderedDiagram = { id, digest: digestOf(diagram), browserMajor, ...rest };
    diagrams.set(id, rendered);
    if (options.write) writeStored(store, rendered);
  }
  return { diagrams, findings };
}

function noBrowser(diagram: DiagramSource): Finding {
  const message = `The diagram "${diagram.id}" is not drawn yet or has changed, and no browser was found to draw it. ${howToGetBrowser}`;
  return finding('diagram-no-browser', diagram.file, { line: diagram.line, column: 1 }, message, { subject: diagram.id });
}
