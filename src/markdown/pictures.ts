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
        const picture = pictureOf(folder, node.properties);
        if (picture === undefined) return undefined;
        found.push(picture);
        return element('img', { 'data-picture': found.length - 1 });
      },
    },
  };
}

/** The same for a text that is compiled to a module: a component, `CoursePicture`, draws them. */
export function pictureTags(folder: string): HastPluginEntry {
  return {
    name: 'picture-tags',
    element: {
      filter: ['img'],
      visit(node) {
        const picture = pictureOf(folder, node.properties);
        if (picture === undefined) return undefined;
        const attributes = Object.entries({ file: picture.file, ...picture.attributes });
        return {
          type: 'mdxJsxTextElement',
          name: 'CoursePicture',
          attributes: attributes.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
          children: [],
        };
      },
    },
  };
}

function pictureOf(folder: string, { src, ...properties }: Record<string, unknown>): PictureUse | undefined {
  const file = typeof src === 'string' ? pictureFile(folder, src) : undefined;
  return file === undefined
    ? undefined
    : {
        file,
        attributes: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, String(value)]),
        ),
      };
}

/** Where a picture is to be drawn, with its number in the list of those that were found. */
export const picturePlace = /<img data-picture="(\d+)"\s*\/?>/;
