import pg from 'pg';
import { askOnce } from '../databases.mjs';
import { startFloor } from '../floor.mjs';
import { compare, request } from '../load/load.mjs';
import { atLeastShare } from '../result.mjs';
import { twentyBlocks } from '../seed/forms.mjs';
import { twentyValues } from '../seed/twenty-values.mjs';

/** Different records that are sent in turn. */
const variety = 2_000;

/** One record of twenty fields per request, against a row and an outbox row in one transaction. */
export const create = {
  name: 'create',
  async run({ fresh, sizes }) {
    const product = await fresh();
    const { key: form, id } = await makeForm(product.api);
    const floor = await startFloor({ databaseUrl: product.databaseUrl, create: await floorOf(product, form, id) });
    const rows = Array.from({ length: variety }, (_, row) => twentyValues(row));
    const how = { connections: 16, warmSeconds: sizes.warmSeconds, seconds: sizes.seconds };
    try {
      const found = await compare({
        rounds: sizes.rounds,
        floor: { ...how, port: floor.port, requests: rows.map((body) => request('POST', '/create', { body })) },
        product: {
          ...how,
          port: product.port,
          requests: rows.map((values) =>
            request('POST', `/api/v1/forms/${form}/records`, { key: product.key, body: { values } }),
          ),
        },
      });
      return [
        atLeastShare({
          name: 'create',
          value: found.product.perSecond,
          unit: 'records/s',
          floor: found.floor.perSecond,
          share: 0.3,
          note: '16 connections',
        }),
      ];
    } finally {
      await floor.stop();
    }
  },
};

async function makeForm(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '基准测试' });
  const made = await api.post('/definitions', {
    kind: 'form',
    appId: app.id,
    name: '客户',
    draft: { blocks: twentyBlocks },
  });
  return api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
}

/** A table like the form's, with its indexes, in which the floor neither tokenises nor keeps a history. */
async function floorOf({ databaseUrl }, form, formId) {
  const table = pg.escapeIdentifier(form);
  await askOnce(databaseUrl, `create table floor (like records.${table} including all)`);
  const columns = twentyBlocks.map(({ key }) => key);
  const marks = columns.map((_, index) => `$${index + 1}`);
  return {
    columns,
    row: `insert into floor (id, created_by, updated_by, record_title, ${columns.join(', ')})
      values (uuidv7(), '${formId}', '${formId}', $1::text, ${marks.join(', ')}) returning *`,
    outbox: `insert into outbox (at, kind, form_id, record_ids, by)
      values (now(), 'record.created', '${formId}', array[$1::uuid], '${formId}')`,
  };
}
