import { finding, type Finding, type Point } from '../finding.ts';
import { everyKind, kindNames } from '../kinds/kind-names.ts';
import { kinds } from '../kinds/kinds.ts';
import { reservedConceptIds } from '../links/page-paths.ts';
import type { Path, YamlText } from '../raw.ts';
import { valueAt } from '../validate.ts';
import type { Check } from './check.ts';

/** Every id is there, is the only one of its kind, and begins with its chapter's. */
export const checkIds: Check = (parsed) => {
  const found: Finding[] = [];
  for (const concept of parsed.concepts) {
    if (reservedConceptIds.includes(concept.id)) {
      const message = `A concept cannot be called "${concept.id}": the site uses that name itself.`;
      found.push(
        finding('reserved-id', concept.file, { line: 1, column: 1 }, message, { subject: concept.id }),
      );
    }
    const name = concept.fileName;
    const written = concept.value?.id ?? name;
    if (written !== name) {
      const mend =
        concept.id === written
          ? `Call the file "${written}.md" again: links and readers' progress name the id, so it stays.`
          : parsed.lock?.concepts.includes(name) === true
            ? `Write id: ${name}, since links and readers' progress name it.`
            : 'They are the same: rename one.';
      found.push(
        finding(
          'id-is-file-name',
          concept.file,
          concept.frontmatter.at(['id']),
          `The concept's id is "${written}", but its file is called "${name}.md". ${mend}`,
          { fix: concept.id, subject: concept.id },
        ),
      );
    }
  }
  const objectives = parsed.chapters.flatMap((chapter) =>
    (chapter.value?.objectives ?? []).map((_, index) => ({
      id: writtenId(chapter.frontmatter, ['objectives', index]),
      chapter: chapter.id,
      file: chapter.file,
      at: chapter.frontmatter.at(['objectives', index, 'id']),
    })),
  );
  const questions = parsed.questions.map(({ id, chapter, yaml, path }) => ({
    id: writtenId(yaml, path),
    meant: id,
    chapter,
    file: yaml.file,
    at: yaml.at([...path, 'id']),
  }));
  const diagrams = parsed.diagrams.map(({ written = '', ...one }) => ({ ...one, id: written }));
  for (const [kind, owned] of [
    ['objective', objectives],
    ['question', questions],
    ['diagram', diagrams],
  ] as const) {
    found.push(...duplicates(kind, owned), ...strangers(kind, owned));
  }
  for (const kind of everyKind) {
    const { one } = kindNames[kind];
    const owned = parsed[kind].map(({ id, yaml, path }) => ({ id, file: yaml.file, at: yaml.at(path) }));
    found.push(...duplicates(one, owned));
    for (const { id, yaml, path } of parsed[kind]) {
      if (!kinds[kind].isReserved(id)) continue;
      const message = `A ${one} cannot be called "${id}": the site has a place of that name already.`;
      const at = yaml.at(path.length > 0 ? [...path, 'id'] : []);
      found.push(finding('reserved-id', yaml.file, at, message, { subject: id }));
    }
  }
  for (const kind of ['platforms', 'roles', 'parts'] as const) {
    const yaml = parsed.raw.course;
    const list = (parsed.course?.[kind] ?? []).map(({ id }, index) => ({
      id,
      file: yaml?.file ?? '',
      at: yaml?.at([kind, index, 'id']) ?? { line: 1, column: 1 },
    }));
    found.push(...duplicates(kind.slice(0, -1), list));
  }
  return found;
};

function writtenId({ value }: YamlText, path: Path): string {
  const id = valueAt(value, [...path, 'id']);
  return typeof id === 'string' ? id : '';
}

interface Owned {
  id: string;
  /** Another id, where it had one before it took this one. */
  meant?: string;
  file: string;
  at: Point;
}

function duplicates(kind: string, owned: readonly Owned[]): Finding[] {
  const first = new Map<string, Owned>();
  const found = [];
  for (const one of owned) {
    const other = one.id === '' ? undefined : first.get(one.id);
    if (other) {
      const message = `The ${kind} id "${one.id}" is taken at ${other.file}:${String(other.at.line)}. Give this one its own${one.meant === undefined || one.meant === one.id ? '' : `, such as "${one.meant}"`}.`;
      found.push(finding('duplicate-id', one.file, one.at, message, { subject: one.id }));
    } else first.set(one.id, one);
  }
  return found;
}

function strangers(kind: string, owned: readonly (Owned & { chapter: string })[]): Finding[] {
  return owned
    .filter(({ id, chapter }) => id.includes('.') && !id.startsWith(`${chapter}.`))
    .map(({ id, chapter, file, at }) => {
      const fix = `${chapter}.${id.slice(id.indexOf('.') + 1)}`;
      return finding(
        'id-prefix',
        file,
        at,
        `The ${kind} id "${id}" does not begin with its chapter's id: write "${fix}".`,
        { fix, subject: id },
      );
    });
}
