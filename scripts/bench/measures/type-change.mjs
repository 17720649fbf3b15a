import { askOnce } from '../databases.mjs';
import { atMost } from '../result.mjs';

/** A text of every record becomes a number while a list of them is read without pause. */
export const typeChangeMillion = {
  name: 'type-change-1m',
  async run({ fresh, sizes, say }) {
    const product = await fresh();
    const { api, databaseUrl } = product;
    const form = await makeForm(api);
    say(`filling ${sizes.rows} rows`);
    await fill(databaseUrl, form, sizes.rows);
    const before = await readFor(api, form.id, Math.max(1_000, sizes.seconds * 1_000));

    const changed = blocks.map((block) => (block.id === amount.id ? { ...block, type: 'number' } : block));
    let isOver = false;
    const reading = readUntil(api, form.id, () => isOver);
    const start = performance.now();
    const { revision } = await api.get(`/definitions/${form.id}`);
    await api.post(`/definitions/${form.id}/publish`, { revision, draft: { name: '流水', blocks: changed } });
    const end = await ended(api, form.id);
    const seconds = (performance.now() - start) / 1000;
    // What follows the switch counts as well: stale writers, the trigger.
    await new Promise((wake) => setTimeout(wake, sizes.isSmoke ? 500 : 3_000));
    isOver = true;
    const { longest, count, at } = await reading;
    if (end.state !== 'done') throw new Error(`The type change ended ${end.state}: ${JSON.stringify(end.issues)}`);

    const note = `${end.converted} values, ${await inPlace(databaseUrl, form.key)} % of the rows in place; ${count} pages of the list read meanwhile`;
    return [
      atMost({ name: 'type-change-1m', value: seconds, unit: 's', limit: 180, note }),
      atMost({
        name: 'type-change-1m.longest-read',
        value: longest,
        unit: 'ms',
        limit: 200,
        note: `at ${at.toFixed(0)} s; ${before.longest.toFixed(0)} ms before the change`,
      }),
    ];
  },
};

const text = (id, label) => ({ id, type: 'text', key: id, label });
const amount = text('amount', '金额');
const blocks = [text('name', '名称'), amount, text('city', '城市'), text('note', '备注'), text('code', '编码')];

async function makeForm(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '基准测试' });
  const made = await api.post('/definitions', { kind: 'form', appId: app.id, name: '流水', draft: { blocks } });
  return api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
}

/** Rows with about twenty search tokens each, every amount another; a hundred of them are no numbers. */
async function fill(databaseUrl, { id, key }, rows) {
  // Far faster to build from all rows than to keep up with each.
  const { rows: indexes } = await askOnce(
    databaseUrl,
    `select indexname as name, indexdef as text from pg_indexes where schemaname = 'records' and tablename = $1 and indexdef like '% gin %'`,
    [key],
  );
  for (const { name } of indexes) await askOnce(databaseUrl, `drop index records."${name}"`);
  await askOnce(
    databaseUrl,
    `insert into records."${key}"
       (id, created_by, updated_by, created_at, updated_at, record_title, name, amount, city, note, code, search_tokens)
     select uuidv7(), $1::uuid, $1::uuid, now() - make_interval(secs => $2::int - n), now(), '流水 ' || n, '流水 ' || n,
       case when n % greatest($2::int / 100, 1) = 0 then '面议' else (n * 7 % 1000003)::text || '.' || lpad((n % 100)::text, 2, '0') end,
       (array['上海', '北京', '广州', '深圳', '杭州'])[1 + n % 5], 'note ' || md5(n::text), 'C' || lpad(n::text, 8, '0'),
       array_to_tsvector(array(select 't' || (n * k % 50021) from generate_series(1, 20) k))
     from generate_series(1, $2::int) n`,
    [id, rows],
  );
  for (const { text } of indexes) await askOnce(databaseUrl, text.replace('INDEX', 'INDEX IF NOT EXISTS'));
  await askOnce(databaseUrl, `vacuum analyze records."${key}"`);
}

/** Updates that no index heard of, in percent. */
async function inPlace(databaseUrl, table) {
  const { rows } = await askOnce(
    databaseUrl,
    `select round(100.0 * n_tup_hot_upd / greatest(n_tup_upd, 1)) as percent from pg_stat_user_tables where relname = $1`,
    [table],
  );
  return rows[0]?.percent ?? 0;
}

async function read(api, formId) {
  const start = performance.now();
  await api.post(`/forms/${formId}/records/query`, { limit: 50 });
  return performance.now() - start;
}

async function readUntil(api, formId, isOver) {
  const start = performance.now();
  let [longest, count, at] = [0, 0, 0];
  while (!isOver()) {
    const took = await read(api, formId);
    count++;
    if (took <= longest) continue;
    longest = took;
    at = (performance.now() - start) / 1000;
  }
  return { longest, count, at };
}

async function readFor(api, formId, milliseconds) {
  const end = performance.now() + milliseconds;
  return readUntil(api, formId, () => performance.now() > end);
}

async function ended(api, formId) {
  for (let waited = 0; waited < 900_000; waited += 200) {
    const change = await api.get(`/definitions/${formId}/type-change`);
    if (change && change.state !== 'running') return change;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('The type change did not end within 15 minutes.');
}
