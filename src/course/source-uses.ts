/** Where sources are cited: what each page's list of sources says, and what the bibliography says of each source. */
import { readLink } from './course-link.ts';
import type { Citation, SourceUses } from './course.ts';
import type { ParsedClaim } from './parsed-claims.ts';
import {
  sectionAt,
  type ParsedChapter,
  type ParsedConcept,
  type ParsedMisconception,
} from './parsed-course.ts';
import type { ParsedComparison } from './parsed-comparison.ts';
import type { LinkUse, ReadDocument } from './raw.ts';

/** Sources in the order of their first citation. */
export function citationsIn(documents: readonly ReadDocument[]): Citation[] {
  return numbered(documents.flatMap(({ links }) => links.flatMap(citedBy)));
}

/** The sources that texts of one page cite, numbered in the order of first use. */
export function citedTogether(texts: readonly { citations: readonly Citation[] }[]): Citation[] {
  return numbered(texts.flatMap(({ citations }) => citations));
}

/** Where each of `sources` is cited; chapters and their sections in reading order. */
export function sourceUsesOf(
  sources: readonly string[],
  {
    chapters,
    concepts,
    misconceptions,
    claims,
    comparisons,
  }: {
    chapters: ParsedChapter[];
    concepts: ParsedConcept[];
    misconceptions: ParsedMisconception[];
    claims: ParsedClaim[];
    comparisons: ParsedComparison[];
  },
): Record<string, SourceUses> {
  const inSections = chapters.flatMap(({ id, document }) =>
    document.links.flatMap((link) =>
      citedBy(link).map((cited) => ({ ...cited, chapter: id, section: sectionAt(document, link) })),
    ),
  );
  const inTexts = (texts: { id: string; documents: (ReadDocument | undefined)[] }[]) =>
    texts.flatMap(({ id, documents }) =>
      documents.flatMap((document) =>
        (document?.links ?? []).flatMap(citedBy).map(({ source }) => ({ source, id })),
      ),
    );
  const inQuestions = inTexts(
    chapters.flatMap(({ questions }) =>
      questions.map(({ id, texts }) => ({ id, documents: texts.map(({ document }) => document) })),
    ),
  );
  const inConcepts = inTexts(concepts.map(({ id, document }) => ({ id, documents: [document] })));
  const inMisconceptions = inTexts(misconceptions.map(({ id, document }) => ({ id, documents: [document] })));
  const inClaims = inTexts(
    claims.map(({ id, texts }) => ({ id, documents: texts.map(({ document }) => document) })),
  );
  const inComparisons = comparisons.flatMap(({ id, criteria }) =>
    criteria.flatMap((row) =>
      row.texts.flatMap(({ document }) =>
        document.links.flatMap(citedBy).map((cited) => ({ ...cited, comparison: id, criterion: row.id })),
      ),
    ),
  );
  const idsFor = (source: string, uses: { source: string; id: string }[]) => [
    ...new Set(uses.filter((use) => use.source === source).map(({ id }) => id)),
  ];
  return Object.fromEntries(
    sources.map((source) => [
      source,
      {
        sections: [
          ...Map.groupBy(
            inSections.filter((use) => use.source === source),
            ({ chapter, section }) => `${chapter}#${section}`,
          ).values(),
        ].flatMap((uses) =>
          uses.slice(0, 1).map(({ chapter, section }) => ({
            chapter,
            section,
            locators: [...new Set(uses.flatMap(({ locators }) => locators))],
          })),
        ),
        questions: idsFor(source, inQuestions),
        concepts: idsFor(source, inConcepts),
        misconceptions: idsFor(source, inMisconceptions),
        claims: idsFor(source, inClaims),
        comparisons: [
          ...Map.groupBy(
            inComparisons.filter((use) => use.source === source),
            ({ comparison, criterion }) => `${comparison}#${criterion}`,
          ).values(),
        ].flatMap((uses) =>
          uses.slice(0, 1).map(({ comparison, criterion }) => ({
            comparison,
            criterion,
            locators: [...new Set(uses.flatMap(({ locators }) => locators))],
          })),
        ),
      },
    ]),
  );
}

interface Cited {
  source: string;
  locators: readonly string[];
}

function citedBy({ url, text }: LinkUse): Cited[] {
  const target = readLink(url);
  if (target.kind !== 'cite') return [];
  return [{ source: target.id, locators: text.trim() === '' ? [] : [text.trim()] }];
}

function numbered(uses: readonly Cited[]): Citation[] {
  return [...Map.groupBy(uses, ({ source }) => source)].map(([source, same], index) => ({
    source,
    number: index + 1,
    locators: [...new Set(same.flatMap(({ locators }) => locators))],
  }));
}
