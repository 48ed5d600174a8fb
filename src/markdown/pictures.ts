import type { HastPluginEntry } from 'satteri';
import { pictureFile } from '../course/kinds/pictures/picture.ts';
import { element } from './html.ts';

/** A picture of the course: `file` is its name in findings, the rest what its `<img>` is to have. */
export interface PictureUse {
  file: string;
  attributes: Record<string, string>;
}

/** Pictures that lie beside a text of `folder` become places, noted in `found`: a component draws them there. */
export function pictures(folder: string, found: PictureUse[]): HastPluginEntry {
  return {
    name: 'pictures',
    element: {
      filter: ['img'],
      visit(node) {
        const { src, ...properties } = node.properties;
        const file = typeof src === 'string' ? pictureFile(folder, src) : undefined;
        if (file === undefined) return undefined;
        const attributes = Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, String(value)]),
        );
        found.push({ file, attributes });
        return element('img', { 'data-picture': found.length - 1 });
      },
    },
  };
}

/** Where a picture is to be drawn, with its number in the list of those that were found. */
export const picturePlace = /<img data-picture="(\d+)"\s*\/?>/;
