import { block, makeApp } from './app.mjs';

/** Who may see what of project leads: two roles, one that hides and masks. Gives its shots. */
export async function roleShots(api) {
  const app = await makeApp(api, { name: '项目管理', icon: 'folder-kanban', color: 'teal' });
  const leads = await app.form('项目线索', [
    block('name', 'text', '名称'),
    block('phone', 'phone', '电话'),
    block('cost', 'number', '成本'),
  ]);
  const visits = await app.form('拜访记录', [block('title', 'text', '标题'), block('day', 'datetime', '日期')]);
  await app.record(leads, { name: '二号车间改造', phone: '+8613805741122', cost: '86000' });
  const { person } = await api.get('/me');
  const people = await api.get('/people');
  const seller = (people.items ?? people).find(({ id }) => id !== person.id);
  const own = { read: { kind: 'own' }, update: { kind: 'own' }, delete: { kind: 'none' } };
  const theirs = { read: { kind: 'own-and-below' }, update: { kind: 'own-and-below' }, delete: { kind: 'own' } };
  const fields = { f_cost: { right: 'hidden' }, f_phone: { right: 'masked', onCreate: 'edit' } };
  const rep = await role(api, app.appId, '销售', [
    { formId: leads.id, operations: ['read', 'create', 'update'], scopes: own, fields },
    { formId: visits.id, operations: ['read', 'create', 'update'], scopes: own },
  ]);
  await role(api, app.appId, '销售主管', [
    {
      formId: leads.id,
      operations: ['read', 'create', 'update', 'delete', 'import', 'export', 'batch'],
      scopes: theirs,
    },
    { formId: visits.id, operations: ['read', 'export'], scopes: theirs },
  ]);
  await api.put(`/roles/${rep}/holders`, { holders: [{ kind: 'user', id: seller.id }] });
  const { draft } = await api.get(`/definitions/${app.appId}`);
  await app.publish(app.appId, { ...draft, access: 'roles' });
  const roles = `/build/${app.appId}/roles`;
  return [
    { name: 'roles', looks: ['zh-light', 'en-dark'], go: (page) => roleSheet(page, roles) },
    {
      name: 'role-fields',
      looks: ['zh-light'],
      go: async (page) => {
        await roleSheet(page, roles);
        await page.getByRole('button', { name: '项目线索 的字段与视图' }).click();
        await page.getByRole('combobox', { name: '成本 的权限' }).waitFor();
        await page.waitForTimeout(500);
      },
    },
    {
      name: 'role-matrix',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(roles);
        await page.getByRole('button', { name: '权限矩阵' }).click();
        await page.getByRole('table').waitFor();
      },
    },
    { name: 'why', looks: ['zh-light'], go: (page) => why(page, roles, seller.name) },
  ];
}

async function role(api, appId, name, forms) {
  const { id } = await api.post('/definitions', { kind: 'role', appId, draft: { name, forms } });
  return id;
}

async function roleSheet(page, roles) {
  await page.goto(roles);
  await page.getByRole('button', { name: /^销售 ?1/ }).click();
  await page.getByRole('button', { name: /^项目线索 的字段与视图|^Fields and views of 项目线索/ }).waitFor();
}

async function why(page, roles, name) {
  await page.goto(roles);
  await page.getByRole('button', { name: '权限说明' }).click();
  await chooseIn(page, page.getByLabel('谁', { exact: true }), name);
  await chooseIn(page, page.getByLabel('记录，选填'), '二号车间改造');
  await page.getByRole('region', { name: '结论' }).getByText('看不到').first().waitFor();
}

async function chooseIn(page, list, text) {
  await list.click();
  await page.keyboard.type(text);
  await page.locator('.ant-select-dropdown:visible').getByText(text).first().click();
}
