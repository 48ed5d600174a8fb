/** Names that a mistyped query may mean. */
import { distance } from 'fastest-levenshtein';
import { singulars } from '../course/text/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { mattering, mostWords, wordsOf } from './query.ts';
import { spellingOf, spellingsOf, type Spelling } from './spelling.ts';

export interface Meant {
  concept: NamedConcept;
  /** The name that is like the query. */
  name: string;
}

/** So many names are offered. */
export const mostMeant = 3;

/** At most three, the likeliest first: letters left out, added, changed or swapped; one for a short name, two for a long one. */
export function meantBy(query: string, language: string, concepts: readonly NamedConcept[]): Meant[] {
  const words = wordsOf(query);
  const asked = [words, mattering(words, language)]
    .flatMap((some) => singulars(spellingOf(some.join(''))))
    .map((form) => ({ form, swapped: swapsIn(form) }));
  return concepts
    .flatMap((concept) => {
      const names = spellingsOf(concept).map((spelling) => ({
        concept,
        name: spelling.name,
        slips: fewestSlips(spelling, asked),
      }));
      return names.reduce((best, one) => (one.slips < best.slips ? one : best));
    })
    .filter(({ slips }) => slips < Infinity)
    .sort((a, b) => a.slips - b.slips || beginsAlike(query, b.name) - beginsAlike(query, a.name))
    .slice(0, mostMeant)
    .map(({ concept, name }) => ({ concept, name }));
}

/** A query of several words, with each that no name holds as the word of a name that it is a slip of; `undefined` where none is. */
export function corrected(query: string, concepts: readonly NamedConcept[]): string | undefined {
  const words = wordsOf(query);
  if (words.length < 2 || words.length > mostWords) return undefined;
  const known = new Set(
    concepts.flatMap((concept) => spellingsOf(concept).flatMap(({ name }) => wordsOf(name))),
  );
  const right = words.map((word) => {
    if (known.has(word)) return word;
    const asked = { form: word, swapped: swapsIn(word) };
    let best = { name: word, slips: Infinity };
    for (const name of known) {
      const slips = slipsBetween(asked, name) - beginsAlike(word, name) / 2;
      if (slips < best.slips) best = { name, slips };
    }
    return best.name;
  });
  return right.some((word, at) => word !== words[at]) ? right.join(' ') : undefined;
}

/** What was asked, and the same with each two neighbouring letters swapped. */
interface Asked {
  form: string;
  swapped: readonly string[];
}

function fewestSlips({ folded: spelt }: Spelling, asked: readonly Asked[]): number {
  return Math.min(...asked.map((one) => slipsBetween(one, spelt)));
}

/** Infinite where they differ too much for a slip. */
function slipsBetween({ form, swapped }: Asked, name: string): number {
  const shorter = Math.min(form.length, name.length);
  const allowed = shorter < (isSyllabic(name) ? 6 : 4) ? 0 : shorter < 8 ? 1 : 2;
  if (Math.abs(form.length - name.length) > allowed) return Infinity;
  const slips = Math.min(distance(form, name), ...swapped.map((other) => distance(other, name) + 1));
  return slips <= allowed ? slips : Infinity;
}

/** The text with two neighbouring letters swapped, for each two that differ. */
function swapsIn(text: string): string[] {
  return Array.from(text).flatMap((letter, at, letters) => {
    const next = letters[at + 1];
    return next === undefined || next === letter ? [] : [letters.toSpliced(at, 2, next, letter).join('')];
  });
}

/** Fingers seldom slip at the first letter. */
function beginsAlike(query: string, name: string): number {
  return query.charAt(0).toLowerCase() === name.charAt(0).toLowerCase() ? 1 : 0;
}

/** Scripts in which one sign says as much as several letters. */
function isSyllabic(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);
}
