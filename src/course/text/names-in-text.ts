/** Where a text calls concepts by one of their names: at word borders, the longest name first, in the plural too. */
import { compareText } from '../finding.ts';
import type { ConceptName } from '../questions/grading/known-names.ts';

export interface NameInText {
  concept: string;
  index: number;
  /** As the text writes it. */
  text: string;
  /** As the concept writes it. */
  name: string;
}

/** A word by itself that is written without capitals or digits: nothing marks that it is meant as a term. */
export const isPlainWord = (name: string): boolean => /^\p{L}\p{Ll}*$/u.test(name);

/**
 * Finds `names` in texts. A name with a capital after its first letter, as abbreviations have, is found only as it is
 * written; in others letter case makes no difference. Spaces and hyphens are the same.
 */
export function namesFinder(names: readonly ConceptName[]): (text: string) => NameInText[] {
  const root = branch();
  const sorted = [...names].sort((a, b) => b.text.length - a.text.length || compareText(a.text, b.text));
  for (const [rank, name] of sorted.entries()) {
    for (const written of [name.text, `${name.text}s`])
      branchFor(root, tokensOf(written)).names.push({ ...name, rank });
  }
  return (text) => {
    const tokens = tokensOf(text);
    const found: NameInText[] = [];
    let end = 0;
    for (const [at, { index }] of tokens.entries()) {
      const match = index < end ? undefined : nameAt(text, index, namesFrom(root, tokens, at));
      if (!match) continue;
      found.push(match);
      end = index + match.text.length;
    }
    return found;
  };
}

/** Names by their words, one branch for each word that follows. */
interface Branch {
  names: Sought[];
  next: Map<string, Branch>;
}

interface Sought extends ConceptName {
  /** Of two names that begin at one place, the one with the lower rank is meant. */
  rank: number;
}

const branch = (): Branch => ({ names: [], next: new Map() });

interface Token {
  key: string;
  index: number;
}

/** Words and single signs. Spaces and hyphens between them part them; a hyphen before a word is a sign. */
function tokensOf(text: string): Token[] {
  const tokens = text.matchAll(/[\p{L}\p{N}]+|(?<![\p{L}\p{N}])-+|[^\p{L}\p{N}\s-]/gu);
  return [...tokens].map(({ 0: word, index }) => ({ key: word.replace(/^-+/, '-').toLowerCase(), index }));
}

function branchFor(root: Branch, tokens: readonly Token[]): Branch {
  let place = root;
  for (const [at, { key }] of tokens.entries()) {
    if (at > 0 && key === '-') continue;
    const next = place.next.get(key) ?? branch();
    place.next.set(key, next);
    place = next;
  }
  return place;
}

/** All whose words follow in `tokens` from one on. */
function namesFrom(root: Branch, tokens: readonly Token[], start: number): Sought[] {
  const names: Sought[] = [];
  let place: Branch | undefined = root;
  for (let at = start; place; at += 1) {
    const key = tokens[at]?.key;
    if (key === undefined) break;
    if (at > start && key === '-') continue;
    place = place.next.get(key);
    if (place) names.push(...place.names);
  }
  return names.sort((a, b) => a.rank - b.rank);
}

function nameAt(text: string, index: number, names: readonly Sought[]): NameInText | undefined {
  for (const { concept, text: name } of names) {
    const [written] = matchAt(new RegExp(`${patternOf(name)}s?`, 'uy'), text, index) ?? [];
    if (written === undefined) continue;
    const isApart = matchAt(opening, text, index) && matchAt(ending, text, index + written.length);
    if (isApart) return { concept, index, text: written, name };
  }
  return undefined;
}

const opening = /(?<![\p{L}\p{N}_./-])/uy;
const ending = /(?![\p{L}\p{N}_])/uy;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function patternOf(name: string): string {
  const isExact = /^.+\p{Lu}/u.test(name);
  // A sentence may begin with it, and a name may begin like one.
  const opensFreely = /^\p{L}\p{Ll}/u.test(name);
  return name.replace(/./gsu, (letter, index) => {
    if (/[\s-]/.test(letter)) return '[\\s-]+';
    if (!/\p{L}/u.test(letter)) return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    return isExact && !(index === 0 && opensFreely)
      ? letter
      : `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
  });
}
