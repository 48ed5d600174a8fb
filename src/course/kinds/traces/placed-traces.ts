/** Traces as the course has them, and what of them chapters show with `<Trace>`. */
import type { CourseTrace } from '../../course.ts';
import type { ParsedChapter } from '../../parsed-course.ts';
import type { ConceptFrontmatter } from '../../schema.ts';
import type { ComponentUse, LinkUse, ReadDocument } from '../../raw.ts';
import { sectionAt } from '../../text/section-at.ts';
import { textsOf } from '../parsed-entry.ts';
import { citationsIn } from '../sources/source-uses.ts';
import type { ParsedTrace } from './parsed-trace.ts';
import type { TraceVariant } from './trace-schema.ts';

/** What `<Trace>` asks for. */
export interface TracePlacement {
  trace: string;
  /** Ids of variants; none for all of them. */
  variants: string[];
  /** The first and the last step that is shown, from 1. */
  from: number | undefined;
  to: number | undefined;
}

/** Reads the attributes of a `<Trace>`. What is no number becomes NaN. */
export function tracePlacementOf({
  id = '',
  variants = '',
  from,
  to,
}: ComponentUse['attributes']): TracePlacement {
  return {
    trace: id.trim(),
    variants: variants.split(/[\s,]+/).filter((one) => one !== ''),
    from: from === undefined ? undefined : Number(from),
    to: to === undefined ? undefined : Number(to),
  };
}

/** What the page of a concept shows below its text. */
export const placementOnPage = ({
  id,
  variants,
  from,
  to,
}: NonNullable<ConceptFrontmatter['trace']>): TracePlacement => ({ trace: id, variants, from, to });

/** The variants that are shown, in the order in which they are asked for. */
export function variantsShown<Variant extends { id: string }>(
  { variants }: Pick<TracePlacement, 'variants'>,
  all: readonly Variant[],
): Variant[] {
  return variants.length === 0
    ? [...all]
    : variants.flatMap((id) => all.find((variant) => variant.id === id) ?? []);
}

export const isStepShown = ({ from = 1, to = Infinity }: TracePlacement, step: number): boolean =>
  step >= from && step <= to;

export const tracesPlacedIn = ({ components }: Pick<ReadDocument, 'components'>): ComponentUse[] =>
  components.filter(({ name }) => name === 'Trace');

/** Ids of the traces that a text shows, each once. */
export function tracesIn(document: ReadDocument): string[] {
  return [...new Set(tracesPlacedIn(document).map(({ attributes }) => tracePlacementOf(attributes).trace))];
}

/** The chapter with the links of the steps that it shows, at the places where it shows them. */
export function withPlacedTraces(chapter: ParsedChapter, traces: readonly ParsedTrace[]): ParsedChapter {
  const placed = tracesPlacedIn(chapter.document).flatMap(({ attributes, line, column }) =>
    linksShown(tracePlacementOf(attributes), traces).map((link) => ({ ...link, line, column })),
  );
  const links = [...chapter.document.links, ...placed].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...chapter, document: { ...chapter.document, links } };
}

/** The links of the steps that a placement shows, in their order. */
export function linksShown(placement: TracePlacement, traces: readonly ParsedTrace[]): LinkUse[] {
  const trace = traces.find(({ id }) => id === placement.trace);
  const all: readonly TraceVariant[] = trace?.value?.variants ?? [];
  if (!trace) return [];
  const texts = textsOf(trace);
  return variantsShown(placement, all).flatMap((shown) =>
    texts
      .filter(({ path: [field, variant, inner, step] }) => {
        if (field !== 'variants' || all[Number(variant)] !== shown) return false;
        return inner !== 'steps' || isStepShown(placement, Number(step) + 1);
      })
      .flatMap(({ document }) => document.links),
  );
}

/** `parsed` has no findings. */
export function courseTraces(
  parsed: readonly ParsedTrace[],
  chapters: readonly ParsedChapter[],
): CourseTrace[] {
  return parsed.flatMap((entry) => {
    const { id, yaml, value } = entry;
    if (!value) return [];
    const citations = citationsIn(textsOf(entry).map(({ document }) => document));
    return [{ ...value, id, file: yaml.file, citations, shownIn: placesOf(id, chapters) }];
  });
}

/** The sections that show it, each once. */
function placesOf(trace: string, chapters: readonly ParsedChapter[]): CourseTrace['shownIn'] {
  return chapters.flatMap(({ id, document }) => {
    const sections = tracesPlacedIn(document)
      .filter(({ attributes }) => tracePlacementOf(attributes).trace === trace)
      .map((component) => sectionAt(document, component));
    return [...new Set(sections)].map((section) => ({ chapter: id, section }));
  });
}
