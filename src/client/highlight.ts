/** Whoever comes from a search sees its words marked, without a change to the document (CSS Custom Highlight API). */
import { soughtWords } from './sought-words.ts';

/** Marks the words in `?highlight=`, and takes them out of the address. Escape clears the marks. */
export function highlightFound(): void {
  const address = new URL(location.href);
  const words = wordsIn(address.searchParams.get('highlight') ?? '');
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
  const text = document.querySelector('main');
  if (!('highlights' in CSS) || words.length === 0 || !text) return;
  CSS.highlights.set('found', new Highlight(...rangesOf(words, text)));
  const clear = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || document.querySelector('dialog[open]')) return;
    CSS.highlights.delete('found');
    document.removeEventListener('keydown', clear);
  };
  document.addEventListener('keydown', clear);
}

/** The little words between longer ones would mark half the page. */
function wordsIn(query: string): string[] {
  const words = query.match(/[\p{Letter}\p{Number}_+#/-]+/gu) ?? [];
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words;
}

/** Every word of the text that is one of `words` or has an ending besides. */
function rangesOf(words: string[], text: Element): Range[] {
  const pattern = soughtWords(words);
  if (!pattern) return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: found } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}
