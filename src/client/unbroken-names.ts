import { piecesOf } from '../course/text/unbroken-names.ts';

/** The text as nodes in which names with a hyphen stay on one line, as in every page that was built. */
export function textNodes(text: string): (string | HTMLElement)[] {
  return piecesOf(text).map((piece) => {
    if (!piece.isUnbroken) return piece.text;
    const name = document.createElement('span');
    name.className = 'unbroken';
    name.textContent = piece.text;
    return name;
  });
}
