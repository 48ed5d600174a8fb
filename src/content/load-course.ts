/** Content folder > checked Course with its diagrams drawn: what builds, checks and tests all call. */
import { createHash } from 'node:crypto';
import { assemble, judgedBy } from '../course/assemble.ts';
import { nameOf } from '../course/content-names.ts';
import type { Teaching } from '../course/checks/teaching-budgets.ts';
import type { Course, DiagramSource } from '../course/course.ts';
import { inReadingOrder, isUnfinished, isUnread, type Finding } from '../course/finding.ts';
import type { FenceUse } from '../course/raw.ts';
import type { IdLock } from '../course/schema.ts';
import { drawDiagrams } from '../diagrams/draw.ts';
import type { RenderedDiagram } from '../diagrams/drawing.ts';
import { nodesCalledAlike, unknownNodes } from '../diagrams/unknown-nodes.ts';
import { unknownParts } from '../diagrams/unknown-parts.ts';
import { readCourse } from './read-course.ts';

export interface LoadOptions {
  content: URL;
  /** The folder that findings' paths are relative to. */
  root: URL;
  /** Whether newly drawn diagrams are kept in the store. */
  write: boolean;
  /** Called after each diagram that had to be drawn. */
  onProgress?: (done: number, total: number, diagram: DiagramSource) => void;
  /** Draws even what the store has. */
  redraw?: boolean;
  /** Draws damaged drawings of the store anew, instead of reporting them. */
  mend?: boolean;
  /** Gives the course also where something is yet to be filled in, or noted: its author wants to see it. */
  unfinished?: boolean;
}

export interface LoadedCourse {
  course: Course | undefined;
  diagrams: Record<string, RenderedDiagram>;
  findings: Finding[];
  /** Warnings that `warnings.yaml` accepts. */
  accepted: Finding[];
  /** The code of all chapters and concepts, drafts too, and of diagrams. */
  fences: FenceUse[];
  /** Ids of all diagrams that stand in chapters, drawn or not. */
  drawable: string[];
  lock: IdLock;
  /** How dense the chapters are. */
  teaching: Teaching;
}

/** `course` is there only when there are no findings at all; with `unfinished`, none but of what is yet to be done. */
export async function loadCourse({
  content,
  root,
  write,
  onProgress,
  redraw,
  mend,
  unfinished,
}: LoadOptions): Promise<LoadedCourse> {
  const raw = await readCourse(content, root);
  const assembled = assemble(raw, { digest });
  const { roles } = assembled;
  const drawn = await drawDiagrams(roles ? assembled.diagrams : [], {
    store: new URL('diagrams/', content),
    root,
    roles: roles ?? [],
    write,
    anew: redraw ?? false,
    mend: mend ?? false,
    ...(onProgress ? { onProgress } : {}),
  });
  /** A chapter without its front matter is not read: what it draws is not known. */
  const isHidden = (one: Finding) =>
    isUnread(one) ||
    (one.rule === 'schema' && one.file.endsWith('.mdx')) ||
    (one.rule === 'missing-file' && one.subject !== undefined);
  const halfRead = !roles || assembled.findings.some(isHidden);
  const gone = new Set(
    assembled.findings.flatMap(({ rule, subject }) => (rule === 'vanished-id' ? (subject ?? []) : [])),
  );
  // A drawing whose diagram is gone is told with that, and may be needed again.
  const isNeeded = ({ rule, file }: Finding) =>
    rule === 'diagram-unused' && (halfRead || gone.has(nameOf(file).replace(/\.\w+$/, '')));
  // What Mermaid does not understand of a block that has no end is told with that.
  const open = assembled.findings.filter(({ rule }) => rule === 'markdown-syntax');
  const isOpen = ({ file, line }: Finding) => open.some((one) => one.file === file && one.line < line);
  const drawing = drawn.findings.filter((one) => !isNeeded(one) && !isOpen(one));
  const unknown = [
    ...[unknownNodes, nodesCalledAlike].flatMap((check) => check(assembled.nodes, drawn.diagrams)),
    ...unknownParts(assembled.parts, drawn.diagrams),
  ];
  const isWhole = assembled.diagrams.every(({ id }) => id in drawn.diagrams) && !halfRead;
  const judged = judgedBy(assembled.drawingAcceptances, drawing, isWhole);
  // A question whose node is misspelt has not changed its meaning.
  const misspelt = new Set(unknown.map(({ subject }) => subject));
  const isTold = ({ rule, subject }: Finding) => rule === 'unbumped-revision' && misspelt.has(subject);
  const told = assembled.findings.filter((one) => !isTold(one));
  const findings = inReadingOrder([...told, ...judged.left, ...unknown]);
  return {
    course:
      findings.length === 0 || (unfinished && findings.every(isUnfinished)) ? assembled.course : undefined,
    diagrams: drawn.diagrams,
    findings,
    accepted: inReadingOrder([...assembled.accepted, ...judged.accepted]),
    fences: [...raw.chapters, ...raw.concepts].flatMap(({ document }) => document.fences),
    drawable: assembled.diagrams.map(({ id }) => id),
    lock: assembled.lock,
    teaching: assembled.teaching,
  };
}

/** Twelve hexadecimal digits of SHA-256. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
