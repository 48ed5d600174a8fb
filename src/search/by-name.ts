/** What the names of concepts, and the messages that they explain, say to a query. */
import { explainedBy } from './messages.ts';
import type { NamedConcept, SearchNames } from './named-concept.ts';
import { conceptsCalled, conceptsInTurn, conceptsNear } from './names.ts';
import { asksForReasons, comparesClearly, sidesOf } from './query.ts';
import { meantBy, type Meant } from './slips.ts';

export interface ByName {
  /** Concepts that the query names; if it compares, each of them in its order. */
  named: NamedConcept[];
  /** Whether a name, or a question for one, is all that the query says. */
  isName: boolean;
  /** The message that the query is, or holds. */
  message?: string;
  /** Concepts that it names besides, or whose names begin like it. */
  near: NamedConcept[];
}

type Names = Pick<SearchNames, 'concepts' | 'makers'>;

export const nothingNamed: ByName = { named: [], isName: false, near: [] };

export function byName(query: string, language: string, { concepts, makers }: Names): ByName {
  const called = conceptsCalled(query, language, concepts);
  const near = conceptsNear(query, concepts);
  const besides = (named: readonly NamedConcept[]) => near.filter((concept) => !named.includes(concept));
  if (called.length > 0) return { named: called, isName: true, near: besides(called) };
  const explained = explainedBy(query, concepts);
  if (explained) return { named: [explained.concept], isName: false, message: explained.message, near: [] };
  const sides = comparedIn(query, (side) => conceptMeant(side, language, { concepts, makers }));
  if (sides.length > 0) return { named: sides, isName: false, near: [] };
  const [head, ...others] = asksForReasons(query) ? [] : conceptsInTurn(query, language, concepts, makers);
  if (head)
    return { named: [head], isName: true, near: [...new Set([...others, ...besides([head, ...others])])] };
  return { named: [], isName: false, near };
}

/** Names that a query is a slip of, or two that it compares. It takes too long for every key. */
export function bySlip(query: string, language: string, names: Names): Meant[] {
  const whole = meantBy(query, language, names.concepts);
  if (whole.length > 0) return whole;
  const sides = comparedIn(
    query,
    (side) => conceptMeant(side, language, names) ?? meantBy(side, language, names.concepts)[0]?.concept,
  );
  return sides.map((concept) => ({ concept, name: concept.name }));
}

/**
 * The concepts that the sides of a comparison are; none if one of them is no concept. Words before the first side and
 * behind the last ask for more, as in `A vs B speed`.
 */
function comparedIn(query: string, conceptOf: (side: string) => NamedConcept | undefined): NamedConcept[] {
  const asked = sidesOf(query);
  const isLast = (index: number) => index === asked.length - 1;
  const sides = asked.map((side, index) => {
    const words = side.split(/\s+/);
    const shorter = words.map((_, cut) => {
      const few = index === 0 ? words.slice(cut) : isLast(index) ? words.slice(0, words.length - cut) : words;
      return few.join(' ');
    });
    return (comparesClearly(query) ? shorter : [side])
      .map(conceptOf)
      .find((concept) => concept !== undefined);
  });
  const concepts = sides.filter((concept) => concept !== undefined);
  return concepts.length === sides.length ? [...new Set(concepts)] : [];
}

function conceptMeant(side: string, language: string, { concepts, makers }: Names): NamedConcept | undefined {
  return (
    conceptsCalled(side, language, concepts)[0] ??
    conceptsInTurn(side, language, concepts, makers)[0] ??
    conceptsNear(side, concepts)[0]
  );
}
