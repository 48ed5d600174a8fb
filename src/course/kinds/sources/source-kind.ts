import { reservedSourceIds, sourcePath } from '../../links/page-paths.ts';
import { fillIn } from '../../text/placeholders.ts';
import { sentences } from '../../text/sentences.ts';
import type { Kind } from '../kind.ts';
import { checkSources } from './source-checks.ts';
import { sourcesFileSchema, type Source } from './source-schema.ts';
import { titleWords } from './title-words.ts';

export const sourceKind: Kind<'sources'> = {
  editorSchema: ['sources', sourcesFileSchema],
  isReserved: (id) => reservedSourceIds.includes(id),
  isOthersWords: true,
  checks: [checkSources],
  together: ({ sources }) => sources.flatMap(({ value }) => value ?? []),
  pathOf: sourcePath,
  titleOf: ({ title }) => titleWords(title),
  records: ({ sources }) =>
    Object.values(sources).map((source) => {
      const where = [writersOf(source), source.issued?.slice(0, 4) ?? '']
        .filter((text) => text !== '')
        .join(', ');
      const title = titleWords(source.title);
      const text = sentences(title, where, titleWords(source['container-title'] ?? source.publisher ?? ''));
      return { id: source.id, title, where, text };
    }),
  skeleton: ({ id, title }) => `id: ${id}
type: webpage
title: ${title ?? fillIn('its title')}
author:
  - { literal: ${fillIn('who wrote it')} }
status: from-knowledge
`,
};

function writersOf({ author, editor }: Source): string {
  const people = author ?? editor ?? [];
  return people.map((person) => ('literal' in person ? person.literal : person.family)).join(', ');
}
