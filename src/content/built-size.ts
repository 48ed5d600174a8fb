/** The size of a picture as the build takes it: asked of Astro's own reader, so that what passes here ends no build. */

interface Size {
  width: number;
  height: number;
}

/** The attributes of an `<svg>` that say how large it is, without what other programs write around and between the numbers. */
export type DrawingSizes = Readonly<Partial<Record<'width' | 'height' | 'viewBox', string>>>;

/** Nothing where Astro finds no size, or one that no page can be laid out with. */
export async function builtSize(bytes: Uint8Array): Promise<Size | undefined> {
  const { imageMetadata } = await import('astro/assets/utils');
  const { width, height } = await imageMetadata(bytes, '').catch(() => ({ width: NaN, height: NaN }));
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/**
 * Why Astro takes another size of the drawing `text`, or none, than of the same `sizes` (attributes of its `<svg>`)
 * written plainly; otherwise its size.
 */
export async function drawingSize(text: string, sizes: DrawingSizes): Promise<Size | { damage: string }> {
  const plain = Object.entries(sizes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  const [taken, meant] = await Promise.all(
    [text, `<svg ${plain}>`].map((one) => builtSize(new TextEncoder().encode(one))),
  );
  if (!meant)
    return { damage: 'It is smaller than one pixel: draw it larger, such as in viewBox="0 0 300 200"' };
  if (taken?.width === meant.width && taken.height === meant.height) return meant;
  const root = text.search(/<svg(?=\s[^>]*\sxmlns=|\sxmlns=)/);
  const before = text.slice(0, Math.max(0, text.lastIndexOf('-->', root)));
  if (/<svg\s/.test(before))
    return {
      damage:
        'A comment before its <svg> holds "<svg" too, which the build reads in its place: delete the comment',
    };
  const end =
    root + (/^<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text.slice(Math.max(0, root)))?.[0].length ?? 0);
  return new TextEncoder().encode(text.slice(0, end)).length > bytesSearched
    ? {
        damage: `Its <svg …> does not end within the first ${String(bytesSearched)} bytes, where the build looks for it: delete the comments before it, and the attributes that it does not need`,
      }
    : { damage: `The build does not read the size in its <svg>: write ${plain}` };
}

/** Astro looks no further for the tag with which a drawing begins. */
const bytesSearched = 1000;
