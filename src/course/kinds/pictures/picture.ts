/** A picture that a text shows: where it lies, and what its bytes say of themselves. */
import { folderOf, nameOf } from '../../content-names.ts';
import type { Point } from '../../finding.ts';
import { nearMisses } from '../../text/near-miss.ts';

/** What was found in the file, whatever it is called. */
export interface Picture {
  bytes: number;
  /** What the bytes are, as a file ending such as "png" or "pdf"; `undefined` if nothing known begins so. */
  kind: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  /** Why it cannot be drawn, in words. */
  damage?: string | undefined;
  /** A drawing's text. */
  text?: string | undefined;
  /** What a drawing holds that has no business in a picture, in words, with its place. */
  dangers: (Point & { what: string })[];
}

/** Kinds that pages show, with the endings that their files may have. */
export const pictureEndings: Readonly<Record<string, readonly string[]>> = {
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['avif'],
  svg: ['svg'],
};

/** The file that `url` names in a text of `folder`; `undefined` if it is no plain path below that folder. */
export function pictureFile(folder: string, url: string): string | undefined {
  let path;
  try {
    path = decodeURI(url).replace(/^(\.\/)+/, '');
  } catch {
    return undefined;
  }
  const isPlain = /^[^/\\?#:]/.test(path) && !/[\\?#:]/.test(path) && !/%(23|3f|2f|5c)/i.test(path);
  const steps = path.split('/');
  return isPlain && !steps.some((step) => step === '' || step === '.' || step === '..')
    ? `${folder}/${path}`
    : undefined;
}

/** The files of the pictures that the text of `file` shows. */
export function picturesIn(file: string, { images }: { images: readonly { url: string }[] }): string[] {
  return images.flatMap(({ url }) => pictureFile(folderOf(file), url) ?? []);
}

export function isPicture(file: string): boolean {
  return Object.values(pictureEndings)
    .flat()
    .some((ending) => file.toLowerCase().endsWith(`.${ending}`));
}

/** `name` without what hands and systems write differently: capital letters, how accents are composed, blanks. */
export function foldedName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/%20|[\s_-]+/g, '-');
}

/** Whether `url`, for which there is no file, may be a slip of the picture `file`: by its name, wherever it lies. */
export function mayMean(url: string, file: string): boolean {
  const wanted = foldedName(nameOf(url.replace(/[?#].*$/, '')));
  const there = foldedName(nameOf(file));
  return wanted === there || nearMisses(wanted, [there]).length > 0;
}
