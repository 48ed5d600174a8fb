/** What the files of a course are called, and where a file belongs that is called otherwise. Paths are below the content folder. */
import { folderKinds, kindNames, listKinds } from './kinds/kind-names.ts';
import { nearMisses } from './text/near-miss.ts';
import { slugLetters, slugOf } from './text/slug.ts';

const files: readonly string[] = [
  'course.yaml',
  'ids.lock.yaml',
  'warnings.yaml',
  ...listKinds.map((kind) => kindNames[kind].file),
];
/** Folders with a YAML file for each entry. */
const entryFolders: readonly string[] = folderKinds.map((kind) => kindNames[kind].folder);
const folders: readonly string[] = ['chapters', 'concepts', 'diagrams', ...entryFolders];

export const isCourseFile = (path: string): boolean => files.includes(path);

/**
 * What the file at `path` must be called so that the course reads it: the path itself where that is right already;
 * nothing for a file that is no part of a course, such as a picture. Letter case, `.yml`, `.md` for `.mdx` and the other
 * way round, blanks, and singular folders are slips that leave no doubt.
 */
export function rightName(path: string): string | undefined {
  const names = path.split('/');
  const last = names.pop() ?? '';
  const [top, ...inner] = names;
  const isYaml = /\.ya?ml$/i.test(last);
  const isProse = /\.(mdx?|markdown)$/i.test(last);
  const base = last.replace(/\.[a-z]+$/i, '');
  if (top === undefined) {
    const name = isYaml ? `${base.toLowerCase()}.yaml` : '';
    return files.find((one) => one === name);
  }
  const folder = folders.find((one) => one === top.toLowerCase() || one === `${top.toLowerCase()}s`);
  if (folder === 'chapters' && inner.length === 2) {
    const within = ['chapters', ...inner.map((name) => slugOf(name) || name)].join('/');
    if (isProse && base.toLowerCase() === 'index') return `${within}/index.mdx`;
    if (isYaml) return `${within}/${/^steps?$/i.test(base) ? 'steps' : 'quiz'}.yaml`;
  }
  const id = slugOf(base);
  if (inner.length > 0 || id === '' || isNote(last)) return undefined;
  if (folder === 'concepts' && isProse) return `concepts/${id}.md`;
  if (folder !== undefined && entryFolders.includes(folder) && isYaml) return `${folder}/${id}.yaml`;
  return undefined;
}

/** Whether `path` names an entry of the course, and no folder of them. */
export const isEntry = (path: string): boolean => rightName(path) === path;

/** Whose text the file at `path` holds, by its name: a chapter's or a concept's. */
export function ownerOf(path: string): { kind: 'chapter' | 'concept'; id: string } | undefined {
  const [, chapter, concept] =
    /\/(?:chapters\/[^/]+\/([^/]+)\/index\.mdx|concepts\/([^/]+)\.md)$/.exec(path) ?? [];
  if (chapter !== undefined) return { kind: 'chapter', id: chapter };
  return concept === undefined ? undefined : { kind: 'concept', id: concept };
}

/** The folder that the file at `path` lies in. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether people put such a file beside others to read it themselves. */
export function isNote(path: string): boolean {
  return /(?:^|\/)(?:README|LICENSE)[^/]*$/.test(path);
}

/** Where a file belongs that nothing reads: a sentence. `parts` are the ids of the course's parts. */
export function placeOf(path: string, parts: readonly string[]): string {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  const base = last.replace(/\.[a-z]+$/i, '');
  const [top = ''] = names;
  const right = rightName(path);
  if (right?.endsWith('/quiz.yaml') === true && nearMisses(base.toLowerCase(), ['quiz']).length === 0)
    return 'The folder of a chapter has two files of YAML: quiz.yaml for its questions, steps.yaml for the steps of its diagrams. Rename it if it is one of them, else delete it.';
  if (right !== undefined && right !== path)
    return `There is ${right} beside it already. Delete one of them.`;
  if (names.length === 1) {
    const near = nearMisses(last.replace(/\.yml$/i, '.yaml'), files)[0];
    if (near !== undefined) return `Is it meant as ${near}? Then rename it.`;
    if (/\.mdx?$/i.test(last))
      return 'A chapter is chapters/<part>/<chapter>/index.mdx, a concept concepts/<id>.md.';
  } else if (!folders.includes(top)) {
    const near = nearMisses(top.toLowerCase(), folders)[0];
    if (near !== undefined) return `Is the folder "${top}" meant as "${near}"? Then rename it.`;
  }
  const isProse = /\.(mdx?|markdown)$/i.test(last);
  const isOfEntry = entryFolders.includes(top) && /\.ya?ml$/i.test(last);
  const isNamed = (top === 'concepts' && isProse) || isOfEntry;
  if (isNamed && slugOf(base) === '') return `Its name becomes its id: write it in ${slugLetters}.`;
  if (top === 'chapters' && (isProse || /^(?:quiz|steps)\.ya?ml$/i.test(last)))
    return chapterPlace(names.slice(1), parts);
  if (top === 'concepts' && isProse)
    return `Concepts lie side by side: move it to concepts/${slugOf(base)}.md.`;
  if (isOfEntry)
    return `${top.charAt(0).toUpperCase()}${top.slice(1)} lie side by side: move it to ${top}/${slugOf(base)}.yaml.`;
  return 'Refer to it, move it to where it belongs, or delete it.';
}

function chapterPlace(names: readonly string[], parts: readonly string[]): string {
  const file = names.at(-1) ?? '';
  const isYaml = /\.ya?ml$/i.test(file);
  const own = /^(index|quiz|steps)\./i.test(file)
    ? names.slice(0, -1)
    : [...names.slice(0, -1), file.replace(/\.\w+$/, '')];
  const right = isYaml ? `${file.slice(0, file.indexOf('.')).toLowerCase()}.yaml` : 'index.mdx';
  const [first = '', second] = own.map(slugOf);
  if (names.length === 3 && isYaml)
    return right === 'quiz.yaml'
      ? 'A quiz lies beside the index.mdx of its chapter, which is not there.'
      : 'Steps lie beside the index.mdx of their chapter, which is not there.';
  if (names.length === 3)
    return 'The text of a chapter is one file, its index.mdx. Move this text there, or into a chapter of its own.';
  if (own.length > 2)
    return `A chapter lies in the folder of its part: move it to chapters/${first}/${own.slice(1).map(slugOf).join('-')}/${right}.`;
  if (second !== undefined)
    return `A chapter has a folder of its own: move it to chapters/${first}/${second}/${right}.`;
  return parts.includes(first)
    ? `"${first}" is a part: move the chapter to chapters/${first}/<chapter>/${right}.`
    : `A chapter lies in the folder of its part: move it to chapters/${parts[0] ?? '<part>'}/${first || '<chapter>'}/${right}.`;
}
