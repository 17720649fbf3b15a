import { sellers } from '../demo/people.mjs';
import { both, colors, forms, inOrder } from './words.mjs';

/**
 * The API as a signed-in page uses it.
 * @param {import('@playwright/test').Page} page
 */
export function apiOf(page, url) {
  const ask = async (method, where, data) => {
    const headers = { Origin: url };
    const answer = await page.request.fetch(`${url}/api/v1${where}`, { method, headers, ...(data ? { data } : {}) });
    if (!answer.ok()) throw new Error(`${method} ${where}: ${answer.status()} ${await answer.text()}`);
    return answer.status() === 204 ? null : answer.json();
  };
  return {
    get: (where) => ask('GET', where),
    post: (where, data) => ask('POST', where, data),
    put: (where, data) => ask('PUT', where, data),
    patch: (where, data) => ask('PATCH', where, data),
  };
}

/** The sellers become members of a department; the administrator is the first of them. */
export async function makePeople(api) {
  const department = await api.post('/departments', { name: '华东销售一部', parentId: null });
  const { person } = await api.get('/me');
  const [first, ...others] = sellers;
  await api.patch(`/people/${person.id}`, { name: first.name, departmentIds: [department.id] });
  for (const { name, userName } of others)
    await api.post('/people', { name, userName, departmentIds: [department.id], managerId: person.id });
  return { me: person.id };
}

/** Names in both languages, icons, colours of options, and views as a sales team has them. */
export async function dressApp(api, appId) {
  const definitions = await api.get(`/definitions?appId=${appId}`);
  for (const form of definitions.filter(({ kind }) => kind === 'form')) {
    const { en, icon } = forms[form.draft.name] ?? {};
    if (!en) continue;
    const draft = {
      ...form.draft,
      icon,
      name: { zh: form.draft.name, en },
      blocks: form.draft.blocks.map((block) => ({ ...block, label: both(block.label), config: dress(block.config) })),
    };
    await api.post(`/definitions/${form.id}/publish`, { revision: form.revision, draft });
  }
  const app = definitions.find(({ kind }) => kind === 'app') ?? (await api.get(`/definitions/${appId}`));
  const { zh = app.draft.name } = app.draft.name;
  const draft = {
    ...app.draft,
    name: { zh, en: 'Sales' },
    icon: 'briefcase-business',
    navigation: app.draft.navigation.map((entry) => ({ ...entry, icon: undefined })),
  };
  await api.post(`/definitions/${appId}/publish`, { revision: app.revision, draft });
}

function dress(config) {
  if (!Array.isArray(config.options)) return config;
  const options = config.options.toSorted(inOrder).map((option) => ({
    ...option,
    label: both(option.label),
    color: colors[option.label] ?? option.color,
  }));
  return { ...config, options };
}

/** Gives the addresses that the pictures show. */
export async function makeViews(api, appId) {
  const app = (await api.get('/apps')).find(({ id }) => id === appId);
  const formOf = (zh) => app.forms.find(({ name }) => (name.zh ?? name) === zh);
  const deals = await api.get(`/forms/${formOf('商机').id}`);
  const field = (zh) => deals.blocks.find(({ label }) => (label.zh ?? label) === zh).id;
  const columns = [
    ['商机名称', 204],
    ['客户', 156],
    ['阶段', 96],
    ['金额', 112],
    ['赢率', 72],
    ['预计成交日期', 120],
    ['预测', 84],
    ['下一步行动', 176],
    ['负责人', 112],
  ].map(([name, width]) => ({ field: field(name), width }));
  const sort = [{ field: field('金额'), direction: 'desc' }];
  const compare = (name, operator, operand) => ({ field: field(name), operator, operand });
  const closed = deals.blocks
    .find(({ id }) => id === field('阶段'))
    .config.options.filter(({ label }) => ['赢单', '输单'].includes(label.zh ?? label))
    .map(({ id }) => id);
  const open = compare('阶段', 'is-none-of', { kind: 'constant', value: closed });
  const wishes = [
    [
      { zh: '本季预计成交', en: 'Closing this quarter' },
      [compare('预计成交日期', 'within', { kind: 'relative', range: 'this-quarter' }), open],
    ],
    [{ zh: '我负责的', en: 'Mine' }, [compare('负责人', 'equals', { kind: 'current-user' })]],
    [
      { zh: '百万以上', en: 'Over a million' },
      [compare('金额', 'at-least', { kind: 'constant', value: '1000000' }), open],
    ],
  ];
  const views = [];
  for (const [name, all] of wishes) {
    const draft = { formId: deals.id, name, columns, sort, filter: { all } };
    const made = await api.post('/definitions', { kind: 'view', draft });
    await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
    views.push(made.id);
  }
  const list = `/a/${appId}/${deals.id}`;
  const [deal] = (await api.post(`/forms/${deals.id}/records/query`, { sort, limit: 1, filter: { all: wishes[0][1] } }))
    .items;
  await workOn(api, deals, deal);
  return {
    list: `${list}?view=${views[0]}`,
    record: `${list}/${deal.id}`,
    drawer: `${list}?view=${views[0]}&record=${deal.id}`,
    customers: `/a/${appId}/${formOf('客户').id}`,
    designer: `/build/form/${formOf('客户').id}`,
    dealDesigner: `/build/form/${deals.id}`,
    builder: `/build/${appId}`,
  };
}

/** A few changes, so that the record has a history. */
async function workOn(api, form, deal) {
  const block = (zh) => form.blocks.find(({ label }) => (label.zh ?? label) === zh);
  const choice = (field, zh) => block(field).config.options.find(({ label }) => (label.zh ?? label) === zh).id;
  const changes = [
    { 阶段: choice('阶段', '需求确认'), 赢率: '0.25' },
    { 阶段: choice('阶段', '方案报价'), 赢率: '0.5', 预测: choice('预测', '最佳'), 下一步行动: '11-26 提交第二版方案' },
    { 下一步行动: '11-27 约商务总监二次议价', 预计成交日期: '2026-12-18' },
  ];
  for (const change of changes) {
    const values = Object.fromEntries(Object.entries(change).map(([name, value]) => [block(name).key, value]));
    await api.patch(`/forms/${form.id}/records/${deal.id}`, { values });
  }
}
