export interface Piece {
  html?: string;
  /** The id of the blank that stands here. */
  gap?: string;
}

/** Rendered HTML, cut where `{{id}}` stands in it. */
export function withGaps(html: string): Piece[] {
  return html
    .split(/(\{\{[^{}]*\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, gap] = /^\{\{([^{}]*)\}\}$/.exec(piece) ?? [];
      return gap === undefined ? { html: piece } : { gap: gap.trim() };
    });
}
