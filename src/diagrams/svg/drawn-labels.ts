/** Labels of the source compared with what the drawing shows of them. Pure. */
import type { Scene, ScenePart, SceneText } from './scene.ts';
import type { PlacedLabel } from '../source/source.ts';

/** The parts, with labels that Markdown has changed as they are drawn: without its stars and underscores. */
export function labelledAsDrawn(scene: Scene): ScenePart[] {
  const drawn = textsOfParts(scene);
  return scene.parts.map((part, index) => {
    const text = drawn.get(index);
    if (text === undefined || !/[*_]/.test(part.label)) return part;
    const bare = (label: string) => label.replace(/[\s*_]/g, '');
    return bare(text) === bare(part.label) ? { ...part, label: withoutMarks(part.label, text) } : part;
  });
}

/** The label without the stars and underscores that `drawn` does not have, its blanks kept. */
function withoutMarks(label: string, drawn: string): string {
  const letters = drawn.replace(/\s/g, '');
  let at = 0;
  return label.replace(/\S/g, (char) => {
    if (letters[at] !== char) return '';
    at += 1;
    return char;
  });
}

/** Labels of the source that no part of the drawing and no text in it shows. */
export function undrawnLabels(scene: Scene, labels: readonly PlacedLabel[]): PlacedLabel[] {
  const texts = scene.items.flatMap((item) => ('rows' in item ? [wordsOf(item)] : []));
  const shown = [...texts, ...textsOfParts(scene).values()];
  const haystacks = {
    text: shown.map((text) => condensed(text, 'text')),
    markdown: shown.map((text) => condensed(text, 'markdown')),
    member: shown.map((text) => condensed(text, 'member')),
  };
  return labels.filter(({ shown: text, kind }) => {
    const wanted = condensed(text, kind);
    return wanted !== '' && !haystacks[kind].some((drawn) => drawn.includes(wanted));
  });
}

/** Whether a label is in the drawing but for hyphens that Mermaid put where it broke words. */
export function isHyphenated(scene: Scene, { shown }: PlacedLabel): boolean {
  const bare = (text: string) => text.replace(/[\s-]/g, '');
  const drawn = scene.items.map((item) => ('rows' in item ? wordsOf(item) : '')).join('');
  return scene.type === 'sequence' && bare(drawn).includes(bare(shown));
}

/** Lines and messages that the drawing does not have, by their place among the parts. */
export function undrawnEdges({ parts, items }: Scene): number[] {
  const drawn = new Set(items.filter((item) => 'geometry' in item).map(({ part }) => part));
  return parts.flatMap(({ kind }, index) =>
    (kind === 'edge' || kind === 'message') && !drawn.has(index) ? index : [],
  );
}

/** Without blanks, which wrapping moves, and without the signs that a kind of label is allowed to lose. */
function condensed(text: string, kind: PlacedLabel['kind']): string {
  if (kind === 'text') return text.replace(/[\s\u200b]/g, '');
  return text.replace(kind === 'markdown' ? /[\s*_]/g : /[^\p{L}\p{N}]/gu, '');
}

function textsOfParts(scene: Scene): Map<number, string> {
  const texts = new Map<number, string>();
  for (const item of scene.items) {
    if (!('rows' in item) || item.part === undefined) continue;
    const before = texts.get(item.part);
    texts.set(item.part, before === undefined ? wordsOf(item) : `${before} ${wordsOf(item)}`);
  }
  return texts;
}

export function wordsOf({ rows }: SceneText): string {
  return rows.map((row) => row.runs.map((run) => run.text).join('')).join(' ');
}
