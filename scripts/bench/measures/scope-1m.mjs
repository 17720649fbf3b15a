import { createHash, randomBytes } from 'node:crypto';
import { askOnce } from '../databases.mjs';
import { compare, request } from '../load/load.mjs';
import { atMostTimes } from '../result.mjs';
import { customerBlocks, dealBlocks, dealList } from '../seed/forms.mjs';

/** A director, ten leads below, a hundred reps below each. */
const leads = 10;
const repsEach = 100;
const people = 1 + leads + leads * repsEach;
const settlesWithinMs = 30 * 60_000;

/**
 * What scopes cost: a list as somebody whose roles scope it, against an administrator asking for the same rows. Those who
 * see less than all are compared with a filter that names their people, so that nothing but the scope differs.
 */
export const scopeMillion = {
  name: 'scope-1m',
  async run({ fresh, sizes, say }) {
    const product = await fresh();
    const deal = await makeDeals(product, sizes.rows, say);
    const { filter, sort, fields } = dealList();
    const list = { filter, sort, fields, limit: 50 };
    const owners = (ids) => ({ field: '$owner', operator: 'is-one-of', operand: { kind: 'constant', value: ids } });
    const only = (more) => ({ ...list, filter: { all: [...filter.all, ...more] } });
    const found = [];
    for (const { name, who, same, note } of [
      { name: 'all-below', who: 'director', same: list, note: 'own and subordinates, which is everybody' },
      { name: 'department', who: 'head', same: list, note: 'department and below, which is everybody' },
      { name: 'tenth', who: 'lead', same: only([owners(deal.ids.lead)]), note: 'own and subordinates, a tenth' },
      { name: 'own', who: 'rep', same: only([owners(deal.ids.rep)]), note: 'own, one in a thousand' },
      { name: 'condition', who: 'reader', same: list, note: 'a condition that all rows listed satisfy' },
      { name: 'added-up', who: 'both', same: list, note: 'three roles added up, which is everybody' },
    ]) {
      say(name);
      const how = { port: product.port, connections: 2, warmSeconds: sizes.warmSeconds, seconds: sizes.seconds };
      const ask = (key, body) => ({
        ...how,
        requests: [request('POST', `/api/v1/forms/${deal.key}/records/query`, { key, body })],
      });
      const { product: scoped, floor } = await compare({
        rounds: sizes.rounds,
        product: ask(deal.keys[who], list),
        floor: ask(product.key, same),
      });
      found.push(
        atMostTimes({
          name: `scope-1m.${name}`,
          value: scoped.p50,
          unit: 'ms',
          floor: floor.p50,
          times: 1.05,
          note: `p50, ${note}; p95 ${scoped.p95.toFixed(1)} ms; the floor is an administrator's list of the same rows`,
        }),
      );
    }
    return found;
  },
};

/** A closed app with the deals of a sales organisation in it, and a key for each who asks. */
async function makeDeals(product, rows, say) {
  const { api, databaseUrl } = product;
  const app = await api.post('/definitions', { kind: 'app', name: '范围测试' });
  const customer = await publish(api, { kind: 'form', appId: app.id, draft: { name: '客户', blocks: customerBlocks } });
  const draft = { name: '商机', blocks: dealBlocks(customer.id) };
  const deal = await publish(api, { kind: 'form', appId: app.id, draft });
  const { filter, sort, fields } = dealList();
  const columns = fields.map((field) => ({ field }));
  await publish(api, { kind: 'view', draft: { formId: deal.id, name: '跟进中', filter, sort, columns } });

  const { ids, departments } = await makePeople(databaseUrl);
  const keys = {};
  const scopes = {
    director: [['own-and-below']],
    head: [['department-and-below']],
    lead: [['own-and-below']],
    rep: [['own']],
    reader: [[{ kind: 'condition', condition: filter.all[0] }]],
    both: [['own'], ['department-and-below'], [{ kind: 'condition', condition: filter.all[0] }]],
  };
  for (const [who, roles] of Object.entries(scopes)) {
    const userId = ids[who][0];
    keys[who] = await makeKey(databaseUrl, userId);
    for (const [kind] of roles) {
      const read = typeof kind === 'string' ? { kind } : kind;
      const grant = { formId: deal.id, operations: ['read'], scopes: { read, update: read, delete: read } };
      const related = { formId: customer.id, operations: ['read'] };
      const role = await publish(api, {
        kind: 'role',
        appId: app.id,
        draft: { name: `${who} ${read.kind}`, forms: [grant, related] },
      });
      await api.put(`/roles/${role.id}/holders`, { holders: [{ kind: 'user', id: userId }] });
    }
  }
  const { revision } = await api.get(`/definitions/${app.id}`);
  await api.post(`/definitions/${app.id}/publish`, { revision, draft: { name: '范围测试', access: 'roles' } });

  say(`${rows} rows into ${deal.key}`);
  await fill(databaseUrl, { deal, customer, rows, people: ids.all, departments });
  await settled(databaseUrl);
  return { key: deal.key, keys, ids: { lead: [...ids.lead, ...ids.reps.slice(0, repsEach)], rep: ids.rep } };
}

async function publish(api, definition) {
  const made = await api.post('/definitions', { name: definition.draft.name, ...definition });
  await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
  return { id: made.id, key: made.key };
}

