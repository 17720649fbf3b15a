import { askOnce } from '../databases.mjs';
import { importInto } from '../product/import-file.mjs';
import { knowsMemory, peakMegabytes, processorSeconds } from '../product/memory.mjs';
import { atMost } from '../result.mjs';
import { customerBlocks, productBlocks, thirtyBlocks } from '../seed/forms.mjs';
import { relatedCounts, upsertWorkbooks } from '../workbook/upsert.mjs';

/**
 * 100,000 rows of thirty columns into a form that knows half of them, told by one key, with relations to two forms: one
 * found by its title, the other by a number of its own. Checked first, then written.
 */
export const upsertHundredThousand = {
  name: 'upsert-100k',
  async run({ fresh, benchDir, sizes, say }) {
    const rows = sizes.importRows;
    const files = await upsertWorkbooks(benchDir, rows);
    const { api, processes, databaseUrl } = await fresh();
    const { orders, customers, products } = await forms(api);
    await importInto(api, files.customers, { formId: customers.id });
    await importInto(api, files.products, { formId: products.id });
    say(`${Math.floor(rows / 2)} records that are there`);
    await importInto(api, files.first, { formId: orders.id, change: byNumber });
    await askOnce(databaseUrl, `vacuum (analyze) records."${orders.key}"`);

    const used = () => (knowsMemory ? processorSeconds(processes.worker) : 0);
    const before = used();
    const upsert = (plan) => ({
      ...byNumber(plan),
      sheets: byNumber(plan).sheets.map((sheet) => ({ ...sheet, mode: 'upsert', keys: ['f_code'] })),
    });
    const { seconds, trial, sheet } = await importInto(api, files.second, {
      formId: orders.id,
      change: upsert,
      checks: true,
    });
    const worked = used() - before;
    verify(rows, trial);
    verify(rows, sheet);
    await verifyRelations(databaseUrl, orders, rows);

    const { analysis, check, filling } = seconds;
    const note = `upload and analysis ${analysis.toFixed(1)} + filling ${filling.toFixed(1)}; worker's processor with the check ${worked.toFixed(1)}`;
    const times = [
      atMost({ name: 'upsert-100k', value: analysis + filling, unit: 's', limit: 60, note }),
      atMost({ name: 'upsert-100k.check', value: check, unit: 's', limit: 40, note: 'all rows, nothing written' }),
    ];
    if (!knowsMemory) {
      say('memory LEFT OUT: this system does not tell how much a process held (/proc)');
      return times;
    }
    const peak = (name, pid) =>
      atMost({ name: `upsert-100k.${name}-memory`, value: peakMegabytes(pid), unit: 'MB', limit: 500, note: 'peak' });
    return [...times, peak('worker', processes.worker), peak('web', processes.web)];
  },
};

async function forms(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '订单导入' });
  const publish = async (name, blocks) => {
    const form = await api.post('/definitions', { kind: 'form', appId: app.id, name, draft: { name, blocks } });
    await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
    return { id: form.id, key: form.key };
  };
  const customers = await publish('客户', customerBlocks);
  const products = await publish('产品', productBlocks);
  return { customers, products, orders: await publish('订单', thirtyBlocks(customers.id, products.id)) };
}

/** The plan with products found by their number; they have names beside it. */
const byNumber = (plan) => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) =>
      column.target.fieldId === 'f_product' ? { ...column, target: { ...column.target, by: 'f_model' } } : column,
    ),
  })),
});

/** Half is new, and of the other half a tenth says what is there. */
function verify(rows, { created, updated, unchanged, rejected, blanked }) {
  const known = Math.floor(rows / 2);
  const same = Array.from({ length: known }, (_, row) => row).filter((row) => row % 10 === 9).length;
  const found = [created, updated, unchanged, rejected, blanked].join();
  const wanted = [rows - known, known - same, same, 0, 0].join();
  if (found !== wanted)
    throw new Error(`created, updated, unchanged, rejected, blanked: ${found} in place of ${wanted}.`);
}

async function verifyRelations(databaseUrl, { key }, rows) {
  const { rows: found } = await askOnce(
    databaseUrl,
    `select count(*)::int as rows, count(customer)::int as customers, count(product)::int as products,
       count(distinct product)::int as kinds from records."${key}"`,
  );
  const [{ customers, products, kinds, rows: there }] = found;
  const isRight = there === rows && customers === rows && products === rows;
  if (!isRight || kinds > relatedCounts.products) throw new Error(`Relations: ${JSON.stringify(found[0])}`);
}
