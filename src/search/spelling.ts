/** The names of a concept as queries are compared with them. */
import { folded, singulars } from '../course/text/folded-name.ts';
import type { NamedConcept } from './named-concept.ts';
import { mattering, wordsOf } from './query.ts';

export interface Spelling {
  /** As it is shown. */
  name: string;
  folded: string;
  /** Itself, and what it may be the plural of. */
  singulars: readonly string[];
  /** Without the little words in it, as a question is left without them. */
  kernel: string;
  /** Its words in any order, without their endings. */
  bare: string;
  /** What begins with its second word, with its third, and so on. */
  endings: readonly string[];
}

const known = new WeakMap<NamedConcept, readonly Spelling[]>();
/** By names: a concept with more shares is another one, and has most of its names still. */
const spelt = new Map<string, Spelling>();

/** What it is called in any language. */
const namesOf = ({ name, names, abroad = [] }: NamedConcept): string[] => [name, ...names, ...abroad];

/** Of its names alone, and not of what else it is sought by. */
export const namesSpelt = (concept: NamedConcept): readonly Spelling[] =>
  spellingsOf(concept).slice(0, namesOf(concept).length);

/** Its own name first. They are worked out once: a reader's every letter is compared with all of them. */
export function spellingsOf(concept: NamedConcept): readonly Spelling[] {
  const before = known.get(concept);
  if (before) return before;
  const spellings = [...namesOf(concept), ...(concept.besides ?? [])].map(spelledOut);
  known.set(concept, spellings);
  return spellings;
}

function spelledOut(name: string): Spelling {
  const before = spelt.get(name);
  if (before) return before;
  const words = name.split(/[\s-]+/);
  const whole = spellingOf(name);
  const spelling = {
    name,
    folded: whole,
    singulars: isAbbreviation(name) ? [whole] : singulars(whole),
    kernel: spellingOf(mattering(wordsOf(name), 'en').join('')),
    bare: withoutEndings(name),
    endings: words.slice(1).map((_, index) => spellingOf(words.slice(index + 1).join(' '))),
  };
  spelt.set(name, spelling);
  return spelling;
}

/** `OS` is no plural. */
const isAbbreviation = (name: string): boolean => /^\p{Lu}+$/u.test(name);

/** A name, folded, with one spelling for the two that English has: `organisation` and `organization`. */
export function spellingOf(name: string): string {
  return folded(name).replace(/is(?=ation|e[rsd]?$|ing)/g, 'iz');
}

/** As plurals end in languages from German to Portuguese, and Russian words in any case; й is folded as и. */
const endings =
  /(?<=\p{Letter}{4})(?:ami|ach|owi?|[aeo]?[mns]|[aeioy]|[оеиыаяую]?[вмхю]и?|[оеыиая]г?о?[иеяю]|[аеиоуыьюя])$/u;

/** Arabic and Hebrew write the article as part of its word. */
const article = /^(?:ال|ה)(?=\p{Letter}{3})/u;

/** A name of several words as it is whatever their number, case, order and articles: `virtuales máquinas` is `máquina virtual`. */
export function withoutEndings(name: string): string {
  return wordsOf(name)
    .map((word) => word.replace(article, '').replace(endings, ''))
    .sort()
    .join(' ');
}

/** As English builds forms of one word: `limit`, `limits`, `limited`, `limiting`; `migrate`, `migration`. */
const english = /(?<=[a-z]{3})(?:i[sz])?(?:ations?|ate[ds]?|ating|ators?|ions?|ing|ers?|e[ds]|ly|[es])$/;

/** What a word has in common with its other forms. */
export function stemOf(word: string): string {
  const stem = word
    .replace(/'s?$/, '')
    .replace(/(?<=..)i(?:es|ed)$/, 'y')
    .replace(english, '');
  return stem.replace(endings, '').replace(/(?<=..)(\p{Letter})\1$/u, '$1');
}
