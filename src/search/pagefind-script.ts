/** Pagefind's own script, so that it takes its metadata from who asks it, instead of loading them; with short names. */
import { minifySync } from 'rolldown/utils';
import type { IndexFile } from './smaller-parts.ts';

const changes = [
  ['this.searchMeta=null;', 'this.searchMeta=opts.metadata??null;'],
  ['[this.loadMeta(index.hash)]', '[this.searchMeta??this.loadMeta(index.hash)]'],
] as const;

/** Its option `metadata` is what `metadataOf` makes. Throws where the script is not that of the version that is known. */
export function takingMetadata({ path, content }: IndexFile): IndexFile {
  let script = Buffer.from(content).toString();
  for (const [from, to] of changes) {
    if (script.split(from).length !== 2)
      throw new Error(
        `Pagefind's script has no “${from}” as that of version 1.6 has, which loads its metadata.`,
      );
    script = script.replace(from, to);
  }
  const { code } = minifySync(path, script, { module: true });
  return { path, content: Buffer.from(code) };
}
