// Fills one table with a stretch of rows, in a process of its own so that two can tokenise at once. Titles and search
// tokens are made by the product's own code; only the road is shorter than the product's, which would keep a history.
import pg from 'pg';
import { newId } from '../../../packages/core/src/index.ts';
import { createForms } from '../../../packages/db/src/definitions/forms.ts';
import { createPool } from '../../../packages/db/src/pool.ts';
import { tokenText } from '../../../packages/db/src/search/tokens.ts';
import { fieldTypes } from '../../../packages/fields/src/index.ts';
import { describeRecord } from '../../../packages/server/src/records/describe-record.ts';
import { shapeOf } from '../../../packages/server/src/records/form-shape.ts';
import { seedRow } from './seed-row.mjs';

interface Task {
  readonly databaseUrl: string;
  readonly form: string;
  readonly kind: 'customer' | 'deal';
  readonly from: number;
  readonly to: number;
  readonly by: string;
  readonly customers: readonly string[];
}

const batch = 4_000;

process.once('message', async (task: Task) => {
  const pool = createPool(task.databaseUrl, { max: 1 });
  const form = await createForms(pool).find(task.form);
  if (!form) throw new Error(`There is no form ${task.form}`);
  const shape = shapeOf(form, fieldTypes);
  const columns = shape.writable.flatMap(({ field: { key, storage } }) =>
    storage.in === 'column' ? [{ key, sqlType: storage.sqlType }] : [],
  );
  const names = columns.map(({ key }) => pg.escapeIdentifier(key));
  const statement = `insert into records.${pg.escapeIdentifier(form.key)}
      (id, record_title, search_tokens, created_at, created_by, updated_at, updated_by, ${names.join(', ')})
    select id, record_title, array_to_tsvector(string_to_array(tokens, ' ')), at, $2::uuid, at, $2::uuid, ${names.join(', ')}
    from json_to_recordset($1::json) as r(id uuid, record_title text, tokens text, at timestamptz, ${columns
      .map(({ sqlType }, index) => `${names[index]} ${sqlType}`)
      .join(', ')})`;

  await pool.query('set synchronous_commit = off');
  for (let start = task.from; start < task.to; start += batch) {
    const rows = [];
    for (let row = start; row < Math.min(start + batch, task.to); row++) {
      const { at, ...values } = seedRow(task.kind, row, task.customers);
      const { title, search } = describeRecord(values, shape, { timeZone: 'Asia/Shanghai' });
      rows.push({ id: newId(at.getTime()), record_title: title, tokens: tokenText(search), at, ...values });
    }
    await pool.query(statement, [JSON.stringify(rows), task.by]);
  }
  await pool.end();
  process.send?.('done');
  process.disconnect();
});