/** By SQL: two thousand passwords to hash would be no part of this. */
async function makePeople(databaseUrl) {
  const { rows } = await askOnce(
    databaseUrl,
    `with person as (
        insert into users (id, user_name, name, roles, updated_at)
        select gen_random_uuid(), 'p' || n, '人' || n, array['member'], now() from generate_series(0, $1::int - 1) n
        returning id, user_name
      ), home as (
        insert into departments (id, name) values (gen_random_uuid(), '销售中心') returning id
      ), part as (
        insert into departments (id, name, parent_id)
        select gen_random_uuid(), '销售' || n || '部', home.id from home, generate_series(1, $2::int) n returning id, name
      ), reading as (
        insert into users (id, user_name, name, roles, updated_at)
        select gen_random_uuid(), name, name, array['member'], now() from unnest(array['head', 'reader', 'both']) name
        returning id, user_name
      )
      select id, user_name as name, 'person' as what from person union all select id, user_name, 'reading' from reading
        union all select id, '', 'home' from home union all select id, name, 'part' from part`,
    [people, leads],
  );
  const of = (what) => rows.filter((row) => row.what === what);
  const person = of('person').sort((a, b) => Number(a.name.slice(1)) - Number(b.name.slice(1)));
  const [director, ...below] = person.map(({ id }) => id);
  const leadIds = below.slice(0, leads);
  const reps = below.slice(leads);
  const parts = of('part').map(({ id }) => id);
  const home = of('home')[0].id;
  const reading = Object.fromEntries(of('reading').map(({ id, name }) => [name, [id]]));
  await askOnce(
    databaseUrl,
    `update users u set manager_id = m.manager from unnest($1::uuid[], $2::uuid[]) m(id, manager) where u.id = m.id`,
    [below, below.map((_, n) => (n < leads ? director : leadIds[Math.floor((n - leads) / repsEach)]))],
  );
  const members = [
    [director, home],
    ...leadIds.map((id, n) => [id, parts[n]]),
    ...reps.map((id, n) => [id, parts[Math.floor(n / repsEach)]]),
    [reading.head[0], home],
    [reading.both[0], home],
  ];
  await askOnce(
    databaseUrl,
    `insert into memberships (user_id, department_id, is_main) select u, d, true from unnest($1::uuid[], $2::uuid[]) m(u, d)`,
    [members.map(([user]) => user), members.map(([, department]) => department)],
  );
  const departmentOf = new Map(members);
  const all = [director, ...leadIds, ...reps];
  return {
    ids: { all, director: [director], lead: [leadIds[0]], rep: [reps[0]], reps, ...reading },
    departments: all.map((id) => departmentOf.get(id)),
  };
}

async function makeKey(databaseUrl, userId) {
  const key = `mo_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(key).digest('hex');
  await askOnce(
    databaseUrl,
    `insert into api_keys (id, user_id, name, prefix, hash, scopes) values (gen_random_uuid(), $1, 'bench', 'mo_', $2, '{}')`,
    [userId, hash],
  );
  return key;
}

/** Owners in no order over the rows, as time leaves them; one row in a hundred has a team. */
async function fill(databaseUrl, { deal, customer, rows, people: owners, departments }) {
  await askOnce(
    databaseUrl,
    `insert into records."${customer.key}" (id, record_title, search_tokens, created_at, created_by, updated_at, updated_by, name)
      select gen_random_uuid(), 'c' || n, '', now(), $1, now(), $1, 'c' || n from generate_series(1, 1000) n`,
    [owners[0]],
  );
  await askOnce(
    databaseUrl,
    `insert into records."${deal.key}" (id, record_title, search_tokens, created_at, created_by, updated_at, updated_by, owner_id,
        department_id, name, customer, stage, amount, signed, contact, city, source, score)
      select gen_random_uuid(), 'n' || n, array_to_tsvector(array['n' || n]), timestamptz '2024-01-01' + n * interval '1 minute',
        p.id, now(), p.id, p.id, p.department, 'n' || n, c.ids[1 + n % 1000],
        case when n % 5 = 0 then 'o' || (n / 5) % 7 else 'o1' end, (n::bigint * 7919) % 100000,
        timestamptz '2024-01-01' + (n::bigint * 104729 % 1000) * interval '1 day', '联系人', '杭州', 'o' || n % 4, 1 + n % 5
      from generate_series(1, $1::int) n
        join lateral (select ($2::uuid[])[1 + (n::bigint * 7907 % $4::int)] as id, ($3::uuid[])[1 + (n::bigint * 7907 % $4::int)] as department) p on true,
        (select array_agg(id) as ids from records."${customer.key}") c`,
    [rows, owners, departments, owners.length],
  );
  await askOnce(
    databaseUrl,
    `insert into record_members (id, form_id, record_id, user_id, given_by)
      select gen_random_uuid(), $1::uuid, id, ($2::uuid[])[1 + (extract(epoch from created_at)::bigint / 60) % $3::int], $4::uuid
      from records."${deal.key}" where (extract(epoch from created_at)::bigint / 60) % 10000 < 100 on conflict do nothing`,
    [deal.id, owners, owners.length, owners[0]],
  );
  await askOnce(databaseUrl, `vacuum (analyze) records."${deal.key}"`);
  await askOnce(databaseUrl, 'vacuum (analyze) record_members');
}

/** Until the worker has built the index of the list. */
async function settled(databaseUrl) {
  for (const end = Date.now() + settlesWithinMs; Date.now() < end; ) {
    const { rows } = await askOnce(databaseUrl, `select count(*) as left from record_indexes where state <> 'ready'`);
    if (Number(rows[0].left) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The indexes were not ready in time.');
}
