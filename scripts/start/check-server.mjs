/**
 * Fails with a sentence when DATABASE_URL leads to nothing that Mortise can work on.
 * @param {string} url
 */
export async function checkServer(url) {
  if (!/^postgres(ql)?:\/\/./.test(url))
    throw new Error('DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:5432/NAME.');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        current_setting('server_encoding') as encoding`,
    );
    const [{ version, number, encoding }] = rows;
    if (number < 170_000) throw new Error(`PostgreSQL 17 or newer is needed; this is ${version}.`);
    if (encoding !== 'UTF8') throw new Error(`The database must have encoding UTF8; this has ${encoding}.`);
  } catch (accident) {
    throw new Error(`DATABASE_URL: ${reason(accident)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Of an address with several numbers, each failed; the first says why. */
const reason = (accident) =>
  (accident instanceof AggregateError ? accident.errors[0]?.message : undefined) || accident.message || accident.code;
