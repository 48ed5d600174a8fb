/** All tables of queries, row by row. */
import { forNow } from '../../left-for-all.ts';
import { attackedQueries } from './attacked-queries.ts';
import { describedQueries } from './described-queries.ts';
import { latestQueries } from './latest-queries.ts';
import { moreQueries } from './more-search-queries.ts';
import { queriesOfKinds } from './queries-of-kinds.ts';
import { queries, type QueryTable } from './search-queries.ts';

const rowsOf = (table: QueryTable) =>
  Object.entries(table).flatMap(([group, rows]) => rows.map(([query, wanted]) => ({ group, query, wanted })));

const attacked = rowsOf(attackedQueries);
const described = rowsOf(describedQueries);

export const everyQuery = [
  ...rowsOf({ ...queries, ...moreQueries, ...queriesOfKinds, ...latestQueries }),
  ...forNow(
    'queries of the attack',
    attacked,
    attacked.filter((_, at) => at % 25 === 0),
  ),
  ...forNow(
    'queries that describe',
    described,
    described.filter((_, at) => at % 10 === 0),
  ),
];
