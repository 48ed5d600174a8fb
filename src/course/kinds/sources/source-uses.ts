/** Where sources are cited: what each page's list of sources says, and what the bibliography says of each source. */
import { locatorOf, readLink } from '../../links/course-link.ts';
import type { Citation, SourceUses } from '../../course.ts';
import type { ParsedClaim } from '../claims/parsed-claims.ts';
import type { ParsedChapter, ParsedConcept, ParsedMisconception } from '../../parsed-course.ts';
import { sectionAt } from '../../text/section-at.ts';
import type { ParsedComparison } from '../comparisons/parsed-comparison.ts';
import type { LinkUse, ReadDocument } from '../../raw.ts';

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
  const inSections = bySource(
    chapters.flatMap(({ id, document }) =>
      document.links.flatMap((link) =>
        citedBy(link).map((cited) => ({ ...cited, chapter: id, section: sectionAt(document, link) })),
      ),
    ),
  );
  const inTexts = (texts: { id: string; documents: (ReadDocument | undefined)[] }[]) =>
    bySource(
      texts.flatMap(({ id, documents }) =>
        documents.flatMap((document) =>
          (document?.links ?? []).flatMap(citedBy).map(({ source }) => ({ source, id })),
        ),
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
  const inComparisons = bySource(
    comparisons.flatMap(({ id, criteria }) =>
      criteria.flatMap((row) =>
        row.texts.flatMap(({ document }) =>
          document.links.flatMap(citedBy).map((cited) => ({ ...cited, comparison: id, criterion: row.id })),
        ),
      ),
    ),
  );
  return Object.fromEntries(
    sources.map((source) => [
      source,
      {
        sections: together(
          inSections.get(source) ?? [],
          ({ chapter, section }) => `${chapter}#${section}`,
        ).map(([{ chapter, section }, locators]) => ({ chapter, section, locators })),
        questions: idsIn(inQuestions.get(source)),
        concepts: idsIn(inConcepts.get(source)),
        misconceptions: idsIn(inMisconceptions.get(source)),
        claims: idsIn(inClaims.get(source)),
        comparisons: together(
          inComparisons.get(source) ?? [],
          ({ comparison, criterion }) => `${comparison}#${criterion}`,
        ).map(([{ comparison, criterion }, locators]) => ({ comparison, criterion, locators })),
      },
    ]),
  );
}

/** The first use at each place, with the locators of all uses there. */
function together<Use extends Cited>(
  uses: readonly Use[],
  placeOf: (use: Use) => string,
): [first: Use, locators: string[]][] {
  return [...Map.groupBy(uses, placeOf).values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map((first): [Use, string[]] => [first, [...new Set(same.flatMap(({ locators }) => locators))]]),
  );
}

const idsIn = (uses: readonly { id: string }[] = []): string[] => [...new Set(uses.map(({ id }) => id))];

const bySource = <Use extends { source: string }>(uses: readonly Use[]): ReadonlyMap<string, Use[]> =>
  Map.groupBy(uses, ({ source }) => source);

interface Cited {
  source: string;
  locators: readonly string[];
}

function citedBy({ url, text }: LinkUse): Cited[] {
  const target = readLink(url);
  if (target.kind !== 'cite') return [];
  const locator = locatorOf(text);
  return [{ source: target.id, locators: locator === '' ? [] : [locator] }];
}

function numbered(uses: readonly Cited[]): Citation[] {
  return [...Map.groupBy(uses, ({ source }) => source)].map(([source, same], index) => ({
    source,
    number: index + 1,
    locators: [...new Set(same.flatMap(({ locators }) => locators))],
  }));
}
