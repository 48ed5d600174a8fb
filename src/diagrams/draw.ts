/** The drawings of all diagrams of a course: from the store what matches, from a browser what changed. */
import { finding, type Finding } from '../course/finding.ts';
import { BrowserFailure, findBrowser, wayToBrowser } from './browser.ts';
import type { DrawingRole, RenderedDiagram } from './drawing.ts';
import type { DiagramSource } from '../course/course.ts';
import { digestsWith, storedDrawing, unusedFiles, writeStored } from './store.ts';
import { pointInFile, sourceFindings } from './source/source-findings.ts';

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
  /** Draws damaged drawings of the store anew, instead of reporting them. */
  mend?: boolean;
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
    const stored = options.anew ? undefined : storedDrawing(store, source.id);
    if (stored && 'damaged' in stored && !options.mend)
      findings.push(damagedFinding(source.id, stored, options));
    else if (stored && 'drawing' in stored && stored.drawing.digest === digestOf(source))
      drawn.set(source.id, stored.drawing);
    else changed.push(source);
  }
  const browser = changed.length === 0 ? undefined : await findBrowser(options.browserPlaces);
  const way = wayToBrowser(browser, options.browserPlaces ? undefined : process.env['CHROMIUM_PATH']);
  if (browser === undefined) {
    findings.push(...changed.map((diagram) => noBrowser(diagram, `no browser was found to draw it. ${way}`)));
  } else {
    const { render } = await import('./render.ts');
    let done = 0;
    const onDrawn = (diagram: DiagramSource) => options.onProgress?.((done += 1), changed.length, diagram);
    const rendered = await render(changed, { roles, browser, onDrawn }).catch((error: unknown) => {
      if (error instanceof BrowserFailure) return error;
      throw error;
    });
    if (rendered instanceof BrowserFailure) {
      const why = `the browser ${browser} does not start. ${way}`;
      findings.push(...changed.map((diagram) => noBrowser(diagram, why)));
      return { diagrams: Object.fromEntries(drawn), findings };
    }
    const { renderings, browserMajor } = rendered;
    for (const { diagram, drawing, findings: found } of renderings) {
      findings.push(...found);
      if (drawing) drawn.set(diagram.id, { ...drawing, digest: digestOf(diagram), browserMajor });
    }
    for (const { id } of changed) {
      const drawing = drawn.get(id);
      if (options.write && drawing) writeStored(store, drawing);
    }
  }
  findings.push(...sources.flatMap((source) => doubtsIn(source, drawn.get(source.id))));
  const inOrder = sources.map(({ id }) => [id, drawn.get(id)] as const).filter(([, drawing]) => drawing);
  return { diagrams: Object.fromEntries(inOrder) as Record<string, RenderedDiagram>, findings };
}

/** The store's folder as findings name it. */
function folderOf({ store, root }: DrawOptions): string {
  return decodeURIComponent(store.href.slice(root.href.length)).replace(/\/?$/, '/');
}

function damagedFinding(
  subject: string,
  { damaged, reason }: { damaged: string; reason: string },
  options: DrawOptions,
): Finding {
  const message = `The stored drawing "${subject}" is not used: ${reason}. "npm run diagrams" draws it anew.`;
  return finding('diagram-store', `${folderOf(options)}${damaged}`, { line: 1, column: 1 }, message, {
    subject,
  });
}

/** What the drawings make one doubt, drawn now or from the store. */
function doubtsIn(source: DiagramSource, drawing: RenderedDiagram | undefined): Finding[] {
  return (drawing?.doubts ?? []).map(({ message, ...point }) =>
    finding('diagram-layout', source.file, pointInFile(source, point), message, { subject: source.id }),
  );
}

function unusedFindings(sources: readonly DiagramSource[], options: DrawOptions): Finding[] {
  const ids = sources.map((source) => source.id);
  return unusedFiles(options.store, ids).map((name) =>
    finding(
      'diagram-unused',
      `${folderOf(options)}${name}`,
      { line: 1, column: 1 },
      'No diagram has this drawing. Delete the file.',
    ),
  );
}

function noBrowser(diagram: DiagramSource, why: string): Finding {
  const message = `The diagram "${diagram.id}" is not drawn yet or has changed, and ${why}`;
  return finding('diagram-no-browser', diagram.file, { line: diagram.line, column: 1 }, message, {
    subject: diagram.id,
  });
}
