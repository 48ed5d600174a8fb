/** Where sources are cited: what each page's list of sources says, and what the bibliography says of each source. */
import { locatorOf, readLink } from '../../links/course-link.ts';
import type { Citation, EntryUse, SourceUses } from '../../course.ts';
import { citingKinds, ofEach, type CitingKind } from '../kind-names.ts';
import type { ParsedEntry } from '../parsed-entry.ts';
import type { ParsedCourse } from '../../parsed-course.ts';
import { sectionAt } from '../../text/section-at.ts';
import type { LinkUse, ReadDocument } from '../../raw.ts';

/** Sources in the order of their first citation. */
export function citationsIn(documents: readonly Pick<ReadDocument, 'links'>[]): Citation[] {
  return numbered(documents.flatMap(({ links }) => links.flatMap(citedBy)));
}

/** The sources that texts of one page cite, numbered in the order of first use. */
export function citedTogether(texts: readonly { citations: readonly Citation[] }[]): Citation[] {
  return numbered(texts.flatMap(({ citations }) => citations));
}

/** Where each of `sources` is cited; chapters and their sections in reading order. */
export function sourceUsesOf(
  sources: readonly string[],
  parsed: Pick<ParsedCourse, 'chapters' | 'concepts' | CitingKind>,
): Record<string, SourceUses> {
  const { chapters, concepts } = parsed;
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
  const inEntries = new Map(citingKinds.map((kind) => [kind, bySource(parsed[kind].flatMap(usesIn))]));
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
        ...ofEach(citingKinds, (kind) => entriesAmong(inEntries.get(kind)?.get(source) ?? [])),
      },
    ]),
  );
}

function usesIn({ id, parts }: ParsedEntry<unknown>): (EntryUse & Cited)[] {
  return parts.flatMap(({ row = '', texts }) =>
    texts.flatMap(({ document }) =>
      document.links
        .flatMap(citedBy)
        .map(({ source, locators }) => ({ source, id, row, locators: [...locators] })),
    ),
  );
}

function entriesAmong(uses: readonly (EntryUse & Cited)[]): EntryUse[] {
  return together(uses, ({ id, row }) => `${id}#${row}`).map(([{ id, row }, locators]) => ({
    id,
    row,
    locators,
  }));
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
