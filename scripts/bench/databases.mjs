import path from 'node:path';
import pg from 'pg';
import { startCluster } from '../postgres/cluster.mjs';

/** @typedef {Awaited<ReturnType<typeof openDatabases>>} Databases */

const prefix = 'mortise_bench_';

/**
 * Databases of the benchmarks' own: on a cluster in `.data/bench` with the product's own settings, or on the server that
 * DATABASE_URL names, whose other databases are left alone.
 * @param {string} dataDir
 */
export async function openDatabases(dataDir) {
  const given = process.env.DATABASE_URL;
  const cluster = given
    ? { url: given, stop: async () => {} }
    : await startCluster({ dataDir: path.join(dataDir, 'postgres') });
  const on = (/** @type {string} */ name) => {
    const url = new URL(cluster.url);
    url.pathname = `/${prefix}${name}`;
    return url.href;
  };

  const ask = (text, values) => askOnce(cluster.url, text, values);
  const drop = async (name) => ask(`drop database if exists "${name}" with (force)`);
  return {
    /** An empty database; what had this name is gone. */
    async fresh(name) {
      await drop(prefix + name);
      await ask(`create database "${prefix}${name}"`);
      return on(name);
    },
    /** Its address when it is there and complete. */
    async find(name) {
      const { rows } = await ask(
        `select shobj_description(oid, 'pg_database') = 'complete' as complete from pg_database where datname = $1`,
        [prefix + name],
      );
      return rows[0]?.complete ? on(name) : null;
    },
    /** Notes that it holds all it should, so that the next run can use it again. */
    settle: (name) => ask(`comment on database "${prefix}${name}" is 'complete'`),
    /** Drops what older code or other sizes left behind. */
    async dropOthers(start, name) {
      const { rows } = await ask('select datname from pg_database where starts_with(datname, $1) and datname <> $2', [
        prefix + start,
        prefix + name,
      ]);
      for (const { datname } of rows) await drop(datname);
    },
    stop: () => cluster.stop(),
  };
}

/** One question on a connection of its own. */
export async function askOnce(url, text, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
