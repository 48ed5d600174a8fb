/** How a question is answered: from the names of concepts, from those in other languages, and from the index. */
import { answerOf, type Answer } from './answer.ts';
import { byName, nothingNamed, type ByName } from './by-name.ts';
import type { Filters, FoundInIndex } from './found-in-index.ts';
import type { ListedRecord } from './index-list.ts';
import type { SearchNames } from './named-concept.ts';
import { conceptsMentioned } from './names.ts';
import { isWrittenOtherwise, mayBeForeign } from './translated.ts';

export interface Question {
  query: string;
  filters: Filters;
}

export interface Sources {
  /** With what else concepts are found by that `query` may ask for. */
  names(query: string): Promise<SearchNames>;
  /** With names in other languages besides, that are written as the query is. */
  namesAbroad(query: string): Promise<SearchNames>;
  index(): Promise<LoadedIndex>;
}

export interface LoadedIndex {
  search(query: string, filters: Filters, mentioned: ReadonlyMap<string, number>): Promise<FoundInIndex>;
  /** What a record of the index is. */
  records: ReadonlyMap<string, ListedRecord>;
}

/** Names are asked where a filter leaves concepts in; all that narrows further is the index's to know. */
function asksConcepts({ filters: { kind, ...others } }: Question): boolean {
  return (kind === undefined || kind === 'concept') && Object.keys(others).length === 0;
}

export function namedIn(question: Question, language: string, names: SearchNames | undefined): ByName {
  if (!names || !asksConcepts(question)) return nothingNamed;
  return byName(question.query, language, names);
}

/**
 * Names in other languages are loaded and asked only where one may be meant, so that an answer is the same whatever was
 * asked before. `onNamed` hears what is certain before the index has come.
 */
export async function answerTo(
  question: Question,
  language: string,
  sources: Sources,
  onNamed: (named: ByName) => void = () => undefined,
): Promise<{ answer: Answer; named: ByName }> {
  const { query, filters } = question;
  let names = await (isWrittenOtherwise(query) ? sources.namesAbroad(query) : sources.names(query));
  let named = namedIn(question, language, names);
  onNamed(named);
  const index = await sources.index();
  const inIndex = () => index.search(query, filters, conceptsMentioned(query, language, names.concepts));
  let found = await inIndex();
  const isUnknown = !found.knowsAll || (named.named.length === 0 && mayBeForeign(query, language));
  if (isUnknown && asksConcepts(question) && !isWrittenOtherwise(query)) {
    names = await sources.namesAbroad(query);
    named = namedIn(question, language, names);
    found = await inIndex();
  }
  const asked = asksConcepts(question) ? names : { concepts: [], makers: [] };
  const answer = answerOf(query, language, asked, named, found, (id) => index.records.get(id)?.concept);
  return { answer, named };
}
