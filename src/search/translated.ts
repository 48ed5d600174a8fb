/** Names as they are found in every language: with what each concept is called in others. */
import type { NamedConcept, Translations } from './named-concept.ts';
import { mattering, wordsOf } from './query.ts';

export function translated(concepts: readonly NamedConcept[], translations: Translations): NamedConcept[] {
  return concepts.map((concept) => {
    const abroad = translations[concept.id] ?? [];
    return abroad.length === 0 ? concept : { ...concept, abroad };
  });
}

/**
 * Whether a query that names nothing may do so in another language, though the index has all its words: nothing joins
 * them as in the course's own, or it has letters such as `ü`.
 */
export function mayBeForeign(query: string, language: string): boolean {
  const words = wordsOf(query);
  return mattering(words, language).length === words.length || /(?![a-z])\p{Script=Latin}/iu.test(query);
}

/** Those of which a course may have many names. Chinese and Japanese share most signs. */
const scripts: Record<string, RegExp> = {
  arabic: /\p{Script=Arabic}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  devanagari: /\p{Script=Devanagari}/u,
  greek: /\p{Script=Greek}/u,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  hebrew: /\p{Script=Hebrew}/u,
};

/** In what a text is written; Latin letters count where it has no others. */
export function scriptOf(text: string): string {
  const known = Object.entries(scripts).find(([, letters]) => letters.test(text))?.[0];
  return known ?? (/(?!\p{Script=Latin})\p{Letter}/u.test(text) ? 'other' : 'latin');
}

/** Whether a query has letters that no name of the course's own language has. */
export function isWrittenOtherwise(query: string): boolean {
  return scriptOf(query) !== 'latin';
}
