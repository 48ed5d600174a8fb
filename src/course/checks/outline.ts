import { finding, type Finding } from '../finding.ts';
import { didYouMean, nearMisses } from '../text/near-miss.ts';
import type { ParsedChapter } from '../parsed-course.ts';
import { partPath, reservedPartIds } from '../links/page-paths.ts';
import type { CourseFile } from '../schema.ts';
import type { Check } from './check.ts';

/** The table of contents and the folders say the same. */
export const checkOutline: Check = ({ raw, course, chapters }) => {
  const yaml = raw.course;
  if (!course || !yaml) return [];
  const found = [];
  const listed = new Map<string, string>();
  const chaptersOf = Map.groupBy(chapters, ({ id }) => id);
  const inOutline = new Set(course.parts.flatMap((part) => part.chapters));
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
          finding('duplicate-id', yaml.file, at, `The chapter "${id}" is listed twice. Take one out.`, {
            subject: id,
          }),
        );
      }
      listed.set(id, part.id);
      const here = chaptersOf.get(id) ?? [];
      if (here.length === 0) {
        const ids = chapters.map((chapter) => chapter.id);
        const near = didYouMean(id, ids);
        const [unlisted] = chapters.filter((chapter) => !inOutline.has(chapter.id));
        const otherwise = unlisted
          ? ` Is it "${unlisted.id}" now? Then call the folder "${id}" again, since ids stay; or write "${unlisted.id}" here.`
          : ` Begin it with: npm run new -- chapter ${part.id} ${id}. Or take "${id}" out of this list.`;
        found.push(
          finding(
            'missing-file',
            yaml.file,
            at,
            `There is no chapter "${id}": no file ${raw.folder}/chapters/${part.id}/${id}/index.mdx.${near === '' ? otherwise : near}`,
            { subject: id, fix: nearMisses(id, ids)[0] ?? unlisted?.id },
          ),
        );
      } else if (here.every((chapter) => chapter.part !== part.id) && !reservedPartIds.includes(part.id)) {
        found.push(
          finding(
            'missing-file',
            yaml.file,
            at,
            `The chapter "${id}" is listed under "${part.id}", but its folder is chapters/${here[0]?.part ?? ''}/${id}. Move it to chapters/${part.id}/${id}, or list it under that part.`,
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
          `No part of ${yaml.file} lists the chapter "${chapter.id}", so nobody can reach it. Write its id under "chapters" of the part "${chapter.part}", or delete its folder.`,
          { subject: chapter.id },
        ),
      );
    }
  }
  return [...found, ...oldPaths(course, chapters)];
};

/** A redirect page must not stand where a page is, nor lead to two chapters. */
function oldPaths(course: CourseFile, chapters: ParsedChapter[]): Finding[] {
  const pages = new Set([
    ...course.parts.map(({ id }) => partPath(id)),
    ...chapters.map(({ id, part }) => `${partPath(part)}${id}/`),
  ]);
  const owners = new Map<string, string>();
  return chapters.flatMap(({ id, file, value, frontmatter }) =>
    (value?.formerly ?? []).flatMap((old, index) => {
      const at = frontmatter.at(['formerly', index]);
      const owner = owners.get(old);
      owners.set(old, id);
      const [, first = ''] = old.split('/');
      if (reservedPartIds.includes(first))
        return [
          finding(
            'reserved-id',
            file,
            at,
            `The site has pages of its own below /${first}/, so no redirect can stand at ${old}. Take it out.`,
            { subject: id },
          ),
        ];
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
