import { askOnce } from '../databases.mjs';
import { compare, request } from '../load/load.mjs';
import { atMostTimes } from '../result.mjs';
import { childBlocks, customerBlocks, rollupBlocks } from '../seed/forms.mjs';

/** Children that are written in turn. */
const variety = 500;
/** Below the amount of every child, and above. */
const [least, most] = ['-1', '1000001'];
const settlesWithinMs = 30 * 60_000;
const pauseMs = 1_000;

/**
 * One child of a parent with `rows` children is changed, where the parent keeps seven figures over them; the floor is the
 * product's own, where it keeps none. Every fourth change makes a child the largest of all, and the next one lets it go.
 */
export const rollupMillion = {
  name: 'rollup-1m',
  async run({ fresh, sizes, say }) {
    const product = await fresh();
    const app = await product.api.post('/definitions', { kind: 'app', name: '汇总测试' });
    const [kept, bare] = [await makePair(product, app.id, '有汇总'), await makePair(product, app.id, '无汇总')];
    for (const { parent, child } of [kept, bare]) await fill(product, parent, child, sizes.rows, say);
    say('rollups over what is there');
    await publish(product.api, kept.parent.id, [...customerBlocks, ...rollupBlocks(kept.child.id)]);
    await settled(product);

    const how = { port: product.port, connections: 1, warmSeconds: sizes.warmSeconds, seconds: sizes.seconds };
    const found = await compare({
      rounds: sizes.rounds,
      product: { ...how, requests: await changes(product, kept.child) },
      floor: { ...how, requests: await changes(product, bare.child) },
    });
    await verify(product, kept);
    const figure = (name, of) =>
      atMostTimes({ name, value: of(found.product), unit: 'ms', floor: of(found.floor), times: 3, note });
    const note = `one child of ${sizes.rows}, 7 figures; the floor keeps none`;
    return [figure('rollup-1m', ({ perSecond }) => 1000 / perSecond), figure('rollup-1m.p95', ({ p95 }) => p95)];
  },
};

async function makePair({ api }, appId, name) {
  const parent = await makeForm(api, appId, `${name}的客户`, customerBlocks);
  return { parent, child: await makeForm(api, appId, `${name}的明细`, childBlocks(parent.id)) };
}

async function makeForm(api, appId, name, blocks) {
  const form = await api.post('/definitions', { kind: 'form', appId, name, draft: { name, blocks } });
  await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
  return { id: form.id, key: form.key };
}

async function publish(api, id, blocks) {
  const { draft, revision } = await api.get(`/definitions/${id}`);
  await api.post(`/definitions/${id}/publish`, { revision, draft: { ...draft, blocks } });
}

/** By SQL, for what is measured is the change of one. */
async function fill({ api, databaseUrl }, parent, child, rows, say) {
  const made = await api.post(`/forms/${parent.key}/records`, { values: { name: '大客户' } });
  say(`${rows} rows into ${child.key}`);
  await askOnce(
    databaseUrl,
    `insert into records."${child.key}" (id, record_title, search_tokens, created_at, created_by, updated_at, updated_by,
        name, amount, signed, won, customer)
      select gen_random_uuid(), 'n' || n, array_to_tsvector(array['n' || n]), now(), $1, now(), $1,
        'n' || n, (n::bigint * 7919) % 1000000, date '2020-01-01' + n % 2000, n % 3 = 0, $2::uuid
      from generate_series(1, $3::int) n`,
    [made.createdBy, made.id, rows],
  );
  await askOnce(databaseUrl, `vacuum (analyze) records."${child.key}"`);
}

/** Until the worker has counted all children and built the indexes by which the next best is found. */
async function settled({ databaseUrl }) {
  for (const end = Date.now() + settlesWithinMs; Date.now() < end; ) {
    const { rows } = await askOnce(
      databaseUrl,
      `select (select count(*) from derivations_due) + (select count(*) from record_indexes where state <> 'ready') as left`,
    );
    if (Number(rows[0].left) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error('The rollups were not ready in time.');
}

async function changes({ databaseUrl, key }, child) {
  const { rows } = await askOnce(databaseUrl, `select id from records."${child.key}" limit ${variety}`);
  return rows.map(({ id }, index) => {
    const amount = index % 4 === 0 ? most : index % 4 === 1 ? least : String((index * 104_729) % 1_000_000);
    // The one that was made the largest is the one that goes.
    const { id: meant } = index % 4 === 1 ? rows[index - 1] : { id };
    const values = { amount, won: index % 2 === 0, name: `n${index}` };
    return request('PATCH', `/api/v1/forms/${child.key}/records/${meant}`, { key, body: { values } });
  });
}

/** Fast and wrong would be no use. */
async function verify({ databaseUrl }, { parent, child }) {
  const { rows } = await askOnce(
    databaseUrl,
    `select p.n = c.n and p.total = c.total and p.largest = c.largest and p.kinds = c.kinds as exact
      from records."${parent.key}" p, (select count(*) as n, sum(amount) as total, max(amount) as largest,
        count(distinct name) filter (where won) as kinds from records."${child.key}") c`,
  );
  if (rows[0]?.exact !== true) throw new Error('A rollup is not what it should be.');
}
