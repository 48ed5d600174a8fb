/**
 * Every text of the interface, in English. Another language is another file with the same keys.
 * Texts with {names} in braces are filled in by the reader's browser.
 */
import type { ControlKind } from '../course/questions/controls.ts';
import type { QuestionType } from '../course/questions/question.ts';
import { claimWords } from './claims-en.ts';
import { longDay } from './dates-en.ts';
import { count, searchWords } from './search-en.ts';
import type { CitingKind, KindName } from '../course/kinds/kind-names.ts';
import type { OtherUse } from '../course/kinds/sources/source-pages.ts';
import type { SourceType } from '../course/kinds/sources/source-schema.ts';

const labels: Partial<Record<QuestionType, string>> = {
  select: 'Question · choose all that hold',
  numeric: 'Question · work it out',
  order: 'Question · put in order',
  match: 'Question · match',
  matrix: 'Question · one for each row',
  cloze: 'Question · fill the gaps',
  short: 'Question · name it',
  hotspot: 'Question · point at it',
  recall: 'Card',
  explain: 'Question · explain',
  scenario: 'Question · a case',
  predict: 'Question · predict',
};
/** A page of the bibliography by its letter and, from the second under it on, its number. */
function pageName(page: string, other: string): string {
  const [letter = '', number] = page.split('-');
  const name = letter === 'other' ? other : letter.toUpperCase();
  return number === undefined ? name : `${name} ${number}`;
}

/** To the hour from one and a half hours on; exact below. */
function readingTime(minutes: number): string {
  return minutes < 90
    ? count(minutes, 'minute', 'minutes')
    : count(Math.round(minutes / 60), 'hour', 'hours');
}

