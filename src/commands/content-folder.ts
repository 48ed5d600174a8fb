import { pathToFileURL } from 'node:url';

/** The folder that a command runs in, to which findings' paths are relative, and the content folder that `--content` names below it. */
export function foldersOf(content: string): { root: URL; content: URL } {
  const root = pathToFileURL(`${process.cwd()}/`);
  return { root, content: new URL(`${content.replace(/\/$/, '')}/`, root) };
}
