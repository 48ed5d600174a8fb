/** Names such as `X-ray` or `B-C`: after or before their hyphen one letter must not stand alone on a line. */

/** With the marks at both ends: a line that may break before them does so where a word is too long for the page. */
const name =
  /[([“‘]*(?<letters>[\p{Letter}\p{Number}]+(?:-[\p{Letter}\p{Number}]+)+)(?:’\p{Letter}+)?[,.:;!?)\]”’]*/gu;
/** Longer ones may have to break for want of room. */
const longest = 16;

export interface TextPiece {
  text: string;
  /** Whether no line may end inside. */
  isUnbroken: boolean;
}

/** The text in the pieces that it is set from. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: found, index, groups } of text.matchAll(name)) {
    const letters = groups?.['letters'] ?? '';
    if (letters.length > longest || letters.split('-').every((part) => part.length > 1)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isUnbroken: false });
    pieces.push({ text: found, isUnbroken: true });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isUnbroken: false });
  return pieces;
}
