import { type Connector, type ConnectorStore, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const columns = sql`id, name, base_url as "baseUrl", headers, requests, revision`;

export const connectorStore = (pool: Pool): ConnectorStore => ({
  list: () => run<Connector>(pool, sql`select ${columns} from connectors order by name collate records.zh, id`),
  find: async (id) => {
    const [found] = await run<Connector>(pool, sql`select ${columns} from connectors where id = ${id}`);
    return found ?? null;
  },
  insert: async ({ id, name, baseUrl, headers, requests, revision }) => {
    await run(
      pool,
      sql`insert into connectors (id, name, base_url, headers, requests, revision)
          values (${id}, ${name}, ${baseUrl}, ${JSON.stringify(headers)}, ${JSON.stringify(requests)}, ${revision})`,
    );
  },
  update: async ({ id, name, baseUrl, headers, requests, revision }) => {
    const changed = await run(
      pool,
      sql`update connectors set name = ${name}, base_url = ${baseUrl}, headers = ${JSON.stringify(headers)},
            requests = ${JSON.stringify(requests)}, revision = ${revision}, updated_at = now()
          where id = ${id} and revision = ${revision - 1} returning id`,
    );
    return changed.length > 0;
  },
  remove: async (id) => {
    await run(pool, sql`delete from connectors where id = ${id}`);
  },
});
