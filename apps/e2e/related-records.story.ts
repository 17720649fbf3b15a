import type { Page } from '@playwright/test';
import { apiOf, draftFields, expect, input, makeForm, makeRecords, product, test } from './fixtures.ts';
import { choose, onCanvas, option, publish, save } from './hands.ts';

/** Suppliers, and orders that point to them in three ways. */
async function makeOrders(page: Page) {
  const suppliers = await makeForm(page, '采购供应商', [
    { key: 'name', type: 'text', label: '供应商名称' },
    { key: 'city', type: 'text', label: '城市' },
    { key: 'phone', type: 'text', label: '电话' },
  ]);
  const related = { formId: suppliers.formId, displayFields: ['city', 'phone'] };
  const orders = await makeForm(page, '采购单', [
    { key: 'no', type: 'text', label: '单号' },
    { key: 'main', type: 'relation', label: '主供应商', config: related },
    { key: 'spare', type: 'relation', label: '备选供应商', config: { ...related, multiple: true } },
    { key: 'visited', type: 'relation', label: '考察过的供应商', config: { ...related, multiple: true } },
  ]);
  return { suppliers, orders };
}

test('related records are cards, a table and a tab of their own, and a missing one is made in place', async ({
  page,
}) => {
  const { suppliers, orders } = await makeOrders(page);
  await makeRecords(page, suppliers, [
    { name: '海通铸造', city: '宁波', phone: '0574-8800' },
    { name: '恒力电气', city: '苏州', phone: '0512-6600' },
  ]);

  await test.step('the builder says how each is shown', async () => {
    await page.goto(`/build/form/${orders.formId}`);
    for (const [field, display] of [
      ['主供应商', '卡片'],
      ['备选供应商', '表格'],
      ['考察过的供应商', '标签页'],
    ] as const) {
      await onCanvas(page, field).click();
      await choose(page, '显示方式', display);
    }
    await publish(page);
  });

  await page.goto(`${orders.list}?record=new`);
  const record = page.getByRole('dialog').first();
  const place = (label: string) => record.getByRole('group', { name: label, exact: true });
  await input(record, '单号').fill('PO-001');

  await test.step('one is chosen from a table, and is a card', async () => {
    await place('主供应商').getByRole('button', { name: '选择记录' }).click();
    const picker = page.getByRole('dialog', { name: '选择记录' });
    await picker.getByPlaceholder('搜索，可用拼音').fill('hltz');
    await expect(picker.getByText('没有匹配的记录，换一个词')).toBeVisible();
    await picker.getByPlaceholder('搜索，可用拼音').fill('htzz');
    await picker.getByRole('row', { name: '海通铸造' }).click();
    const card = place('主供应商').locator('.mo-related-card');
    await expect(card).toContainText('海通铸造');
    await expect(card).toContainText('城市宁波');
    await expect(place('主供应商').getByRole('button', { name: '换一条' })).toBeVisible();
  });

  await test.step('one that is missing is made without leaving the form', async () => {
    await place('备选供应商').getByRole('button', { name: '新建' }).click();
    const making = page.getByRole('dialog').last();
    await input(making, '供应商名称').fill('新锐五金');
    await input(making, '城市').fill('温州');
    await save(making);
    const rows = place('备选供应商').locator('.mo-related-table tbody tr');
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('新锐五金');
    await expect(rows.first()).toContainText('温州');
    await expect(input(record, '单号')).toHaveValue('PO-001');
  });

  await test.step('several are ticked at once, and one is taken out again', async () => {
    await place('备选供应商').getByRole('button', { name: '选择记录' }).click();
    const picker = page.getByRole('dialog', { name: '选择记录' });
    await expect(picker.getByRole('checkbox', { name: '新锐五金' })).toBeDisabled();
    for (const name of ['海通铸造', '恒力电气']) {
      await picker.getByRole('checkbox', { name }).click();
      await expect(picker.getByRole('checkbox', { name })).toBeChecked();
    }
    await picker.getByRole('button', { name: '选择 2 条' }).click();
    await expect(place('备选供应商').locator('.mo-related-table tbody tr')).toHaveCount(3);
    await place('备选供应商').getByRole('button', { name: '移除 海通铸造' }).click();
    await expect(place('备选供应商').locator('.mo-related-table tbody tr')).toHaveCount(2);
  });

  await place('考察过的供应商').getByRole('button', { name: '选择记录' }).click();
  await page.getByRole('dialog', { name: '选择记录' }).getByRole('checkbox', { name: '恒力电气' }).check();
  await page.getByRole('dialog', { name: '选择记录' }).getByRole('button', { name: '选择 1 条' }).click();
  await save(record);
  await expect(page).not.toHaveURL(/record=new/);

  await test.step('on the page of the record each stands as it should', async () => {
    const { items } = await apiOf(page).get(`/forms/${orders.formId}/records`);
    expect(items).toHaveLength(1);
    await page.goto(`${orders.list}/${items[0].id}`);
    await expect(page.locator('.mo-related-card')).toContainText('海通铸造');
    await expect(page.locator('.mo-related-table', { hasText: '新锐五金' })).toContainText('恒力电气');
    await page.getByRole('tab', { name: /考察过的供应商/ }).click();
    const visited = page.getByRole('main');
    await expect(visited.locator('.mo-related-table')).toContainText('苏州');
    await visited.getByRole('button', { name: '恒力电气' }).click();
    await expect(page.getByText('0512-6600').last()).toBeVisible();
  });
});

