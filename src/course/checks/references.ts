import { finding, type Finding, type Point } from '../finding.ts';
import { didYouMean, nearMisses } from '../near-miss.ts';
import type { ParsedCourse } from '../parsed-course.ts';
import type { Path, YamlText } from '../raw.ts';
import type { Check } from './check.ts';

/** Whatever front matter and questions name exists. */
export const checkReferences: Check = (parsed) => {
  const found: Finding[] = [];
  const concepts = parsed.concepts.map(({ id }) => id);
  const platforms = parsed.course?.platforms.map(({ id }) => id);
  const known = (
    kind: string,
    ids: readonly string[] | undefined,
    wanted: readonly string[],
    yaml: YamlText,
    path: Path,
  ) => {
    if (!ids) return;
    for (const [index, id] of wanted.entries()) {
      if (!ids.includes(id)) found.push(unknown(kind, id, ids, yaml.file, yaml.at([...path, index])));
    }
  };
  for (const { value, frontmatter } of parsed.chapters) {
    if (!value) continue;
    known('concept', concepts, value.teaches, frontmatter, ['teaches']);
    known('concept', concepts, value.requires, frontmatter, ['requires']);
    known('platform', platforms, value.platforms, frontmatter, ['platforms']);
  }
  for (const { value, frontmatter } of parsed.concepts) {
    if (!value) continue;
    known('concept', concepts, value.related, frontmatter, ['related']);
    known('concept', concepts, value.requires, frontmatter, ['requires']);
    known('platform', platforms, value.platforms, frontmatter, ['platforms']);
  }
  for (const { value, yaml, path, chapter } of parsed.questions) {
    if (!value) continue;
    known('concept', concepts, value.concepts, yaml, [...path, 'concepts']);
    const objectives = parsed.chapters
      .find(({ id }) => id === chapter)
      ?.value?.objectives.map(({ id }) => id);
    if (objectives && !objectives.includes(value.objective)) {
      found.push(
        unknown('objective', value.objective, objectives, yaml.file, yaml.at([...path, 'objective'])),
      );
    }
  }
  return [...found, ...placedQuestions(parsed)];
};

/** `<Check id="…"/>` names a question of its own chapter, each once. */
function placedQuestions(parsed: ParsedCourse): Finding[] {
  return parsed.chapters.flatMap((chapter) => {
    const placed = new Set<string>();
    return chapter.document.components
      .filter(({ name }) => name === 'Check')
      .flatMap((component) => {
        const own = chapter.questions.map(({ id }) => id);
        const id = component.attributes['id'];
        if (id === undefined || id === '') {
          return [
            finding(
              'missing-id',
              chapter.file,
              component,
              `<Check> has no id. Write <Check id="${own[0] ?? `${chapter.id}.…`}" />.`,
            ),
          ];
        }
        if (placed.has(id))
          return [
            finding(
              'duplicate-id',
              chapter.file,
              component,
              `The question "${id}" is placed twice. Take one away.`,
              { subject: id },
            ),
          ];
        placed.add(id);
        const isKnown = own.includes(id) || parsed.unread.has(chapter.quiz?.file ?? '');
        return isKnown ? [] : [unknown('question', id, own, chapter.file, component)];
      });
  });
}

export function unknown(
  kind: string,
  id: string,
  known: readonly string[],
  file: string,
  at: Point,
): Finding {
  return finding('unknown-reference', file, at, `There is no ${kind} "${id}".${didYouMean(id, known)}`, {
    fix: nearMisses(id, known)[0],
    subject: id,
  });
}
