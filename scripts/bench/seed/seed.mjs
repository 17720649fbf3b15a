import path from 'node:path';
import pg from 'pg';
import { runTypescript } from '../product/run-typescript.mjs';
import { customerBlocks, dealBlocks, dealList } from './forms.mjs';

/**
 * Customers, and two forms of deals that differ in their number of rows, empty: made through the product, so that tables
 * and indexes are its own.
 * @param {import('../product/client.mjs').Client} api
 */
export async function makeForms(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '基准测试' });
  const customer = await makeForm(api, app.id, '客户', customerBlocks);
  const deals = [];
  for (const name of ['商机', '商机大表']) {
    const form = await makeForm(api, app.id, name, dealBlocks(customer.id));
    const { filter, sort, fields } = dealList();
    const columns = fields.map((field) => ({ field }));
    await api.post('/definitions', { kind: 'view', draft: { formId: form.id, name: '跟进中', filter, sort, columns } });
    deals.push(form);
  }
  const [small, large] = deals;
  return { customer, small, large };
}

/**
 * Fills them by SQL (see fill.ts). No product may run meanwhile: its worker would heal the indexes that are gone for
 * the time being.
 * @param {string} databaseUrl
 * @param {Awaited<ReturnType<typeof makeForms>>} forms
 * @param {{ large: number, small: number, say: (what: string) => void }} sizes
 */
export async function fillForms(databaseUrl, forms, { large, small, say }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  // Where the server goes away, the question under way says so.
  client.on('error', () => {});
  await client.connect();
  const { rows: people } = await client.query(`select id from users where user_name = 'admin'`);
  const task = { databaseUrl, by: people[0].id };
  const fill = (form, kind, count, customers) =>
    withoutIndexes(client, form.key, say, async () => {
      say(`${count} rows into ${form.key}`);
      const part = (from, to) =>
        runTypescript(path.join(import.meta.dirname, 'fill.ts'), {
          ...task,
          form: form.key,
          kind,
          from,
          to,
          customers,
        });
      // A process takes a second to start, which few rows are not worth.
      const half = count < 10_000 ? count : Math.ceil(count / 2);
      await Promise.all([part(0, half), ...(half < count ? [part(half, count)] : [])]);
    });
  await fill(forms.customer, 'customer', Math.max(100, Math.ceil(large / 50)), []);
  const { rows: made } = await client.query(`select id from records."${forms.customer.key}"`);
  const customers = made.map(({ id }) => id);
  await fill(forms.small, 'deal', small, customers);
  await fill(forms.large, 'deal', large, customers);
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
