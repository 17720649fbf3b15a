import { type Field, identifier, joinSql, raw, type Selection, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { row, tableOf } from './columns.ts';
import { queryRows } from './query-rows.ts';
import { selectionSql } from './selection-sql.ts';

const and = raw(' and ');
const comma = raw(', ');

/** Ids of the records that have these values, by the place of the question. Null among the fields stands for the id. */
export async function matchRecords(
  pool: Pool,
  selection: Selection,
  fields: readonly (Field | null)[],
  questions: readonly (readonly unknown[])[],
): Promise<readonly (readonly string[])[]> {
  const found: string[][] = questions.map(() => []);
  const asked = fields.map((field, place) => askedOf(field, place, questions));
  if (questions.length === 0 || asked.length === 0 || asked.some((one) => one === null)) return found;
  const parts = asked as readonly Asked[];
  const values = sql`unnest(${joinSql(
    parts.map(({ values: given }) => given),
    comma,
  )}) with ordinality v(${joinSql(
    parts.map(({ name }) => name),
    comma,
  )}, at)`;
  const where = joinSql([...parts.map(({ same }) => same), ...selectionSql(selection)], and);
  const rows = await queryRows(
    pool,
    sql`select v.at, ${row}.id from ${values}, ${tableOf(selection.reach.form)} ${row} where ${where}`,
  );
  for (const [at, id] of rows as [number, string][]) found[at - 1]?.push(id);
  return found;
}

interface Asked {
  readonly values: Sql;
  readonly name: Sql;
  readonly same: Sql;
}

function askedOf(field: Field | null, place: number, questions: readonly (readonly unknown[])[]): Asked | null {
  const given = questions.map((values) => values[place] ?? null);
  const name = raw(`c${place}`);
  const value = raw(`v.c${place}`);
  if (field === null) return { values: sql`${given}::uuid[]`, name, same: sql`${row}.id = ${value}` };
  if (field.storage.in !== 'column') return null;
  const column = sql`${row}.${identifier(field.key)}`;
  const { sqlType } = field.storage;
  // A unique text that may be long is indexed by its hash.
  const hashed = field.block.unique && sqlType === 'text' ? sql` and md5(${column}) = md5(${value})` : raw('');
  return { values: sql`${given}::${raw(sqlType)}[]`, name, same: sql`${column} = ${value}${hashed}` };
}
