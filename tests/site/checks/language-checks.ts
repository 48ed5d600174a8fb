/** Who speaks which language on a page: the interface one, the course another. */
import { HTMLElement, NodeType } from 'node-html-parser';
import { piecesIn, type Piece } from '../marked-words.ts';

interface Spoken {
  language: string;
  direction: string;
}

export interface Speakers {
  ofInterface: Spoken;
  ofCourse: Spoken;
}

/** What is shown or heard of an element besides its text. */
const said = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title'];
/** What is no text or, as names of keys are, of no language; the title of a page has that of the page. */
const silent = new Set(['HEAD', 'KBD', 'SCRIPT', 'STYLE']);
/** Names of formats, which the page of sources gives by itself. */
const formats = new Set(['CSL-JSON', 'BibTeX']);
/** What a reader writes in has the language of what is written. */
const writtenIn = new Set(['TEXTAREA']);

/**
 * Texts of a page that stand in the language of the other, where the words of the interface are marked. What has words of
 * both can have one language only where it holds no elements: in an attribute, in an option, in what a script puts together.
 */
export function languageFaults(
  root: HTMLElement,
  { ofInterface, ofCourse }: Speakers,
  page: string,
  isScripted = false,
): string[] {
  const faults: string[] = [];

  function judge(pieces: readonly Piece[], spoken: Spoken, where: string, isOneText: boolean): void {
    const texts = pieces.filter((piece) => hasWords(piece));
    if (isOneText && new Set(texts.map((piece) => piece.isOfInterface)).size > 1) return;
    for (const { text, isOfInterface } of texts) {
      const right = isOfInterface ? ofInterface : ofCourse;
      // What is only heard lies nowhere.
      const lies = where.endsWith(']') || spoken.direction === right.direction;
      if (spoken.language === right.language && lies) continue;
      // A word may be of another language than the course is.
      const isForeign = ![ofInterface.language, ofCourse.language].includes(spoken.language);
      if (isForeign && !isOfInterface) continue;
      const who = isOfInterface ? 'the interface' : 'the course';
      const { language, direction } = spoken;
      faults.push(`${page}: ${where} says “${text.trim()}” of ${who} as ${language}, ${direction}`);
    }
  }

  function walk(element: HTMLElement, outer: Spoken, way: string): void {
    if (silent.has(element.tagName)) return;
    const spoken = {
      language: element.getAttribute('lang') ?? outer.language,
      direction: element.getAttribute('dir') ?? outer.direction,
    };
    const where = `${way} ${nameOf(element)}`;
    for (const name of writtenIn.has(element.tagName) ? [] : said) {
      judge(piecesIn()(element.getAttribute(name) ?? ''), spoken, `${where}[${name}]`, true);
    }
    const read = piecesIn();
    for (const child of element.childNodes) {
      if (child instanceof HTMLElement) walk(child, spoken, where);
      else if (child.nodeType === NodeType.TEXT_NODE)
        judge(read(child.text), spoken, where, isScripted || element.tagName === 'OPTION');
    }
  }

  const html = root.querySelector('html');
  if (html) walk(html, { language: '', direction: 'ltr' }, '');
  return faults;
}

/** Of the course, signs and units are of any language. */
function hasWords({ text, isOfInterface }: Piece): boolean {
  return isOfInterface ? /\p{L}/u.test(text) : /\p{L}{3}/u.test(text) && !formats.has(text);
}

function nameOf(element: HTMLElement): string {
  const [first = ''] = element.classNames.split(' ');
  return element.tagName.toLowerCase() + (first === '' ? '' : `.${first}`);
}