export const words = {
  longDay,
  site: 'Site',
  skip: 'Skip to the text',
  toCourse: 'Course',
  menu: 'Menu',
  contents: 'Contents',
  top: 'Top',
  /** What stays at the foot of a narrow window. */
  bar: 'This chapter',
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  keyboard: 'Keyboard',
  asOf: (day: string) => `As of ${longDay(day)}`,
  licence: (name: string) => `Licence: ${name}`,
  repository: 'Source and issues',

  /** What the page of all entries of a kind is called. */
  kinds: {
    paths: 'Paths',
    comparisons: 'Comparisons',
    traces: 'Traces',
    claims: 'Claims',
    misconceptions: 'Misconceptions',
    sources: 'Sources',
  } satisfies Record<KindName, string>,
  paths: {
    summary: (number: number) =>
      number === 1
        ? 'A way through the course for one purpose.'
        : `${String(number)} ways through the course, each for one purpose.`,
    whom: 'For',
    steps: 'Steps',
    size: (steps: number, minutes: number) =>
      `${count(steps, 'step', 'steps')}, about ${count(minutes, 'minute', 'minutes')} of reading`,
    within: 'Section of',
    choose: 'Or take a path:',
  },
  home: {
    begin: (number: string, title: string) => `Begin with ${number} ${title}`,
    for: 'For',
    takes: 'Takes',
    inside: 'Inside',
    length: (chapters: number, minutes: number, questions: number, cards: number) =>
      `${count(chapters, 'chapter', 'chapters')}, about ${readingTime(minutes)} of reading, ${count(questions, 'question', 'questions')}${cards > 0 ? `, ${count(cards, 'card', 'cards')}` : ''}`,
    goOn: 'Go on:',
    review: 'Review',
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
    taught: 'Concepts:',
    next: (number: number) => `Next, part ${String(number)}`,
  },
  chapter: {
    breadcrumbs: 'Breadcrumbs',
    objectives: 'You will be able to',
    inShort: (level: string, size: string) => `${level}, ${size}`,
    needs: (concepts: number) => `${count(concepts, 'concept', 'concepts')}.`,
    needsInAll: (chapters: number, concepts: number) =>
      `${chapters === 0 ? '' : `${count(chapters, 'chapter', 'chapters')}, `}${count(concepts, 'concept', 'concepts')}`.replace(
        /(?<=\d) /g,
        '\u00a0',
      ),
    keep: 'Keep these',
    askLater: 'Ask me these later',
    askedLater: 'They come back as cards in your reviews.',
    notAskedLater: 'This could not be loaded. Check the connection, then press again.',
    canYou: 'Can you now …?',
    tested: 'Try a question',
    can: 'You can: {right} of {answered} right',
    cannotYet: 'Not yet: {right} of {answered} right',
    before: 'Before this',
    nothingBefore: 'Nothing but curiosity',
    needed: { none: 'You need this first.', started: 'You have begun it.', read: 'You have read it.' },
    metIn: (chapter: string) => `You met this in ${chapter}.`,
    taughtIn: (chapter: string) => `Taught in ${chapter}.`,
    reading: 'Reading',
    level: 'Level',
    levels: { foundation: 'Foundation', core: 'Core', deep: 'Deep' },
    about: 'About',
    updated: 'Updated',
    size: (minutes: number, questions: number) =>
      `${count(minutes, 'minute', 'minutes')}, ${count(questions, 'question', 'questions')}`,
    quiz: 'Check yourself',
    toQuiz: (number: number, isMore: boolean) =>
      isMore ? `${String(number)} more` : `${count(number, 'question', 'questions')} on the whole chapter`,
    questionsIn: (title: string, page: number, pages: number) =>
      `Questions on “${title}”${pages > 1 ? `, ${String(page)} of ${String(pages)}` : ''}`,
    allQuestions: 'All questions of the chapter',
    inText: 'In the chapter’s text',
    inPractice: 'For practice',
    sources: 'Sources',
    changes: 'Changes',
    edit: 'Edit this page',
    report: 'Report a mistake',
    around: 'Chapters',
    next: (number: string) => `Next, ${number}`,
    previous: (number: string) => `Before this, ${number}`,
    toMap: 'The whole course',
    end: 'Here the course ends for now',
    reportTitle: (title: string) => `Mistake in “${title}”`,
    reportBody: (address: string) =>
      `Page: ${address}\n\nWhat is wrong:\n\nWhat would be right, and a source for it:\n`,
  },
  minutes: (minutes: number) => count(minutes, 'minute', 'minutes'),
  shortMinutes: (minutes: number) => `${String(minutes)} min`,
  /** Heard before the number of a citation. */
  source: 'Source',
  sourcesOf: (numbers: readonly string[], isDoubtful: boolean) => {
    const sources = `${numbers.length === 1 ? 'source' : 'sources'} ${numbers.join(', ')}`;
    return isDoubtful ? `Doubtful: ${sources}` : sources.replace('s', 'S');
  },
  sourceStatus: (status: 'opened' | 'from-knowledge', accessed: string | undefined) =>
    status === 'from-knowledge' ? 'not opened for this course' : `opened ${accessed ?? ''}`,
  citations: {
    both: (one: string, other: string) => `${one} and ${other}`,
    withOthers: (first: string) => `${first} et al.`,
    /** In which the style writes its own words, as CSL names languages. */
    language: 'en-US',
  },
  sources: {
    title: 'Sources',
    all: 'All sources of the course',
    elsewhere: 'all places that cite it',
    cited: (locators: readonly string[]) => `Cited: ${locators.join('; ')}.`,
    summary: (number: number) =>
      `${count(number, 'source', 'sources')} of the course, each with where it is cited.`,
    /** How they are known. */
    opened: (number: number) =>
      `${String(number)} ${number === 1 ? 'was' : 'were'} opened for this course, on the day that stands with it.`,
    fromKnowledge: (number: number) =>
      number === 1
        ? '1 was not opened for this course: that it exists is certain, what it says is cited from memory.'
        : `${String(number)} were not opened for this course: that they exist is certain, what they say is cited from memory.`,
    downloads: 'For your reference manager:',
    download: (format: string, kilobytes: string) => `${format}, ${kilobytes} KB`,
    downloadFor: {
      json: 'for Zotero, Pandoc and other programs of the Citation Style Language',
      bib: 'for LaTeX, and for JabRef, Mendeley and EndNote',
    },
    filter: 'Choose sources',
    find: 'Words of the entry',
    kind: 'Kind',
    anyKind: 'Every kind',
    status: 'How we know it',
    anyStatus: 'Opened or not',
    statuses: { opened: 'Opened', 'from-knowledge': 'Not opened' },
    chapter: 'Cited in',
    anyChapter: 'Anywhere',
    reset: 'Show all',
    shown: '{shown} of {all} sources',
    allShown: (number: number) => (number === 1 ? 'The one source' : `All ${String(number)} sources`),
    none: 'No source is like that. Take a word away, or choose another kind or chapter.',
    self: 'Link to this entry',
    /** Numbers of chapters, then how many other things, each with its number in one line. */
    inShort: (chapters: readonly string[], others: readonly string[]) =>
      `Cited in ${[chapters.join(', '), ...others.map((other) => other.replace(' ', '\u00a0'))].filter((text) => text !== '').join(' · ')}`,
    others: {
      concepts: (number: number) => count(number, 'concept', 'concepts'),
      misconceptions: (number: number) => count(number, 'misconception', 'misconceptions'),
      claims: (number: number) => count(number, 'claim', 'claims'),
      comparisons: (number: number) => count(number, 'comparison row', 'comparison rows'),
      traces: (number: number) => count(number, 'trace', 'traces'),
      paths: (number: number) => count(number, 'path', 'paths'),
    } satisfies Record<OtherUse, (number: number) => string>,
    usesTitle: (page: string) => `Sources: ${pageName(page, 'other signs')}`,
    usesSummary: (number: number) =>
      number === 1
        ? '1 source, with every place that cites it.'
        : `${String(number)} sources, each with every place that cites it.`,
    letters: 'Sources by letter',
    letter: (page: string) => pageName(page, 'Other'),
    /** What a page begins and ends with. */
    fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    failed: 'The list could not be loaded. Check the connection, then choose again.',
    citedIn: 'Cited in',
    opening: 'opening',
    asked: 'asked:',
    concepts: (number: number) => (number === 1 ? 'Concept' : 'Concepts'),
    entries: {
      misconceptions: (number: number) => (number === 1 ? 'Misconception' : 'Misconceptions'),
      claims: (number: number) => (number === 1 ? 'Claim' : 'Claims'),
      comparisons: (number: number) => (number === 1 ? 'Comparison' : 'Comparisons'),
      traces: (number: number) => (number === 1 ? 'Trace' : 'Traces'),
      paths: (number: number) => (number === 1 ? 'Path' : 'Paths'),
    } satisfies Record<CitingKind, (number: number) => string>,
    quoted: (text: string) => `“${text}”`,
    ended: (title: string) => (/[.?!]$/.test(title) ? title : `${title}.`),
    background: 'Read, but not cited so far.',
    kinds: {
      article: 'Preprint',
      'article-journal': 'Journal article',
      'article-magazine': 'Magazine article',
      'article-newspaper': 'Newspaper article',
      bill: 'Bill',
      book: 'Book',
      broadcast: 'Broadcast',
      chapter: 'Chapter of a book',
      dataset: 'Data set',
      document: 'Document',
      'entry-dictionary': 'Dictionary entry',
      'entry-encyclopedia': 'Encyclopedia entry',
      interview: 'Interview',
      legal_case: 'Court case',
      legislation: 'Law',
      manuscript: 'Manuscript',
      map: 'Map',
      motion_picture: 'Film or video',
      'paper-conference': 'Conference paper',
      patent: 'Patent',
      personal_communication: 'Letter or message',
      post: 'Post',
      'post-weblog': 'Blog post',
      regulation: 'Regulation',
      report: 'Report or white paper',
      review: 'Review',
      'review-book': 'Book review',
      software: 'Software and its source',
      speech: 'Talk',
      standard: 'Standard',
      thesis: 'Thesis',
      webpage: 'Web page',
    } satisfies Record<SourceType, string>,
  },
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
    label: (type: QuestionType) => labels[type] ?? 'Question',
    check: 'Check',
    showAnswer: 'Show the answer',
    again: 'Try again',
    againAnew: 'Try again with other numbers',
    record: 'Record',
    number: 'Your answer, a number',
    term: 'Your answer, a term',
    choose: 'Choose …',
    leftEmpty: 'Left empty',
    gap: (number: number, of: number) => `Gap ${String(number)} of ${String(of)}`,
    earlier: 'Earlier',
    later: 'Later',
    moved: 'Now step {place} of {of}',
    inPlace: 'In order',
    outOfPlace: 'Out of order',
    rightOrder: 'The right order',
    aRightOrder: 'A right order; some steps may change places',
    howItWent: 'How did it go?',
    ratings: { again: 'not known', hard: 'with effort', good: 'known', easy: 'at once' },
    yourAnswer: 'Your answer',
    whatItHas: 'Tick what your answer has.',
    met: 'In it',
    notMet: 'Not in it',
    goodAnswer: 'A good answer:',
    ifSaid: 'If you said',
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
    unloaded: 'This could not be loaded. Check the connection, then press again.',
    missedToo: 'This one too',
    results: {
      options: {
        right: 'Right.',
        blank: 'Choose an answer first.',
        wrong: 'Not right. The reasons stand under the options.',
        partly: 'Partly right: {found} of {of} found. The reasons stand under the options.',
        mixed:
          'Partly right: {found} of {of} found, and {wrong} too many. The reasons stand under the options.',
      },
      fields: {
        right: 'Right.',
        blank: 'Nothing is answered yet.',
        wrong: 'Not right. Here is why.',
        partly: 'Partly right: {found} of {all}. Here is why.',
        misspelt: 'It is spelt a little differently: see below.',
        exact: 'Each sign and capital counts here.',
        scale: 'Mind the unit: that is another one.',
      },
      self: {
        right: 'Noted: you had it.',
        blank: 'Nothing is answered yet.',
        judge: 'Now judge it yourself. Until you do, it counts as not answered.',
        wrong: 'Noted: you did not have it.',
        partly: 'Noted: in part.',
      },
    } satisfies Record<ControlKind, Record<string, string>>,
    answeredBefore: 'Your earlier answer is shown.',
    belief: 'You have been here before: the same belief has led you astray three times or more.',
    beliefLink: 'See what is true instead',
    hintNumber: (number: number, of: number) => `Hint ${String(number)} of ${String(of)}`,
  },
  concept: {
    title: 'Concepts',
    summary: (number: number) =>
      `${count(number, 'idea', 'ideas')} of the course, each in a sentence that you can quote.`,
    also: 'Also found as',
    inCourse: 'In the course',
    onMap: 'On the map of concepts',
    seeOnMap: 'What it builds on, and what builds on it',
    shownIn: 'Shown in',
    figureIn: (chapter: string, figure: number) => `${chapter}, Figure ${String(figure)}`,
    check: 'Check yourself',
    moreQuestions: 'More questions',
    practise: 'Practise this',
    practiseNamed: (name: string) => `Practise this: ${name}`,
    isSpecific: (platforms: string) => `Specific to ${platforms}`,
    taughtIn: 'Taught in',
    usedIn: 'Used in',
    testedBy: 'Tested by',
    needs: 'Know first',
    leadsTo: 'Leads to',
    related: 'See also',
    letters: 'By letter',
    graph: {
      title: 'The map of concepts',
      summary: (number: number) =>
        `${count(number, 'concept', 'concepts')} of the course, from left to right: what has to be known comes first.`,
      before: 'What builds on what:',
      link: 'the map of concepts',
      all: (number: number) =>
        number === 1 ? 'Its concept on a map' : `Its ${String(number)} concepts on one map`,
      region: 'The map, drawn',
      howToRead:
        'A line leads from each concept to those that need it; what follows from other lines is left out. A thick rule under a name: you have read the chapter that first teaches it. Half a thick rule: you have begun it.',
      keys: 'Point at a concept, or Tab to it, and everything that it needs and leads to is marked. Arrow keys go on from there, Enter opens its page.',
      moves:
        'The map is wider than this window. Move it sideways: drag it, scroll it, or walk over it by keys.',
      marks: 'Of one platform only',
      inWords: 'In words',
      level: (steps: number) => (steps === 0 ? 'To begin with' : `After ${count(steps, 'step', 'steps')}`),
      needs: 'needs',
      isolated: 'By themselves',
    },
    besides: 'What is often got wrong:',
    misconceptions: (number: number) => count(number, 'misconception', 'misconceptions'),
    questions: (number: number) => count(number, 'question', 'questions'),
  },
  notFound: {
    title: 'There is nothing at this address',
    summary:
      'The page was moved, or the address has a slip. The home page leads to everything there is; the search finds it by name.',
  },
  moved: { title: 'This page has moved', to: 'It is now at' },
  search: searchWords,
  copy: { code: 'Copy', copied: 'Copied', link: 'Link copied' },
  progress: { read: 'read', started: 'begun' },
  tabs: 'Platform',
  beforeAfter: { label: 'State', before: 'Before', after: 'After' },
  storage: {
    refused:
      'This browser does not let the site store anything, so answers are forgotten when you leave the page.',
    newer:
      'Your answers are kept by a newer version of this site. Reload the page to go on with them; this answer counts until then.',
    full: 'Your answer could not be stored: there is no room left. It counts until you leave the page.',
    failed:
      'The store of your answers in this browser is damaged. This answer may count only until you leave the page.',
    reminder:
      'Twenty or more of your answers are in no export yet, and some browsers clear what a site stores after days without a visit.',
    toData: 'Export them',
    toDataApart: 'Your data (opens in a new tab)',
  },
  data: {
    title: 'Your data',
    summary:
      'Your answers are kept by this browser and nowhere else. Here you take them with you, bring them to another browser, or begin again.',
    needsScript:
      'Your progress is kept by your browser, and without JavaScript the site can neither store nor show it. Everything can be read without.',
    kept: 'What is kept',
    answers: 'Answers',
    answersTo: (answers: number, questions: number) =>
      answers === 0 ? 'None yet' : `${String(answers)}, to ${count(questions, 'question', 'questions')}`,
    since: 'Since',
    lastExport: 'Last export',
    never: 'None yet',
    exportedOn: (day: string, answersSince: number) =>
      `${longDay(day)}, ${answersSince === 0 ? 'with all answers' : `${count(answersSince, 'answer', 'answers')} since`}`,
    nothing: '–',
    keeping: 'How long',
    persistent: 'Until you clear this site’s data in the browser.',
    passing:
      'As long as the browser likes. It may clear this site’s data when space is short, or after days without a visit.',
    unkept: 'Until you leave the page on which you give them.',
    unsaid: 'This browser does not say how long. Export now and then.',
    persist: 'Ask it to keep them',
    persistRefused: 'The browser did not agree. Export now and then.',
    export: 'Export',
    exportSays:
      'One file holds all of it, as plain text: each answer, chapter read and exam is an entry. It goes nowhere but into your downloads.',
    exported: (entries: number, file: string) => `${count(entries, 'entry', 'entries')} in ${file}.`,
    notWritten: 'The file could not be written. What is stored is untouched.',
    nothingToExport: 'There is nothing to export yet.',
    import: 'Import',
    importSays:
      'Brings in an export of this course. What is here stays, and what is new is added; a file brought in twice adds nothing.',
    file: 'A file that was exported',
    reading: 'Reading the file …',
    imported: (added: number, known: number, skipped: number) =>
      [
        added === 0 ? 'Nothing is new.' : `${count(added, 'entry is', 'entries are')} added.`,
        ...(known > 0 ? [`${count(known, 'was', 'were')} here already.`] : []),
        ...(skipped > 0 ? [`${count(skipped, 'record was', 'records were')} left out: unreadable.`] : []),
      ].join(' '),
    refusals: {
      'too-large': 'The file was not read: it has more than 100 MB, and no export of yours is as large.',
      'not-json': 'This is no export: it is not in JSON, or it was cut short.',
      'not-ours': 'This is no export of a course like this one.',
      newer: 'This file comes from a newer version of the site. Reload the page and try again.',
      'too-many': 'The file was not read: it has more than 200,000 entries.',
      unreadable: 'The browser could not read the file.',
    },
    notAdded: 'Nothing was added.',
    askForeign: (course: string | undefined, answers: number, known: number) =>
      `${course === undefined ? 'This file does not say of which course it is' : `This file is of another course, “${course}”`}. ${
        answers === 0
          ? 'It holds no answers.'
          : `Of its ${count(answers, 'answer', 'answers')}, ${known === 0 ? 'none is' : known === 1 ? '1 is' : `${String(known)} are`} to questions of this course.`
      } Add it all the same?`,
    addForeign: 'Add it',
    leaveOut: 'Leave it out',
    undoImport: 'Undo the import',
    askUndoImport: (entries: number) =>
      `Take ${count(entries, 'entry that was', 'entries that were')} brought in out again? Only their file brings them back.`,
    importUndone: (entries: number) =>
      `${count(entries, 'entry that was', 'entries that were')} brought in ${entries === 1 ? 'is' : 'are'} taken out again.`,
    reset: 'Reset',
    resetSays:
      'What you reset no longer counts: answers, and which chapters you have read. To wipe it out for good, clear this site’s data in the browser.',
    what: 'What to reset',
    everything: 'Everything',
    ask: 'Reset …',
    askChapter: (title: string, answers: number) =>
      `Reset “${title}”? ${count(answers, 'answer', 'answers')} and how far you have read no longer count.`,
    askEverything: (answers: number, unsaved: number) =>
      `Reset everything? ${count(answers, 'answer', 'answers')} and all that you have read no longer count.${
        unsaved > 0 ? ` ${count(unsaved, 'of them is', 'of them are')} in no export yet.` : ''
      }`,
    nothingToReset: (title: string) => `There is nothing to reset in “${title}”.`,
    exportFirst: 'Export first',
    keep: 'Keep it',
    resetDone: (title: string | undefined) =>
      title === undefined ? 'Everything is reset.' : `“${title}” is reset.`,
    undoReset: (title: string | undefined) =>
      title === undefined ? 'Undo the reset of everything' : `Undo the reset of “${title}”`,
    undone: 'Undone: it all counts again.',
    trouble: 'Something is wrong with the storage',
    troubles: {
      refused:
        'This browser does not let the site store anything, perhaps because the window is a private one. Answers count until you leave the page on which you give them. While that page is open, you can export them here.',
      newer:
        'Your answers are safe, but kept by a newer version of this site than this page. Reload the page to see them.',
      full: 'There is no room left to store anything. What could not be stored counts until you leave its page: while that is open, export here, then clear some space.',
      failed:
        'The store of your answers is damaged. Download what can be read, start anew, then import the file.',
    },
    rescue: 'Download what can be read',
    anew: 'Start anew …',
    askAnew: (entries: number) =>
      `Delete the store with all that is in it? ${
        entries === 0
          ? 'Nothing in it can be read.'
          : `${count(entries, 'entry', 'entries')} can still be read: download them first.`
      }`,
    deleteIt: 'Delete it',
    anewDone: 'The store is new and empty. Import the file that you downloaded.',
    anewFailed:
      'It could not be deleted. Close other tabs of this site and try again, or clear this site’s data in the browser.',
  },
  practice: {
    title: 'Practice',
    summary:
      'Questions from all over the course: those that are due again, those that you choose, or an exam.',
    needsScript:
      'Practice draws questions and keeps your answers in this browser: that needs JavaScript. The questions of each chapter, with their answers and the reasons, need none:',
    quizzes: 'The chapters’ questions',
    questionsOf: (inIt: number, forPractice: number) =>
      `${count(inIt, 'question', 'questions')} in it${forPractice > 0 ? `, ${String(forPractice)} more for practice` : ''}`,
    failed: 'The questions could not be loaded. Check the connection, then try again.',
    retry: 'Try again',
    related: 'See also',
    goOn: 'Go on',
    drop: 'Drop it',
    dropNamed: (title: string) => `Drop it: ${title}`,
    dropped: 'Dropped.',
    answeredOf: (answered: number, of: number) => `${String(answered)} of ${String(of)} answered`,
    begun: (when: string) => `begun ${when}`,
    due: {
      /** Heard and read after a number. */
      short: 'due',
      title: 'Review',
      summary: 'What you have answered once comes back shortly before you would forget it.',
      begin: 'Review',
      number: (due: number) => `${count(due, 'question is', 'questions are')} due.`,
      next: (when: string) => `Nothing is due. The next question comes ${when}.`,
      none: 'Nothing is due, since nothing was answered so far.',
    },
    choose: {
      title: 'Practise',
      summary: 'Those not seen for longest come first. Each is explained at once.',
      where: 'From',
      everywhere: 'the whole course',
      allOf: (part: string) => `All of ${part}`,
      concept: 'Concept',
      anyConcept: 'any',
      platform: 'Platform',
      anyPlatform: 'any',
      levels: 'Level',
      level: {
        remember: 'remember',
        understand: 'understand',
        apply: 'apply',
        analyse: 'analyse',
        evaluate: 'evaluate',
      },
      which: 'Only',
      only: { all: 'all', missed: 'missed', unseen: 'never seen' },
      number: 'How many',
      begin: 'Begin',
      fit: (fit: number, asked: number) =>
        fit === 0
          ? 'No question fits. Take a condition away.'
          : fit > asked
            ? `${count(fit, 'question fits', 'questions fit')}; ${count(asked, 'of them is', 'of them are')} asked.`
            : `${count(fit, 'question fits', 'questions fit')}.`,
    },
    exam: {
      title: 'Exam',
      summary:
        'No word on what is right before you hand in. The questions cover the objectives evenly; the same number, scope and length make the same exam, for you and for others.',
      number: 'Questions',
      minutes: 'Minutes',
      noLimit: 'empty: no limit',
      seed: 'Exam number',
      seedNote: 'write it down to sit the same exam again',
      begin: 'Begin the exam',
      /** What is wrong with a field, by its name. */
      refused: {
        count: (most: number) => `“Questions” is a whole number from 1 to ${most.toLocaleString('en')}.`,
        minutes: (most: number) =>
          `“Minutes” is a whole number from 1 to ${most.toLocaleString('en')}, or empty for no limit.`,
        seed: (most: number) => `The exam number is a whole number from 0 to ${most.toLocaleString('en')}.`,
      },
      drawn: (asked: number, objectives: number) =>
        asked === 0
          ? 'There is no question in this scope that an exam could ask.'
          : `${count(asked, 'question', 'questions')} on ${count(objectives, 'objective', 'objectives')}.`,
    },
    names: {
      practice: 'Practice',
      exam: 'Exam',
      missed: 'Practice: missed before',
      of: (kind: string, places: readonly string[]) =>
        places.length === 0 ? kind : `${kind}: ${places.join(', ')}`,
      exactly: (name: string, seed: number) => `${name}, no. ${String(seed)}`,
    },
    session: {
      title: 'Session',
      summary: 'A session of practice or an exam, one question at a time.',
      unknown:
        'There is no such session here. Sessions are kept in the browser in which they were begun; this one may have been begun elsewhere, or deleted.',
      unnamed: 'No session was chosen.',
      toPractice: 'To practice',
      gone: (number: number) =>
        `${count(number, 'question of this session is', 'questions of this session are')} no longer in the course and left out.`,
      empty: 'None of its questions is in the course any more.',
      unstoredAhead:
        'This browser stores nothing for the site, so what you begin lasts only as long as its page is open.',
      unstored:
        'This browser stores nothing for the site, so this session lasts only as long as this page is open.',
      list: 'Questions of this session',
      position: (number: number, of: number) => `Question ${String(number)} of ${String(of)}`,
      state: {
        open: 'open',
        answered: 'answered',
        right: 'right',
        partly: 'partly right',
        wrong: 'wrong',
      },
      next: 'Next',
      previous: 'Previous',
      toSummary: 'Summary',
      toEnd: 'To the end',
      summaryTitle: 'Summary',
      open: (number: number) => `${count(number, 'question is', 'questions are')} still open.`,
      toFirstOpen: 'Answer the first of them',
      unchecked: 'Filled in, but not checked:',
      missedAgain: (number: number) => `Practise the ${number === 1 ? 'one' : String(number)} missed again`,
      finish: 'Finish',
      handIn: 'Hand in',
      handInTitle: 'Hand in?',
      handInAnyway: 'Hand in anyway',
      allAnswered: 'Every question is answered.',
      stillOpen: (number: number) =>
        `${count(number, 'question is', 'questions are')} open and would count as wrong:`,
      handingIn: 'Handing in …',
      handInFailed:
        'It could not be handed in, since questions could not be loaded. Your answers are kept. Check the connection, then try again.',
      timeUp: 'The time is up.',
      timeUpSaved: (saved: number, of: number) =>
        `The time was up, so the exam was handed in by itself. ${saved === of ? `${of === 1 ? 'The one answer was' : `All ${String(of)} answers were`} saved and graded.` : `${count(saved, 'answer of', 'answers of')} ${String(of)} ${saved === 1 ? 'was' : 'were'} saved and graded.`}`,
      timeLeft: 'Time left',
      showTime: 'Show the time',
      hideTime: 'Hide the time',
      minutesLeft: (minutes: number) => `${count(minutes, 'minute', 'minutes')} left.`,
    },
    report: {
      title: 'Result',
      share: (share: number) => `${String(Math.round(share * 100))} %`,
      tally: (right: number, partly: number, wrong: number, open: number) =>
        [
          `${String(right)} right`,
          ...(partly > 0 ? [`${String(partly)} partly`] : []),
          `${String(wrong)} wrong`,
          ...(open > 0 ? [`${String(open)} not answered`] : []),
        ].join(', '),
      objectives: 'By objective',
      objective: 'Objective',
      questions: 'Asked',
      score: 'Score',
      shareOf: 'Share',
      total: 'All',
      taught: 'Taught in',
      each: 'Question by question',
      notAnswered: 'not answered',
      sitAgain: 'Sit the same exam again',
      another: 'Another exam',
      more: 'More practice',
    },
    review: {
      title: 'Review',
      summary: 'What is due today, most of all what you have most likely forgotten.',
      left: (left: number, due: number) =>
        left === due
          ? `${String(due)} due.`
          : `${String(left)} left in this sitting; ${String(due)} due in all.`,
      none: 'Nothing is due.',
      nothingYet: 'Nothing to review so far: what you answer, anywhere in the course, comes back here.',
      nextDue: (when: string, number: number) =>
        `The next ${number === 1 ? 'question comes' : `${String(number)} questions come`} ${when}.`,
      back: (when: string) => `It comes back ${when}.`,
      backInSitting: 'It comes back in this sitting.',
      next: 'Next question',
      end: 'To the end',
      undo: 'Undo the last review',
      undone: 'Undone. Here it is again.',
      pause: (number: number) => `${count(number, 'review', 'reviews')} done.`,
      more: (due: number) => `${count(due, 'question is', 'questions are')} still due.`,
      goOn: (number: number) => `Go on with ${String(number)} more`,
      practise: 'Practise something else',
      grades: 'How did it go? Keys 1 to 4',
      interval: (days: number) => (days === 0 ? 'again today' : count(days, 'day', 'days')),
      forecast: 'The coming four weeks',
      forecastNote: 'Questions that come due each day, if you answer nothing more.',
      week: 'Week',
      weeks: ['This week', 'Next week', 'Third week', 'Fourth week'],
    },
    today: 'today',
    tomorrow: 'tomorrow',
    inDays: (days: number) => `in ${count(days, 'day', 'days')}`,
    inMonths: (months: number) => `in ${count(months, 'month', 'months')}`,
    inYears: (years: number) => `in ${count(years, 'year', 'years')}`,
  },
  dashboard: {
    title: 'Progress',
    summary: 'What you have read, how much of it you master today, and what to do next.',
    needsScript:
      'Your progress is kept by your browser and nowhere else, so showing it needs JavaScript. Everything can be read without.',
    failed: 'What the course asks could not be loaded. Check the connection, then try again.',
    // Links stand where the parameters do.
    nothingYet: (begin: unknown, practice: unknown) => [
      'Here will stand what you have read, how much of it you master, and what to do next. Begin with ',
      begin,
      ', or answer some questions in ',
      practice,
      '.',
    ],
    next: {
      title: 'Next',
      review: (due: number) => `Review ${count(due, 'question that is due', 'questions that are due')}`,
      'go-on': (chapter: string) => `Go on with ${chapter}`,
      strengthen: (objective: string) => `Practise what is weakest: ${objective}`,
      begin: (chapter: string) => `Begin ${chapter}`,
      or: 'Or',
      none: 'You have read everything, and nothing is due.',
      nextReview: (day: string) => `The next review comes on ${longDay(day)}.`,
    },
    soFar: {
      title: 'So far',
      answers: 'Answers',
      since: (answers: number, day: string) =>
        answers === 0 ? 'none yet' : `${String(answers)}, since ${longDay(day)}`,
      chapters: 'Chapters',
      read: (read: number, begun: number, all: number) =>
        `${String(read)} of ${String(all)} read${begun > 0 ? `, ${String(begun)} begun` : ''}`,
      kept: 'Kept',
      keptHere: 'in this browser only',
    },
    others: (number: number) => `The other ${number === 1 ? 'one' : String(number)}`,
    chapters: {
      title: 'Chapters',
      chapter: 'Chapter',
      state: 'Read',
      states: { started: 'begun', read: 'read', none: 'not yet' },
    },
    answered: 'Answered',
    answeredOf: (answered: number, of: number) => `${String(answered)} of ${String(of)}`,
    mastery: {
      title: 'Mastery',
      value: 'Mastery',
      how: (curve: unknown, paper: unknown) => [
        'Mastery is the score, from 0 to 100, that you could expect if all questions on it were asked today. Each counts your last score times the probability that you still remember the answer, and 0 if you never answered it. That probability falls from day to day along the ',
        curve,
        ' (',
        paper,
        '). The weakest comes first; what you have neither read about nor answered comes last.',
      ],
      curve: 'forgetting curve of FSRS',
      paper: 'Ye, Su and Cao 2022',
      objectives: 'By objective',
      objective: 'Objective',
      concepts: 'By concept',
      concept: 'Concept',
      taught: 'Taught in',
      practise: 'Practise',
      practiseNamed: (name: string) => `Practise: ${name}`,
    },
    calibration: {
      title: 'How sure you are',
      says: {
        sure: (count: number, right: number) =>
          count === 1
            ? `The one answer that you were sure of was ${right === 1 ? 'right' : 'not right'}.`
            : `Of ${String(count)} answers that you were sure of, ${String(right)} ${right === 1 ? 'was' : 'were'} right.`,
        think: (count: number, right: number) =>
          count === 1
            ? `The one answer that you thought right was ${right === 1 ? 'right' : 'not right'}.`
            : `Of ${String(count)} answers that you thought right, ${String(right)} ${right === 1 ? 'was' : 'were'} right.`,
        guess: (count: number, right: number) =>
          count === 1
            ? `Your one guess was ${right === 1 ? 'right' : 'not right'}.`
            : `Of ${String(count)} guesses, ${String(right)} ${right === 1 ? 'was' : 'were'} right.`,
      },
      none: 'You have not said of any answer how sure you were. Say so before you check, and you will see here how well you judge yourself.',
      howSure: 'How sure',
      right: 'Right',
      rightOf: (right: number, count: number) => `${String(right)} of ${String(count)}`,
      noAnswers: 'no answers',
      share: 'Share right',
      between: (percent: number, low: number, high: number) =>
        `${String(percent)} % (${String(low)} to ${String(high)})`,
      note: 'The line shows where the share lies with 95 % certainty, after Wilson (1927): the fewer the answers, the longer it is.',
    },
    forecast: {
      title: 'Reviews ahead',
      says: (now: number, later: number) =>
        [
          now === 0 ? 'Nothing is due today.' : `${count(now, 'question is', 'questions are')} due today.`,
          later === 0
            ? 'Nothing more comes in the four weeks after.'
            : `${String(later)} more ${later === 1 ? 'comes' : 'come'} within four weeks, if you answer nothing else.`,
        ].join(' '),
      none: 'Nothing comes up for review so far: what you answer comes back here.',
      day: 'Day',
      due: 'Due',
      now: 'today',
      weeks: (weeks: number) => count(weeks, 'week', 'weeks'),
      today: 'Today',
      inDays: (days: number) => (days === 1 ? 'Tomorrow' : `In ${count(days, 'day', 'days')}`),
      table: 'Day by day',
    },
    misconceptions: {
      title: 'Misconceptions met',
      none: 'No wrong answer of yours has shown a misconception so far.',
      belief: 'Belief',
      times: 'Times',
      all: 'All misconceptions, and what is true instead',
    },
  },
  misconceptions: {
    title: 'Misconceptions',
    summary: (number: number) =>
      number === 0
        ? 'What is often believed and does not hold. So far the course names nothing of that kind.'
        : `${count(number, 'belief that is', 'beliefs that are')} held often and wrongly, and what is true instead.`,
    byChapter: 'By chapter',
    filter: 'Choose misconceptions',
    find: 'Words of the belief, or of what is true',
    chapter: 'Chapter',
    anyChapter: 'All chapters',
    shown: '{shown} of {all} misconceptions',
    allShown: (number: number) =>
      number === 1 ? 'The one misconception' : `All ${String(number)} misconceptions`,
    none: 'No misconception has all that you chose.',
    elsewhere: 'In no chapter',
    clearedUp: 'Cleared up in',
    testedBy: 'Tested by',
    concept: (name: string) => `Concept: ${name}`,
  },
  claims: claimWords,
  keys: {
    title: 'Keys',
    summary: 'What the keyboard does on these pages.',
    single: 'Single-key shortcuts',
    search: 'Search',
    help: 'This list',
    next: 'Next chapter',
    previous: 'Previous chapter',
    map: 'The whole course',
    theme: 'Light, dark, system',
    close: 'Close what is open',
    move: 'Move among results',
    open: 'Open the result',
  },
};
