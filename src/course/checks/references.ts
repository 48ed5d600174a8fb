import { finding, type Finding, type Point } from '../finding.ts';
import { misconceptionsIn } from '../misconceptions.ts';
import { didYouMean, nearMisses } from '../near-miss.ts';
import type { ParsedCourse, ParsedQuestion } from '../parsed-course.ts';
import type { Question } from '../questions/question.ts';
import type { Path, YamlText } from '../raw.ts';
import { valueAt } from '../validate.ts';
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
    found.push(...namedInside(parsed, { value, yaml, path, chapter }));
    const objectives = parsed.chapters
      .find(({ id }) => id === chapter)
      ?.value?.objectives.map(({ id }) => id);
    if (objectives && !objectives.includes(value.objective)) {
      found.push(
        unknown('objective', value.objective, objectives, yaml.file, yaml.at([...path, 'objective'])),
      );
    }
  }
  return [...found, ...placedQuestions(parsed), ...unusedMisconceptions(parsed)];
};

/** What single types of question name: a concept, a diagram, misconceptions wherever they stand. */
function namedInside(
  parsed: ParsedCourse,
  { value, yaml, path, chapter }: Pick<ParsedQuestion, 'yaml' | 'path' | 'chapter'> & { value: Question },
): Finding[] {
  const found: Finding[] = [];
  const say = (kind: string, id: string, ids: readonly string[], keys: Path) => {
    if (!ids.includes(id)) found.push(unknown(kind, id, ids, yaml.file, yaml.at([...path, ...keys])));
  };
  if (value.type === 'short' && value.concept !== undefined)
    say(
      'concept',
      value.concept,
      parsed.concepts.map(({ id }) => id),
      ['concept'],
    );
  const own = parsed.chapters.find(({ id }) => id === chapter);
  if (value.type === 'hotspot' && !parsed.unread.has(own?.file ?? '')) {
    const drawn = own?.diagrams.map(({ id }) => id) ?? [];
    say('diagram of this chapter', value.diagram, drawn, ['diagram']);
  }
  const known = parsed.misconceptions.map(({ id }) => id);
  if (!parsed.unread.has(parsed.raw.misconceptions?.file ?? ''))
    for (const { id, keys } of misconceptionsIn(valueAt(yaml.value, path), []))
      say('misconception', id, known, keys);
  return found;
}

/** Entries of the catalogue that no answer shows. */
function unusedMisconceptions({ misconceptions, questions, chapters, unread, raw }: ParsedCourse): Finding[] {
  if (chapters.some(({ quiz }) => quiz && unread.has(quiz.file))) return [];
  const used = new Set(
    questions.flatMap(({ yaml, path }) =>
      misconceptionsIn(valueAt(yaml.value, path), []).map(({ id }) => id),
    ),
  );
  return misconceptions
    .filter(({ id, value }) => value && !used.has(id))
    .map(({ id, at }) => {
      const message = `No wrong answer shows the misconception "${id}". Name it at one, or take it out.`;
      return finding('unused-misconception', raw.misconceptions?.file ?? '', at, message, { subject: id });
    });
}

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

/** A list of so many ids is worth printing. */
const fewEnough = 8;

export function unknown(
  kind: string,
  id: string,
  known: readonly string[],
  file: string,
  at: Point,
): Finding {
  const near = didYouMean(id, known);
  const all =
    known.length === 0
      ? ' There is none yet.'
      : known.length <= fewEnough
        ? ` Known are: ${known.join(', ')}.`
        : '';
  const message = `There is no ${kind} "${id}".${near === '' ? all : near}`;
  return finding('unknown-reference', file, at, message, {
    fix: nearMisses(id, known)[0],
    subject: id,
  });
}
