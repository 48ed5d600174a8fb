import { finding, type Finding, type Point } from '../finding.ts';
import { misconceptionsIn } from '../kinds/misconceptions/misconceptions.ts';
import { isUnread } from '../kinds/unread.ts';
import { didYouMean, nearMisses } from '../text/near-miss.ts';
import { slugOf } from '../text/slug.ts';
import type { ParsedCourse, ParsedQuestion } from '../parsed-course.ts';
import type { Question } from '../questions/question.ts';
import type { Path, YamlText } from '../raw.ts';
import { valueAt } from '../validate.ts';
import type { Check } from './check.ts';

/** Whatever front matter and questions name exists. */
export const checkReferences: Check = (parsed) => {
  const found: Finding[] = [];
  const { concepts, chapters } = parsed.byId;
  const platforms = parsed.course && new Set(parsed.course.platforms.map(({ id }) => id));
  const diagrams = new Set(parsed.diagrams.map(({ id }) => id));
  const isDrawnUnread = parsed.chapters.some(({ file }) => parsed.unread.has(file));
  const known = (
    kind: string,
    ids: KnownIds | undefined,
    wanted: readonly string[],
    yaml: YamlText,
    path: Path,
  ) => {
    if (!ids) return;
    for (const [index, id] of wanted.entries()) {
      if (!ids.has(id)) found.push(unknown(kind, id, ids, yaml.file, yaml.at([...path, index])));
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
    const { figure } = value;
    if (figure !== undefined && !diagrams.has(figure) && !isDrawnUnread)
      found.push(unknown('diagram', figure, diagrams, frontmatter.file, frontmatter.at(['figure'])));
  }
  for (const { value, yaml, path, chapter } of parsed.questions) {
    if (!value) continue;
    known('concept', concepts, value.concepts, yaml, [...path, 'concepts']);
    found.push(...namedInside(parsed, { value, yaml, path, chapter }));
    const own = chapters.get(chapter)?.value?.objectives;
    if (own?.every(({ id }) => id !== value.objective)) {
      const ids = new Set(own.map(({ id }) => id));
      found.push(unknown('objective', value.objective, ids, yaml.file, yaml.at([...path, 'objective'])));
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
  const say = (kind: string, id: string, ids: KnownIds, keys: Path) => {
    if (!ids.has(id)) found.push(unknown(kind, id, ids, yaml.file, yaml.at([...path, ...keys])));
  };
  const { concepts, chapters, misconceptions } = parsed.byId;
  if (value.type === 'short' && value.concept !== undefined)
    say('concept', value.concept, concepts, ['concept']);
  const own = chapters.get(chapter);
  if (value.type === 'hotspot' && !parsed.unread.has(own?.file ?? '')) {
    const drawn = new Set(own?.diagrams.map(({ id }) => id));
    say('diagram of this chapter', value.diagram, drawn, ['diagram']);
  }
  if (!isUnread(parsed, 'misconceptions'))
    for (const { id, keys } of misconceptionsIn(valueAt(yaml.value, path), []))
      say('misconception', id, misconceptions, keys);
  return found;
}

/** Entries of the catalogue that no answer shows. */
function unusedMisconceptions({ misconceptions, questions, chapters, unread }: ParsedCourse): Finding[] {
  if (chapters.some(({ quizFile }) => unread.has(quizFile))) return [];
  const used = new Set(
    questions.flatMap(({ yaml, path }) =>
      // One that is no id is told where it stands.
      misconceptionsIn(valueAt(yaml.value, path), []).flatMap(({ id }) => [id, slugOf(id)]),
    ),
  );
  return misconceptions
    .filter(({ id, value }) => value && !used.has(id))
    .map(({ id, yaml, at }) => {
      const message = `No wrong answer shows the misconception "${id}". Name it at one, or take it out.`;
      return finding('unused-misconception', yaml.file, at, message, { subject: id });
    });
}

/** `<Check id="…"/>` names a question of its own chapter, each once. */
function placedQuestions(parsed: ParsedCourse): Finding[] {
  return parsed.chapters.flatMap((chapter) => {
    const placed = new Set<string>();
    const own = new Set(chapter.questions.map(({ id }) => id));
    return chapter.document.components
      .filter(({ name }) => name === 'Check')
      .flatMap((component) => {
        const id = component.attributes['id'];
        if (id === undefined || id === '') {
          return [
            finding(
              'missing-id',
              chapter.file,
              component,
              `<Check> has no id. Write <Check id="${chapter.questions[0]?.id ?? `${chapter.id}.…`}" />.`,
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
        const isKnown = own.has(id) || parsed.unread.has(chapter.quizFile);
        if (!isKnown) return [unknown('question', id, own, chapter.file, component)];
        const { value } = parsed.byId.questions.get(id) ?? {};
        if (value?.asked !== 'practice') return [];
        return [
          finding(
            'unknown-reference',
            chapter.file,
            component,
            `The question "${id}" is for practice alone. Take "asked: practice" away from it, or this <Check>.`,
            { subject: id },
          ),
        ];
      });
  });
}

/** So many ids of the course are worth printing, and so many of one place. */
const [fewEnough, fewEnoughHere] = [8, 24];

/** Ids of one kind, as a map or a set holds them. */
export type KnownIds = Pick<ReadonlySet<string>, 'has'> & { keys(): Iterable<string> };

/** `where` says, after a blank, of what the ids are, if not of the whole course. */
export function unknown(
  kind: string,
  id: string,
  known: KnownIds,
  file: string,
  at: Point,
  where = '',
): Finding {
  const ids = [...known.keys()];
  const near = didYouMean(id, ids);
  const all =
    ids.length === 0
      ? ' There is none yet.'
      : ids.length <= (where === '' ? fewEnough : fewEnoughHere)
        ? ` Known are: ${ids.join(', ')}.`
        : '';
  const message = `There is no ${kind} "${id}"${where}.${near === '' ? all : near}`;
  return finding('unknown-reference', file, at, message, {
    fix: nearMisses(id, ids)[0],
    subject: id,
  });
}
