/** Texts of the search, apart from the others: the palette loads no more than it needs. */

export const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number === 1 ? one : many}`;

export const searchWords = {
  title: 'Search',
  label: 'Search the course',
  hint: 'A name, an abbreviation, a question',
  kind: {
    concept: 'Concept',
    section: 'Section',
    diagram: 'Diagram',
    question: 'Question',
    misconception: 'Misconception',
    source: 'Source',
    claim: 'Claim',
    comparison: 'Comparison',
  },
  all: 'All',
  filters: 'Kind',
  narrow: 'Narrow',
  filter: { part: 'Part', platform: 'Platform', level: 'Level' },
  any: 'any',
  results: 'Results',
  loading: 'Loading the index …',
  found: (number: number) => count(number, 'result', 'results'),
  none: (query: string) => `Nothing found for “${query}”.`,
  didYouMean: 'Did you mean',
  failed: 'The index could not be loaded. Check the connection and try again.',
  everything: 'All results',
  more: 'More results',
  near: 'Concepts',
  recent: 'Searched before',
  forget: 'Forget these',
  shownIn: 'Shown in',
  quiz: 'Test yourself',
  needsScript: 'Searching needs JavaScript. The list of concepts and the map work without it.',
  close: 'Close',
  taughtIn: 'Taught in',
  questions: (number: number) => count(number, 'question', 'questions'),
};
