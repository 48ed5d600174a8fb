import { finding, type Finding } from '../finding.ts';
import { didYouMean } from '../near-miss.ts';
import type { ParsedChapter, ParsedConcept } from '../parsed-course.ts';
import { markFields } from '../course-marks.ts';
import { pictureFile } from '../picture.ts';
import type { RawCourse } from '../raw.ts';
import { conceptMapPath, conceptPath, partPath, reservedPartIds } from '../paths.ts';
import type { CourseFile } from '../schema.ts';
import type { Check } from './check.ts';

/** The table of contents and the folders say the same. */
export const checkOutline: Check = ({ raw, course, chapters, concepts }) => {
  const yaml = raw.course;
  if (!course || !yaml) return [];
  const found = [];
  const listed = new Map<string, string>();
  for (const [partIndex, part] of course.parts.entries()) {
    if (reservedPartIds.includes(part.id)) {
      found.push(
        finding(
          'reserved-id',
          yaml.file,
          yaml.at(['parts', partIndex, 'id']),
          `A part cannot be called "${part.id}": the site has a page of its own there.`,
          { subject: part.id },
        ),
      );
    }
    for (const [index, id] of part.chapters.entries()) {
      const at = yaml.at(['parts', partIndex, 'chapters', index]);
      if (listed.has(id)) {
        found.push(
          finding('duplicate-id', yaml.file, at, `The chapter "${id}" is listed twice.`, { subject: id }),
        );
      }
      listed.set(id, part.id);
      const here = chapters.filter((chapter) => chapter.id === id);
      if (here.length === 0) {
        const near = didYouMean(
          id,
          chapters.map((chapter) => chapter.id),
        );
        found.push(
          finding(
            'missing-file',
            yaml.file,
            at,
            `There is no chapter "${id}": no file ${raw.folder}/chapters/${part.id}/${id}/index.mdx.${near}`,
            { subject: id },
          ),
        );
      } else if (here.every((chapter) => chapter.part !== part.id)) {
        found.push(
          finding(
            'missing-file',
            yaml.file,
            at,
            `The chapter "${id}" is listed under "${part.id}", but its folder is chapters/${here[0]?.part ?? ''}/${id}.`,
            { subject: id },
          ),
        );
      }
    }
  }
  const seen = new Map<string, string>();
  for (const chapter of chapters) {
    const other = seen.get(chapter.id);
    if (other !== undefined) {
      found.push(
        finding(
          'duplicate-id',
          chapter.file,
          { line: 1, column: 1 },
          `The chapter id "${chapter.id}" is taken by ${other}. Chapter ids are unique over the whole course.`,
          { subject: chapter.id },
        ),
      );
    }
    seen.set(chapter.id, chapter.file);
    if (!listed.has(chapter.id)) {
      found.push(
        finding(
          'orphan-file',
          chapter.file,
          { line: 1, column: 1 },
          `No part of ${yaml.file} lists the chapter "${chapter.id}", so nobody can reach it.`,
          { subject: chapter.id },
        ),
      );
    }
  }
  return [
    ...found,
    ...oldPaths(course, chapters, concepts),
    ...orphans(raw, chapters, concepts, marksOf(raw.folder, course)),
  ];
};

/** A redirect page must not stand where a page is, nor lead to two chapters. */
function oldPaths(course: CourseFile, chapters: ParsedChapter[], concepts: { id: string }[]): Finding[] {
  const pages = new Set([
    ...course.parts.map(({ id }) => partPath(id)),
    ...chapters.map(({ id, part }) => `${partPath(part)}${id}/`),
    ...concepts.map(({ id }) => conceptPath(id)),
    conceptMapPath,
    ...reservedPartIds.map(partPath),
  ]);
  const owners = new Map<string, string>();
  return chapters.flatMap(({ id, file, value, frontmatter }) =>
    (value?.formerly ?? []).flatMap((old, index) => {
      const at = frontmatter.at(['formerly', index]);
      const owner = owners.get(old);
      owners.set(old, id);
      if (pages.has(old))
        return [
          finding('reserved-id', file, at, `There is a page at ${old}, so no redirect can stand there.`, {
            subject: id,
          }),
        ];
      if (owner !== undefined)
        return [
          finding(
            'duplicate-id',
            file,
            at,
            `The old path ${old} is already that of the chapter "${owner}".`,
            { subject: id },
          ),
        ];
      return [];
    }),
  );
}

function marksOf(folder: string, course: CourseFile): string[] {
  return markFields.flatMap((field) => course[field] ?? []).map((name) => `${folder}/${name}`);
}

/** Files that nothing reads. */
function orphans(
  { files, folder, comparisons }: RawCourse,
  chapters: Pick<ParsedChapter, 'file' | 'document' | 'questions'>[],
  concepts: Pick<ParsedConcept, 'file' | 'document'>[],
  marks: string[],
) {
  const known = new Set([
    ...[
      'course.yaml',
      'sources.yaml',
      'ids.lock.yaml',
      'warnings.yaml',
      'misconceptions.yaml',
      'claims.yaml',
    ].map((name) => `${folder}/${name}`),
    ...marks,
    ...concepts.flatMap(({ file, document }) => [
      file,
      ...document.images.flatMap(({ url }) => pictureFile(`${folder}/concepts`, url) ?? []),
    ]),
    ...comparisons.map(({ yaml }) => yaml.file),
    ...chapters.flatMap(({ file, document, questions }) => {
      const chapterFolder = file.slice(0, file.lastIndexOf('/'));
      return [
        file,
        `${chapterFolder}/quiz.yaml`,
        ...questions.flatMap(({ model }) => model ?? []),
        ...document.images.flatMap(({ url }) => pictureFile(chapterFolder, url) ?? []),
      ];
    }),
  ]);
  return files
    .filter(
      (file) =>
        !known.has(file) && !file.startsWith(`${folder}/diagrams/`) && !/\/(README|LICENSE)[^/]*$/.test(file),
    )
    .map((file) =>
      finding(
        'orphan-file',
        file,
        { line: 1, column: 1 },
        'Nothing of the course uses this file. Refer to it, move it to where it belongs, or delete it.',
      ),
    );
}