test('a list that is typed into makes what is missing, with the name that was typed', async ({ page }) => {
  const { suppliers, orders } = await makeOrders(page);
  await page.goto(`${orders.list}?record=new`);
  const record = page.getByRole('dialog').first();
  const field = record.getByRole('group', { name: '主供应商', exact: true });
  await field.locator('.ant-select').click();
  await field.locator('input').fill('东泰轴承');
  await option(page, '新建「东泰轴承」').click();
  const making = page.getByRole('dialog').last();
  await expect(input(making, '供应商名称')).toHaveValue('东泰轴承');
  await input(making, '城市').fill('台州');
  await save(making);
  await expect(field).toContainText('东泰轴承');
  await save(record);
  await expect(page).not.toHaveURL(/record=new/);
  const made = await apiOf(page).get(`/forms/${suppliers.formId}/records`);
  const { items } = await apiOf(page).get(`/forms/${orders.formId}/records`);
  expect(items[0].values.main).toBe(made.items[0].id);
  expect(made.items[0].values).toMatchObject({ name: '东泰轴承', city: '台州' });
});

test('a query lists what matches the record at that moment, and buttons make a related record and open a link', async ({
  page,
  context,
}) => {
  const customers = await makeForm(page, '查询客户', [
    { key: 'name', type: 'text', label: '客户名称' },
    { key: 'city', type: 'text', label: '城市' },
  ]);
  // Its name is looked for in a list that has the forms of earlier runs too.
  const visitForm = `拜访记录 ${Date.now()}`;
  const visits = await makeForm(page, visitForm, [
    { key: 'topic', type: 'text', label: '主题' },
    { key: 'customer', type: 'relation', label: '客户', config: { formId: customers.formId } },
    { key: 'place', type: 'text', label: '拜访城市' },
    { key: 'hours', type: 'number', label: '时长' },
  ]);
  const [customer] = await makeRecords(page, customers, [{ name: '锦程机械', city: '宁波' }]);
  await makeRecords(page, visits, [{ topic: '别家的拜访', hours: '1' }]);

  await draftFields(page, customers, [
    { key: 'visits', type: 'query-list', label: '最近拜访' },
    { key: 'log', type: 'button', label: '登记拜访' },
    { key: 'weather', type: 'button', label: '看天气' },
  ]);

  await test.step('the builder states what is listed and what the buttons do', async () => {
    await page.goto(`/build/form/${customers.formId}`);
    await onCanvas(page, '最近拜访').click();
    await choose(page, '查询哪张表单', visitForm);
    await page.getByRole('button', { name: '设置条件' }).click();
    const condition = page.getByRole('dialog');
    await condition.getByRole('button', { name: '添加条件' }).click();
    await choose(condition, '字段', '客户');
    await choose(condition, '与什么比较', '本表字段');
    await choose(condition, '本表字段', '本条记录');
    await condition.getByRole('button', { name: /确定|保存/ }).click();

    await page.locator('[data-block]', { hasText: '登记拜访' }).last().click();
    await page.getByLabel('点击后').getByText('新建记录').click();
    await choose(page, '新建到表单', visitForm);
    await page.getByRole('button', { name: '添加带入的值' }).click();
    await choose(page, '新记录的字段', '客户');
    await choose(page, '取自', '本记录');

    await page.locator('[data-block]', { hasText: '看天气' }).last().click();
    await page.getByLabel('网址', { exact: true }).fill(`${product.url}/api/reference?city={城市}`);
    await publish(page);
  });

  await page.goto(`${customers.list}/${customer.id}`);
  await page.getByRole('tab', { name: '详情' }).click();
  const list = page.locator('[data-field="visits"]');
  await expect(list.getByText('没有符合条件的记录')).toBeVisible();

  await test.step('a press makes a visit that points here, and it is listed', async () => {
    await page.getByRole('button', { name: '登记拜访' }).click();
    const making = page.getByRole('dialog').last();
    await expect(making.getByRole('group', { name: '客户', exact: true })).toContainText('锦程机械');
    await input(making, '主题').fill('看样机');
    await save(making);
    await expect(list).toContainText('看样机');
    await expect(list).not.toContainText('别家的拜访');
  });

  await test.step('a press opens the address with what the field holds', async () => {
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: '看天气' }).click();
    await expect
      .poll(async () => decodeURIComponent((await opened).url()))
      .toBe(`${product.url}/api/reference?city=宁波`);
    await (await opened).close();
  });
});

