/** The drawings by which a course is known: its logo, in the head of every page, and its icon, in the browser's tabs. */

/** The fields of `course.yaml` that name them. */
export const markFields = ['logo', 'icon'] as const;

/** An open book, for a course that has none of its own. */
export const defaultMark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M12 6.5c-3-2-6-2-9-1v13c3-1 6-1 9 1 3-2 6-2 9-1v-13c-3-1-6-1-9 1v13" fill="none" stroke="#8a8a8a" stroke-width="1.8"/></svg>';

/** The drawing alone, without what may stand before it in a file. */
export function drawingIn(text: string): string {
  return text.slice(Math.max(0, text.search(/<svg[\s>]/))).trim();
}

/** A logo as it stands within a page, where its name is told beside it. */
export function inlineLogo(drawing: string): string {
  return drawing.replace(/<svg/, '<svg aria-hidden="true"').replace(/ xmlns="[^"]*"/, '');
}
