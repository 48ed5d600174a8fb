/** How dense a chapter may be: what it teaches, and what one paragraph, one stretch of text and one line of code hold. */
import { conceptIn, isCitation } from './linked.ts';
import { firstUses } from './bare-abbreviations.ts';
import { finding, type Finding, type Point, type RuleName } from '../finding.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import type { LinkUse, ParagraphUse } from '../raw.ts';

/** At most so much of each. */
const budgets = {
  concepts: 9,
  /** Of a chapter about one platform alone. */
  platformConcepts: 12,
  terms: 3,
  links: 4,
  marks: 1,
  years: 2,
  /** Words from one thing to do, see or answer to the next. */
  stretch: 350,
  /** Characters in a line of code. */
  codeWidth: 72,
} as const;

/** What a chapter comes to, whatever its budgets. */
export interface TeachingFigures {
  chapter: string;
  concepts: number;
  /** In the paragraph that has most of them. */
  terms: number;
  links: number;
  /** To 1,000 words. */
  citations: number;
  years: number;
  /** "You" and "we", to 1,000 words. */
  address: number;
  /** Words of the longest stretch without anything to do, see or answer. */
  stretch: number;
  words: number;
  /** Characters of the longest line of code. */
  codeWidth: number;
}

export interface Teaching {
  figures: TeachingFigures[];
  findings: Finding[];
}

/** Of every chapter that could be read, in reading order. */
export function teachingOf(parsed: ParsedCourse): Teaching {
  const order = parsed.course?.parts.flatMap((part) => part.chapters) ?? [];
  const measured = order.flatMap((id, place) => {
    const chapter = parsed.byId.chapters.get(id);
    if (!chapter?.value || parsed.unread.has(chapter.file)) return [];
    const earlier = order
      .slice(0, place)
      .flatMap((one) => parsed.byId.chapters.get(one)?.value?.teaches ?? []);
    const known = new Set([...earlier, ...chapter.value.requires]);
    return [measuredChapter(chapter, known, parsed)];
  });
  return {
    figures: measured.map(({ figures }) => figures),
    findings: measured.flatMap(({ findings }) => findings),
  };
}

function measuredChapter(
  chapter: ParsedChapter,
  known: ReadonlySet<string>,
  parsed: ParsedCourse,
): { figures: TeachingFigures; findings: Finding[] } {
  const { id, file, value, document, frontmatter } = chapter;
  const say = (rule: RuleName, at: Point, message: string): Finding =>
    finding(rule, file, at, message, { subject: id });
  const paragraphs = measuredParagraphs(chapter, known);
  const stretch = stretchesIn(chapter);
  const code = codeLines(chapter);
  const words = paragraphs.reduce((sum, one) => sum + wordsIn(one.text), 0);
  const perThousand = (count: number) => (words === 0 ? 0 : Math.round((count * 10_000) / words) / 10);
  const most = (numbers: readonly number[]) => Math.max(0, ...numbers);
  const teaches = value?.teaches ?? [];
  const concepts = value?.platforms.length === 1 ? budgets.platformConcepts : budgets.concepts;
  const findings = [
    ...(teaches.length > concepts
      ? [
          say(
            'taught-at-once',
            frontmatter.at(['teaches', concepts]),
            `The chapter teaches ${String(teaches.length)} concepts; ${String(concepts)} are as many as stay. Leave the rest to other chapters, and link to where they are taught.`,
          ),
        ]
      : []),
    ...(value?.keep === undefined
      ? [
          say(
            'nothing-to-keep',
            { line: 1, column: 1 },
            'Nothing says what to keep of the chapter. Write keep in its front matter: three to five sentences, each with id, objective, ask and say.',
          ),
        ]
      : []),
    ...paragraphs.flatMap((one) => paragraphFindings(one, say)),
    ...firstUses(document, parsed).map(({ abbreviation, ...at }) =>
      finding(
        'bare-abbreviation',
        file,
        at,
        `"${abbreviation}" comes before its words. Spell it out where it first stands, as in "words (${abbreviation})", or link to its concept.`,
        { subject: `${id}.${abbreviation}` },
      ),
    ),
    ...stretch
      .filter((one) => one.words > budgets.stretch)
      .map(({ at, words: count }) =>
        say(
          'nothing-to-do',
          at,
          `From here ${String(count)} words pass with nothing to do, see or answer; ${String(budgets.stretch)} are as many as hold a reader. Place a question, a figure, an output or a table.`,
        ),
      ),
    ...code
      .filter(({ width }) => width > budgets.codeWidth)
      .map(({ at, width }) =>
        say(
          'wide-code',
          at,
          `The line has ${String(width)} characters; a block shows ${String(budgets.codeWidth)}. Break it, or cut what does not tell and say "shortened".`,
        ),
      ),
  ];
  const figures: TeachingFigures = {
    chapter: id,
    concepts: teaches.length,
    terms: most(paragraphs.map(({ terms }) => terms.length)),
    links: most(paragraphs.map(({ links }) => links)),
    citations: perThousand(document.links.filter(isCitation).length),
    years: perThousand(paragraphs.reduce((sum, one) => sum + yearsIn(one.text).length, 0)),
    address: perThousand(
      paragraphs.reduce((sum, one) => sum + (one.text.match(/\b(?:you|your|we|our|us)\b/gi)?.length ?? 0), 0),
    ),
    stretch: most(stretch.map((one) => one.words)),
    words,
    codeWidth: most(code.map(({ width }) => width)),
  };
  return { figures, findings };
}

