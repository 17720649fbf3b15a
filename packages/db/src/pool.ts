import pg from 'pg';

// Dates and times stay what they are in JSON: `date` and `time` as PostgreSQL prints them, moments as ISO in UTC.
// The driver's default turns a date into local midnight, which is the day before for half the world.
const { types } = pg;
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.TIME, (text) => text);
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(types.builtins.INT8, (text) => Number(text));

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/** The one pool of a process. `statementTimeoutMs` bounds what a person can make the database do. */
export function createPool(
  connectionString: string,
  { max = 20, statementTimeoutMs = 60_000 }: { max?: number; statementTimeoutMs?: number } = {},
): Pool {
  return new pg.Pool({
    connectionString,
    max,
    statement_timeout: statementTimeoutMs,
    application_name: 'mortise',
    options: '-c timezone=UTC -c jit=off',
  });
}
