/** Finding concepts by their names: what the palette shows before it asks the index. */
import { foldedText, singulars } from '../course/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { askedAbroad } from './question-frames.ts';
import { mattering, wordsOf } from './query.ts';
import { spellingOf, spellingsOf, type Spelling } from './spelling.ts';

/**
 * Concepts that are called like the query. Letter case, accents, punctuation, spaces, a plural ending and a question
 * around the name make no difference.
 */
export function conceptsCalled(
  query: string,
  language: string,
  concepts: readonly NamedConcept[],
): NamedConcept[] {
  const words = wordsOf(query);
  const abroad = askedAbroad(foldedText(query));
  const asked = [query, mattering(words, language).join(' '), ...(abroad === undefined ? [] : [abroad])]
    .map(spellingOf)
    .filter((name) => name !== '');
  return named(concepts, [...new Set(asked)]);
}

/** A name as it is spelt comes before one that has little words besides, and this before one of which it may be the plural. */
function named(concepts: readonly NamedConcept[], asked: readonly string[]): NamedConcept[] {
  const having = (isAsked: (spelling: Spelling) => boolean) =>
    concepts.filter((concept) => spellingsOf(concept).some(isAsked));
  for (const one of asked) {
    const spelt = having((spelling) => spelling.folded === one);
    if (spelt.length > 0) return spelt;
  }
  const kernels = having((spelling) => spelling.kernel.length > 1 && asked.includes(spelling.kernel));
  if (kernels.length > 0) return kernels;
  const inSingular = asked.flatMap(singulars);
  return having(
    (spelling) =>
      inSingular.includes(spelling.folded) || spelling.singulars.some((one) => asked.includes(one)),
  );
}

/** More words are a sentence. */
const mostWords = 8;
/** Little words that a name or a question for one may have; with others the query asks something of what it names. */
const light =
  /^(?:an?|the|of|in|on|for|with|and|to|by|from|what|whats|is|are|me|about|tell|explain|defined?|definition|mean|means|meaning|vs|versus)$/;

/**
 * Concepts whose names follow each other in the query and leave no word of it but `makers`, as in `Acme teapots`: what
 * is asked for first, then whose it is. Nothing where a word is left.
 */
export function conceptsInTurn(
  query: string,
  language: string,
  concepts: readonly NamedConcept[],
  makers: readonly string[],
): NamedConcept[] {
  const all = wordsOf(query);
  const words = mattering(all, language);
  const asksMore = all.some((word) => !words.includes(word) && !light.test(word.replace(/'/g, '')));
  if (asksMore || words.length > mostWords) return [];
  const names = namesInTurn(words, concepts, makers) ?? [];
  // The head of an English compound stands last.
  const heads = names.toReversed();
  return [...new Set([...heads.filter((one) => !one.isPlatform), ...heads])];
}

function namesInTurn(
  words: readonly string[],
  concepts: readonly NamedConcept[],
  makers: readonly string[],
): NamedConcept[] | undefined {
  if (words.length === 0) return [];
  for (let count = words.length; count > 0; count -= 1) {
    const [first] = named(concepts, [spellingOf(words.slice(0, count).join(' '))]);
    const rest = first && namesInTurn(words.slice(count), concepts, makers);
    if (rest) return [first, ...rest];
  }
  const [first = '', ...others] = words;
  return makers.includes(first) ? namesInTurn(others, concepts, makers) : undefined;
}

/** Concepts with a name, or a word in one, that begins like the query; first those whose own name does. */
export function conceptsNear(query: string, concepts: readonly NamedConcept[]): NamedConcept[] {
  const wanted = spellingOf(query);
  if (/^[\p{Script=Latin}\p{Number}]?$/u.test(wanted)) return [];
  return concepts
    .map((concept) => ({ concept, rank: rankOf(concept, wanted) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .map(({ concept }) => concept);
}

const none = 2;

/** How far down a name stands in which something begins with `wanted`; `none` if there is no such name. */
function rankOf(concept: NamedConcept, wanted: string): number {
  const ranks = spellingsOf(concept).map(({ folded: spelt, endings }, index) => {
    const isOther = index === 0 ? 0 : 0.5;
    if (spelt.startsWith(wanted)) return isOther;
    return endings.some((ending) => ending.startsWith(wanted)) ? 1 + isOther : none;
  });
  return Math.min(...ranks);
}
