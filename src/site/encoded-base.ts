/** What Astro leaves undone where letters of the base path are not the same in an address as in its configuration. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { withBase } from '../view/href.ts';

type AddImage = (options: { src: unknown }, ...others: unknown[]) => string;

/**
 * Astro finds the file of a picture by taking the base path off its address. The bundler has encoded that address,
 * the base path it has not, so that it looks for the file in a folder which is not there: where the two differ, it is
 * given the address as it expects it. See `addStaticImageFactory` in Astro's `assets/vite-plugin-assets.js`.
 */
export function encodedImages(base: string): Plugin {
  const encoded = withBase(base, '/');
  return {
    name: 'encoded-images',
    enforce: 'post',
    buildStart() {
      const { astroAsset } = globalThis as { astroAsset?: { addStaticImage?: AddImage } };
      const add = astroAsset?.addStaticImage;
      if (encoded === base || !astroAsset || !add) return;
      astroAsset.addStaticImage = ({ src: image, ...options }, ...others) => {
        const isImported = (typeof image === 'object' || typeof image === 'function') && image !== null;
        const address = isImported && 'src' in image ? String(image.src) : '';
        if (!isImported || !address.startsWith(encoded)) return add({ ...options, src: image }, ...others);
        const src = base + address.slice(encoded.length);
        const get = (of: object, name: string | symbol): unknown =>
          name === 'src' ? src : Reflect.get(of, name);
        return add({ ...options, src: new Proxy(image, { get }) }, ...others);
      };
    },
  };
}

/** Astro writes the addresses of its own scripts and styles as they are: here they become what every other address is. */
export async function encodeAddresses(site: URL, base: string): Promise<void> {
  const encoded = withBase(base, '/');
  if (encoded === base) return;
  const files = await readdir(site, { recursive: true });
  for (const name of files.filter((file) => file.endsWith('.html'))) {
    const file = new URL(name.split('\\').map(encodeURI).join('/'), site);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(`="${base}`, `="${encoded}`));
  }
}
