/** Finding concepts by their names: what the palette shows before it asks the index. */
import { foldedText, singulars } from '../course/text/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { askedAbroad } from './question-frames.ts';
import { askedWords } from '../words/asked-en.ts';
import { mattering, mostWords, wordsOf } from './query.ts';
import { namesSpelt, spellingOf, spellingsOf, withoutEndings } from './spelling.ts';
import { piecesOf } from './word-forms.ts';

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
  const matter = mattering(words, language);
  const asked = [
    query,
    matter.join(' '),
    matter.filter((word) => !askedWords.aspects.has(word)).join(' '),
    ...(abroad === undefined ? [] : [abroad]),
  ].filter((name) => spellingOf(name) !== '');
  return named(concepts, [...new Set(asked.map(spellingOf))], asked);
}

/**
 * A name as it is spelt comes before one that has little words besides, this before one of which it may be the plural,
 * and this before one that differs from the `names`, with their spaces, by the endings or the order of its words.
 */
function named(
  concepts: readonly NamedConcept[],
  asked: readonly string[],
  names: readonly string[] = [],
): NamedConcept[] {
  const { spelt, kernels, singular, bare } = nameTable(concepts);
  const of = (table: Table, names: readonly string[]) => [
    ...new Set(names.flatMap((name) => table.get(name) ?? [])),
  ];
  const first = asked.map((one) => spelt.get(one)).find((concepts) => concepts !== undefined);
  if (first) return first;
  const inKernel = of(kernels, asked);
  if (inKernel.length > 0) return inKernel;
  const singly = [...new Set([...of(spelt, asked.flatMap(singulars)), ...of(singular, asked)])];
  return singly.length > 0 ? singly : of(bare, names.map(withoutEndings));
}

type Table = Map<string, NamedConcept[]>;

interface NameTable {
  spelt: Table;
  kernels: Table;
  singular: Table;
  /** By the words of names in any order, without their endings. */
  bare: Table;
  /** By what names end in: whose name ends in another's is a kind of it. */
  kinds: Table;
}

const tables = new WeakMap<readonly NamedConcept[], NameTable>();

function nameTable(concepts: readonly NamedConcept[]): NameTable {
  const before = tables.get(concepts);
  if (before) return before;
  const table: NameTable = {
    spelt: new Map(),
    kernels: new Map(),
    singular: new Map(),
    bare: new Map(),
    kinds: new Map(),
  };
  const note = (map: Table, name: string, concept: NamedConcept) => {
    const others = map.get(name) ?? [];
    if (!others.includes(concept)) map.set(name, [...others, concept]);
  };
  for (const concept of concepts) {
    for (const spelling of spellingsOf(concept)) {
      note(table.spelt, spelling.folded, concept);
      if (spelling.kernel.length > 1) note(table.kernels, spelling.kernel, concept);
      note(table.bare, spelling.bare, concept);
      for (const one of spelling.singulars) note(table.singular, one, concept);
    }
    for (const { endings } of namesSpelt(concept)) for (const end of endings) note(table.kinds, end, concept);
  }
  tables.set(concepts, table);
  return table;
}

/** As many words a name may have. */
const mostInName = 6;

/**
 * Concept > how many words that matter are in a name of it in the query; 0 where that is the end of its name only, so
 * that it is a kind of what is mentioned.
 */
export function conceptsMentioned(
  query: string,
  language: string,
  concepts: readonly NamedConcept[],
): Map<string, number> {
  const whole = wordsOf(query);
  // A path or a file may hold a name.
  const pieces = whole.filter((word) => named(concepts, [spellingOf(word)]).length === 0).flatMap(piecesOf);
  const words = [...whole, ...pieces];
  const mattersAtAll = new Set(mattering(words, language));
  const mentioned = new Map<string, number>();
  const names = new Set<string>();
  for (let count = Math.min(words.length, mostInName); count > 0; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const some = words.slice(from, from + count);
      const matter = some.filter((word) => mattersAtAll.has(word)).length;
      if (matter === 0) continue;
      const name = spellingOf(some.join(' '));
      for (const { id } of named(concepts, [name])) {
        mentioned.set(id, Math.max(matter, mentioned.get(id) ?? 0));
        for (const one of singulars(name)) names.add(one);
      }
    }
  }
  const { kinds } = nameTable(concepts);
  for (const name of names)
    for (const { id } of kinds.get(name) ?? []) if (!mentioned.has(id)) mentioned.set(id, 0);
  return mentioned;
}

