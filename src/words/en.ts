/**
 * Every text of the interface, in English. Another language is another file with the same keys.
 * Texts with {names} in braces are filled in by the reader's browser.
 */
const count = (number: number, one: string, many: string) => `${String(number)} ${number === 1 ? one : many}`;
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-11-21` > `21 November 2026` */
function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`;
}

export const words = {
  longDay,
  site: 'Site',
  skip: 'Skip to the text',
  map: 'Map',
  contents: 'Contents',
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  keyboard: 'Keyboard',
  asOf: (day: string) => `As of ${longDay(day)}`,
  licence: (name: string) => `Licence: ${name}`,
  repository: 'Source and issues',

  home: {
    begin: (number: string, title: string) => `Begin at the foot: ${number} ${title}`,
    goOn: 'Go on:',
    part: (number: number) => `Part ${String(number)}: `,
    after: 'after',
    size: (parts: number, chapters: number) =>
      `${count(parts, 'part', 'parts')}, ${count(chapters, 'chapter', 'chapters')}`,
  },
  part: {
    label: (title: string) => `Part: ${title}`,
    onThisPage: 'On this page',
    chapters: 'Chapters',
    parts: 'Parts',
    next: (number: number) => `Next, part ${String(number)}`,
  },
  chapter: {
    breadcrumbs: 'Breadcrumbs',
    objectives: 'You will be able to',
    before: 'Before this',
    nothingBefore: 'Nothing but curiosity',
    reading: 'Reading',
    level: 'Level',
    levels: { foundation: 'Foundation', core: 'Core', deep: 'Deep' },
    about: 'About',
    updated: 'Updated',
    size: (minutes: number, questions: number) =>
      `${count(minutes, 'minute', 'minutes')}, ${count(questions, 'question', 'questions')}`,
    quiz: 'Check yourself',
    sources: 'Sources',
    changes: 'Changes',
    edit: 'Edit this page',
    report: 'Report a mistake',
    around: 'Chapters',
    next: (number: string) => `Next, ${number}`,
    previous: (number: string) => `Before this, ${number}`,
    toMap: 'The map',
    end: 'Here the course ends for now',
    reportTitle: (title: string) => `Mistake in “${title}”`,
    reportBody: (address: string) =>
      `Page: ${address}\n\nWhat is wrong:\n\nWhat would be right, and a source for it:\n`,
  },
  minutes: (minutes: number) => count(minutes, 'minute', 'minutes'),
  shortMinutes: (minutes: number) => `${String(minutes)} min`,
  source: (number: string) => `Source ${number}`,
  sourceStatus: (status: 'opened' | 'from-knowledge', accessed: string | undefined) =>
    status === 'from-knowledge' ? 'from knowledge' : accessed === undefined ? 'opened' : `opened ${accessed}`,
  tableNumber: (number: number) => `Table ${String(number)}`,
  callout: {
    note: 'Note',
    warning: 'Warning',
    history: 'History',
    misconception: 'Misconception',
  },
  figure: {
    number: (number: number) => `Figure ${String(number)}`,
    inWords: 'In words',
    enlarge: 'Enlarge',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholeFigure: 'Whole figure',
    fullScreen: 'Full screen',
    keys: 'Arrow keys move the drawing, plus and minus scale it, 0 shows the whole.',
  },
  question: {
    label: 'Question',
    several: 'Question · choose all that hold',
    check: 'Check',
    again: 'Try again',
    howSure: 'How sure?',
    confidence: { sure: 'sure', think: 'think so', guess: 'guess' },
    hint: 'Hint',
    answer: 'Answer and reasons',
    why: 'Why',
    readAgain: 'Read again: ',
    right: 'Right',
    wrong: 'Not so',
    wrongOption: 'Wrong',
    missed: 'This was the one',
    missedToo: 'This one too',
    chooseFirst: 'Choose an answer first.',
    result: {
      right: 'Right.',
      wrong: 'Not right. The reasons stand under the options.',
      partly: 'Partly right: {found} of {of} found. The reasons stand under the options.',
      mixed:
        'Partly right: {found} of {of} found, and {wrong} too many. The reasons stand under the options.',
    },
    answeredBefore: 'Your earlier answer is shown.',
    hintNumber: (number: number, of: number) => `Hint ${String(number)} of ${String(of)}`,
  },
  concept: {
    title: 'Concepts',
    summary: (number: number) =>
      `${String(number)} ideas of the course, each in a sentence that you can quote.`,
    also: 'Also called',
    uses: 'Where it is used',
    taughtIn: 'Taught in',
    usedIn: 'Used in',
    testedBy: 'Tested by',
    needs: 'Know first',
    leadsTo: 'Leads to',
    related: 'See also',
    platforms: 'Specific to',
    letters: 'By letter',
    questions: (number: number) => count(number, 'question', 'questions'),
  },
  notFound: {
    title: 'There is nothing at this address',
    summary:
      'The page was moved, or the address has a slip. The map shows everything there is; the search finds it by name.',
  },
  moved: { title: 'This page has moved', to: 'It is now at' },
  search: {
    title: 'Search',
    label: 'Search the course',
    hint: 'A name, an abbreviation, a question',
    kind: { concept: 'Concept', section: 'Section', diagram: 'Diagram', question: 'Question' },
    all: 'All',
    filters: 'Kind',
    results: 'Results',
    loading: 'Loading the index …',
    found: (number: number) => count(number, 'result', 'results'),
    none: (query: string) => `Nothing found for “${query}”.`,
    didYouMean: 'Did you mean',
    failed: 'The index could not be loaded. Check the connection and try again.',
    everything: 'All results',
    more: 'More results',
    near: 'Concepts',
    needsScript: 'Searching needs JavaScript. The list of concepts and the map work without it.',
    close: 'Close',
  },
  copy: { code: 'Copy', copied: 'Copied', link: 'Link copied' },
  progress: { read: 'read', started: 'begun' },
  tabs: 'Platform',
  storage: {
    refused:
      'This browser does not let the site store anything, so answers are forgotten when you leave the page.',
    newer:
      'Your answers are kept by a newer version of this site. Reload the page to go on with them; this answer counts until then.',
    failed: 'Your answer could not be stored. It counts until you leave the page.',
  },
  keys: {
    title: 'Keys',
    single: 'Single-key shortcuts',
    search: 'Search',
    help: 'This list',
    next: 'Next chapter',
    previous: 'Previous chapter',
    map: 'Map of the course',
    theme: 'Light, dark, system',
    close: 'Close what is open',
    move: 'Move among results',
    open: 'Open the result',
  },
};
