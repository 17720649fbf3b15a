import path from 'node:path';
import pg from 'pg';
import { runTypescript } from '../product/run-typescript.mjs';
import { customerBlocks, dealBlocks, dealList } from './forms.mjs';

/**
 * Customers, and two forms of deals that differ in their number of rows. Forms and views come through the product, so
 * that tables and indexes are its own; the rows then come by SQL (see fill.ts).
 * @param {import('../product/product.mjs').Product} product
 * @param {{ large: number, small: number, say: (what: string) => void }} sizes
 */
export async function seed({ api, databaseUrl }, { large, small, say }) {
  const app = await api.post('/definitions', { kind: 'app', name: '基准测试' });
  const customer = await makeForm(api, app.id, '客户', customerBlocks);
  const forms = [];
  for (const [name, rows] of [
    ['商机', small],
    ['商机大表', large],
  ]) {
    const form = await makeForm(api, app.id, name, dealBlocks(customer.id));
    const { filter, sort, fields } = dealList();
    const columns = fields.map((field) => ({ field }));
    await api.post('/definitions', { kind: 'view', draft: { formId: form.id, name: '跟进中', filter, sort, columns } });
    forms.push({ ...form, rows });
  }

  const client = new pg.Client({ connectionString: databaseUrl });
  // Where the server goes away, the question under way says so.
  client.on('error', () => {});
  await client.connect();
  const { rows: people } = await client.query(`select id from users where user_name = 'admin'`);
  const by = people[0].id;
  const fill = (form, kind, count, customers) =>
    withoutIndexes(client, form.key, say, async () => {
      say(`${count} rows into ${form.key}`);
      const part = (from, to) =>
        runTypescript(path.join(import.meta.dirname, 'fill.ts'), {
          databaseUrl,
          form: form.key,
          kind,
          from,
          to,
          by,
          customers,
        });
      // A process takes a second to start, which few rows are not worth.
      const half = count < 10_000 ? count : Math.ceil(count / 2);
      await Promise.all([part(0, half), ...(half < count ? [part(half, count)] : [])]);
    });
  await fill(customer, 'customer', Math.max(100, Math.ceil(large / 50)), []);
  const { rows: made } = await client.query(`select id from records."${customer.key}"`);
  const customers = made.map(({ id }) => id);
  for (const form of forms) await fill(form, 'deal', form.rows, customers);
  await client.end();
}

async function makeForm(api, appId, name, blocks) {
  const form = await api.post('/definitions', { kind: 'form', appId, name, draft: { name, blocks } });
  await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
  return { id: form.id, key: form.key };
}

/** An index is built over all rows at once far faster than row by row, and comes out as the product's own. */
async function withoutIndexes(client, table, say, work) {
  const { rows } = await client.query(
    `select indexname as name, indexdef as statement from pg_indexes
     where schemaname = 'records' and tablename = $1 and indexname not like '%_pkey'`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index records.${pg.escapeIdentifier(name)}`);
  await work();
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { name, statement } of rows) {
    say(`index ${name}`);
    await client.query(statement);
  }
  say(`statistics of ${table}`);
  await client.query(`vacuum (analyze) records.${pg.escapeIdentifier(table)}`);
}
