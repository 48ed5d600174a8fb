/** The text of a concept in the index: its names, its definition, and what its page says. */
import { sentences } from '../course/text/sentences.ts';

export function conceptText(name: string, names: string, definition: string, text: string): string {
  return sentences(name, names, definition, text);
}

/** The definition in such a text, which is its first sentence after the names. */
export function definitionIn(text: string, name: string, names: string): string {
  const defined = text.slice(sentences(name, names).length).trim();
  return /^.*?[.!?](?=\s|$)/s.exec(defined)?.[0] ?? defined;
}
