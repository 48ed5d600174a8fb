/** What lies in the folder of a course, whatever it is. */
import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { compareText } from '../course/finding.ts';

/** Why what stands in the place of a file is none that a course reads, or that is written to. */
export const isLink =
  'This is a link to another place, which is not followed. Put what it leads to here itself.';
export const isFolder = 'This is a folder, and by its name it should be a file. Rename it.';

export const isText = (file: string) => /\.(mdx?|markdown|ya?ml)$/i.test(file);

/**
 * Every file below `folder`, in the order of their names; none when there is no such folder. Apart from them, with the
 * reason, what stands there and is no file: a link is not followed, since the folder is the whole course.
 */
export function filesIn(folder: string): { files: string[]; strange: [string, string][] } {
  const all = entriesIn(folder)
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ file }) => !/(^|[\\/])\./.test(path.relative(folder, file)))
    .sort((a, b) => compareText(a.file, b.file));
  const strange = all.flatMap(({ entry, file }): [string, string][] => {
    if (entry.isSymbolicLink()) return [[file, isLink]];
    if (entry.isDirectory()) return isText(file) ? [[file, isFolder]] : [];
    return entry.isFile() ? [] : [[file, 'This is no file that can be read. Delete it.']];
  });
  return { files: all.filter(({ entry }) => entry.isFile()).map(({ file }) => file), strange };
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
