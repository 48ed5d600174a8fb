import { citingKinds } from '../kind-names.ts';
import { partsOf } from '../parsed-entry.ts';
import { locatorOf } from '../../links/course-link.ts';
import { finding, type Finding } from '../../finding.ts';
import type { ParsedCourse } from '../../parsed-course.ts';
import type { Source } from './source-schema.ts';
import { citationsIn } from './source-uses.ts';
import type { Check } from '../../checks/check.ts';

/** From this many pages on, a citation of the whole does not help readers to find the place. */
const longPages = 40;
const longTypes: readonly Source['type'][] = ['book', 'thesis', 'standard'];

/** Sources are cited, and long ones with the place. */
export const checkSources: Check = (parsed) => {
  const citations = parsed.links.flatMap(({ target, link, file, at }) =>
    target.kind === 'cite' ? [{ id: target.id, link, file, at }] : [],
  );
  const lengths = new Map(parsed.sources.map(({ id, value }) => [id, value && lengthOf(value)]));
  const vague = citations.flatMap(({ id, link, file, at }) => {
    const length = lengths.get(id);
    if (length === undefined || link.isDefinition || locatorOf(link.text) !== '') return [];
    const message = `The source "${id}" is ${length}. Say where in it between the square brackets: [§2](cite:${id}).`;
    return [finding('citation-without-locator', file, at(), message, { subject: id })];
  });
  return [...vague, ...uncited(parsed, new Set(citations.map(({ id }) => id)))];
};

/** "a book", "412 pages long"; `undefined` for what can be read through. */
function lengthOf(source: Source): string | undefined {
  const pages = Number.parseInt(source['number-of-pages'] ?? '', 10);
  if (!Number.isNaN(pages)) return pages >= longPages ? `${String(pages)} pages long` : undefined;
  return longTypes.includes(source.type) ? `a ${source.type}` : undefined;
}

/** Where a text could not be read, nobody knows what it cites. */
function uncited(parsed: ParsedCourse, cited: ReadonlySet<string>): Finding[] {
  const { sources, questions, chapters, unread } = parsed;
  const steps = chapters.flatMap(({ diagramSteps }) => diagramSteps);
  const parts = citingKinds.flatMap((kind) => partsOf(parsed[kind]));
  if (unread.size > 0 || [...questions, ...steps, ...parts].some(({ value }) => !value)) return [];
  /** What a field of its own cites, beside texts. */
  const inFields = new Set(
    citationsIn(parts.flatMap(({ texts }) => texts.map(({ document }) => document))).map(
      ({ source }) => source,
    ),
  );
  return sources
    .filter(({ id, value }) => value && !cited.has(id) && !inFields.has(id))
    .map(({ id, yaml, at }) => {
      const message = `Nothing cites the source "${id}". Cite it where it bears a statement, or take it out.`;
      return finding('uncited-source', yaml.file, at, message, { subject: id });
    });
}
