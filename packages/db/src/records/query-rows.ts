import { err, ok, type Result, type Sql, toPg } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';

/** Rows as arrays, in the order of the select list: the fastest form the driver has. */
export async function queryRows(on: Pool | Client, query: Sql): Promise<unknown[][]> {
  const { rows } = await on.query<unknown[]>({ ...toPg(query), rowMode: 'array' });
  return rows;
}

/** The SQLSTATE of what PostgreSQL refused. */
export const sqlState = (accident: unknown): string | undefined =>
  accident instanceof Error && 'code' in accident && typeof accident.code === 'string' ? accident.code : undefined;

// Undefined column or table, a value of another type than the column's, an operator that such a column does not have, a
// cached plan whose types changed: the form was published anew meanwhile.
const shapeStates: ReadonlySet<string | undefined> = new Set(['42703', '42P01', '42804', '42883', '0A000']);
export const isUnknownShape = (accident: unknown) => shapeStates.has(sqlState(accident));

export async function orUnknownShape<T>(work: () => Promise<T>): Promise<Result<T, 'unknown_shape'>> {
  try {
    return ok(await work());
  } catch (accident) {
    if (isUnknownShape(accident)) return err('unknown_shape');
    throw accident;
  }
}