test('a record is chosen level by level, down to the last, and shows what stands above it', async ({ page }) => {
  const groups = await makeForm(page, '设备分类', [{ key: 'name', type: 'text', label: '分类名称' }]);
  const above = { key: 'above', type: 'relation', label: '上级分类', config: { formId: groups.formId } };
  await draftFields(page, groups, [above]);
  const { revision } = await apiOf(page).get(`/definitions/${groups.formId}`);
  await apiOf(page).post(`/definitions/${groups.formId}/publish`, { revision });
  const [top] = await makeRecords(page, groups, [{ name: '冲压设备' }, { name: '焊接设备' }]);
  const [below] = await makeRecords(page, groups, [{ name: '压力机', above: top.id }]);
  await makeRecords(page, groups, [{ name: '液压机', above: below.id }]);
  const machines = await makeForm(page, '设备台账', [
    { key: 'name', type: 'text', label: '设备名称' },
    { key: 'category', type: 'relation', label: '分类', config: { formId: groups.formId } },
  ]);

  await page.goto(`/build/form/${machines.formId}?field=category`);
  await choose(page, '显示方式', '级联');
  await choose(page, '上级字段', '上级分类');
  await publish(page);

  await page.goto(`${machines.list}?record=new`);
  const record = page.getByRole('dialog').first();
  const field = record.getByRole('group', { name: '分类', exact: true });
  const level = (name: string) => page.locator('.ant-cascader-menu-item', { hasText: name });
  await input(record, '设备名称').fill('YJ-3150');
  await field.locator('.ant-select').click();
  for (const name of ['冲压设备', '压力机', '液压机']) await level(name).click();
  await expect(field).toContainText('冲压设备 / 压力机 / 液压机');
  await save(record);
  await expect(page).not.toHaveURL(/record=new/);
  await expect(record.locator('[data-field="category"]')).toContainText('冲压设备 / 压力机 /液压机');

  const refused = await page.request.post(`${product.url}/api/v1/forms/${machines.formId}/records`, {
    headers: { Origin: product.url },
    data: { values: { name: '绕过', category: top.id } },
  });
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain('选到末级');
});
