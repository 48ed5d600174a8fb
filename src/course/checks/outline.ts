import { finding } from '../finding.ts';
import { didYouMean } from '../near-miss.ts';
import { reservedPartIds } from '../paths.ts';
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
        finding('reserved-id', yaml.file, yaml.at(['parts', partIndex, 'id']), `A part cannot be called "${part.id}": the site has a page of its own there.`, { subject: part.id }),
      );
    }
    for (const [index, id] of part.chapters.entries()) {
      const at = yaml.at(['parts', partIndex, 'chapters', index]);
      if (listed.has(id)) {
        found.push(finding('duplicate-id', yaml.file, at, `The chapter "${id}" is listed twice.`, { subject: id }));
      }
      listed.set(id, part.id);
      const here = chapters.filter((chapter) => chapter.id === id);
      if (here.length === 0) {
        const near = didYouMean(id, chapters.map((chapter) => chapter.id));
        found.push(finding('missing-file', yaml.file, at, `There is no chapter "${id}": no file ${raw.folder}/chapters/${part.id}/${id}/index.mdx.${near}`, { subject: id }));
      } else if (here.every((chapter) => chapter.part !== part.id)) {
        found.push(finding('missing-file', yaml.file, at, `The chapter "${id}" is listed under "${part.id}", but its folder is chapters/${here[0]?.part ?? ''}/${id}.`, { subject: id }));
      }
    }
  }
  const seen = new Map<string, string>();
  for (const chapter of chapters) {
    const other = seen.get(chapter.id);
    if (other !== undefined) {
      found.push(finding('duplicate-id', chapter.file, { line: 1, column: 1 }, `The chapter id "${chapter.id}" is taken by ${other}. Chapter ids are unique over the whole course.`, { subject: chapter.id }));
    }
    seen.set(chapter.id, chapter.file);
    if (!listed.has(chapter.id)) {
      found.push(finding('orphan-file', chapter.file, { line: 1, column: 1 }, `No part of ${yaml.file} lists the chapter "${chapter.id}", so nobody can reach it.`, { subject: chapter.id }));
    }
  }
  return [...found, ...orphans(raw.files, raw.folder, chapters, concepts)];
};

/** Files that nothing reads. */
function orphans(files: string[], folder: string, chapters: { file: string; document: { images: { url: string }[] } }[], concepts: { file: string }[]) {
  const known = new Set([
    ...['course.yaml', 'sources.yaml', 'ids.lock.yaml', 'warnings.yaml'].map((name) => `${folder}/${name}`),
    ...concepts.map(({ file }) => file),
    ...chapters.flatMap(({ file, document }) => {
      const chapterFolder = file.slice(0, file.lastIndexOf('/'));
      return [file, `${chapterFolder}/quiz.yaml`, ...document.images.map(({ url }) => `${chapterFolder}/${url.replace(/^\.\//, '')}`)];
    }),
  ]);
  return files
    .filter((file) => !known.has(file) && !file.startsWith(`${folder}/diagrams/`) && !/\/(README|LICENSE)[^/]*$/.test(file))
    .map((file) => finding('orphan-file', file, { line: 1, column: 1 }, 'Nothing of the course uses this file. Refer to it, move it to where it belongs, or delete it.'));
}
