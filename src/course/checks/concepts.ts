import { everyKind } from '../kinds/kind-names.ts';
import { partsOf } from '../kinds/parsed-entry.ts';
import { finding, type Finding } from '../finding.ts';
import { folded, singulars } from '../text/folded-name.ts';
import type { ParsedConcept, ParsedCourse } from '../parsed-course.ts';
import type { Check } from './check.ts';

/** Names lead to one concept each, and what must be known first can be known first. */
export const checkConcepts: Check = (parsed) => [
  ...sharedNames(parsed.concepts),
  ...cycles(parsed.concepts),
  ...chapterOrder(parsed.chapters, parsed.course?.parts.flatMap((part) => part.chapters) ?? []),
  ...unused(parsed),
];

interface Owner {
  id: string;
  name: string;
}

/** Within a concept a name stands once; between concepts no two may answer one query, as the search compares them. */
function sharedNames(concepts: ParsedConcept[]): Finding[] {
  const found: Finding[] = [];
  const written = new Map<string, Owner>();
  const searched = new Map<string, Owner>();
  // Names come before aliases, so that of the two the alias is the one to go.
  for (const { id, file, value, frontmatter } of concepts) {
    if (value) judge({ id, file, frontmatter }, [{ name: value.name, path: ['name'] }]);
  }
  for (const { id, file, value, frontmatter } of concepts) {
    if (!value) continue;
    const names = [
      ...value.aliases.map((name, index) => ({ name, path: ['aliases', index] })),
      ...value.abbreviations.map((name, index) => ({ name, path: ['abbreviations', index] })),
      ...value.sought.map((name, index) => ({ name, path: ['sought', index] })),
    ];
    const abroad = Object.entries(value.translations).flatMap(([language, terms = []]) =>
      terms.map((name, index) => ({ name, path: ['translations', language, index] })),
    );
    judge({ id, file, frontmatter }, [...names, ...abroad]);
  }
  return found;

  function judge(
    { id, file, frontmatter }: Pick<ParsedConcept, 'id' | 'file' | 'frontmatter'>,
    names: { name: string; path: (string | number)[] }[],
  ): void {
    for (const { name, path } of names) {
      // `ABCS` is no plural of `ABC`: a search finds a name as it is spelt first.
      const keys = (isAcronym(name) ? [folded(name)] : singulars(folded(name))).filter((key) => key !== '');
      const same = written.get(name.toLowerCase());
      const alike = keys.map((key) => searched.get(key)).find((owner) => owner && owner.id !== id);
      // Two languages may have one word for it.
      const owner = path[0] === 'translations' && same?.id === id ? alike : (same ?? alike);
      if (owner)
        found.push(
          finding('shared-alias', file, frontmatter.at(path), shared(name, id, owner), { subject: id }),
        );
      else written.set(name.toLowerCase(), { id, name });
      for (const key of keys) if (!searched.has(key)) searched.set(key, { id, name });
    }
  }
}

function isAcronym(name: string): boolean {
  return /^[A-Z0-9]+$/.test(name);
}

function shared(name: string, id: string, owner: Owner): string {
  if (owner.id === id) return `The name "${name}" stands here twice.`;
  return owner.name.toLowerCase() === name.toLowerCase()
    ? `The name "${name}" belongs to the concept "${owner.id}". A name leads to one concept.`
    : `The name "${name}" is found like "${owner.name}", which belongs to the concept "${owner.id}". A name leads to one concept.`;
}

/** One finding for each ring of concepts that need each other first. */
function cycles(concepts: ParsedConcept[]): Finding[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const done = new Set<string>();
  const found: Finding[] = [];
  const walk = (id: string, trail: string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      const ring = [...trail.slice(start), id];
      const concept = byId.get(ring[ring.length - 2] ?? id);
      if (concept?.value) {
        const at = concept.frontmatter.at(['requires', concept.value.requires.indexOf(id)]);
        found.push(
          finding(
            'prerequisite-cycle',
            concept.file,
            at,
            `These concepts need each other first: ${ring.join(' → ')}. Take one "requires" away.`,
            { subject: concept.id },
          ),
        );
      }
      return;
    }
    if (done.has(id)) return;
    for (const next of byId.get(id)?.value?.requires ?? []) walk(next, [...trail, id]);
    done.add(id);
  };
  for (const { id } of concepts) walk(id, []);
  return found;
}

/** A chapter must not need what only it or a later chapter teaches. */
function chapterOrder(
  chapters: {
    id: string;
    file: string;
    value: { teaches: string[]; requires: string[] } | undefined;
    frontmatter: ParsedConcept['frontmatter'];
  }[],
  order: string[],
): Finding[] {
  if (chapters.some(({ value }) => !value)) return [];
  const taughtAt = new Map<string, number>();
  for (const { id, value } of chapters) {
    for (const concept of value?.teaches ?? [])
      taughtAt.set(concept, Math.min(taughtAt.get(concept) ?? Infinity, order.indexOf(id)));
  }
  return chapters.flatMap(({ id, file, value, frontmatter }) =>
    (value?.requires ?? []).flatMap((concept, index) => {
      const at = taughtAt.get(concept);
      if (at === undefined || !order.includes(id) || at < order.indexOf(id)) return [];
      const where =
        order[at] === id
          ? 'this chapter itself teaches'
          : `only the later chapter "${order[at] ?? ''}" teaches`;
      return [
        finding(
          'prerequisite-cycle',
          file,
          frontmatter.at(['requires', index]),
          `The chapter requires "${concept}", which ${where}.`,
          { subject: id },
        ),
      ];
    }),
  );
}

/** Concepts that name no other and that nothing names: their pages are reached from the list alone. What could not be read may name any. */
function unused(parsed: ParsedCourse): Finding[] {
  const { concepts, chapters, questions, comparisons, unread, byId } = parsed;
  const parts = everyKind.flatMap((kind) => partsOf(parsed[kind]));
  const steps = chapters.flatMap(({ diagramSteps }) => diagramSteps);
  if (
    unread.size > 0 ||
    [...concepts, ...chapters, ...questions, ...steps, ...parts].some(({ value }) => !value)
  )
    return [];
  const named = new Set([
    ...chapters.flatMap(({ value }) => [...(value?.teaches ?? []), ...(value?.requires ?? [])]),
    ...concepts.flatMap(({ value }) => [...(value?.related ?? []), ...(value?.requires ?? [])]),
    ...[
      ...questions.map(({ value }) => value?.concepts),
      ...parts.map(({ value }) => (value as { about?: string[] }).about),
    ].flatMap((ids) => ids ?? []),
    ...comparisons
      .flatMap(({ value }) => value?.subjects ?? [])
      .flatMap(({ concept = '', standsFor = [] }) => [concept, ...standsFor]),
    ...parsed.links.flatMap(({ target, file }) =>
      target.kind === 'concept' && byId.concepts.get(target.id)?.file !== file ? [target.id] : [],
    ),
  ]);
  return concepts
    .filter(({ id, value }) => !named.has(id) && value?.related.length === 0 && value.requires.length === 0)
    .map(({ id, file, frontmatter }) => {
      const message = `Nothing leads to the concept "${id}". Write it under "teaches" of the chapter that explains it, or link to it where it comes up: [words](concept:${id}).`;
      return finding('unused-concept', file, frontmatter.at(['id']), message, { subject: id });
    });
}
