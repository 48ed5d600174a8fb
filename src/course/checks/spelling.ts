/** A course in British English is spelt so: in prose, not in code, quotations, links and titles of sources. */
import { americanWordsIn } from '../text/american-words.ts';
import { finding, type Finding, type Point } from '../finding.ts';
import { codeSpan, linkTarget, masked, pointIn, quotation } from '../text/masked.ts';
import { everyKind } from '../kinds/kind-names.ts';
import { kinds } from '../kinds/kinds.ts';
import type { ParsedEntry } from '../kinds/parsed-entry.ts';
import { writtenTexts } from '../text/written-texts.ts';
import { criterionId } from '../kinds/comparisons/parsed-comparison.ts';
import type { ParsedCourse, ParsedQuestion } from '../parsed-course.ts';
import type { Path, ProseUse, YamlText } from '../raw.ts';
import { valueAt } from '../validate.ts';
import type { Check } from './check.ts';

/** A piece of text, and how a place in it is found in its file. */
interface Piece {
  file: string;
  text: string;
  at: (point: Point) => Point;
  subject?: string | undefined;
}

/** American spellings, where the course's language is `en-GB`. */
export const checkSpelling: Check = (parsed) =>
  parsed.course?.language === 'en-GB' ? piecesOf(parsed).flatMap(americanIn) : [];

const headingId = /\{#[^}]*\}/g;

function americanIn({ file, text, at, subject }: Piece): Finding[] {
  const prose = masked(text, codeSpan, linkTarget, headingId, quotation);
  return americanWordsIn(prose).map(({ index, word, british }) => {
    const message = `"${word}" is American; this course is in British English. Write "${british}", or put quotation marks around the words of others.`;
    return finding('american-spelling', file, at(pointIn(text, index)), message, { fix: british, subject });
  });
}

function piecesOf(parsed: ParsedCourse): Piece[] {
  const { raw, chapters, concepts, questions } = parsed;
  return [
    ...(raw.course
      ? fields(raw.course, [
          ...pathsTo(raw.course, [], ['title', 'tagline', 'motto', 'description', 'for']),
          ...pathsTo(raw.course, ['parts'], ['title', 'summary']),
        ])
      : []),
    ...chapters.flatMap(({ id, file, frontmatter, document, diagrams }) => [
      ...fields(frontmatter, pathsTo(frontmatter, [], ['title', 'summary']), id),
      ...fields(frontmatter, pathsTo(frontmatter, ['objectives'], ['text']), id),
      ...document.prose.map((piece) => proseIn(file, piece, id)),
      ...diagrams.map((diagram) => ({
        file,
        text: diagram.caption,
        at: () => diagram.at,
        subject: diagram.id,
      })),
    ]),
    ...concepts.flatMap(({ id, file, frontmatter, document }) => [
      ...fields(frontmatter, pathsTo(frontmatter, [], ['short']), id),
      ...document.prose.map((piece) => proseIn(file, piece, id)),
    ]),
    ...questions.flatMap(questionPieces),
    ...everyKind
      .filter((kind) => !kinds[kind].isOthersWords)
      .flatMap((kind) => (parsed[kind] as ParsedEntry<unknown>[]).flatMap(entryPieces)),
  ];
}

/** Fields as they are written, and the prose of texts that may cite. */
function entryPieces({ id, yaml, parts }: ParsedEntry<unknown>): Piece[] {
  return parts.flatMap(({ row, path, schema, value, texts }) => {
    const subject = row === undefined ? id : criterionId(id, row);
    const written = writtenTexts(schema, value).filter(
      ({ kind, links }) => kind === 'plain' || links === 'none',
    );
    return [
      ...fields(
        yaml,
        written.map((text) => [...path, ...text.path]),
        subject,
      ),
      ...texts.flatMap((text) =>
        text.document.prose.map((piece) => proseIn(yaml, piece, subject, text.path)),
      ),
    ];
  });
}

/** Markdown texts, and the plain ones of drop-downs and tables. */
function questionPieces({ id, value, yaml, path, texts }: ParsedQuestion): Piece[] {
  const plain = (base: Path, list: unknown): Path[] =>
    (Array.isArray(list) ? list : []).map((_, index) => [...base, index, 'text']);
  const places =
    value?.type === 'scenario' ? value.parts.map((_, index) => [...path, 'parts', index]) : [path];
  const written = new Set(texts.map((text) => text.path.join('.')));
  return [
    ...texts.flatMap((text) => text.document.prose.map((piece) => proseIn(yaml, piece, id, text.path))),
    ...fields(
      yaml,
      places
        .flatMap((place) =>
          ['options', 'columns'].flatMap((name) =>
            plain([...place, name], valueAt(yaml.value, [...place, name])),
          ),
        )
        .filter((place) => value && !written.has(place.join('.'))),
      id,
    ),
  ];
}

/** `at` a path of a YAML text, or in a file of Markdown. */
function proseIn(where: YamlText | string, piece: ProseUse, subject: string, path: Path = []): Piece {
  const inText = ({ line, column }: Point): Point => ({
    line: piece.line + line - 1,
    column: line === 1 ? piece.column + column - 1 : column,
  });
  return typeof where === 'string'
    ? { file: where, text: piece.text, at: inText, subject }
    : { file: where.file, text: piece.text, at: (point) => where.inside(path, inText(point)), subject };
}

function fields(yaml: YamlText, paths: Path[], subject?: string): Piece[] {
  return paths.flatMap((path) => {
    const text = valueAt(yaml.value, path);
    return typeof text === 'string'
      ? [{ file: yaml.file, text, at: (point: Point) => yaml.inside(path, point), subject }]
      : [];
  });
}

/** Paths to the fields `names` of the value at `path`, or of each of its entries if it is a list. */
function pathsTo(yaml: YamlText, path: Path, names: string[]): Path[] {
  const value = valueAt(yaml.value, path);
  const owners: Path[] = Array.isArray(value) ? value.map((_, index) => [...path, index]) : [path];
  return owners.flatMap((owner) => names.map((name) => [...owner, name]));
}
