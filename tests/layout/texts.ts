/** What makes a text hard to read. These functions are sent into the page, see layout-faults.ts. */
import { linesOf, nameOf, textsByBlock, type Seen } from './seen.ts';

/**
 * A text that wraps has room for twelve figures of its font in a line. A single word can't wrap: see `brokenWords`; nor
 * are names over the lanes of a figure a text.
 */
export function narrowColumns({ texts }: Seen): string[] {
  const leastCharacters = 12;
  const pen = document.createElement('canvas').getContext('2d')!;
  return [...texts].flatMap(([block, texts]) => {
    const style = getComputedStyle(block);
    if (style.whiteSpace.startsWith('pre') || block.querySelector('br') || block.matches('.trace-heads > li'))
      return [];
    const range = document.createRange();
    const rects = texts.flatMap((text) => {
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
    if (linesOf(rects) < 2) return [];
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const sides = [style.paddingLeft, style.paddingRight].map(parseFloat);
    const width = block.clientWidth - sides.reduce((sum, side) => sum + side, 0);
    const characters = width / pen.measureText('0').width;
    if (characters >= leastCharacters || !/\s/.test(block.textContent.trim())) return [];
    return [`has only ${characters.toFixed(1)} characters a line: ${nameOf(block)}`];
  });
}

/** No word of common length breaks inside, and after a hyphen no letter stands alone. */
export function brokenWords({ texts }: Seen): string[] {
  const longestWord = 14;
  const range = document.createRange();
  return [...texts].flatMap(([, texts]) =>
    texts.flatMap((text) => {
      range.selectNodeContents(text);
      if (linesOf(range.getClientRects()) < 2) return [];
      return [
        ...text.data.matchAll(/(?<![^\s(“"‘—])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![^\s)”"’.,:;!?—])/gu),
      ].flatMap(({ 0: word, index }) => {
        if (word.length > longestWord) return [];
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (linesOf(range.getClientRects()) < 2) return [];
        let at = word.length;
        while (linesOf(range.getClientRects()) > 1) {
          at -= 1;
          range.setEnd(text, index + at);
        }
        const [before, after] = [word.slice(0, at), word.slice(at)];
        const isFair = /[\p{L}\p{N}]{2}-$/u.test(before) && /^[\p{L}\p{N}]{2}/u.test(after);
        return isFair ? [] : [`breaks as ${before}/${after}: ${nameOf(text.parentElement!)}`];
      });
    }),
  );
}

/** No text is cut off by its box. */
export function cutOff({ shown }: Seen): string[] {
  const range = document.createRange();
  return shown.flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (!cuts(overflowX) && !cuts(overflowY)) return [];
    // Of a verdict in a gap the sign alone is shown, which stands before its word.
    if (element instanceof SVGElement || element.matches('html, body, .gap > .feedback')) return [];
    const box = element.getBoundingClientRect();
    const inside = shown.filter((one) => element.contains(one));
    const isCut = [...textsByBlock(inside).values()].flat().some((text) => {
      range.selectNodeContents(text);
      return [...range.getClientRects()].some(
        ({ left, right, top, bottom, width }) =>
          width > 0 &&
          ((cuts(overflowX) && (left < box.left - 2 || right > box.right + 2)) ||
            (cuts(overflowY) && (top < box.top - 4 || bottom > box.bottom + 4))),
      );
    });
    return isCut ? [`is cut off: ${nameOf(element)}`] : [];
  });
}
