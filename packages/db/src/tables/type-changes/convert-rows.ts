import { type ConvertRows, sql, type TypeChangeRun } from '@mortise/core';
import type { Pool } from '../../pool.ts';
import { queryRows } from '../../records/query-rows.ts';
import { recordNames } from '../../records/record-names.ts';
import { inTransaction, run } from '../../run.ts';
import { tableName } from '../names.ts';
import { filledSql, rowSql, tablesOf } from './converted-tables.ts';
import { type RunRow, runColumns, runOf } from './run-rows.ts';
import { storedOf, writeConverted } from './write-converted.ts';

/** 1 MB of the table at a time. */
const pagesAtOnce = 128;
/**
 * The rows of a page are written in so many turns. A row that is written leaves room where it was, which the next turn
 * finds: most rows stay on their page, and no index hears of them.
 */
const turns = 8;

/** Converts the next pages. Rows are locked for milliseconds; who is killed here does these pages once more. */
export async function advance(pool: Pool, change: TypeChangeRun, convert: ConvertRows): Promise<TypeChangeRun> {
  const { name, from, until, reached } = nextPages(change);
  const table = tablesOf(change).find((each) => each.name === name);
  if (!table) throw new Error(`The type change ${change.id} goes through ${name} no more.`);
  const cells = await queryRows(
    pool,
    sql`select t.ctid::text, ${rowSql(change, table, 'before')} from ${tableName(table.name)} t
        where t.ctid >= ${`(${from},0)`}::tid and t.ctid < ${`(${until},0)`}::tid and (${filledSql(change, table)})`,
  );
  const rows = await convert(
    cells.map(([, ...rest]) => storedOf(table, rest)),
    table.columns,
    recordNames(pool),
  );
  const turnOf = turnsOf(cells.map(([place]) => String(place)));
  for (let turn = 0; turn < turns; turn++) {
    const now = rows.filter((_, index) => turnOf[index] === turn);
    if (now.length > 0) await inTransaction(pool, (client) => writeConverted(client, change, table, now));
  }
  const lost = rows.reduce((sum, row) => sum + row.lost.filter((text) => text !== null).length, 0);
  const [row] = await run<RunRow>(
    pool,
    sql`update type_changes set page = ${reached}, converted = converted + ${rows.length}, lost = lost + ${lost}
        where id = ${change.id} returning ${runColumns}`,
  );
  if (!row) throw new Error(`The type change ${change.id} is gone.`);
  return runOf(row);
}

/** Pages of one table, and how far the run is in all of them then. */
function nextPages({ id, page, tables }: TypeChangeRun) {
  let before = 0;
  for (const { name, pages } of tables) {
    const from = (page ?? 0) - before;
    if (from < pages) {
      const until = Math.min(from + pagesAtOnce, pages);
      return { name, from, until, reached: before + until };
    }
    before += pages;
  }
  throw new Error(`The type change ${id} has no page left.`);
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
