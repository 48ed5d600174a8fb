/** A Markdown tree as Sätteri gives it, read without regard to which node has which fields. */
export interface AnyNode {
  type: string;
  children?: AnyNode[];
  value?: string;
  depth?: number;
  url?: string;
  title?: string | null;
  alt?: string | null;
  lang?: string | null;
  meta?: string | null;
  name?: string | null;
  /** What a reference and its definition share. */
  identifier?: string;
  checked?: boolean | null;
  attributes?: unknown;
  data?: { hProperties?: Record<string, unknown>; directiveLabel?: boolean };
  position?: { start: NodePoint; end: NodePoint };
}

interface NodePoint {
  line: number;
  column: number;
  offset?: number;
}

/** Where `node` begins. */
export function pointOf({ position }: AnyNode): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** What the author wrote of `node`. */
export function writtenAs(source: string, { position }: AnyNode): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
