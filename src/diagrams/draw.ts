/** The drawings of all diagrams of a course: from the store what matches, from a browser what changed. */
import { finding, type Finding } from '../course/finding.ts';
import { findBrowser, howToGetBrowser } from './browser.ts';
import type { DiagramSource, DrawingRole, RenderedDiagram } from './drawing.ts';
import { digestsWith, readStored, unusedFiles, writeStored } from './store.ts';
import { sourceFindings } from './source-findings.ts';

export interface DrawOptions {
  /** The folder of stored drawings. */
  store: URL;
  roles: readonly DrawingRole[];
  /** The folder that findings' paths are relative to. */
  root: URL;
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
  diagrams: Record<string, RenderedDiagram>;
  findings: Finding[];
}

export async function drawDiagrams(
  sources: readonly DiagramSource[],
  options: DrawOptions,
): Promise<DrawnDiagrams> {
  const { store, roles } = options;
  const digestOf = digestsWith(roles);
  const drawn = new Map<string, RenderedDiagram>();
  const findings = sources.flatMap((source) => sourceFindings(source, roles));
  findings.push(...unusedFindings(sources, options));
  const flawed = new Set(findings.map((one) => one.subject));
  const changed: DiagramSource[] = [];
  for (const source of sources) {
    if (flawed.has(source.id)) continue;
    const stored = options.anew ? undefined : readStored(store, source.id);
    if (stored?.digest === digestOf(source)) drawn.set(source.id, stored);
    else changed.push(source);
  }
  const browser = changed.length === 0 ? undefined : await findBrowser(options.browserPlaces);
  if (browser === undefined) {
    findings.push(...changed.map(noBrowser));
  } else {
    const { render } = await import('./render.ts');
    let done = 0;
    const onDrawn = (diagram: DiagramSource) => options.onProgress?.((done += 1), changed.length, diagram);
    const { renderings, browserMajor } = await render(changed, { roles, browser, onDrawn });
    for (const { diagram, drawing, findings: found } of renderings) {
      findings.push(...found);
      if (drawing) drawn.set(diagram.id, { ...drawing, digest: digestOf(diagram), browserMajor });
    }
    for (const { id } of changed) {
      const drawing = drawn.get(id);
      if (options.write && drawing) writeStored(store, drawing);
    }
  }
  const inOrder = sources.map(({ id }) => [id, drawn.get(id)] as const).filter(([, drawing]) => drawing);
  return { diagrams: Object.fromEntries(inOrder) as Record<string, RenderedDiagram>, findings };
}

function unusedFindings(sources: readonly DiagramSource[], { store, root }: DrawOptions): Finding[] {
  const folder = decodeURIComponent(store.href.slice(root.href.length)).replace(/\/?$/, '/');
  const ids = sources.map((source) => source.id);
  return unusedFiles(store, ids).map((name) =>
    finding(
      'diagram-unused',
      `${folder}${name}`,
      { line: 1, column: 1 },
      'No diagram has this drawing. Delete the file.',
    ),
  );
}

function noBrowser(diagram: DiagramSource): Finding {
  const message = `The diagram "${diagram.id}" is not drawn yet or has changed, and no browser was found to draw it. ${howToGetBrowser}`;
  return finding('diagram-no-browser', diagram.file, { line: diagram.line, column: 1 }, message, {
    subject: diagram.id,
  });
}
