/** The bytes of a picture > what the check of pictures needs to know. Every picture is drawn once, so that one that was cut short is found out. */
import { fileTypeFromBuffer } from 'file-type';
import type { Picture } from '../course/kinds/pictures/picture.ts';
import { builtSize, drawingSize } from './built-size.ts';
import { readDrawing } from './read-drawing.ts';
import { encodingOf } from './read-text.ts';

/** Larger ones are not drawn: their size is a finding already, and drawing takes seconds. */
const mostPixelsDrawn = 100_000_000;

export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  const picture: Picture = { bytes: bytes.length, kind: undefined, dangers: [] };
  if (bytes.length === 0) return picture;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100_000));
  if (/<svg[\s>]/.test(start) && !/<html[\s>]/i.test(start)) {
    const text = new TextDecoder().decode(bytes);
    const { sizes, ...drawing } = readDrawing(text);
    const size = drawing.damage === undefined ? await drawingSize(text, sizes) : {};
    return { ...picture, kind: 'svg', text, ...drawing, ...size };
  }
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8' && /<svg[\s>]/.test(new TextDecoder(encoding).decode(bytes)))
    return { ...picture, kind: 'svg', damage: 'It is UTF-16, and pages read UTF-8: choose UTF-8 to save it' };
  if (start.startsWith('version https://git-lfs')) return { ...picture, kind: 'git-lfs' };
  const type = await fileTypeFromBuffer(bytes);
  // An animated PNG is one to whatever does not animate it.
  const kind = type?.ext === 'apng' ? 'png' : type?.ext;
  if (!type?.mime.startsWith('image/')) return { ...picture, kind };
  return { ...picture, kind, ...(await drawn(bytes)) };
}

async function drawn(bytes: Uint8Array): Promise<Pick<Picture, 'width' | 'height' | 'damage'>> {
  const { default: sharp } = await import('sharp');
  let size: Pick<Picture, 'width' | 'height'> = {};
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: false });
    const { width, height } = await image.metadata();
    size = { width, height };
    if (width * height <= mostPixelsDrawn) await image.resize(8).raw().toBuffer();
    return (await builtSize(bytes)) ? size : { ...size, damage: 'The build finds no size in it' };
  } catch {
    return { ...size, damage: 'It is damaged or was cut short' };
  }
}
