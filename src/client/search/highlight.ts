/** Whoever comes from a search sees its words marked, without a change to the document (CSS Custom Highlight API). */
import { wordsOf } from '../../search/query.ts';
import { soughtIn } from './sought-words.ts';

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
  const words = wordsOf(query);
  const long = words.filter((word) => word.length > 2 || /[^\p{Script=Latin}]/u.test(word));
  return long.length > 0 ? long : words;
}

/** Every word of the text that is one of `words` or has an ending besides. */
function rangesOf(words: string[], text: Element): Range[] {
  const placesIn = soughtIn(words);
  if (!placesIn) return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, length } of placesIn(node.nodeValue ?? '')) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + length);
      ranges.push(range);
    }
  }
  return ranges;
}
