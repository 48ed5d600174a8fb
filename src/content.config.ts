/**
 * The bodies of chapters and concepts. What they mean was checked before: here they are only rendered, and at every
 * build, since their HTML depends on the whole course (definitions, numbers of sources).
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from 'virtual:course';

const idOf = ({ entry }: { entry: string }) => entry.replace(/(\/index)?\.mdx?$/, '');

export const collections = {
  chapters: defineCollection({
    loader: glob({
      base: `${contentFolder}chapters`,
      pattern: '*/*/index.mdx',
      generateId: ({ entry }) => idOf({ entry }).split('/')[1] ?? '',
    }),
  }),
  concepts: defineCollection({
    loader: glob({ base: `${contentFolder}concepts`, pattern: '*.md', generateId: idOf, deferRender: true }),
  }),
};