/**
 * Whether a query says no more than a name of the concept, or asks for one: little words may stand around it. What it
 * is only sought by is none.
 */
export function isNameOf(concept: NamedConcept, query: string, language: string): boolean {
  const words = wordsOf(query);
  const matter = mattering(words, language);
  const at = words.indexOf(matter[0] ?? '');
  const isIn = (index: number) => index >= at && index < at + matter.length;
  const isAround = words.every((word, index) => (isIn(index) ? word === matter[index - at] : isLight(word)));
  const asked = [query, isAround ? matter.join(' ') : '', askedAbroad(foldedText(query)) ?? '']
    .map(spellingOf)
    .filter((name) => name !== '')
    .flatMap(singulars);
  return namesSpelt(concept).some((spelling) =>
    [...spelling.singulars, spelling.kernel].some((name) => asked.includes(name)),
  );
}

function isLight(word: string): boolean {
  return askedWords.light.test(word.replace(/'/g, ''));
}

/**
 * Concepts whose names follow each other in the query and leave no word of it but `makers`, as in `Acme teapots` or
 * `lids/handles`: what is asked for first, then whose it is, and where. Nothing where a word is left.
 */
export function conceptsInTurn(
  query: string,
  language: string,
  concepts: readonly NamedConcept[],
  makers: readonly string[],
): NamedConcept[] {
  const all = wordsOf(query);
  const words = mattering(all, language);
  const asksMore = all.some((word) => !words.includes(word) && !isLight(word));
  if (asksMore || words.length > mostWords) return [];
  const place = all.findIndex((word) => askedWords.places.has(word));
  const sides = place < 0 ? [all] : [all.slice(0, place), all.slice(place + 1)];
  const named = sides.map((side) =>
    side.length === 0 ? [] : namesInTurn(mattering(side, language), concepts, makers),
  );
  return named.includes(undefined) ? [] : [...new Set(named.flatMap((names) => headFirst(names ?? [])))];
}

/** The head of an English compound stands last; but one that is called so tellingly is meant before others. */
function headFirst(names: readonly NameInTurn[]): NamedConcept[] {
  const heads = names.toReversed().sort((a, b) => Number(b.isTelling) - Number(a.isTelling));
  const concepts = heads.map(({ concept }) => concept);
  return [...concepts.filter((one) => !one.isPlatform), ...concepts];
}

interface NameInTurn {
  concept: NamedConcept;
  /** Whether it is called so by several words, or by one with a number: these say more than a single plain one. */
  isTelling: boolean;
}

function namesInTurn(
  words: readonly string[],
  concepts: readonly NamedConcept[],
  makers: readonly string[],
): NameInTurn[] | undefined {
  if (words.length === 0) return [];
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    const [concept] = named(concepts, [spellingOf(name)]);
    const rest = concept && namesInTurn(words.slice(count), concepts, makers);
    if (rest) return [{ concept, isTelling: count > 1 || /\d/.test(name) }, ...rest];
  }
  const [first = '', ...others] = words;
  const joined = first.split(/[/+&]/).filter((word) => word !== '');
  if (joined.length > 1) return namesInTurn([...joined, ...others], concepts, makers);
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

/** Whether a name of the concept, of those that the course's own language has, begins like the query. */
export function isNear(concept: NamedConcept, query: string): boolean {
  const { abroad: _abroad, ...own } = concept;
  return rankOf(own, spellingOf(query)) < none;
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
