import { pageAnchors } from '../../links/page-paths.ts';
import { fillIn } from '../../text/placeholders.ts';
import { sentences } from '../../text/sentences.ts';
import { kindNames } from '../kind-names.ts';
import type { Kind } from '../kind.ts';
import { misconceptionCatalogue } from './misconception-catalogue.ts';
import { misconceptionsFileSchema } from './misconception-schema.ts';
import { misconceptionsOf } from './misconceptions-of.ts';

export const misconceptionKind: Kind<'misconceptions'> = {
  editorSchema: ['misconceptions', misconceptionsFileSchema],
  isReserved: (id) => (pageAnchors as readonly string[]).includes(id),
  isSaid: true,
  checks: [],
  together: misconceptionsOf,
  pathOf: (_course, id) => `${kindNames.misconceptions.page}#${id}`,
  titleOf: ({ belief }) => belief,
  records: (course, plain) =>
    misconceptionCatalogue(course).flatMap(({ chapter: home = '', misconceptions }) => {
      const chapter = course.chapters[home];
      return misconceptions.map(({ id, belief, truth }) => ({
        id,
        title: plain(belief),
        where: chapter?.title ?? '',
        text: sentences(plain(belief), plain(truth)),
        chapter,
      }));
    }),
  skeleton: ({ id, title, chapter }) => `id: ${id}
belief: ${title ?? fillIn('the false belief in one sentence, as its holder would say it.')}
truth: ${fillIn('what is true instead: one to three sentences.')}
links: ["chapter:${chapter}"]
`,
};
