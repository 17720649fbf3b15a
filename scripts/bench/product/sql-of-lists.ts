// Tells the SQL that the product runs for lists, by letting its reader ask a database that writes the question down.
import { systemActor, systemClock } from '../../../packages/core/src/index.ts';
import { createForms, createPool, createRecordRows, type Pool } from '../../../packages/db/src/index.ts';
import { fieldTypes } from '../../../packages/fields/src/index.ts';
import { createRecordReader, roleAccess } from '../../../packages/server/src/index.ts';

interface Task {
  readonly databaseUrl: string;
  readonly form: string;
  readonly queries: readonly Parameters<ReturnType<typeof createRecordReader>['query']>[2][];
}

process.once('message', async ({ databaseUrl, form: key, queries }: Task) => {
  const pool = createPool(databaseUrl, { max: 1 });
  const asked: { text: string; values: unknown[] }[] = [];
  const listening = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      asked.push({ text, values });
      return { rows: [] };
    },
  } as unknown as Pool;

  const forms = createForms(pool);
  const form = await forms.find(key);
  if (!form) throw new Error(`There is no form ${key}`);
  const reader = createRecordReader({
    access: roleAccess,
    catalog: fieldTypes,
    forms,
    rows: createRecordRows(listening),
    clock: systemClock,
  });
  for (const query of queries) await reader.query(systemActor('Asia/Shanghai'), form, query);
  await pool.end();
  process.send?.(asked);
  process.disconnect();
});
