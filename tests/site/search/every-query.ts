/** All tables of queries, row by row. */
import { latestQueries } from './latest-queries.ts';
import { moreQueries } from './more-search-queries.ts';
import { queriesOfKinds } from './queries-of-kinds.ts';
import { queries } from './search-queries.ts';

export const everyQuery = Object.entries({
  ...queries,
  ...moreQueries,
  ...queriesOfKinds,
  ...latestQueries,
}).flatMap(([group, rows]) => rows.map(([query, wanted]) => ({ group, query, wanted })));
