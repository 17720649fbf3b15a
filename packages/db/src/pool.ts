import pg from 'pg';

// Dates and times stay what they are in JSON: `date` and `time` as PostgreSQL prints them, moments as ISO in UTC.
// The driver's default turns a date into local midnight, which is the day before for half the world.
const { types } = pg;
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.TIME, (text) => text);
types.setTypeParser(types.builtins.TIMESTAMPTZ, isoMoment);
types.setTypeParser(types.builtins.INT8, (text) => Number(text));

/**
 * From `2026-12-18 02:30:00.5+00`. Spelt as ISO before it is parsed, for JavaScript takes `0001-01-01 00:00` for 2001.
 * What ISO cannot say in four digits, such as infinity, stays as it is.
 */
function isoMoment(text: string): string {
  const moment = new Date(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00'));
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString();
}

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/** The one pool of a process. `statementTimeoutMs` bounds what a person can make the database do. */
export function createPool(
  connectionString: string,
  { max = 20, statementTimeoutMs = 60_000 }: { max?: number; statementTimeoutMs?: number } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    statement_timeout: statementTimeoutMs,
    application_name: 'mortise',
    options: '-c timezone=UTC -c jit=off',
  });
  // The pool listens to idle connections only. One that dies in someone's hands between two queries would end the
  // process; with a listener it fails the next query instead, as one that dies during a query does.
  pool.on('connect', (client) => client.on('error', () => {}));
  // The same of an idle one, and of one that the server cuts off while it says goodbye: the pool has let it go by then.
  pool.on('error', () => {});
  return pool;
}
