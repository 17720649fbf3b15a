import { askOnce } from '../databases.mjs';
import { atMost } from '../result.mjs';
import { firm, mobile } from '../seed/names.mjs';

const filledAtOnce = 20_000;
const settlesWithinMs = 60 * 60_000;
/** One asker may look for duplicates 120 times a minute. */
const betweenMs = 550;

/** How long somebody who types waits for the duplicate check, one exact and one by likeness. */
export const duplicatesMillion = {
  name: 'duplicates-1m',
  async run({ fresh, sizes, say }) {
    const product = await fresh();
    const form = await makeForm(product.api);
    say(`${sizes.rows} rows into ${form.key}`);
    await fill(product.databaseUrl, form.key, sizes.rows);
    say('keys of what is there');
    await makeRules(product.api, form);
    await settled(product.databaseUrl);

    const asks = sizes.isSmoke ? 10 : 100;
    // Every other one is there already; a name is said with a word less or another ending.
    const rowOf = (at) => (at % 2 === 0 ? 1 + ((at * 7919) % sizes.rows) : sizes.rows + at);
    const shortened = (at) => firm(rowOf(at)).replace(/^..|股份|集团/, '');
    const measured = async (name, limit, valuesAt, note) => {
      const times = [];
      for (let at = -10; at < asks; at++) {
        const values = valuesAt(Math.abs(at));
        const begun = performance.now();
        await product.api.post(`/forms/${form.key}/duplicates`, { values });
        const took = performance.now() - begun;
        if (at >= 0) times.push(took);
        await new Promise((resolve) => setTimeout(resolve, betweenMs));
      }
      times.sort((one, other) => one - other);
      const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];
      const told = `p95 of ${asks}, ${note}; p50 ${at(0.5).toFixed(1)} ms`;
      return atMost({ name: `duplicates-1m.${name}`, value: at(0.95), unit: 'ms', limit, note: told });
    };
    return [
      await measured('exact', 10, (at) => ({ phone: `+86${mobile(rowOf(at))}` }), 'a phone number'),
      await measured('alike', 60, (at) => ({ name: shortened(at) }), 'a company name from 80 % on'),
    ];
  },
};

async function makeForm(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '查重测试' });
  const blocks = [
    { id: 'name', key: 'name', type: 'text', label: '客户名称' },
    { id: 'phone', key: 'phone', type: 'phone', label: '电话' },
  ];
  const draft = { name: '客户', blocks };
  const form = await api.post('/definitions', { kind: 'form', appId: app.id, name: draft.name, draft });
  await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
  return { appId: app.id, id: form.id, key: form.key };
}

async function makeRules(api, { appId, id }) {
  for (const { name, key, field } of [
    { name: '电话相同', key: { id: 'k', match: 'phone' }, field: 'phone' },
    { name: '名称相似', key: { id: 'k', match: 'company', similarity: 0.8 }, field: 'name' },
  ])
    await api.post('/definitions', {
      kind: 'duplicate-rule',
      appId,
      draft: { name, keys: [key], forms: [{ formId: id, fields: { k: [field] } }], on: { form: 'warn' } },
    });
}

/** By SQL, for what is measured is the check. */
async function fill(databaseUrl, key, rows) {
  const { rows: people } = await askOnce(databaseUrl, 'select id from users limit 1');
  for (let first = 1; first <= rows; first += filledAtOnce) {
    const numbers = Array.from({ length: Math.min(filledAtOnce, rows - first + 1) }, (_, at) => first + at);
    await askOnce(
      databaseUrl,
      `insert into records."${key}" (id, record_title, search_tokens, created_at, created_by, updated_at, updated_by,
          owner_id, name, phone)
        select gen_random_uuid(), name, '', now(), $1, now(), $1, $1, name, phone
        from unnest($2::text[], $3::text[]) r(name, phone)`,
      [people[0].id, numbers.map(firm), numbers.map((row) => `+86${mobile(row)}`)],
    );
  }
  await askOnce(databaseUrl, `vacuum (analyze) records."${key}"`);
}

/** Until the worker has keyed every record. */
async function settled(databaseUrl) {
  for (const end = Date.now() + settlesWithinMs; Date.now() < end; ) {
    const { rows } = await askOnce(databaseUrl, 'select count(*) as left from derivations_due');
    if (Number(rows[0].left) === 0) {
      await askOnce(databaseUrl, 'vacuum (analyze) duplicate_keys');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The records were not keyed in time.');
}
