import {
  type ConvertedValues,
  type ConvertRows,
  identifier,
  joinSql,
  raw,
  type Sql,
  type StoredValues,
  sql,
  type TypeChangeRun,
} from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { queryRows } from '../../records/query-rows.ts';
import { inTransaction, run } from '../../run.ts';
import { tableName } from '../names.ts';
import { ours, type RunRow, runColumns, runOf } from './run-rows.ts';
import { stagedColumn, stagedOf } from './stage-columns.ts';

/** 1 MB of the table at a time. */
const pagesAtOnce = 128;
/**
 * The rows of a page are written in so many turns. A row that is written leaves room where it was, which the next turn
 * finds: most rows stay on their page, and no index hears of them.
 */
const turns = 8;

/** Converts the next pages. Rows are locked for milliseconds; who is killed here does these pages once more. */
export async function advance(pool: Pool, change: TypeChangeRun, convert: ConvertRows): Promise<TypeChangeRun> {
  const from = change.page ?? 0;
  const until = Math.min(from + pagesAtOnce, change.pages);
  const filled = joinSql(
    change.columns.map(({ key }) => sql`${identifier(key)} is not null`),
    raw(' or '),
  );
  const cells = await queryRows(
    pool,
    sql`select ctid::text, id, ${oldColumns(change)} from ${tableName(change.table)}
        where ctid >= ${`(${from},0)`}::tid and ctid < ${`(${until},0)`}::tid and (${filled})`,
  );
  const rows = convert(cells.map(([, ...rest]) => storedOf(rest)));
  const turnOf = turnsOf(cells.map(([place]) => String(place)));
  for (let turn = 0; turn < turns; turn++) {
    const now = rows.filter((_, index) => turnOf[index] === turn);
    if (now.length > 0) await inTransaction(pool, (client) => writeConverted(client, change, now));
  }
  const lost = rows.reduce((sum, row) => sum + row.lost.filter((text) => text !== null).length, 0);
  const [row] = await run<RunRow>(
    pool,
    sql`update type_changes set page = ${until}, converted = converted + ${rows.length}, lost = lost + ${lost}
        where id = ${change.id} returning ${runColumns}`,
  );
  if (!row) throw new Error(`The type change ${change.id} is gone.`);
  return runOf(row);
}

/** The turn of each row, by its place `(page,line)`: rows of one page take turns. */
function turnsOf(places: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return places.map((place) => {
    const page = place.slice(0, place.indexOf(','));
    const index = seen.get(page) ?? 0;
    seen.set(page, index + 1);
    return index % turns;
  });
}

/** Values that the fields have now, in the order of the columns. */
export const oldColumns = ({ columns }: TypeChangeRun): Sql =>
  joinSql(
    columns.map(({ key }) => identifier(key)),
    raw(', '),
  );

export const storedOf = ([id, ...values]: readonly unknown[]): StoredValues => ({ id: String(id), values });

/** Fills the waiting columns of these rows. */
export async function writeConverted(
  client: Client,
  change: TypeChangeRun,
  rows: readonly ConvertedValues[],
  columnOf: (column: string) => string = (column) => column,
): Promise<void> {
  const staged = stagedOf(change);
  await client.query(ours);
  const data = JSON.stringify(rows.map((row) => jsonOf(change, row)));
  const sets = staged.map(({ column }) => sql`${identifier(columnOf(column))} = r.${identifier(column)}`);
  const typed = staged.map(({ column, sqlType }) => sql`, ${identifier(column)} ${raw(sqlType)}`);
  await run(
    client,
    sql`update ${tableName(change.table)} t set ${joinSql(sets, raw(', '))}
        from json_to_recordset(${data}::json) as r(id uuid${joinSql(typed, raw(''))}) where t.id = r.id`,
  );
}

function jsonOf({ columns }: TypeChangeRun, { id, values, lost }: ConvertedValues): Record<string, unknown> {
  const json: Record<string, unknown> = { id };
  columns.forEach(({ key, lostKey }, index) => {
    json[stagedColumn(key)] = values[index] ?? null;
    if (lostKey !== null) json[stagedColumn(lostKey)] = lost[index] ?? null;
  });
  return json;
}
