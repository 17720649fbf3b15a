// The floor: the same SQL by a bare `pg` client behind a minimal Hono server, in a process of its own. It checks
// nothing, knows nobody and keeps no history: what the product does beyond this is what the ratio shows.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

process.once('message', ({ databaseUrl, lists, create }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20, options: '-c timezone=UTC -c jit=off' });
  // A run that is broken off takes the database away; nobody waits for an answer any more.
  pool.on('error', () => process.exit(0));
  const app = new Hono();

  app.get('/list/:n', async (c) => {
    const { text, values } = lists[Number(c.req.param('n'))];
    const { rows } = await pool.query(text, values);
    return c.json(rows);
  });

  app.post('/create', async (c) => {
    const values = await c.req.json();
    const client = await pool.connect();
    try {
      await client.query('begin');
      const made = await client.query(
        create.row,
        create.columns.map((column) => values[column] ?? null),
      );
      await client.query(create.outbox, [made.rows[0].id]);
      await client.query('commit');
      return c.json(made.rows[0], 201);
    } finally {
      client.release();
    }
  });

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send({ port }));
  process.once('disconnect', () => {
    server.close();
    process.exit(0);
  });
});
