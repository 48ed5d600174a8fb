/** What the names of concepts, and the messages that they explain, say to a query. */
import { explainedBy } from './messages.ts';
import type { NamedConcept, Names } from './named-concept.ts';
import { conceptsCalled, conceptsInTurn, conceptsNear, isNameOf } from './names.ts';
import { asksForReasons, comparesClearly, isVersus, sidesOf } from './query.ts';
import { conceptDescribed } from './sought.ts';
import { corrected, meantBy, mostMeant, type Meant } from './slips.ts';
import { conceptAbroad } from './translated.ts';

export interface ByName {
  /** Concepts that the query names; if it compares, each of them in its order. */
  named: NamedConcept[];
  /** Whether a name, or a question for one, is all that the query says: then it is clear which page is meant. */
  isName: boolean;
  /** The message that the query is, or holds. */
  message?: string;
  /** Concepts that it names besides, or whose names begin like it. */
  near: NamedConcept[];
}

/** As many concepts stand in the quieter list. */
const mostNear = 6;

/** A description of as many words says more than names that stand in it. */
const wordsOfDescription = 4;

export const nothingNamed: ByName = { named: [], isName: false, near: [] };

export function byName(query: string, language: string, names: Names): ByName {
  const { concepts, makers } = names;
  const calledSo = (name: string) => conceptsCalled(name, language, concepts)[0];
  const compared = () =>
    comparedIn(query, calledSo, (side) => conceptMeant(side, language, { concepts, makers }));
  const versus = isVersus(query) ? compared() : [];
  if (versus.length > 1) return { named: versus, isName: false, near: [] };
  const called = conceptsCalled(query, language, concepts);
  const near = conceptsNear(query, concepts).slice(0, mostNear);
  const besides = (named: readonly NamedConcept[]) => near.filter((concept) => !named.includes(concept));
  if (called.length > 0) {
    const isName = called.some((concept) => isNameOf(concept, query, language));
    return { named: called, isName, near: besides(called) };
  }
  const explained = explainedBy(query, concepts);
  if (explained) return { named: [explained.concept], isName: false, message: explained.message, near: [] };
  const described = conceptDescribed(query, names);
  const isDescribed = (described?.words ?? 0) >= wordsOfDescription;
  const sides = isDescribed ? [] : compared();
  if (sides.length > 0) return { named: sides, isName: false, near: [] };
  const abroad = isDescribed ? undefined : conceptAbroad(query, concepts);
  if (abroad) return { named: [abroad], isName: false, near: besides([abroad]) };
  const [head, ...others] =
    isDescribed || asksForReasons(query) ? [] : conceptsInTurn(query, language, concepts, makers);
  if (head) {
    const more = [...new Set([...others, ...besides([head, ...others])])];
    return { named: [head], isName: false, near: more.slice(0, mostNear) };
  }
  if (described) return { named: [described.concept], isName: false, near: besides([described.concept]) };
  return { named: [], isName: false, near };
}

/** Names that a query is a slip of, or two that it compares. It takes too long for every key. */
export function bySlip(query: string, language: string, names: Names): Meant[] {
  const right = corrected(query, names.concepts);
  const { named } = right === undefined ? nothingNamed : byName(right, language, names);
  const whole = meantBy(query, language, names.concepts).filter(({ concept }) => !named.includes(concept));
  const likely = [...named.map((concept) => ({ concept, name: concept.name })), ...whole];
  if (likely.length > 0) return likely.slice(0, mostMeant);
  const sides = comparedIn(
    query,
    (name) => conceptsCalled(name, language, names.concepts)[0],
    (side) => conceptMeant(side, language, names) ?? meantBy(side, language, names.concepts)[0]?.concept,
  );
  return sides.map((concept) => ({ concept, name: concept.name }));
}

/**
 * The concepts that the sides of a comparison are; none if one of them is no concept. Words before the first side and
 * behind the last ask for more, as in `A vs B speed`, or belong to each, as in `type A vs type B engine`. A question
 * with an "or", as `is A of type B or C`, compares only what it calls by name.
 */
function comparedIn(
  query: string,
  calledSo: (name: string) => NamedConcept | undefined,
  conceptOf: (side: string) => NamedConcept | undefined,
): NamedConcept[] {
  const asked = sidesOf(query);
  const last = asked.at(-1)?.split(/\s+/) ?? [];
  const ends = last.slice(1).map((_, index) => last.slice(index + 1).join(' '));
  const isClear = comparesClearly(query);
  const meantBySide = isClear || !asksForReasons(query) ? conceptOf : calledSo;
  const isLast = (index: number) => index === asked.length - 1;
  const sides = asked.map((side, index) => {
    const words = side.split(/\s+/);
    const shorter = words.map((_, cut) => {
      const few = index === 0 ? words.slice(cut) : isLast(index) ? words.slice(0, words.length - cut) : words;
      return few.join(' ');
    });
    const whole = isLast(index) ? undefined : ends.map((end) => calledSo(`${side} ${end}`)).find(Boolean);
    return whole ?? (isClear ? shorter : [side]).map(meantBySide).find(Boolean);
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
