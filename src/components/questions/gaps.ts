export interface Piece {
  html?: string;
  /** The id of the blank that stands here. */
  gap?: string;
  /** The marks that follow the blank, and stay on its line: "." or "),". */
  end?: string;
}

/** Rendered HTML, cut where `{{id}}` stands in it. */
export function withGaps(html: string): Piece[] {
  return html
    .split(/(\{\{[^{}]*\}\}[^\p{L}\p{N}\s<>&{}]*)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, gap, end] = /^\{\{([^{}]*)\}\}(.*)$/s.exec(piece) ?? [];
      return gap === undefined ? { html: piece } : { gap: gap.trim(), end: end ?? '' };
    });
}