interface MeasuredParagraph extends ParagraphUse {
  /** Concepts that a reader meets here first. */
  terms: string[];
  /** Links, citations left out. */
  links: number;
  /** Marks for sources: one for all, and one for each doubtful sentence. */
  marks: number;
}

function measuredParagraphs({ document }: ParsedChapter, known: ReadonlySet<string>): MeasuredParagraph[] {
  const met = new Set(known);
  return document.paragraphs.map((paragraph) => {
    const inside = document.links.filter((link) => !link.isDefinition && isInside(link, paragraph));
    const cited = inside.filter(isCitation);
    const terms = [...new Set(inside.flatMap(conceptIn))].filter((concept) => !met.has(concept));
    for (const term of terms) met.add(term);
    const doubtful = cited.filter(({ isDoubtful }) => isDoubtful).length;
    return {
      ...paragraph,
      terms,
      links: inside.length - cited.length,
      marks: doubtful + (cited.length > doubtful ? 1 : 0),
    };
  });
}

const isInside = ({ line }: LinkUse, paragraph: ParagraphUse): boolean =>
  line >= paragraph.line && line <= paragraph.lastLine;

function paragraphFindings(
  { terms, links, marks, text, within, ...at }: MeasuredParagraph,
  say: (rule: RuleName, at: Point, message: string) => Finding,
): Finding[] {
  const years = within === 'history' ? [] : yearsIn(text);
  const over: [isOver: boolean, rule: RuleName, message: string][] = [
    [
      terms.length > budgets.terms,
      'crowded-terms',
      `The paragraph brings ${String(terms.length)} new terms (${terms.join(', ')}); a reader takes in ${String(budgets.terms)}. Part it, or put off what can wait.`,
    ],
    [
      links > budgets.links,
      'crowded-links',
      `The paragraph has ${String(links)} links; ${String(budgets.links)} are as many as can be followed. Keep those that are needed here.`,
    ],
    [
      marks > budgets.marks,
      'crowded-marks',
      `The paragraph has ${String(marks)} marks for its sources. Mark one sentence as doubtful, or cite for the whole paragraph.`,
    ],
    [
      years.length > budgets.years,
      'crowded-years',
      `The paragraph names ${String(years.length)} years (${years.join(', ')}). Put them into a table or a ":::history", or keep ${String(budgets.years)}.`,
    ],
  ];
  return over.flatMap(([isOver, rule, message]) => (isOver ? [say(rule, at, message)] : []));
}

/** A year after a capital word within a sentence is a name ("Office 2019"), and no date. */
function yearsIn(text: string): string[] {
  const dates = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
  return [...text.matchAll(/(\p{L}+)?([\s,]*)\b((?:19|20)\d\d)\b(?!-?\p{L})/gu)].flatMap(
    ([, word = '', , year = ''], index, all) => {
      const start = all[index]?.index ?? 0;
      const isFirst = /(?:^|[.?!:]["”’)]*\s*)$/.test(text.slice(0, start));
      const isName = /^\p{Lu}\p{L}{2,}$/u.test(word) && !dates.test(word) && !isFirst;
      return isName ? [] : [year];
    },
  );
}

const wordsIn = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length);

/** From one thing to do, see or answer to the next: where the words begin, and how many there are. */
function stretchesIn({ document }: ParsedChapter): { at: Point; words: number }[] {
  const { components, fences, images, tables, containers, paragraphs } = document;
  const things = [
    ...components.filter(({ inline }) => !inline),
    ...fences,
    ...images,
    ...tables,
    ...containers.filter(({ name }) => name === 'tabs' || name === 'before-after'),
  ].map(({ line }) => line);
  const found: { at: Point; words: number }[] = [];
  let last = -1;
  for (const { text, line, column } of paragraphs) {
    const passed = things.filter((thing) => thing <= line).length;
    const stretch = found.at(-1);
    if (!stretch || passed !== last) found.push({ at: { line, column }, words: wordsIn(text) });
    else stretch.words += wordsIn(text);
    last = passed;
  }
  return found;
}

function codeLines({ document }: ParsedChapter): { at: Point; width: number }[] {
  return document.fences
    .filter(({ language }) => language !== 'mermaid')
    .flatMap(({ value, line }) =>
      value.split('\n').map((text, index) => ({
        at: { line: line + 1 + index, column: budgets.codeWidth + 1 },
        width: text.replaceAll('\t', '    ').length,
      })),
    );
}
