import { askOnce } from '../databases.mjs';

const lists = 20;
/** Of each list, those that belong to the customer; the others are of other customers. */
const own = 100;
const others = 900;
const otherCustomers = 50;

const text = { id: 'name', key: 'name', type: 'text', label: '名称' };
const field = (id, type, label, config = {}) => ({ id, key: id, type, label, config });
const stages = ['线索', '接洽', '报价', '谈判', '成交'].map((label, place) => ({
  id: `s${place}`,
  label,
  color: 'teal',
}));

/**
 * An app with customers, follow-ups and 20 forms that point to customers; one customer has 100 records in each list and
 * `entries` in its timeline: half follow-ups, a third changes, the rest comments. Gives the address of the customer made
 * just before it.
 * @param {import('../product/product.mjs').Product} product
 * @param {number} entries
 */
export async function makeCustomer({ api, databaseUrl }, entries) {
  const app = await api.post('/definitions', { kind: 'app', name: '客户全景' });
  const publish = async (name, blocks, more = {}) => {
    const made = await api.post('/definitions', {
      kind: 'form',
      appId: app.id,
      name,
      draft: { name, blocks, ...more },
    });
    await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
    return made.id;
  };
  const customers = await publish('客户', [
    text,
    field('level', 'select', '级别', { options: stages }),
    field('stage', 'select', '阶段', { options: stages, track: true }),
    field('credit', 'number', '信用额度'),
    field('city', 'text', '城市'),
  ]);
  const pointing = field('customer', 'relation', '客户', { formId: customers });
  const visits = await publish(
    '跟进记录',
    [field('what', 'textarea', '内容'), field('at', 'datetime', '时间'), pointing],
    {
      followUp: { at: 'at', way: null, text: 'what', next: null },
    },
  );
  const forms = [];
  for (let place = 1; place <= lists; place++)
    forms.push(
      await publish(`关联表 ${place}`, [
        text,
        pointing,
        field('amount', 'number', '金额'),
        field('day', 'datetime', '日期'),
        field('state', 'select', '状态', { options: stages }),
      ]),
    );
  await api.post(`/definitions/${app.id}/publish`, { revision: (await api.get(`/definitions/${app.id}`)).revision });

  const create = async (form, all) => {
    const made = [];
    for (let at = 0; at < all.length; at += 1000) {
      const changes = all.slice(at, at + 1000).map((values) => ({ kind: 'create', values }));
      made.push(...(await api.post(`/forms/${form}/records/batch`, { changes })).records);
    }
    return made.map(({ id }) => id);
  };
  const range = (count) => Array.from({ length: count }, (_, index) => index);
  const neighbours = await create(
    customers,
    range(otherCustomers).map((n) => ({ name: `客户 ${n}`, city: '合肥' })),
  );
  const [id] = await create(customers, [
    { name: '合肥朗泽新能源', stage: 's1', level: 's2', credit: 300_000, city: '合肥' },
  ]);
  const of = (n) => (n < own ? id : neighbours[n % otherCustomers]);
  for (const form of forms)
    await create(
      form,
      range(own + others).map((n) => ({
        name: `记录 ${n}`,
        customer: of(n),
        amount: n,
        day: '2026-03-01',
        state: `s${n % 5}`,
      })),
    );
  const followUps = Math.ceil(entries / 2);
  await create(
    visits,
    range(followUps).map((n) => ({ what: `第 ${n} 次电话，谈了交期和付款方式`, at: day(n), customer: id })),
  );
  const { rows } = await askOnce(databaseUrl, `select id from users where user_name = 'admin'`);
  const changes = Math.ceil(entries / 3);
  await askOnce(
    databaseUrl,
    `insert into audit (form_id, record_id, at, by, road, kind, changes)
     select $1, $2, now() - n * interval '3 hours', $3, 'form', 'updated',
       jsonb_build_object('credit', jsonb_build_array(n::text, (n + 1)::text)) from generate_series(1, $4::int) n`,
    [customers, id, rows[0].id, changes],
  );
  await askOnce(
    databaseUrl,
    `insert into comments (id, form_id, record_id, by, at, text)
     select gen_random_uuid(), $1, $2, $3, now() - n * interval '7 hours', '样件进度 ' || n from generate_series(1, $4::int) n`,
    [customers, id, rows[0].id, entries - followUps - changes],
  );
  await askOnce(databaseUrl, 'analyze');
  return { entries, address: `/a/${app.id}/${customers}/${neighbours.at(-1)}` };
}

const day = (n) => new Date(Date.now() - n * 2 * 3600 * 1000).toISOString().slice(0, 10);
