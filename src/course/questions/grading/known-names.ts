/** What the course knows by name, set out once for all typed answers, so that each looks only at what it is near to. */
import { foldedText } from '../../text/folded-name.ts';
import { compact, isKin } from './typed.ts';

/** A name of a concept, or of no concept, a term of some answer. */
export interface ConceptName {
  concept: string;
  text: string;
}

export interface KnownNames {
  /** What typed answers may begin with in the course's language (`articles.ts`). */
  articles: readonly string[] | undefined;
  byConcept: ReadonlyMap<string, readonly ConceptName[]>;
  /** By first letter and length, without marks. */
  byShape: ReadonlyMap<string, readonly Placed[]>;
}

interface Placed {
  /** Place among all names. */
  place: number;
  name: ConceptName;
  /** The name as it is compared. */
  letters: string;
}

const shapeOf = (letters: string, more = 0): string => {
  const plain = foldedText(letters);
  return `${plain.charAt(0)}${String(plain.length + more)}`;
};

export function knownNames(names: readonly ConceptName[], articles?: readonly string[]): KnownNames {
  const placed = names.map((name, place): Placed => ({ place, name, letters: compact(name.text, articles) }));
  return {
    articles,
    byConcept: Map.groupBy(names, ({ concept }) => concept),
    byShape: Map.groupBy(placed, ({ letters }) => shapeOf(letters)),
  };
}

/** Those that could be taken for one of `forms` or a misspelling of it, in their order. */
export function namesNear(forms: readonly string[], { byShape, articles }: KnownNames): ConceptName[] {
  const near = forms.flatMap((form) => {
    const letters = compact(form, articles);
    return [-1, 0, 1].flatMap((more) =>
      (byShape.get(shapeOf(letters, more)) ?? []).filter((one) => isKin(one.letters, letters)),
    );
  });
  return [...new Set(near)].sort((a, b) => a.place - b.place).map(({ name }) => name);
}
