import type { Locator } from '@playwright/test';
import { apiOf, cell, expect, input, makeForm, makeRecords, newMember, product, test } from './fixtures.ts';

const customers = [
  { key: 'name', type: 'text', label: '客户名称' },
  { key: 'phone', type: 'phone', label: '电话' },
  { key: 'tags', type: 'tags', label: '标签' },
];
const ruleOf = (appId: string, formId: string, on: Readonly<Record<string, string>>) => ({
  kind: 'duplicate-rule',
  appId,
  draft: {
    name: '公司名称相同',
    keys: [{ id: 'k', match: 'company' }],
    forms: [{ formId, fields: { k: ['name'] } }],
    on,
    message: '该客户已存在',
  },
});

test('of two people who make the same customer at once one succeeds, and the other reads whose it is', async ({
  page,
  browser,
}) => {
  const form = await makeForm(page, '同时客户', customers);
  await apiOf(page).post('/definitions', ruleOf(form.appId, form.formId, { form: 'block' }));
  const rep = await newMember(page, 'qian.rui', '钱睿');
  const theirs = await browser.newContext({ baseURL: product.url, storageState: rep.session });
  const pages = [page, await theirs.newPage()];
  const names = ['海天精工股份有限公司', '海天精工（集团）有限公司'];
  for (const [at, each] of pages.entries()) {
    await each.goto(`${form.list}?record=new`);
    await input(each.getByRole('dialog').first(), '客户名称').fill(names[at] ?? '');
  }
  const save = pages.map((each) => each.getByRole('dialog').first().getByRole('button', { name: '保存', exact: true }));
  await Promise.all(save.map((button) => button.click()));

  const told = pages.map((each) => each.getByRole('dialog', { name: '已有相同的记录' }));
  await expect(async () => {
    const refused = await Promise.all(told.map((dialog) => dialog.count()));
    expect(refused.reduce((sum, count) => sum + count, 0)).toBe(1);
  }).toPass();
  const [mine, other] = told as [Locator, Locator];
  const [refused, owner] = (await mine.count()) === 1 ? [mine, '钱睿'] : [other, '管理员'];
  await expect(refused.getByText(`该客户已存在，负责人为${owner}`)).toBeVisible();
  await theirs.close();
  const { count } = await apiOf(page).post(`/forms/${form.formId}/records/count`, {});
  expect(count).toBe(1);
});

test('duplicates that the check finds become one with the values somebody chose, and are parted again', async ({
  page,
}) => {
  const form = await makeForm(page, '重名客户', customers);
  const api = apiOf(page);
  const [stays, goes] = await makeRecords(page, form, [
    { name: '明源云科技有限公司', phone: '13800138000', tags: ['老客户'] },
    { name: '明源云科技（深圳）', phone: '13900139000', tags: ['展会'] },
  ]);
  await api.post('/definitions', ruleOf(form.appId, form.formId, { form: 'warn' }));
  // What was there before is found once a worker has come by.
  await expect(async () => {
    const found = await api.post(`/forms/${form.formId}/duplicates`, { values: { name: '明源云科技' } });
    expect(found[0]?.duplicates).toHaveLength(2);
  }).toPass();
  const relation = { formId: form.formId, multiple: false };
  const contacts = await api.post('/definitions', {
    kind: 'form',
    appId: form.appId,
    name: '联系人',
    draft: {
      name: '联系人',
      blocks: [
        { id: 'name', key: 'name', type: 'text', label: '姓名' },
        { id: 'customer', key: 'customer', type: 'relation', label: '所属客户', config: relation },
      ],
    },
  });
  await api.post(`/definitions/${contacts.id}/publish`, { revision: contacts.revision });
  await api.post(`/forms/${contacts.id}/records`, { values: { name: '王磊', customer: goes.id } });

  await test.step('look for the name and choose what stays', async () => {
    await page.goto(`/a/${form.appId}/duplicates`);
    await page.getByRole('textbox', { name: '公司名称' }).fill('明源云科技');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '合并 2 条重名客户' }).click();
    const drawer = page.getByRole('dialog', { name: '合并 2 条记录' });
    await drawer
      .getByRole('radiogroup', { name: '保留哪一条' })
      .getByRole('radio', { name: '明源云科技有限公司' })
      .check();
    await drawer
      .getByRole('radiogroup', { name: '电话' })
      .getByRole('radio', { name: /139 0013 9000/ })
      .check();
    await expect(
      drawer.getByRole('radiogroup', { name: '标签' }).getByRole('radio', { name: /合在一起/ }),
    ).toBeChecked();
    await drawer.getByRole('button', { name: '下一步' }).click();
    await expect(drawer.getByText('更新 2 个字段：电话、标签')).toBeVisible();
    await expect(
      drawer.getByRole('listitem').filter({ hasText: '联系人' }).getByText('1', { exact: true }),
    ).toBeVisible();
    await drawer.getByRole('button', { name: '合并 2 条记录' }).click();
    await expect(page.getByText('已把 2 条合并为「明源云科技有限公司」')).toBeVisible();
  });

  await test.step('a link to the one that went leads to the one that stayed', async () => {
    await page.goto(`${form.list}/${goes.id}`);
    await page.getByRole('button', { name: '它已并入「明源云科技有限公司」，去看看' }).click();
    await expect(page).toHaveURL(new RegExp(stays.id));
    await expect(page.getByText('139 0013 9000').first()).toBeVisible();
    await expect(page.getByText('并入了 1 条记录')).toBeVisible();
    expect((await api.get(`/forms/${contacts.id}/records`)).items[0].values.customer).toBe(stays.id);
  });

  await test.step('undo it', async () => {
    await page.getByRole('button', { name: '撤销合并' }).click();
    await expect(page.getByText('已撤销合并，恢复了 1 条记录')).toBeVisible();
    await page.goto(form.list);
    await expect(cell(page, '明源云科技（深圳）')).toBeVisible();
    await expect(cell(page, '138 0013 8000')).toBeVisible();
    expect((await api.get(`/forms/${contacts.id}/records`)).items[0].values.customer).toBe(goes.id);
  });

  await test.step('the same from a selection in the list', async () => {
    for (const name of ['明源云科技有限公司', '明源云科技（深圳）'])
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('checkbox')
        .check();
    await page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '合并', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '合并 2 条记录' });
    await drawer.getByRole('button', { name: '下一步' }).click();
    await drawer.getByRole('button', { name: '合并 2 条记录' }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(page.getByText('已撤销合并，恢复了 1 条记录')).toBeVisible();
  });
});
